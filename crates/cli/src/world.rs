//! The options that name a world, the same for every command that asks for one.

use std::process::ExitCode;

use clap::Args;
use explainer_core::argument::{QueryError, World, WorldQuery, resolve_query};
use explainer_core::case::{Case, PremiseKind};

use crate::complain;

/// A world. What is not given is taken from the opening world of the case.
#[derive(Args)]
pub struct WorldOptions {
    /// Actors that are on, parted by commas; whoever they speak for comes with them
    #[arg(long, value_name = "A,B")]
    on: Option<String>,
    /// The reading that is followed, or "open"
    #[arg(long, value_name = "READING")]
    reading: Option<String>,
    /// Switches that are accepted, parted by commas
    #[arg(long, value_name = "X,Y")]
    accept: Option<String>,
    /// Switches that are rejected, parted by commas
    #[arg(long, value_name = "Z")]
    reject: Option<String>,
}

impl WorldOptions {
    /// The world they name.
    ///
    /// # Errors
    /// The exit code, once every faulty word has been named on standard error.
    pub fn world(&self, case: &Case) -> Result<World, ExitCode> {
        let (setting, faults) = resolve_query(case, &self.words());
        for fault in &faults {
            complain(&format!("{fault}{}", known(case, fault)));
        }
        if faults.is_empty() { Ok(World::new(case, &setting)) } else { Err(ExitCode::FAILURE) }
    }

    fn words(&self) -> WorldQuery {
        let list = |words: &Option<String>| {
            let words = words.as_ref()?.split(',').map(str::trim);
            Some(words.filter(|word| !word.is_empty()).map(str::to_owned).collect())
        };
        WorldQuery {
            on: list(&self.on),
            reading: self.reading.as_ref().map(|word| (word != "open").then(|| word.clone())),
            accept: list(&self.accept),
            reject: list(&self.reject),
        }
    }
}

/// What there is instead of a word that names nothing.
fn known(case: &Case, fault: &QueryError) -> String {
    let premises = |wanted| -> Vec<&str> {
        let premises = case.premises.iter().filter(|premise| premise.kind == wanted);
        premises.map(|premise| premise.id.as_str()).collect()
    };
    match fault {
        QueryError::NoActor(_) => {
            let actors: Vec<&str> = case.actors.iter().map(|actor| actor.id.as_str()).collect();
            format!("; the actors are {}", actors.join(", "))
        }
        QueryError::NoReading(_) => {
            format!("; the readings are {}", premises(PremiseKind::Reading).join(", "))
        }
        QueryError::NoSwitch(..) => {
            format!("; the switches are {}", premises(PremiseKind::Switch).join(", "))
        }
        QueryError::Twice(_) | QueryError::Both(_) => String::new(),
    }
}
