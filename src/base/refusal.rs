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
    /// A page or a program, or what a browser or a server would take for one.
    Page,
    /// A drawing that cannot be written anew, because it is broken.
    Drawing,
    /// A drawing that takes more work than a page may ask of anybody, or that has no end.
    Work,
    /// A kind of file of which nobody said that it is harmless.
    Unknown,
    /// Its bytes are not what its ending says.
    Unlike,
    /// It has more pixels than anybody can look at.
    Large,
    /// The system does not let it be read.
    Unread,
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
            Self::Work => "work",
            Self::Unknown => "unknown",
            Self::Unlike => "unlike",
            Self::Large => "large",
            Self::Unread => "unread",
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
            Self::Work => "image-work",
            Self::Unknown => "image-unknown",
            Self::Unlike => "image-unlike",
            Self::Large => "image-large",
            Self::Unread => "image-unread",
        }
    }
}

/// What of a picture is not seen once it is made fit to be published.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// Words in a part of a drawing that is written in another language: the first of them.
    Words(String),
    /// Letters that none of our faces has.
    Letters(String),
    /// A picture inside a drawing that lies elsewhere, or is a drawing itself.
    Picture,
}
