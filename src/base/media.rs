//! Media types of files, by file name.

/// The IANA media type of a file, or that of arbitrary bytes for an unknown ending.
pub fn of(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html;charset=utf-8",
        "css" => "text/css;charset=utf-8",
        "js" => "text/javascript;charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "woff2" => "font/woff2",
        "jpg" | "jpeg" | "jfif" | "jpe" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "pdf" => "application/pdf",
        "ics" => "text/calendar;charset=utf-8",
        "txt" => "text/plain;charset=utf-8",
        _ => "application/octet-stream",
    }
}
