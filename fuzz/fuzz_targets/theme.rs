//! Compiles the templates once, because they are not what is fuzzed.

use std::sync::LazyLock;

use jiff::civil::date;
use pop::render::Theme;
use pop::workspace::Workspace;

pub static THEME: LazyLock<Theme> = LazyLock::new(|| {
    let plan = Workspace::new(date(2026, 6, 1)).snapshot().plan;
    Theme::of(&pop::view::project(&plan, &plan.config.editions[0]))
});
