//! Why an attachment is not published.

/// Why an attachment is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It claims to be a picture but is not, or is broken.
    Broken,
    /// A picture format that browsers do not show, such as HEIC.
    Format,
    /// A picture format that browsers show but pop cannot read, such as AVIF.
    Unsupported,
    /// A video, which can reveal where it was made.
    Film,
    /// A page or a program, or anything a browser or a server would treat as one.
    Page,
    /// A drawing that cannot be rewritten because it is broken.
    Drawing,
    /// A drawing that takes too much work to draw, or never ends.
    Work,
    /// A file type that is not known to be harmless.
    Unknown,
    /// Its bytes do not match its ending.
    Unlike,
    /// It has more pixels than the limit.
    Large,
    /// The system does not allow reading it.
    Unread,
}

impl Refusal {
    /// The part of message ids that names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Format => "format",
            Self::Unsupported => "unsupported",
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

    /// The id of the message that explains it in a few words.
    pub fn message(self) -> &'static str {
        match self {
            Self::Broken => "image-broken",
            Self::Format => "image-format",
            Self::Unsupported => "image-unsupported",
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

/// A part of a picture that is lost in the published version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// Words in a part of a drawing in another language (HTML): the first of them.
    Words(String),
    /// Characters that none of our fonts has.
    Letters(String),
    /// A picture inside a drawing that is stored elsewhere, or is itself a drawing.
    Picture,
}
