//! Numbers drawn from a seed, the same on every machine.

/// A sequence of numbers: xorshift64 (Marsaglia 2003).
#[derive(Debug, Clone)]
pub struct Draws(u64);

impl Default for Draws {
    fn default() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }
}

impl Draws {
    /// The next number, below the one given.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    /// Brings a list into an order of no meaning (Fisher and Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}
