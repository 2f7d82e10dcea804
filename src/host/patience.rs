//! How long the program waits for user templates, and how much memory they may use.

use std::process::exit;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use super::clock::{self, Timer};
use super::terminal;
use crate::base::{lang, patience};

/// How often to look at work that is not done.
const LOOK: Duration = Duration::from_millis(20);

/// How many bytes the program may grow in the meantime.
const GROWTH: u64 = 2 << 30;

/// Turns on the limits.
pub fn begin() {
    patience::wait_with(wait);
}

fn wait(seconds: u32, done: &Receiver<()>) -> bool {
    let timer = Timer::start();
    let mut before = None;
    loop {
        match done.recv_timeout(LOOK) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return true,
            Err(RecvTimeoutError::Timeout) => {}
        }
        let now = memory();
        let before = *before.get_or_insert(now);
        if timer.elapsed() >= Duration::from_secs(seconds.into()) || now > before + GROWTH {
            std::thread::spawn(move || look_on(before));
            return false;
        }
    }
}

/// Ends the program if abandoned work keeps allocating memory: a preview can run for hours.
fn look_on(before: u64) {
    loop {
        std::thread::sleep(LOOK);
        if memory() > before + 2 * GROWTH {
            let lang = clock::system_language().unwrap_or_default();
            terminal::tell(&lang::say(lang, "template-grows"));
            exit(1);
        }
    }
}

/// The memory that the program uses, in bytes; zero if the system does not report it.
#[cfg(target_os = "linux")]
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().next());
    number.and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) * 1024
}

#[cfg(not(target_os = "linux"))]
fn memory() -> u64 {
    0
}
