//! Why a file beside the documents is not shown.

/// Why an attachment is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It claims to be a picture and is none, or a broken one.
    Broken,
    /// A picture that browsers do not show, such as HEIC.
    Format,
    /// A film, which tells where it was made.
    Film,
    /// A page, which can run programs.
    Page,
    /// A drawing that cannot be written anew: broken, or made to exhaust who reads it.
    Drawing,
    /// It has more pixels than anybody can look at.
    Large,
}

impl Refusal {
    /// The word that messages about it have in their ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Format => "format",
            Self::Film => "film",
            Self::Page => "page",
            Self::Drawing => "drawing",
            Self::Large => "large",
        }
    }

    /// The id of the message that says so in a few words.
    pub fn message(self) -> &'static str {
        match self {
            Self::Broken => "image-broken",
            Self::Format => "image-format",
            Self::Film => "image-film",
            Self::Page => "image-page",
            Self::Drawing => "image-drawing",
            Self::Large => "image-large",
        }
    }
}
