//! How values are written to bytes and read back: numbers in as few bytes as they need, lengths before what
//! they count, variants by number. (Byte for byte what postcard writes; serde's generic readers of the same
//! types were four times as much code in the browser.)
//!
//! Reading trusts nothing. A [`Reader`] that has met something wrong goes on with zeros and empty lists to
//! the end of the value, and [`Reader::is_sound`] then says so: nothing half read has to be taken apart, and
//! no length is believed before the data is there.

use alloc::string::String;
use alloc::vec::Vec;

/// What can be written to bytes and read back.
pub(crate) trait Packed: Sized {
    /// Appends the value.
    fn write(&self, to: &mut Vec<u8>);

    /// Reads the next value; any value at all if the bytes hold none, and the reader is not sound then.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Bytes that are being read.
pub(crate) struct Reader<'a> {
    rest: &'a [u8],
    sound: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, sound: true }
    }

    /// Whether everything read so far was there and possible.
    pub(crate) fn is_sound(&self) -> bool {
        self.sound
    }

    /// Whether nothing is left to read.
    pub(crate) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The next value.
    pub(crate) fn value<T: Packed>(&mut self) -> T {
        T::read(self)
    }

    /// The next number, at most `most`: seven bits a byte, the lowest first.
    #[inline(never)]
    fn number(&mut self, most: u64) -> u64 {
        let mut number = 0_u64;
        for shift in (0..u64::BITS).step_by(7) {
            let Some((&byte, rest)) = self.rest.split_first() else { break };
            self.rest = rest;
            let bits = u64::from(byte & 0x7F);
            if (bits << shift) >> shift != bits {
                break;
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                if number > most {
                    break;
                }
                return number;
            }
        }
        self.sound = false;
        0
    }

    /// The next number as a position in a table, or 0.
    pub(crate) fn one_of(&mut self, count: usize) -> usize {
        let found = u32::read(self) as usize;
        self.sound &= found < count;
        if self.sound { found } else { 0 }
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = u32::read(self) as usize;
        if let Some((bytes, rest)) = self.rest.split_at_checked(length)
            && let Ok(text) = core::str::from_utf8(bytes)
        {
            self.rest = rest;
            return String::from(text);
        }
        self.sound = false;
        String::new()
    }
}

fn write_number(mut number: u64, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

macro_rules! numbers {
    ($($name:ty),+) => {$(
        impl Packed for $name {
            fn write(&self, to: &mut Vec<u8>) {
                write_number(u64::from(*self), to);
            }

            fn read(from: &mut Reader<'_>) -> Self {
                from.number(u64::from(Self::MAX)) as Self
            }
        }
    )+};
}

numbers!(u16, u32, u64);

impl Packed for bool {
    fn write(&self, to: &mut Vec<u8>) {
        to.push(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.one_of(2) == 1
    }
}

impl Packed for String {
    fn write(&self, to: &mut Vec<u8>) {
        write_number(self.len() as u64, to);
        to.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, to: &mut Vec<u8>) {
        self.is_some().write(to);
        if let Some(value) = self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        if from.value() { Some(from.value()) } else { None }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, to: &mut Vec<u8>) {
        write_number(self.len() as u64, to);
        for value in self {
            value.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let mut list = Self::new();
        for _ in 0..u32::read(from) {
            let value = from.value();
            // Every value takes a byte at least, so this ends with the bytes.
            if !from.is_sound() {
                break;
            }
            list.push(value);
        }
        list
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, to: &mut Vec<u8>) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (from.value(), from.value())
    }
}

/// Structures, field by field in the order given.
macro_rules! packed_structs {
    ($($name:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::packed::Packed for $name {
            fn write(&self, to: &mut alloc::vec::Vec<u8>) {
                let Self { $($field),+ } = self;
                $($crate::packed::Packed::write($field, to);)+
            }

            fn read(from: &mut $crate::packed::Reader<'_>) -> Self {
                Self { $($field: from.value()),+ }
            }
        }
    )+};
}

/// Choices without data, by their place in the order given.
macro_rules! packed_choices {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => {$(
        impl $crate::packed::Packed for $name {
            fn write(&self, to: &mut alloc::vec::Vec<u8>) {
                $crate::packed::Packed::write(&(*self as u32), to);
            }

            fn read(from: &mut $crate::packed::Reader<'_>) -> Self {
                const ALL: &[$name] = &[$($name::$variant),+];
                ALL[from.one_of(ALL.len())]
            }
        }
    )+};
}

pub(crate) use {packed_choices, packed_structs};
