//! Shows a question with the answer that is being typed, and reads keys until it is given.

use std::io::{self, Write, stderr};

use crossterm::cursor::{MoveToColumn, MoveUp};
use crossterm::event::{
    DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind,
    KeyModifiers, read,
};
use crossterm::terminal::{Clear, ClearType, disable_raw_mode, enable_raw_mode, size};
use crossterm::{execute, queue};
use unicode_width::UnicodeWidthStr;

use super::line::Line;
use super::wrap::wrapped;

/// The columns before a row of the answer that is not the first.
const INDENT: usize = 2;

/// A question with its answer so far.
pub(super) struct Prompt<'p> {
    pub(super) question: &'p str,
    pub(super) hint: &'p str,
    pub(super) line: Line,
    /// Whether the answer is a proposal that the first typed character replaces.
    pub(super) replaced: bool,
    pub(super) coloured: bool,
}

/// What a key leads to.
enum Step {
    Edited,
    Given,
    Left,
}

/// A terminal that passes on every key, and goes back to its normal state at the end.
struct Raw;

impl Raw {
    fn begin() -> io::Result<Self> {
        enable_raw_mode()?;
        let raw = Self;
        // A terminal that does not know about pasting ignores this.
        execute!(stderr(), EnableBracketedPaste)?;
        Ok(raw)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = execute!(stderr(), DisableBracketedPaste);
        let _ = disable_raw_mode();
    }
}

/// What is on the screen.
struct Screen {
    rows: Vec<String>,
    /// The row and column of the cursor.
    cursor: (usize, usize),
}

impl Prompt<'_> {
    /// Asks until the answer is given; `None` if the user leaves.
    pub(super) fn ask(mut self) -> io::Result<Option<String>> {
        let _raw = Raw::begin()?;
        let mut row = draw(&self.screen(true), 0)?;
        loop {
            let step = match read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => self.press(key),
                Event::Paste(text) => {
                    self.begin_anew();
                    self.line.insert(&text);
                    Step::Edited
                }
                _ => Step::Edited,
            };
            match step {
                Step::Edited => row = draw(&self.screen(true), row)?,
                Step::Given | Step::Left => {
                    self.line.cursor = self.line.text.len();
                    draw(&self.screen(false), row)?;
                    execute!(stderr(), crossterm::style::Print("\r\n"))?;
                    let given = matches!(step, Step::Given);
                    return Ok(given.then_some(self.line.text));
                }
            }
        }
    }

    fn press(&mut self, key: KeyEvent) -> Step {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        let alt = key.modifiers.contains(KeyModifiers::ALT);
        let (width, first) = self.room();
        let is_typed = matches!(key.code, KeyCode::Char(_)) && control == alt;
        if is_typed {
            self.begin_anew();
        }
        // Any other key means that the proposal is being edited.
        self.replaced = false;
        let line = &mut self.line;
        match key.code {
            KeyCode::Esc => return Step::Left,
            KeyCode::Char('c') if control => return Step::Left,
            KeyCode::Char('d') if control && line.text.is_empty() => return Step::Left,
            KeyCode::Enter if alt || key.modifiers.contains(KeyModifiers::SHIFT) => {
                line.insert("\n");
            }
            KeyCode::Enter => return Step::Given,
            KeyCode::Char('j' | 'm') if control => return Step::Given,
            KeyCode::Char('a') if control => line.home(),
            KeyCode::Char('e') if control => line.end(),
            KeyCode::Char('b') if control => line.left(),
            KeyCode::Char('f') if control => line.right(),
            KeyCode::Char('d') if control => line.delete(),
            KeyCode::Char('h') if control => line.backspace(),
            KeyCode::Char('u') if control => line.cut_to_start(),
            KeyCode::Char('k') if control => line.cut_to_end(),
            KeyCode::Char('w') if control => line.cut_word(),
            KeyCode::Char('y') if control => line.paste_cut(),
            KeyCode::Char('p') if control => line.move_row(true, width, first),
            KeyCode::Char('n') if control => line.move_row(false, width, first),
            KeyCode::Char('b') if alt => line.word_left(),
            KeyCode::Char('f') if alt => line.word_right(),
            KeyCode::Char('d') if alt => line.cut_next_word(),
            // AltGr is sent as Ctrl and Alt, and types a character.
            KeyCode::Char(sign) if control == alt => line.insert(sign.encode_utf8(&mut [0; 4])),
            KeyCode::Backspace if alt || control => line.cut_word(),
            KeyCode::Backspace => line.backspace(),
            KeyCode::Delete if alt || control => line.cut_next_word(),
            KeyCode::Delete => line.delete(),
            KeyCode::Left if alt || control => line.word_left(),
            KeyCode::Right if alt || control => line.word_right(),
            KeyCode::Left => line.left(),
            KeyCode::Right => line.right(),
            KeyCode::Up => line.move_row(true, width, first),
            KeyCode::Down => line.move_row(false, width, first),
            KeyCode::Home => line.home(),
            KeyCode::End => line.end(),
            _ => {}
        }
        Step::Edited
    }

    /// Clears a proposal that typing replaces.
    fn begin_anew(&mut self) {
        if std::mem::take(&mut self.replaced) {
            self.line.clear();
        }
    }

    /// The width of a row of the answer, and how much of the first one the question takes.
    fn room(&self) -> (usize, usize) {
        // A full last column would make some terminals wrap.
        let width = usize::from(size().map_or(80, |(width, _)| width)).max(20) - 1;
        let taken = self.question.width() + INDENT + 1;
        let first = if taken <= width / 2 { taken - INDENT } else { 0 };
        (width - INDENT, first)
    }

    fn screen(&self, hinted: bool) -> Screen {
        let (width, first) = self.room();
        let style = |code: &str, text: &str| {
            if self.coloured { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
        };
        let mark = if hinted { style("32", "?") } else { style("32", ">") };
        let mut rows = Vec::new();
        let mut start = String::new();
        let question = wrapped(self.question, width);
        let question: Vec<&str> = question.lines().collect();
        if first > 0 || self.question.is_empty() {
            start = format!("{mark} {} ", style("1", self.question));
        } else {
            for (number, row) in question.iter().enumerate() {
                let before = if number == 0 { mark.as_str() } else { " " };
                rows.push(format!("{before} {}", style("1", row)));
            }
        }
        let above = rows.len();
        let typed = self.line.rows(width, first);
        let (row, column) = self.line.place(&typed);
        for (number, range) in typed.into_iter().enumerate() {
            let text = self.line.text[range].trim_end_matches(' ');
            let before = match number {
                0 if start.is_empty() => "> ",
                0 => start.as_str(),
                _ => "  ",
            };
            rows.push(format!("{before}{text}"));
        }
        let taken = if row == 0 { first } else { 0 };
        let cursor = (above + row, (INDENT + taken + column).min(width + INDENT));
        if hinted && !self.hint.is_empty() {
            rows.extend(
                wrapped(self.hint, width).lines().map(|row| style("2", &format!("  {row}"))),
            );
        }
        fitted(Screen { rows, cursor })
    }
}

/// The part of a screen around the cursor that the terminal has room for.
fn fitted(mut screen: Screen) -> Screen {
    let height = usize::from(size().map_or(24, |(_, height)| height)).max(2);
    if screen.rows.len() > height {
        let last = (screen.cursor.0 + 1).max(height).min(screen.rows.len());
        screen.rows.truncate(last);
        let above = last.saturating_sub(height);
        screen.rows.drain(..above);
        screen.cursor.0 -= above;
    }
    screen
}

/// Draws a screen over the one before, whose cursor was on a row; returns that of this one.
fn draw(screen: &Screen, before: usize) -> io::Result<usize> {
    let mut out = stderr();
    queue!(out, MoveToColumn(0))?;
    if before > 0 {
        queue!(out, MoveUp(u16::try_from(before).unwrap_or(u16::MAX)))?;
    }
    queue!(out, Clear(ClearType::FromCursorDown))?;
    out.write_all(screen.rows.join("\r\n").as_bytes())?;
    let (row, column) = screen.cursor;
    let below = screen.rows.len().saturating_sub(row + 1);
    if below > 0 {
        queue!(out, MoveUp(u16::try_from(below).unwrap_or(u16::MAX)))?;
    }
    queue!(out, MoveToColumn(u16::try_from(column).unwrap_or(u16::MAX)))?;
    out.flush()?;
    Ok(row)
}
