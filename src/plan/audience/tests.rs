//! Tests of `audience`.

use super::*;

const MANAGER: Viewer = Viewer::Audience(1);

#[test]
fn a_field_may_be_narrowed_and_a_reserved_one_released() {
    let public = ReaderSet::PUBLIC;
    let access = Access {
        document: public,
        why: Why::Said,
        fields: vec![("obstacles".into(), ReaderSet::NOBODY), ("effort".into(), public)],
    };
    assert!(!access.field("obstacles", true).allows(MANAGER));
    assert!(access.field("effort.cost", true).allows(Viewer::Public));
    assert!(!access.field("support", true).allows(Viewer::Public));
    assert!(access.field("title", false).allows(Viewer::Public));
    let private = Access { document: ReaderSet::NOBODY, ..access };
    assert!(!private.field("effort", true).allows(Viewer::Public));
}
