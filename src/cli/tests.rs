//! Tests of `cli`.

use super::*;

#[test]
fn a_fault_of_our_own_is_exit_code_three() {
    assert_eq!(guarded(|| panic!("a fault for the test")), FAULT);
    assert_eq!(guarded(|| OK), OK);
}
