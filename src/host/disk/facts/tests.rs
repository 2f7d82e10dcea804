//! Tests of `facts`.

use super::*;

#[test]
fn a_folder_is_public_by_what_lies_around_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let plan = folder.path().join("public_html/my/plan");
    fs::create_dir_all(&plan).expect("folders");
    assert_eq!(place(&plan), Place { web_root: Some("public_html".into()), remote: None });
    let git = folder.path().join("repository/.git");
    let tree = folder.path().join("tree");
    fs::create_dir_all(git.join("worktrees/tree")).expect("folders");
    fs::create_dir_all(tree.join("plan")).expect("folders");
    fs::write(git.join("config"), "[remote \"o\"]\n\turl = git@github.com:a/b.git\n")
        .expect("written");
    fs::write(tree.join(".git"), "gitdir: ../repository/.git/worktrees/tree\n").expect("written");
    for inner in [folder.path().join("repository"), tree.join("plan")] {
        let found = place(&inner);
        assert_eq!(found.remote.as_deref(), Some("github.com"), "{}", inner.display());
    }
}
