//! The options that name a world, the same for every command that asks for one.

use std::process::ExitCode;

use clap::Args;
use explainer_core::argument::{QueryError, WORLD_KEYS, World, WorldQuery, resolve_query};
use explainer_core::case::{Case, PremiseKind};

use sanctions_explainer::language::Words;

use crate::complain;

/// A world. What is not given is taken from the opening world of the case.
#[derive(Args)]
pub struct WorldOptions {
    /// Actors that are on, parted by commas or spaces; whoever they speak for comes with them
    #[arg(long, value_name = "A,B")]
    on: Option<String>,
    /// The reading that is followed, or "open"
    #[arg(long, value_name = "READING")]
    reading: Option<String>,
    /// Switches that are accepted, parted by commas or spaces
    #[arg(long, value_name = "X,Y")]
    accept: Option<String>,
    /// Switches that are rejected, parted by commas or spaces
    #[arg(long, value_name = "Z")]
    reject: Option<String>,
}

impl WorldOptions {
    /// The world they name.
    ///
    /// # Errors
    /// The exit code, once everything wrong with it has been named on standard error.
    pub fn world(&self, case: &Case) -> Result<World, ExitCode> {
        let (spec, errors) = resolve_query(case, &self.query());
        for error in &errors {
            let told = Words::fallback().grammar.query_error(error);
            complain(&format!("{told}{}", known(case, error)));
        }
        if errors.is_empty() { Ok(World::new(case, &spec)) } else { Err(ExitCode::FAILURE) }
    }

    fn query(&self) -> WorldQuery {
        let given = [&self.on, &self.reading, &self.accept, &self.reject];
        WorldQuery::from_pairs(
            WORLD_KEYS.into_iter().zip(given).filter_map(|(key, value)| Some((key, value.as_ref()?))),
        )
    }
}

/// What there is instead of an id that names nothing.
fn known(case: &Case, error: &QueryError) -> String {
    let premises = |wanted| -> Vec<&str> {
        let premises = case.premises.iter().filter(|premise| premise.kind == wanted);
        premises.map(|premise| premise.id.as_str()).collect()
    };
    match error {
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
