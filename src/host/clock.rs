//! What day it is, and what language the system speaks.

use std::time::{Duration, Instant};

use crate::base::Lang;
use crate::base::calendar::Date;

/// Today, where the computer stands.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the clock")]
pub fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Measures how long something takes, to tell the person.
#[derive(Clone, Copy, Debug)]
pub struct Timer(Instant);

impl Timer {
    /// Begins now.
    #[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the clock")]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// How long it took until now.
    pub fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// The language that the system is set to, if it is one of ours.
pub fn system_language() -> Option<Lang> {
    sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale))
}
