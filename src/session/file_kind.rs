//! The files that a world can be saved as.

/// What is in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// The figure as an SVG file.
    Drawing,
    /// The figure as a PNG file.
    Picture,
    /// The table as comma-separated values.
    Table,
    /// The world itself as JSON.
    World,
}

impl FileKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Drawing, Self::Picture, Self::Table, Self::World];

    /// How the name of such a file ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Drawing => "svg",
            Self::Picture => "png",
            Self::Table => "csv",
            Self::World => "json",
        }
    }
}

/// What became of a file that a reader wanted to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// It is among the reader's downloads.
    Done,
    /// It may be: the page around a frame can forbid it without a word. So here is what is in it, a text or the address of
    /// a picture.
    Perhaps(String),
    /// It is not.
    Failed,
}
