//! The attachments of an edition: read, processed for publication, and cached until their files
//! change.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::base::{Refusal, limits};
use crate::host;
use crate::host::disk::{self, Cache, Key, read_bytes};
use crate::plan::Plan;
use crate::render::image::{self, Format, Made, Picture};
use crate::view::{Attachment, View};

/// The maximum number of files to read at once.
const AT_ONCE: usize = 8;

/// The maximum total size of files that are read at once, in bytes.
const TOGETHER: u64 = 64 << 20;

/// The maximum size of attachments kept from one edition to the next, in bytes.
const KEPT: usize = 64 << 20;

/// The path of a file, the hash of its bytes, and the result.
type Known = (Arc<str>, (Key, Published));

/// An attachment of a view, and the path of its file.
type Wanted<'v> = (&'v Attachment, &'v Arc<str>);

fn wanted<'v>(plan: &'v Plan, view: &'v View) -> Vec<Wanted<'v>> {
    if view.files.is_empty() {
        return Vec::new();
    }
    let paths: Vec<&Arc<str>> = plan.files.iter().collect();
    let path = |attachment: &Attachment| paths.get(attachment.source.0 as usize).copied();
    view.files.iter().filter_map(|one| Some((one, path(one)?))).collect()
}

/// An attachment: the data for pages, and its files unless it was refused.
#[derive(Clone, Debug)]
pub struct Attached {
    /// The data for pages.
    pub picture: Picture,
    /// The published form, or the reason it is left out.
    pub made: Published,
    /// The file it comes from.
    pub path: Arc<str>,
}

/// The published form of a file, or the reason there is none.
type Published = Result<Arc<Made>, Refusal>;

impl Attached {
    fn of(attachment: &Attachment, made: Published, path: &Arc<str>) -> Self {
        let picture = Picture::of(attachment, made.as_deref().map_err(|refusal| *refusal));
        Self { picture, made, path: Arc::clone(path) }
    }

    /// The same without its bytes, for pages.
    #[must_use]
    pub(crate) fn forgotten(self) -> Self {
        Self { made: self.made.map(|made| Arc::new(made.forgotten())), ..self }
    }

    /// The published files: address, bytes.
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
pub struct Attachments {
    root: PathBuf,
    /// The result for each file, by path, with the hash of its bytes.
    known: BTreeMap<Arc<str>, (Key, Published)>,
    /// The results of earlier versions, in case one comes back.
    before: BTreeMap<Key, Published>,
    /// The keys that were used since the start, whether still cached or not.
    used: BTreeSet<Key>,
    /// The number of bytes kept for the next view.
    kept: usize,
    /// The cache on disk.
    cache: Option<Cache>,
    /// Whether a file was invalidated since the last time.
    stale: bool,
}

impl Attachments {
    /// The attachments of the plan in a folder.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            known: BTreeMap::new(),
            before: BTreeMap::new(),
            used: BTreeSet::new(),
            kept: 0,
            cache: None,
            stale: false,
        }
    }

    /// The same, with a picture cache in the output folder.
    #[must_use]
    pub(crate) fn kept_in(self, out: &Path) -> Self {
        Self { cache: Some(Cache::new(out)), ..self }
    }

    /// Invalidates a file that has changed.
    pub(crate) fn forget(&mut self, path: &str) {
        if let Some((key, made)) = self.known.remove(path) {
            self.stale = true;
            // A file that could not be read has no result for its bytes.
            if !matches!(made, Err(Refusal::Unread | Refusal::Large)) {
                self.before.insert(key, made);
            }
        }
    }

    /// Invalidates every file.
    pub(crate) fn forget_all(&mut self) {
        self.stale |= !self.known.is_empty();
        let known = std::mem::take(&mut self.known).into_values();
        let made = known.filter(|(_, m)| !matches!(m, Err(Refusal::Unread | Refusal::Large)));
        self.before.extend(made);
    }

    /// Whether a file of the last attachments has changed since.
    pub(crate) fn is_stale(&self) -> bool {
        self.stale
    }

    /// Removes unused pictures from the cache on disk.
    pub fn prune(&self) {
        if let Some(cache) = &self.cache {
            cache.prune(self.used.iter().chain(self.known.values().map(|(key, _)| key)));
        }
    }

    /// The attachments of a view, in their order.
    pub fn attach(&mut self, plan: &Plan, view: &View) -> Result<Vec<Attached>, host::Error> {
        self.stale = false;
        let wanted = wanted(plan, view);
        let new = wanted.iter().filter(|(_, path)| !self.known.contains_key(*path));
        let made = self.made(&new.copied().collect::<Vec<_>>())?;
        self.known.extend(made);
        self.before.clear();
        let attached = wanted.into_iter().filter_map(|(attachment, path)| {
            let (_, made) = self.known.get(path)?;
            Some(Attached::of(attachment, made.clone(), path))
        });
        Ok(attached.collect())
    }

    /// Passes on the attachments of a view in order, a few at a time, because together they may not
    /// fit in memory. Small ones are kept for the next view.
    pub fn each<E: From<host::Error>>(
        &mut self,
        plan: &Plan,
        view: &View,
        mut take: impl FnMut(Attached) -> Result<(), E>,
    ) -> Result<(), E> {
        let wanted = wanted(plan, view);
        let mut rest = wanted.as_slice();
        while !rest.is_empty() {
            let (some, later) = rest.split_at(self.at_once(rest));
            rest = later;
            let new = some.iter().filter(|(_, path)| !self.known.contains_key(*path));
            let mut made: BTreeMap<Arc<str>, (Key, Published)> =
                self.made(&new.copied().collect::<Vec<_>>())?.into_iter().collect();
            for (attachment, path) in some {
                let known = made.remove(*path).inspect(|(key, made)| {
                    self.used.insert(*key);
                    let size = made.as_ref().map_or(0, |made| made.weight());
                    if self.kept + size <= KEPT {
                        self.kept += size;
                        self.known.insert(Arc::clone(path), (*key, made.clone()));
                    }
                });
                let known = known.or_else(|| self.known.get(*path).cloned());
                if let Some((_, made)) = known {
                    take(Attached::of(attachment, made, path))?;
                }
            }
        }
        Ok(())
    }

    /// The number of these files to read at once; the list is not empty.
    fn at_once(&self, wanted: &[Wanted<'_>]) -> usize {
        let mut together = 0;
        let fits = |(_, path): &&Wanted<'_>| {
            together += self.size(path);
            together <= TOGETHER
        };
        wanted.iter().take(AT_ONCE).take_while(fits).count().max(1)
    }

    /// The size of a file in bytes.
    fn size(&self, path: &str) -> u64 {
        disk::length(&self.root.join(path))
    }

    /// The results for files that are not cached yet, with their paths.
    fn made(&self, new: &[Wanted<'_>]) -> Result<Vec<Known>, host::Error> {
        let large = Mutex::new(());
        let make = |(attachment, path): &Wanted<'_>| {
            let place = self.root.join(&***path);
            if self.size(path) > limits::ATTACHMENT as u64 {
                let key = Key::of(&attachment.ending, &[]);
                return Ok((Arc::clone(path), (key, Err(Refusal::Large))));
            }
            let Ok(bytes) = read_bytes(&place) else {
                let key = Key::of(&attachment.ending, &[]);
                return Ok((Arc::clone(path), (key, Err(Refusal::Unread))));
            };
            let key = Key::of(&attachment.ending, &bytes);
            Ok((Arc::clone(path), (key, self.make(key, &attachment.ending, bytes, &large))))
        };
        new.par_iter().map(make).collect()
    }

    /// The result for these bytes: known, from the cache, or computed now.
    fn make(&self, key: Key, ending: &str, bytes: Vec<u8>, large: &Mutex<()>) -> Published {
        if let Some(known) = self.before.get(&key) {
            return known.clone();
        }
        let cache = self.cache.as_ref().filter(|_| Format::of(&bytes).is_some());
        if let Some(made) = cache.and_then(|cache| cache.get(&key)) {
            return Ok(Arc::new(made));
        }
        // A single very large picture can fill the memory of a small machine, so they are processed
        // one by one.
        let heavy = image::is_heavy(&bytes);
        let _turn = heavy.then(|| large.lock().unwrap_or_else(PoisonError::into_inner));
        let made = image::make(ending, bytes).map(Arc::new);
        if let (Some(cache), Ok(made)) = (cache, &made) {
            cache.put(&key, made);
        }
        made
    }
}

/// The attachments that are pictures, in a form that can be printed, in order.
pub fn printable(attached: &[Attached]) -> Vec<Option<Cow<'_, [u8]>>> {
    attached.iter().map(|one| one.made.as_deref().ok().and_then(on_paper)).collect()
}

/// A picture in a form that can be printed: a drawing is rasterised.
fn on_paper(made: &Made) -> Option<Cow<'_, [u8]>> {
    match made.format? {
        Format::Svg => image::raster(&made.bytes).map(Cow::Owned),
        _ => Some(Cow::Borrowed(&*made.bytes)),
    }
}
