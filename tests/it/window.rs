//! A browser for tests of pages. Without Chromium those tests report this and pass, unless the
//! variable `POP_BROWSER` is `required`.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use headless_chrome::protocol::cdp::types::Event;
use headless_chrome::protocol::cdp::{Emulation, Log};
use headless_chrome::{Browser, LaunchOptions, Tab};

/// A browser with one page in it.
pub(super) struct Window {
    pub(super) tab: Arc<Tab>,
    /// The errors on its pages, as reported by the browser.
    faults: Arc<Mutex<Vec<String>>>,
    _browser: Browser,
}

impl Window {
    /// A window of this size; `None` without Chromium.
    pub(super) fn open(width: u32, height: u32) -> Option<Self> {
        let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        let folders = std::env::var_os("PATH").unwrap_or_default();
        let found = std::env::split_paths(&folders)
            .flat_map(|folder| names.map(|name| folder.join(name)))
            .find(|place: &PathBuf| place.is_file());
        if found.is_none() {
            assert!(!is_required(), "Chromium is required and not there");
            let _ = writeln!(std::io::stderr(), "no Chromium: nothing was tried");
            return None;
        }
        let options = LaunchOptions {
            path: found,
            sandbox: false,
            window_size: Some((width, height)),
            idle_browser_timeout: Duration::from_mins(2),
            args: vec![OsStr::new("--disable-gpu"), OsStr::new("--disable-dev-shm-usage")],
            ..LaunchOptions::default()
        };
        let browser = Browser::new(options).expect("the browser starts");
        let tab = browser.new_tab().expect("a page");
        tab.set_default_timeout(Duration::from_mins(1));
        Some(Self { tab, faults: Arc::default(), _browser: browser })
    }

    /// Records errors from now on.
    pub(super) fn note_faults(&self) {
        let faults = Arc::clone(&self.faults);
        let note = move |event: &Event| {
            let fault = match event {
                Event::LogEntryAdded(added) => {
                    let entry = &added.params.entry;
                    let bad = entry.level == Log::LogEntryLevel::Error;
                    bad.then(|| {
                        format!("{} {}", entry.text, entry.url.as_deref().unwrap_or_default())
                    })
                }
                Event::RuntimeExceptionThrown(thrown) => {
                    Some(thrown.params.exception_details.text.clone())
                }
                _ => None,
            };
            faults.lock().expect("one at a time").extend(fault);
        };
        self.tab.enable_log().expect("the log");
        self.tab.enable_runtime().expect("the runtime");
        self.tab.add_event_listener(Arc::new(note)).expect("a listener");
    }

    /// The errors since the last call.
    pub(super) fn faults(&self) -> Vec<String> {
        std::mem::take(&mut *self.faults.lock().expect("one at a time"))
    }

    /// Loads an address.
    pub(super) fn load(&self, address: &str) {
        self.tab.navigate_to(address).expect("an address");
        self.tab.wait_until_navigated().expect("a page");
    }

    /// Shows the page as in a window of this size.
    pub(super) fn resize(&self, width: u32, height: u32) {
        let method = Emulation::SetDeviceMetricsOverride {
            width,
            height,
            device_scale_factor: 1.0,
            mobile: false,
            scale: None,
            screen_width: None,
            screen_height: None,
            position_x: None,
            position_y: None,
            dont_set_visible_size: None,
            screen_orientation: None,
            viewport: None,
            display_feature: None,
            device_posture: None,
        };
        self.tab.call_method(method).expect("a size");
    }

    /// Emulates a medium and preferences: name and value.
    pub(super) fn prefer(&self, medium: &str, features: &[(&str, &str)]) {
        let feature = |(name, value): &(&str, &str)| Emulation::MediaFeature {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        };
        let method = Emulation::SetEmulatedMedia {
            media: Some(medium.to_owned()),
            features: Some(features.iter().map(feature).collect()),
        };
        self.tab.call_method(method).expect("a medium");
    }

    pub(super) fn run(&self, script: &str) -> serde_json::Value {
        let result = self.tab.evaluate(script, true).expect("the script runs");
        result.value.unwrap_or(serde_json::Value::Null)
    }

    /// The result of a script as text, because a browser returns large values by reference only.
    pub(super) fn text(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    pub(super) fn number(&self, script: &str) -> f64 {
        self.run(script).as_f64().expect("a number")
    }

    pub(super) fn is(&self, script: &str) -> bool {
        self.run(&format!("Boolean({script})")) == true
    }

    pub(super) fn until(&self, script: &str) {
        let whether = format!("Boolean({script})");
        for _ in 0..300 {
            // During a navigation, no script runs.
            let answer = self.tab.evaluate(&whether, true);
            if answer.is_ok_and(|answer| answer.value == Some(true.into())) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("never true: {script}\n{}", self.run("document.body.innerText"));
    }
}

/// Whether a browser and the tools for it are required.
pub(super) fn is_required() -> bool {
    std::env::var_os("POP_BROWSER").is_some_and(|value| value == "required")
}
