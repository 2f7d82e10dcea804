//! Why a file cannot be filled as a form.

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no form that can be read: another kind of file.
    Other,
    /// It is in the format of Word before 2007.
    Old,
    /// It has macros.
    Macros,
    /// It is protected with a password.
    Encrypted,
    /// It is larger than 50 MB.
    TooLarge,
    /// It unpacks to more than any form holds.
    Bomb,
    /// It is cut off, or not as its format requires.
    Damaged,
    /// It is a form of the XFA kind, which only one program can fill.
    Xfa,
    /// It is signed: a change would break the signature.
    Signed,
    /// It is a PDF without fields.
    NoFields,
}

impl Refusal {
    /// The id of the message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Other => "form-other",
            Self::Old => "form-old",
            Self::Macros => "form-macros",
            Self::Encrypted => "form-encrypted",
            Self::TooLarge => "form-too-large",
            Self::Bomb => "form-bomb",
            Self::Damaged => "form-damaged",
            Self::Xfa => "form-xfa",
            Self::Signed => "form-signed",
            Self::NoFields => "form-no-fields",
        }
    }
}
