//! What becomes of a file when it is published, found out when somebody asks, and once.
//!
//! To read a drawing may be work; a file that nothing refers to is never read.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, LazyLock};

use crate::base::{Lost, Refusal};

/// What is lost of a file that is shown, or why it is not.
type Losses = Result<Vec<Lost>, Refusal>;

/// A file that may be read to see what becomes of it. Two with one mark are the same.
#[derive(Clone)]
pub struct Outcome {
    mark: u64,
    losses: Arc<LazyLock<Losses, Box<dyn FnOnce() -> Losses + Send>>>,
}

impl Outcome {
    /// A file with a number for its bytes, and how to find out what becomes of it.
    pub fn new(mark: u64, ask: impl FnOnce() -> Losses + Send + 'static) -> Self {
        Self { mark, losses: Arc::new(LazyLock::new(Box::new(ask))) }
    }

    /// What is lost of it, or why it is not shown at all.
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
