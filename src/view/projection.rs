//! The next view after a small change: reuses what the previous view says about the other texts.

use std::sync::Arc;

use super::{View, assemble, reduce};
use crate::plan::{Edition, Plan};

/// A view, and what is needed to make the next one faster.
#[derive(Clone, Debug)]
pub struct Projection {
    /// What the edition may show.
    pub view: Arc<View>,
    /// Whether only texts of log entries differ from the previous view.
    pub renewed: bool,
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
    let renewed = before.filter(|before| before.edition == *edition).and_then(|before| {
        let changed = plan.renewed_since(&before.plan)?;
        let (reduced, log) = before.reduced.renew(plan, edition, &changed);
        let view = log.map(|log| Arc::new(assemble::renew(&before.view, &reduced.plan, &log)));
        Some((reduced, view))
    });
    let (reduced, known) = match renewed {
        Some((reduced, view)) => (reduced, view),
        None => (reduce::reduce(plan, edition), None),
    };
    let renewed = known.is_some();
    let view = known.unwrap_or_else(|| Arc::new(assemble::build(&reduced.plan, edition)));
    let (plan, edition) = (Arc::clone(plan), edition.clone());
    Projection { view, renewed, plan, edition, reduced: Arc::new(reduced) }
}
