//! The current date, and the language of the system.

use std::time::{Duration, Instant};

use crate::base::Lang;
use crate::base::calendar::Date;

/// Today, in the local time zone.
#[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the clock")]
pub(crate) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Measures a duration, to report it to the user.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timer(Instant);

impl Timer {
    /// Starts now.
    #[expect(clippy::disallowed_methods, reason = "this is the layer that may look at the clock")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// The time since the start.
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// The language of the system, if it is one of ours.
pub(crate) fn system_language() -> Option<Lang> {
    sys_locale::get_locale().and_then(|locale| Lang::from_code(&locale))
}
