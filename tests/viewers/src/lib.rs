//! Programs that draw SVG files and are no browsers. They share no code: librsvg and resvg are two programs in Rust by
//! different hands, CairoSVG is one in Python.

use std::env;
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A program that draws SVG files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// librsvg, of the GNOME desktop.
    Librsvg,
    /// resvg, by its package for Node.
    Resvg,
    /// CairoSVG.
    Cairo,
}

impl Viewer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Librsvg, Self::Resvg, Self::Cairo];

    /// Draws a file, one pixel for each unit.
    ///
    /// # Panics
    /// Where the program is not there, or does not draw the file.
    #[must_use]
    pub fn draw(self, svg: &str) -> Picture {
        let (file, png) = (temporary("svg"), temporary("png"));
        fs::write(&file, svg).expect("a temporary file can be written");
        let mut command = match self {
            Self::Librsvg => {
                let mut command = Command::new("rsvg-convert");
                command.arg("--output").arg(&png).arg(&file);
                command
            }
            Self::Cairo => {
                let mut command = Command::new("cairosvg");
                command.arg("--output").arg(&png).arg(&file);
                command
            }
            Self::Resvg => {
                let here = Path::new(env!("CARGO_MANIFEST_DIR"));
                let mut command = Command::new("node");
                command.env("NODE_PATH", here.join("../node_modules"));
                command.arg(here.join("suite/resvg.cjs")).arg(&file).arg(&png);
                command
            }
        };
        let output = command.output().unwrap_or_else(|error| panic!("{self:?} does not start: {error}"));
        assert!(output.status.success(), "{self:?}: {}", String::from_utf8_lossy(&output.stderr));
        let picture = Picture::read(&png);
        for path in [file, png] {
            fs::remove_file(path).expect("what was written is there");
        }
        picture
    }
}

fn temporary(extension: &str) -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("figure-{}-{number}.{extension}", std::process::id()))
}

/// What a viewer has drawn.
#[derive(Debug)]
pub struct Picture {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// Red, green and blue, row by row.
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    fn read(path: &Path) -> Self {
        let mut decoder = png::Decoder::new(BufReader::new(File::open(path).expect("the viewer wrote it")));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().expect("a PNG file");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture of this size fits")];
        let frame = reader.next_frame(&mut bytes).expect("a whole PNG file");
        let pixels =
            bytes.chunks_exact(frame.color_type.samples()).map(|pixel| [pixel[0], pixel[1], pixel[2]]);
        Self { width: frame.width as usize, height: frame.height as usize, pixels: pixels.collect() }
    }

    /// The pixel in a column and a row.
    #[must_use]
    pub fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }
}
