//! Steps with a name, a reason and a duration.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The steps that were taken so far.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<(&'static str, Duration, bool)>,
}

impl Steps {
    /// Takes one step, says so, and returns whether it went well.
    pub fn step(&mut self, name: &'static str, why: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}: {why}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        let well = result.is_ok();
        self.taken.push((name, took, well));
        println!("── {name}: {}, {:.1} s", verdict(well), took.as_secs_f32());
        well
    }

    /// Prints what was taken and how it went.
    ///
    /// # Errors
    /// Where a step failed.
    pub fn summary(&self) -> Result<()> {
        println!();
        for (name, took, well) in &self.taken {
            println!("{:<7}{name:<15}{:>7.1} s", verdict(*well), took.as_secs_f32());
        }
        let failed: Vec<_> = self.taken.iter().filter(|(_, _, well)| !well).map(|(name, ..)| *name).collect();
        if failed.is_empty() {
            println!("all {} steps went well", self.taken.len());
            return Ok(());
        }
        bail!("{} of {} steps failed: {}", failed.len(), self.taken.len(), failed.join(", "))
    }
}

fn verdict(well: bool) -> &'static str {
    if well { "ok" } else { "FAILED" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_named_at_the_end_and_stops_nothing() {
        let mut steps = Steps::default();
        assert!(!steps.step("one", "", || bail!("no")));
        assert!(steps.step("two", "", || Ok(())));
        assert_eq!(
            steps.summary().map_err(|error| error.to_string()),
            Err("1 of 2 steps failed: one".to_owned())
        );
    }
}
