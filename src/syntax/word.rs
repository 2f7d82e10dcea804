//! The few words that a key may have: an enum for the program, a table for the schema.

use super::schema::Choice;

/// A closed set of words, one of which is the value of a key.
pub trait Word: Copy + Eq + 'static {
    /// What the ids of their messages begin with: `mode` in `mode-seen`.
    const GROUP: &'static str;
    /// The words in both languages, as the schema lists them.
    const CHOICES: &'static [Choice];
    /// All of them, in the same order.
    const ALL: &'static [Self];

    /// The English word: in front matter, in data for machines and in the ids of messages.
    fn name(self) -> &'static str;

    /// The one with this English word.
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.name() == name)
    }
}

/// Declares an enum that is a [`Word`]: the group of its messages, then each variant with its word in
/// English and Dutch, and what people also write for it. It is serialized as the English word.
macro_rules! words {
    (
        $(#[$meta:meta])*
        pub enum $name:ident($group:literal) {
            $($(#[$about:meta])* $variant:ident = $en:literal, $nl:literal $(, $also:literal)?;)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$about])* $variant,)+
        }

        impl $name {
            /// The English word: in front matter, in data for machines and in the ids of messages.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $en,)+
                }
            }
        }

        impl $crate::syntax::word::Word for $name {
            const GROUP: &'static str = $group;
            const CHOICES: &'static [$crate::syntax::schema::Choice] =
                &[$($crate::syntax::schema::choice_also($en, $nl, concat!($($also)?))),+];
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn name(self) -> &'static str {
                self.name()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    };
}
pub(crate) use words;
