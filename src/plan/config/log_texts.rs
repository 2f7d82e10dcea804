//! Which texts of log entries a report includes.

use crate::syntax::word::words;

words! {
    /// Which texts of log entries a report includes.
    #[derive(Default)]
    pub enum LogTexts("log-texts") {
        /// All of them.
        #[default]
        All = "all", "alle";
        /// Those of entries since the last review.
        Since = "since-review", "sinds-gesprek";
        /// None.
        None = "none", "geen";
    }
}
