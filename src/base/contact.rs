//! Parses web addresses, e-mail addresses and telephone numbers as people write them.

use super::percent;

/// The result of reading an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// An address that programs can follow.
    Sound(String),
    /// The only address this can mean, and the id of the message that says what is wrong.
    Meant(&'static str, String),
    /// Not an address, and the id of the message that says why.
    None(&'static str),
}

/// The result of reading a telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phone {
    /// The number to put after `tel:`.
    Number(String),
    /// More than one number, or one with too many digits.
    Many,
    /// Not a number that can be called.
    None,
}

/// Endings that belong to file names rather than to web addresses.
const FILES: [&str; 24] = [
    "pdf", "png", "jpg", "jpeg", "gif", "webp", "svg", "heic", "tif", "tiff", "doc", "docx", "odt",
    "ppt", "pptx", "xls", "xlsx", "csv", "txt", "md", "html", "htm", "zip", "mp4",
];

/// Parses a web address, or one that begins with `mailto:` or `tel:`. The scheme can be in any
/// case; a typing error in or before it can be fixed.
pub fn address(text: &str) -> Address {
    let text = text.trim();
    let bare =
        text.strip_prefix('<').and_then(|text| text.strip_suffix('>')).unwrap_or(text).trim();
    let read = unwrapped(bare);
    match read {
        Address::Sound(address) if bare != text => Address::Meant("slip", address),
        read => read,
    }
}

/// The address that a program can follow, if it is certain which one is meant.
pub fn followed(text: &str) -> Option<String> {
    match address(text) {
        Address::Sound(address) | Address::Meant(_, address) => Some(address),
        Address::None(_) => None,
    }
}

fn unwrapped(text: &str) -> Address {
    if text.contains(char::is_control) {
        return Address::None("none");
    }
    for scheme in ["https", "http"] {
        let Some(rest) = without_prefix(text, scheme) else { continue };
        // `https//x`, `http:/x`, `https:\\x`, `https:///x`.
        let marks = rest.len() - rest.trim_start_matches([':', ';', '/', '\\']).len();
        let (between, rest) = rest.split_at(marks);
        if between.is_empty() || !between.contains([':', '/', '\\', ';']) {
            continue;
        }
        return match web(rest) {
            Some((address, true)) if between == "://" => {
                Address::Sound(format!("{scheme}://{address}"))
            }
            Some((address, true)) => Address::Meant("slip", format!("{scheme}://{address}")),
            Some((address, false)) => Address::Meant("space", format!("{scheme}://{address}")),
            None => Address::None("none"),
        };
    }
    if let Some(rest) = without_prefix(text, "mailto:") {
        return match mail(rest) {
            Some(address) => Address::Sound(mail_link(&address)),
            None => Address::None("none"),
        };
    }
    if let Some(rest) = without_prefix(text, "tel:") {
        return match phone(rest) {
            Phone::Number(number) => Address::Sound(format!("tel:{number}")),
            _ => Address::None("none"),
        };
    }
    if let Some(address) = mail(text) {
        return Address::Meant("mail", mail_link(&address));
    }
    let rest = text.trim_start_matches('/');
    if let Some((address, true)) = web(rest).filter(|_| is_host(rest)) {
        return Address::Meant("scheme", format!("https://{address}"));
    }
    let scheme = text.split_once(':').map(|(scheme, _)| scheme);
    let scheme = scheme.is_some_and(|scheme| {
        !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    });
    if scheme && !text.contains(char::is_whitespace) {
        return Address::None("other-scheme");
    }
    if is_file(text) { Address::None("file") } else { Address::None("none") }
}

/// The part after a scheme, if it has a host and only characters that an address can contain. Also
/// returns whether it contained no white space.
fn web(rest: &str) -> Option<(String, bool)> {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.rsplit('@').next().unwrap_or(host);
    let named = name.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    if !named || host.contains(|c: char| c.is_whitespace() || r#"<>"\^`{|}"#.contains(c)) {
        return None;
    }
    let mut address = String::with_capacity(rest.len());
    for sign in rest.chars() {
        if sign.is_whitespace() || r#"<>"\^`{|}"#.contains(sign) {
            address.push_str(&percent::encode(sign.encode_utf8(&mut [0; 4])));
        } else {
            address.push(sign);
        }
    }
    Some((address, !rest.contains(char::is_whitespace)))
}

/// Whether a text without a scheme begins with a host name: `linkedin.com/in/x`.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let name = name.strip_suffix('.').unwrap_or(name);
    let Some((rest, top)) = name.rsplit_once('.') else { return false };
    let label = |part: &str| {
        let inner = part.chars().all(|c| c.is_alphanumeric() || c == '-');
        inner && !part.is_empty() && !part.starts_with('-') && !part.ends_with('-')
    };
    let country = top.chars().count() > 1 && top.chars().all(char::is_alphabetic);
    let sound = (country || top.starts_with("xn--")) && rest.split('.').all(label);
    sound && port.parse::<u16>().is_ok() && !is_file(text)
}

/// Whether a text is the name of a file next to the document rather than a web address.
fn is_file(text: &str) -> bool {
    let name = text.rsplit(['/', '\\']).next().unwrap_or(text);
    let alone =
        name.len() == text.len() || !text.split(['/', '\\']).next().unwrap_or("").contains('.');
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    alone && ending.is_some_and(|ending| FILES.contains(&&*ending))
}

/// The e-mail address in a text: alone, after `mailto:`, or between `<` and `>` after a name.
pub fn mail(text: &str) -> Option<String> {
    let text = text.trim();
    let text = without_prefix(text, "mailto:").unwrap_or(text).trim();
    let text = match text.split_once('<') {
        Some((name, rest)) if !name.contains('@') => rest.strip_suffix('>')?.trim(),
        _ => text,
    };
    // `robin @ tester.example`.
    let (name, host) = text.split_once('@')?;
    let (name, host) = (name.trim_end(), host.trim_start());
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !r#"()<>[]:;,\""#.contains(c);
    let named = !name.is_empty() && name.chars().all(plain) && !name.contains('@');
    let dots = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    (named
        && dots
        && is_host(host)
        && host.chars().all(|c| c.is_alphanumeric() || "-.".contains(c)))
    .then(|| format!("{name}@{}", host.strip_suffix('.').unwrap_or(host)))
}

/// The e-mail address that words may mean: `robin at tester.example`, `robin [at] tester dot nl`.
pub(crate) fn mail_in_words(text: &str) -> Option<String> {
    let mut out = String::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches(['(', ')', '[', ']', '{', '}']).to_lowercase();
        match bare.as_str() {
            "at" | "apenstaartje" | "@" => out.push('@'),
            "dot" | "punt" | "." => out.push('.'),
            _ => out.push_str(word),
        }
    }
    mail(&out)
}

/// The `mailto:` link for an e-mail address.
pub(crate) fn mail_link(address: &str) -> String {
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    let mut out = "mailto:".to_owned();
    for sign in name.chars() {
        if sign.is_alphanumeric() || "-_.~+!$'*=".contains(sign) {
            out.push(sign);
        } else {
            out.push_str(&percent::encode(sign.encode_utf8(&mut [0; 4])));
        }
    }
    format!("{out}@{host}")
}

/// The fewest digits of a number that is more than an extension or a clock time.
const SHORTEST: usize = 7;
/// The most digits of a number, according to E.164.
const LONGEST: usize = 15;
/// European countries where the leading zero is dropped after the country code.
const TRUNK: [&str; 13] =
    ["31", "32", "33", "40", "41", "43", "44", "46", "49", "353", "358", "381", "420"];

/// Parses a telephone number with spaces, hyphens, brackets, surrounding words and an extension.
pub fn phone(text: &str) -> Phone {
    let text = without_prefix(text.trim(), "tel:").unwrap_or(text.trim());
    if has_second_ending(text) {
        return Phone::Many;
    }
    let (text, extension) = extension(text);
    let numbers = numbers(text);
    let whole: Vec<&String> = numbers.iter().filter(|run| digits(run) >= SHORTEST).collect();
    let number = match (&whole[..], &numbers[..]) {
        ([number], _) => number,
        // `112` and `1234` are numbers only when there is nothing else.
        ([], [number]) if digits(number) >= 3 && !text.contains(char::is_alphabetic) => number,
        ([], _) => return Phone::None,
        _ => return Phone::Many,
    };
    if digits(number) > LONGEST {
        return Phone::Many;
    }
    // `0800-FLOWERS`: letters that are dialled.
    let glued = text.split(char::is_whitespace).any(|word| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 0 && digits(word) >= 3 && !word.contains(['(', ')', ':', ';', ',', '.'])
    });
    if glued {
        return Phone::None;
    }
    Phone::Number(match extension {
        Some(extension) => format!("{};ext={extension}", dialled(number)),
        None => dialled(number),
    })
}

/// Whether a number has two endings, written with a slash: `030-1234567 / 68` is two numbers.
fn has_second_ending(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    parts.windows(2).any(|pair| {
        let ending = pair[1].trim().trim_start_matches(['-', '\u{2010}', '\u{2011}', '\u{2013}']);
        let short = (1..=3).contains(&ending.len()) && ending.bytes().all(|c| c.is_ascii_digit());
        short && digits(pair[0]) >= SHORTEST
    })
}

/// The runs of digits, with the punctuation of telephone numbers between them.
fn numbers(text: &str) -> Vec<String> {
    let text = remarks_apart(&text.replace("(0)", " \u{0} "));
    let mut runs: Vec<String> = vec![String::new()];
    let parts: Vec<&str> = text.split('/').collect();
    // A slash separates two numbers, or the area code and the number.
    let two = parts.len() > 1 && parts.iter().filter(|part| digits(part) >= SHORTEST).count() > 1;
    for sign in text.chars() {
        let last = runs.len() - 1;
        match sign {
            '0'..='9' | '\u{0}' => runs[last].push(sign),
            '+' if digits(&runs[last]) == 0 => "+".clone_into(&mut runs[last]),
            '+' => runs.push("+".to_owned()),
            '/' if two => runs.push(String::new()),
            ' '
            | '\u{a0}'
            | '\u{202f}'
            | '\t'
            | '-'
            | '.'
            | '('
            | ')'
            | '/'
            | '\u{2010}'..='\u{2015}' => {}
            _ => runs.push(String::new()),
        }
    }
    runs.retain(|run| digits(run) > 0);
    runs
}

/// The text with remarks in brackets separated from the number before them.
fn remarks_apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let inner = after.split(')').next().unwrap_or(after);
        out.push_str(before);
        out.push(if inner.contains(char::is_alphabetic) { ';' } else { '(' });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The number as it is dialled: `+` and the country code, without the zero that is dropped after
/// it.
fn dialled(run: &str) -> String {
    let international = run.starts_with('+') || run.starts_with("00");
    if !international {
        // `(0)` without a country code is part of the number.
        return run.replace('\u{0}', "0");
    }
    let rest = run.trim_start_matches('+');
    let rest = rest.strip_prefix("00").unwrap_or(rest).replace('\u{0}', "");
    for country in TRUNK {
        if let Some(number) = rest.strip_prefix(country).and_then(|rest| rest.strip_prefix('0')) {
            return format!("+{country}{number}");
        }
    }
    format!("+{rest}")
}

/// A number without its extension, and the extension: `tst. 12`, `ext 12`, `x12`, `#12`.
fn extension(text: &str) -> (&str, Option<&str>) {
    let end = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let inner = &text[end.len()..];
    let before = end.trim_end_matches([' ', '.', ':', '=', '\u{a0}']);
    let lower = before.to_ascii_lowercase();
    let marks = ["extension", "toestel", "doorkies", "intern", ";ext", "ext", "tst", "x", "#"];
    let mark = marks.into_iter().find(|mark| lower.ends_with(mark));
    let Some(mark) = mark.filter(|_| (1..=6).contains(&inner.len())) else { return (text, None) };
    let number = before[..before.len() - mark.len()].trim_end_matches([' ', ',', ';', '(']);
    if digits(number) >= SHORTEST && number.ends_with(|c: char| c.is_ascii_digit() || c == ')') {
        (number, Some(inner))
    } else {
        (text, None)
    }
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// The rest of a text after a prefix, in any case.
fn without_prefix<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let start = text.get(..prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

#[cfg(test)]
mod tests;
