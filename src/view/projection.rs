//! The next view of a plan: from scratch, or patched (see [`patch`](crate::plan::patch)).

use std::sync::Arc;

use super::{View, assemble, reduce, whole};
use crate::plan::patch::Patch;
use crate::plan::{Edition, Plan};

/// A view, and what is needed to make the next one faster.
#[derive(Clone, Debug)]
pub struct Projection {
    /// What the edition may show.
    pub view: Arc<View>,
    /// Whether only texts of log entries differ from the previous view.
    pub patched: bool,
    plan: Arc<Plan>,
    edition: Edition,
    reduced: Arc<reduce::Reduced>,
}

/// What an edition may show of a plan, given an earlier projection.
pub fn project_again(
    plan: &Arc<Plan>,
    edition: &Edition,
    before: Option<&Projection>,
) -> Projection {
    let patched = before.filter(|before| before.edition == *edition).and_then(|before| {
        let patch = Patch::between(&before.plan, plan)?;
        let (reduced, log) = before.reduced.patched(plan, edition, &patch);
        let view = log.map(|log| {
            let readers = before.view.readers.as_ref();
            let readers = readers
                .map(|readers| Arc::new(readers.patched(plan, edition.lang, patch.documents())));
            let view = assemble::patched(&before.view, &reduced.plan, &log);
            Arc::new(View { readers, ..view })
        });
        Some((reduced, view))
    });
    let (reduced, view) = patched.unwrap_or_else(|| (reduce::reduce(plan, edition), None));
    let patched = view.is_some();
    let view = view.unwrap_or_else(|| Arc::new(whole(plan, &reduced.plan, edition)));
    let (plan, edition) = (Arc::clone(plan), edition.clone());
    Projection { view, patched, plan, edition, reduced: Arc::new(reduced) }
}
