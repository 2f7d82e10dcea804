//! An edition as one file, to send by mail.

use super::{Attachments, Error, Event, Input, Search, Tell, make};
use crate::leaks::Searched;
use crate::plan::{Edition, Output};
use crate::render::single;

/// The pages of an edition in one file, and the name of that file.
pub(super) fn one(
    input: Input<'_>,
    edition: &Edition,
    attachments: &mut Attachments,
    tell: &mut Tell<'_>,
) -> Result<Searched<'static>, Error> {
    let site = Edition { outputs: vec![Output::Site], ..edition.clone() };
    let search = Search::of(input, &site);
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    make(input, &site, attachments, &search, &mut |name, event| match event {
        Event::File(file) => {
            files.push((file.path().to_owned(), file.bytes().to_vec()));
            Ok(())
        }
        event => tell(name, event),
    })?;
    let html = single::bind(&edition.name, &files).ok_or(Error::Unbound)?;
    let name = format!("{}.html", edition.name);
    search.pass_beside(name, html.into_bytes()).map_err(Error::Leaks)
}
