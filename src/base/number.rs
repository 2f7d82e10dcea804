//! Parses numbers as people write them: with a comma or a point, thousands separators, leading
//! zeros.

use super::Lang;

/// Why a text is not a usable number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberProblem {
    /// Not a number.
    Unknown,
    /// The separator can be for decimals or for thousands: both readings.
    Either(f64, f64),
}

/// Parses `1,5`, `1.5`, `.5`, `5.`, `090`, `1.000,5`, `1 000`, `½`, `-2`.
///
/// A single separator followed by three digits is for thousands in one language and for decimals in
/// the other. It is read as thousands if the language uses it so; otherwise both readings are
/// returned.
pub fn read(text: &str, lang: Lang) -> Result<f64, NumberProblem> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, part) = fraction(digits);
    if digits.is_empty() && part > 0.0 {
        return Ok(sign * part);
    }
    let plain = match marks(digits, lang) {
        Ok(plain) => plain,
        Err(NumberProblem::Either(one, other)) if part == 0.0 => {
            return Err(NumberProblem::Either(sign * one, sign * other));
        }
        Err(_) => return Err(NumberProblem::Unknown),
    };
    let number: f64 = plain.parse().map_err(|_| NumberProblem::Unknown)?;
    let half = part > 0.0 && number.fract() != 0.0;
    if half || !number.is_finite() {
        Err(NumberProblem::Unknown)
    } else {
        Ok(sign * (number + part))
    }
}

/// A number that is the same in every language.
pub fn certain(text: &str) -> Option<f64> {
    let [one, other] = Lang::ALL.map(|lang| read(text, lang).ok());
    one.filter(|one| other.is_some_and(|other| other.total_cmp(one).is_eq()))
}

/// A number as TOML and this program write it.
pub fn written(number: f64) -> String {
    let plain = format!("{number}");
    if plain == "-0" { "0".to_owned() } else { plain }
}

/// The text before a single-character fraction, and the value of the fraction.
fn fraction(text: &str) -> (&str, f64) {
    for (sign, value) in [('½', 0.5), ('¼', 0.25), ('¾', 0.75)] {
        if let Some(rest) = text.strip_suffix(sign) {
            return (rest.trim_end(), value);
        }
    }
    (text, 0.0)
}

/// The digits with a point before the decimals and no thousands separators.
fn marks(text: &str, lang: Lang) -> Result<String, NumberProblem> {
    let is_space =
        |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '_');
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || is_space(c);
    if !text.contains(|c: char| c.is_ascii_digit()) || !text.chars().all(known) {
        return exponent(text).ok_or(NumberProblem::Unknown);
    }
    let plain = if text.contains(is_space) {
        let whole = text.split(['.', ',']).next().unwrap_or_default();
        let rest = &text[whole.len()..];
        if rest.contains(is_space) || !is_grouped(&whole.replace(is_space, " "), ' ') {
            return Err(NumberProblem::Unknown);
        }
        format!("{}{rest}", whole.replace(is_space, ""))
    } else {
        text.to_owned()
    };
    let (points, commas) = (plain.matches('.').count(), plain.matches(',').count());
    let last = plain.rfind(['.', ',']).and_then(|at| plain[at..].chars().next());
    match (points, commas, last) {
        (0, 0, _) => Ok(plain),
        // Both separators: the last one precedes the decimals.
        (1.., 1.., Some(mark)) => {
            let (whole, decimals) = plain.rsplit_once(mark).unwrap_or((&plain, ""));
            let other = if mark == '.' { ',' } else { '.' };
            let sound = !whole.contains(mark) && is_grouped(whole, other);
            let plain = format!("{}.{decimals}", whole.replace(other, ""));
            if sound { Ok(closed(&plain)) } else { Err(NumberProblem::Unknown) }
        }
        (_, _, Some(mark)) if points + commas > 1 => {
            let grouped = is_grouped(&plain, mark);
            if grouped { Ok(plain.replace(mark, "")) } else { Err(NumberProblem::Unknown) }
        }
        (_, _, Some(mark)) => {
            let decimal = closed(&plain.replace(mark, "."));
            if !is_grouped(&plain, mark) {
                return Ok(decimal);
            }
            let thousands = plain.replace(mark, "");
            if mark == lang.pick(',', '.') {
                return Ok(thousands);
            }
            let number = |text: &str| text.parse().map_err(|_| NumberProblem::Unknown);
            Err(NumberProblem::Either(number(&decimal)?, number(&thousands)?))
        }
        _ => Err(NumberProblem::Unknown),
    }
}

/// Whether a separator is between thousands: one to three digits, then groups of three.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let mut rest = groups.peekable();
    let leads = (1..=3).contains(&first.len()) && digits(first);
    let single = rest.peek().is_none();
    (single && digits(first))
        || (leads && !first.starts_with('0') && rest.all(|group| group.len() == 3 && digits(group)))
}

/// A number with a zero added where no digit precedes or follows the point.
fn closed(text: &str) -> String {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let whole = if whole.is_empty() { "0" } else { whole };
    if decimals.is_empty() { whole.to_owned() } else { format!("{whole}.{decimals}") }
}

/// `1e3`, as programs write large numbers.
fn exponent(text: &str) -> Option<String> {
    let (digits, power) = text.split_once(['e', 'E'])?;
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let sound = digits.split('.').all(plain) && plain(power.trim_start_matches(['+', '-']));
    sound.then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
