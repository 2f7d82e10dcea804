//! Tests of `leaks`.

use jiff::civil::date;

use super::*;
use crate::base::Lang;
use crate::edit::draft::Draft;
use crate::workspace::{Change, Workspace};

/// Whether anything is searched for in the portfolio of a plan with this document.
fn looks(path: &str, text: &str) -> bool {
    let mut workspace = Workspace::new(date(2031, 12, 24));
    workspace.apply(vec![Change::Text(Source::new(path, text))]);
    let plan = workspace.snapshot().plan;
    let public = plan.config.editions.iter().find(|one| plan.viewer(one) == Viewer::Public);
    let secrets = Secrets::of(&plan, public.expect("an edition for everyone"), None, &[]);
    !secrets.ngrams.is_empty()
}

#[test]
fn no_new_document_holds_a_word_that_is_looked_for() {
    for (number, spec) in SPECS.iter().enumerate() {
        for lang in Lang::ALL {
            let text = Draft::new(spec.kind, lang, "", date(2031, 12, 24)).text();
            let path = format!("{}/a{number}.md", spec.folder);
            assert!(!looks(&path, &text), "{text}");
            // What the author writes there is searched for, also after a comment sign.
            let mine = text.replacen(
                "\n+++\n",
                "\n# due = 2031-12-24 # naar Groningen verhuizen\n+++\n",
                1,
            );
            assert!(looks(&path, &mine), "{mine}");
        }
    }
}
