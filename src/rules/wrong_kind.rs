//! A reference to another kind of document than the key requires.

use super::Check;
use crate::base::{Arg, Diagnostic};
use crate::plan::kinds::SPECS;
use crate::plan::{Entry, EntryId, Found, Plan};
use crate::syntax::schema::Target;

rule!("wrong-kind", Error, Check::Entry(check), false);

fn check(plan: &Plan, _: EntryId, entry: &Entry, findings: &mut Vec<Diagnostic>) {
    entry.record.each_reference(&mut |field, reference, span| {
        let targets = field.targets();
        let Some(found) = plan.refers(targets, reference.symbol) else { return };
        if !plan.entry(crate::plan::graph::owner(found)).sound {
            return;
        }
        let name = match found {
            Found::Entry(id) => {
                let spec = plan.entry(id).kind.spec();
                (spec.name, spec.alias)
            }
            Found::Competence(..) => ("competence", "competentie"),
            Found::Difference(..) => ("difference", "verschil"),
        };
        let fits = targets.iter().any(|target| plan.is_a(found, *target));
        if !fits {
            let expected = targets.iter().map(|target| match target {
                Target::Kind(name) => SPECS
                    .iter()
                    .find(|spec| spec.name == *name)
                    .map_or((*name, *name), |spec| (spec.name, spec.alias)),
                Target::Competence => ("competence", "competentie"),
                Target::Difference => ("difference", "verschil"),
            });
            findings.push(
                entry
                    .finding("wrong-kind", span)
                    .arg("id", &*reference.text)
                    .arg("key", Arg::Word { en: field.name, nl: field.alias })
                    .arg("found", Arg::Word { en: name.0, nl: name.1 })
                    .arg("expected", Arg::Words(expected.collect())),
            );
        }
    });
}
