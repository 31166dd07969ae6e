//! Functions that resemble each other side by side.
//!
//! Compression names what it has seen before more cheaply the nearer that is. Binding leaves the functions sorted by
//! length; here each is followed by the one, of those left, that shares most with it. It saves 2 to 3 % after brotli.

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// How many bytes in a row count as one thing that functions share.
const GRAM: usize = 4;
/// How many bits they are marked in, by a number made from the bytes.
const BITS: usize = 1 << 13;

/// The same module with its functions in another order.
///
/// # Errors
/// Where the module cannot be read.
pub fn reorder(module: &[u8]) -> Result<Vec<u8>> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = by_likeness(&bodies);
    let mut places = vec![0; order.len()];
    for (place, &index) in (imported..).zip(&order) {
        places[index] = place;
    }
    let mut reordered = Module::new();
    let mut mover = Mover { imported, order, places };
    mover.parse_core_module(&mut reordered, Parser::new(0), module).map_err(|error| anyhow!("{error}"))?;
    Ok(reordered.finish())
}

/// An order in which each function is like the one before.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let marks: Vec<_> = bodies.iter().map(|body| marks(body)).collect();
    let likeness = |one: usize, other: usize| {
        let shared = marks[one].iter().zip(&marks[other]).map(|(one, other)| (one & other).count_ones());
        let all = marks[one].iter().zip(&marks[other]).map(|(one, other)| (one | other).count_ones());
        (shared.sum::<u32>() << 16) / all.sum::<u32>().max(1)
    };
    let mut left: Vec<usize> = (0..bodies.len()).rev().collect();
    let mut order: Vec<usize> = left.pop().into_iter().collect();
    while let Some(&last) = order.last() {
        let most = (0..left.len()).max_by_key(|&place| likeness(last, left[place]));
        let Some(most) = most else { break };
        order.push(left.remove(most));
    }
    order
}

/// What a function has, each a bit.
fn marks(body: &[u8]) -> Vec<u64> {
    let mut marks = vec![0; BITS / 64];
    for gram in body.windows(GRAM) {
        let number =
            gram.iter().fold(0_u32, |number, &byte| number.wrapping_mul(16_777_619) ^ u32::from(byte));
        let bit = (number.wrapping_mul(2_654_435_769) >> 19) as usize;
        marks[bit / 64] |= 1 << (bit % 64);
    }
    marks
}

/// Writes a module anew, its functions in another order.
struct Mover {
    imported: u32,
    order: Vec<usize>,
    places: Vec<u32>,
}

impl Reencode for Mover {
    type Error = Infallible;

    fn function_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(if index < self.imported { index } else { self.places[(index - self.imported) as usize] })
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &index in &self.order {
            functions.function(types[index]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for index in self.order.clone() {
            self.parse_function_body(code, bodies[index].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(func $a call $b) (func $b nop) (func $c call $b)`, with `$c` exported.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x04\x03\0\0\0\x07\x05\x01\x01c\0\x02\
        \x0a\x0f\x03\x04\0\x10\x01\x0b\x03\0\x01\x0b\x04\0\x10\x01\x0b";

    #[test]
    fn the_same_functions_are_called_and_exported() -> Result<()> {
        // What calls `$b` is alike, so `$c` moves up and `$b` down; whoever names them follows.
        let moved: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x04\x03\0\0\0\x07\x05\x01\x01c\0\x01\
            \x0a\x0f\x03\x04\0\x10\x02\x0b\x04\0\x10\x02\x0b\x03\0\x01\x0b";
        assert_eq!(reorder(MODULE)?, moved);
        Ok(())
    }
}
