//! What an offer of the page should lead to, by the rules of the case alone.

use anyhow::{Context, Result, bail};
use browser_tests::{world_link, world_told};
use explainer_core::argument::{Change, Truth, World};
use explainer_core::case::{ActorId, Case, Labels, PremiseId};
use serde::Deserialize;
use serde_json::{Value, json};

/// Something that the page lets a reader do; `sx.keys.offers` lists them.
#[derive(Debug, Clone, Deserialize)]
pub struct Offer {
    pub kind: String,
    pub id: String,
    pub path: String,
    pub way: i32,
}

/// What the page alone knows; part of `sx.keys.state`.
#[derive(Debug, Deserialize)]
pub struct State {
    pub world: String,
    pub about: Option<String>,
}

/// The world, what led there, what the panel is about, and how it is seen.
pub struct Model<'a> {
    case: &'a Case,
    labels: &'a Labels,
    world: World,
    past: Vec<World>,
    about: Option<String>,
    view: String,
    changes: usize,
}

impl<'a> Model<'a> {
    pub fn new(case: &'a Case, labels: &'a Labels) -> Self {
        let world = World::new(case, &case.opening);
        let view = "diagram".to_owned();
        Self { case, labels, world, past: Vec::new(), about: None, view, changes: 0 }
    }

    /// Takes an offer. Says whether the rules tell all that comes of it: what a button in the panel does only its
    /// words say.
    pub fn take(&mut self, offer: &Offer) -> Result<bool> {
        let case = self.case;
        match offer.kind.as_str() {
            "actor" => self.switch(actor(case, &offer.id)?),
            "reading" => {
                let reading = (offer.id != "open").then(|| premise(case, &offer.id)).transpose()?;
                self.change(Change::Reading(reading));
            }
            "switch" => {
                let (id, choice) = offer.id.split_once('=').context("a switch has choices")?;
                let truth = match choice {
                    "accept" => Truth::Holds,
                    "reject" => Truth::Rejected,
                    _ => Truth::Open,
                };
                self.change(Change::Switch(premise(case, id)?, truth));
            }
            "preset" => {
                let preset =
                    case.presets.iter().find(|preset| preset.id == offer.id).context("no such preset")?;
                self.go(World::new(case, &preset.world));
            }
            "reset" => self.go(World::new(case, &case.opening)),
            "undo" => {
                self.world = self.past.pop().context("there is nothing to undo")?;
                self.changes += 1;
            }
            "view" => self.view.clone_from(&offer.id),
            "close" => self.about = None,
            "box" | "link" => match offer.id.split_once(':').context("a node has a kind")? {
                ("actor", id) => self.switch(actor(case, id)?),
                _ => {
                    let about = self.label(&offer.id)?;
                    self.about = (self.about.as_ref() != Some(&about)).then_some(about);
                }
            },
            "fold" | "summary" => {}
            "panel" => return Ok(false),
            other => bail!("{other} is no kind of offer"),
        }
        Ok(true)
    }

    /// Takes over what the page shows.
    pub fn adopt(&mut self, state: &State) -> Result<()> {
        self.about.clone_from(&state.about);
        let world = world_told(self.case, &state.world)?;
        if world != self.world {
            self.go(world);
        }
        Ok(())
    }

    /// What the page should show: world, view, what the panel is about, and how many changes were told.
    pub fn shown(&self) -> Value {
        json!([world_link(self.case, &self.world), self.view, self.about, self.changes])
    }

    fn switch(&mut self, actor: ActorId) {
        self.change(Change::Actor(actor, !self.world.is_on(actor)));
    }

    fn change(&mut self, change: Change) {
        let mut world = self.world.clone();
        change.apply(self.case, &mut world);
        self.go(world);
    }

    fn go(&mut self, world: World) {
        if world != self.world {
            self.past.push(std::mem::replace(&mut self.world, world));
        }
        self.changes += 1;
    }

    fn label(&self, node: &str) -> Result<String> {
        let (kind, id) = node.split_once(':').context("a node has a kind")?;
        Ok(match kind {
            "premise" => self.labels.premises[premise(self.case, id)?.index()].label.clone(),
            _ => {
                let at = self.case.arguments.iter().position(|argument| argument.id == id);
                self.labels.arguments[at.with_context(|| format!("no argument {id}"))?].label.clone()
            }
        })
    }
}

fn actor(case: &Case, id: &str) -> Result<ActorId> {
    let at = case.actors.iter().position(|actor| actor.id == id);
    at.map(ActorId::from).with_context(|| format!("no actor {id}"))
}

fn premise(case: &Case, id: &str) -> Result<PremiseId> {
    let at = case.premises.iter().position(|premise| premise.id == id);
    at.map(PremiseId::from).with_context(|| format!("no premise {id}"))
}
