//! The attachments of an edition: read, cleaned, and kept while their files stay as they are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Trouble, read_bytes};
use crate::plan::Plan;
use crate::render::image::{Picture, Refusal, clean};
use crate::view::View;

/// An attachment: what a page needs to know of it, and its bytes unless it was refused.
#[derive(Clone, Debug)]
pub struct Attached {
    /// What a page needs to know.
    pub picture: Picture,
    /// The bytes without what they told besides the picture, or why it is left out.
    pub bytes: Cleaned,
    /// The file it comes from.
    pub path: Arc<str>,
}

/// The bytes of a file as an edition may hold them.
pub type Cleaned = Result<Arc<[u8]>, Refusal>;

/// The files of a plan that editions show.
#[derive(Debug)]
pub struct Gallery {
    root: PathBuf,
    cleaned: BTreeMap<Arc<str>, Cleaned>,
    /// Whether a file was forgotten since the last time.
    stale: bool,
}

impl Gallery {
    /// The files of the plan in a folder.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf(), cleaned: BTreeMap::new(), stale: false }
    }

    /// Forgets a file that has changed.
    pub fn forget(&mut self, path: &str) {
        self.stale |= self.cleaned.remove(path).is_some();
    }

    /// Forgets every file.
    pub fn forget_all(&mut self) {
        self.stale |= !self.cleaned.is_empty();
        self.cleaned.clear();
    }

    /// Whether a file of the last attachments changed since.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// The attachments of a view, in their order.
    pub fn attach(&mut self, plan: &Plan, view: &View) -> Result<Vec<Attached>, Trouble> {
        self.stale = false;
        if view.files.is_empty() {
            return Ok(Vec::new());
        }
        let paths: Vec<&Arc<str>> = plan.files.iter().collect();
        let mut attached = Vec::with_capacity(view.files.len());
        for attachment in &view.files {
            let Some(path) = paths.get(attachment.source.0 as usize) else { continue };
            let bytes = if let Some(known) = self.cleaned.get(*path) {
                known.clone()
            } else {
                let bytes = read_bytes(&self.root.join(&***path))?;
                let cleaned = clean(&attachment.ending, bytes).map(Arc::from);
                self.cleaned.insert(Arc::clone(path), cleaned.clone());
                cleaned
            };
            let picture = Picture::of(attachment, bytes.as_deref().map_err(|refusal| *refusal));
            attached.push(Attached { picture, bytes, path: Arc::clone(path) });
        }
        Ok(attached)
    }
}

/// The bytes of the attachments that are pictures, in their order.
pub fn shown(attached: &[Attached]) -> Vec<Option<&[u8]>> {
    let shown = |one: &Attached| one.picture.is_shown();
    attached.iter().map(|one| one.bytes.as_deref().ok().filter(|_| shown(one))).collect()
}
