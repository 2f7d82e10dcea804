//! The integration tests, as one binary.

mod active;
mod agreement;
mod always;
#[cfg(unix)]
mod articles;
mod as_written;
mod awkward;
mod begin;
mod body;
mod browser;
mod canaries;
mod canary_plans;
mod changes;
mod charts;
mod cli;
mod closing;
mod coach;
mod counsel;
mod editor;
mod example;
mod facts;
mod hyphens;
mod import;
mod exports;
mod follows;
mod form;
mod form_files;
mod form_kinds;
mod form_odt;
mod form_pdf;
mod form_samples;
mod form_shapes;
mod foreign;
#[cfg(unix)]
mod foreign_live;
mod given;
mod heads;
mod hints;
mod horizons;
#[cfg(feature = "pdf")]
#[cfg(unix)]
mod goal_rounds;
mod handed_in;
#[cfg(unix)]
mod in_editors;
mod incoming;
mod interview;
mod key_links;
mod keys;
mod lists;
mod lists_kept;
mod killed;
mod languages;
mod leaks;
mod leaving;
mod listens;
mod live;
mod looks;
mod marks;
mod measures;
mod mended;
mod milestones;
#[cfg(unix)]
mod newcomer;
mod noninterference;
mod obsidian;
mod open;
mod outputs;
mod pages;
mod panel;
#[cfg(feature = "pdf")]
mod paper;
mod periods;
mod pictures;
#[cfg(feature = "pdf")]
mod printed;
#[cfg(feature = "pdf")]
mod printed_plans;
#[cfg(feature = "pdf")]
mod printed_shapes;
mod privacy;
mod prose;
mod random_plans;
mod readers;
mod readme;
mod reading;
mod reference;
mod reflections;
mod repaired;
mod robust;
mod rules;
mod safety;
mod scaffold;
mod served;
mod settings;
mod share;
mod shared_names;
#[cfg(unix)]
mod settings_away;
mod signed;
mod spoken;
mod status;
mod steps_in_text;
mod swot;
mod theme_limits;
mod themes;
mod tidy;

mod tongues;
mod tool;
mod turns;
mod values;
mod violations;
mod visibility;
mod window;
#[cfg(feature = "pdf")]
mod word_report;
