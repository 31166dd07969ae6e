//! Steps with a name, a reason and a duration.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// The steps that were taken so far.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<(&'static str, Duration, Option<String>)>,
}

impl Steps {
    /// Takes one step, says so, and returns whether it went well.
    pub fn step(&mut self, name: &'static str, why: &str, work: impl FnOnce() -> Result<()>) -> bool {
        println!("\n── {name}: {why}");
        let started = Instant::now();
        let result = work();
        let took = started.elapsed();
        let failure = result.err().map(|error| format!("{error:#}"));
        if let Some(failure) = &failure {
            eprintln!("error: {failure}");
        }
        let well = failure.is_none();
        self.taken.push((name, took, failure));
        println!("── {name}: {}, {:.1} s", verdict(well), took.as_secs_f32());
        well
    }

    /// Prints what was taken and how it went. What failed is said again: much may have been printed since.
    ///
    /// # Errors
    /// Where a step failed.
    pub fn summary(&self) -> Result<()> {
        println!();
        for (name, took, failure) in &self.taken {
            println!("{:<7}{name:<15}{:>7.1} s", verdict(failure.is_none()), took.as_secs_f32());
        }
        let mut failed = Vec::new();
        for (name, _, failure) in &self.taken {
            if let Some(failure) = failure {
                println!("\n{name}: {failure}");
                failed.push(*name);
            }
        }
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
