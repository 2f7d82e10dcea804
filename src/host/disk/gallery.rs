//! The attachments of an edition: read, made fit to be published, and kept while their files stay as
//! they are.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::cache::{Cache, Key};
use super::{Trouble, read_bytes};
use crate::base::Refusal;
use crate::plan::Plan;
use crate::render::image::{self, Format, Made, Picture};
use crate::view::View;

/// An attachment: what a page needs to know of it, and its files unless it was refused.
#[derive(Clone, Debug)]
pub struct Attached {
    /// What a page needs to know.
    pub picture: Picture,
    /// What is published, or why it is left out.
    pub made: Published,
    /// The file it comes from.
    pub path: Arc<str>,
}

/// What an edition may hold of a file.
pub type Published = Result<Arc<Made>, Refusal>;

impl Attached {
    /// The files that an edition gets of it: address, bytes.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        self.made.iter().flat_map(|made| {
            let smaller = self.picture.smaller.iter().zip(&made.smaller);
            let smaller = smaller.map(|((path, _), small)| (path.as_str(), &small.bytes));
            std::iter::once((self.picture.path.as_str(), &made.bytes)).chain(smaller)
        })
    }
}

/// The files of a plan that editions show.
#[derive(Debug)]
pub struct Gallery {
    root: PathBuf,
    /// What was made of each file, by path, with the number of its bytes.
    known: BTreeMap<Arc<str>, (Key, Published)>,
    /// What a file that has changed was, in case it comes back.
    before: BTreeMap<Key, Published>,
    /// Where pictures are kept for the next time.
    cache: Option<Cache>,
    /// Whether a file was forgotten since the last time.
    stale: bool,
}

impl Gallery {
    /// The files of the plan in a folder.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            known: BTreeMap::new(),
            before: BTreeMap::new(),
            cache: None,
            stale: false,
        }
    }

    /// The same, with pictures kept in the folder of the output from one run to the next.
    #[must_use]
    pub fn kept_in(self, out: &Path) -> Self {
        Self { cache: Some(Cache::new(out)), ..self }
    }

    /// The folder of the plan.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Forgets a file that has changed.
    pub fn forget(&mut self, path: &str) {
        if let Some((key, made)) = self.known.remove(path) {
            self.before.insert(key, made);
            self.stale = true;
        }
    }

    /// Forgets every file.
    pub fn forget_all(&mut self) {
        self.stale |= !self.known.is_empty();
        self.before.extend(std::mem::take(&mut self.known).into_values());
    }

    /// Whether a file of the last attachments changed since.
    pub fn is_stale(&self) -> bool {
        self.stale
    }

    /// Takes away what is kept on disk of pictures that were not asked for.
    pub fn prune(&self) {
        if let Some(cache) = &self.cache {
            cache.prune(self.known.values().map(|(key, _)| key));
        }
    }

    /// The attachments of a view, in their order.
    pub fn attach(&mut self, plan: &Plan, view: &View) -> Result<Vec<Attached>, Trouble> {
        self.stale = false;
        if view.files.is_empty() {
            return Ok(Vec::new());
        }
        let paths: Vec<&Arc<str>> = plan.files.iter().collect();
        let wanted = view
            .files
            .iter()
            .filter_map(|attachment| Some((attachment, *paths.get(attachment.source.0 as usize)?)));
        let wanted: Vec<_> = wanted.collect();
        let new: Vec<_> =
            wanted.iter().filter(|(_, path)| !self.known.contains_key(*path)).collect();
        let large = Mutex::new(());
        let made: Result<Vec<_>, Trouble> = new
            .into_par_iter()
            .map(|(attachment, path)| {
                let bytes = read_bytes(&self.root.join(&***path))?;
                let key = Key::of(&attachment.ending, &bytes);
                Ok((Arc::clone(path), (key, self.make(key, &attachment.ending, bytes, &large))))
            })
            .collect();
        self.known.extend(made?);
        self.before.clear();
        let attached = wanted.into_iter().filter_map(|(attachment, path)| {
            let (_, made) = self.known.get(path)?;
            let picture = Picture::of(attachment, made.as_deref().map_err(|refusal| *refusal));
            Some(Attached { picture, made: made.clone(), path: Arc::clone(path) })
        });
        Ok(attached.collect())
    }

    /// What is published of these bytes: what is known of them, else what is kept, else made now.
    fn make(&self, key: Key, ending: &str, bytes: Vec<u8>, large: &Mutex<()>) -> Published {
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let cache = self.cache.as_ref().filter(|_| Format::of(&bytes).is_some());
        if let Some(made) = cache.and_then(|cache| cache.get(&key)) {
            return Ok(Arc::new(made));
        }
        // One very large picture fills the memory of a small machine; they go one by one.
        let heavy = image::is_heavy(&bytes);
        let _turn = heavy.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
        let made = image::make(ending, bytes).map(Arc::new);
        if let (Some(cache), Ok(made)) = (cache, &made) {
            cache.put(&key, made);
        }
        made
    }
}

/// The attachments that are pictures as paper can hold them, in their order.
pub fn shown(attached: &[Attached]) -> Vec<Option<Cow<'_, [u8]>>> {
    attached.iter().map(|one| one.made.as_deref().ok().and_then(on_paper)).collect()
}

/// A picture as paper can hold it: a drawing is drawn.
fn on_paper(made: &Made) -> Option<Cow<'_, [u8]>> {
    match made.format? {
        Format::Svg => image::raster(&made.bytes).map(Cow::Owned),
        _ => Some(Cow::Borrowed(&*made.bytes)),
    }
}
