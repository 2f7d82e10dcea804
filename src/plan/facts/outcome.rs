//! The result of publishing a file, computed at most once, when needed.
//!
//! Reading a drawing can be expensive; a file that nothing refers to is never read.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use crate::base::{Lost, Refusal};

/// The losses of a file that is shown, or the reason it is not shown.
type Losses = Result<Vec<Lost>, Refusal>;

/// A file to be read when its outcome is needed. Files with equal hashes are equal.
#[derive(Clone)]
pub struct Outcome {
    mark: u64,
    losses: Arc<LazyLock<Losses, Box<dyn FnOnce() -> Losses + Send>>>,
}

impl Outcome {
    /// A file with a hash of its bytes, and the function that computes its outcome.
    pub fn new(mark: u64, ask: impl FnOnce() -> Losses + Send + 'static) -> Self {
        Self { mark, losses: Arc::new(LazyLock::new(Box::new(ask))) }
    }

    /// The losses, or the reason it is not shown.
    pub(super) fn losses(&self) -> Result<&[Lost], Refusal> {
        self.losses.as_ref().as_ref().map(Vec::as_slice).map_err(|refusal| *refusal)
    }
}

impl PartialEq for Outcome {
    fn eq(&self, other: &Self) -> bool {
        self.mark == other.mark
    }
}

impl Eq for Outcome {}

impl Hash for Outcome {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.mark.hash(state);
    }
}

impl fmt::Debug for Outcome {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Outcome({:x})", self.mark)
    }
}
