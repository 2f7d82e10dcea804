//! The integration tests, as one binary.

mod begin;
mod cli;
mod coach;
mod example;
mod interview;
#[cfg(unix)]
mod newcomer;
mod browser;
mod cli;
mod coach;
mod example;
mod live;
#[cfg(feature = "pdf")]
mod paper;
mod privacy;
mod readme;
mod reading;
mod reference;
mod robust;
mod rules;
mod spoken;
mod tidy;
mod violations;
