//! The figures: those of the native count, for what a reader chooses to hold; and the choice itself.

use std::collections::BTreeMap;
use std::rc::Rc;

use anyhow::{Result, ensure};
use browser_tests::{Session, asked, first_case, in_each_engine};
use explainer_core::argument::{Control, Counts, Framework, Hinges, Lever, Pins, Status, World, controls};
use explainer_core::case::{Case, Labels};
use serde::Deserialize;
use serde_json::{Value, json};

use super::opened;
use crate::article::{key, sees_world};

in_each_engine!(
    figures_are_those_of_the_native_count,
    bars_are_drawn_on_request,
    what_is_held_is_chosen_and_kept
);

/// The parties, as the map of the case has them.
const PARTIES: &str = "russia ilichev north-korea donetsk luhansk security-council ukraine general-assembly";

/// A number as the page says it.
fn told(number: u32) -> String {
    let digits = number.to_string();
    let (head, tail) = digits.split_at(digits.len().saturating_sub(3));
    if head.is_empty() { digits } else { format!("{head},{tail}") }
}

fn id(case: &Case, control: Control) -> String {
    match control {
        Control::Actor(actor) => format!("actor:{}", case.actors[actor.index()].id),
        Control::Reading => "reading".to_owned(),
        Control::Switch(premise) => format!("premise:{}", case.premises[premise.index()].id),
    }
}

/// What the page should say of each argument: its name, what it turns on, and in how many settings it stands.
fn expected(case: &Case, labels: &Labels, counts: &Counts) -> BTreeMap<String, [String; 3]> {
    let of = |some: u32, all: u32| {
        format!("{} of {} {}", told(some), told(all), if all == 1 { "setting" } else { "settings" })
    };
    let whether = |control| match control {
        Control::Actor(actor) => format!("whether {} takes part", labels.actors[actor.index()].label),
        Control::Reading => "which reading is followed".to_owned(),
        Control::Switch(premise) => {
            format!("whether “{}” is accepted", labels.premises[premise.index()].label)
        }
    };
    let name = |control| match control {
        Control::Actor(actor) => labels.actors[actor.index()].label.clone(),
        Control::Reading => "the reading".to_owned(),
        Control::Switch(premise) => format!("“{}”", labels.premises[premise.index()].label),
    };
    let mut all = BTreeMap::new();
    for (at, argument) in case.arguments.iter().enumerate() {
        let label = &labels.arguments[at].label;
        let times = counts.of(at.into(), Status::Stands);
        let mut levers: Vec<(u32, usize)> = counts.arguments[at]
            .turns
            .iter()
            .copied()
            .enumerate()
            .map(|(lever, times)| (times, lever))
            .collect();
        levers.retain(|lever| lever.0 > 0);
        levers.sort_by_key(|&(times, lever)| (std::cmp::Reverse(times), lever));
        let least = levers.get(1).or(levers.first()).map_or(0, |lever| lever.0);
        levers.retain(|lever| lever.0 >= least);
        let listed = |say: &dyn Fn(u32, Lever) -> String| {
            let said: Vec<String> =
                levers.iter().map(|&(times, lever)| say(times, counts.levers[lever])).collect();
            match said.split_last() {
                None => None,
                Some((only, [])) => Some(only.clone()),
                Some((last, rest)) => Some(format!("{} and {last}", rest.join(", "))),
            }
        };
        let turns = if times == 0 || times == counts.settings {
            "Nothing that varies here decides it.".to_owned()
        } else {
            listed(&|_, lever| whether(lever.control)).map_or_else(
                || "No control decides it by itself.".to_owned(),
                |controls| format!("It turns most on {controls}."),
            )
        };
        let mut stands = format!("It stands in {}.", of(times, counts.settings));
        if let Some(turned) =
            listed(&|times, lever| format!("{} in {}", name(lever.control), of(times, lever.changeable)))
        {
            stands += &format!(" Changing one control turns it: {turned}.");
        }
        all.insert(argument.id.clone(), [label.clone(), turns, stands]);
    }
    all
}

/// Lets exactly these controls range, with the page's own checkboxes.
async fn free(session: &Session, free: &[String]) -> Result<()> {
    let script = "const [free] = arguments;
        return (async () => {
            for (const box of sx.all('[data-hold]')) {
                const { hold } = box.dataset, held = !free.includes(hold);
                if (box.checked === held) continue;
                // A box is ticked before what it holds is counted, and on the way to these controls as many may be held as at its end.
                const before = sx.text('.sx-held .sx-count');
                sx.click(`[data-hold=\"${hold}\"]`);
                await sx.until(hold, () => sx.text('.sx-held .sx-count') !== before);
            }
            const boxes = sx.all('[data-hold]').length, kept = `${boxes - free.length} of ${boxes}`;
            await sx.until('figures', () => sx.text('.sx-held .sx-count') === kept && hinges.counted());
        })()";
    session.script::<Value>(script, vec![json!(free)]).await.map(drop)
}

async fn figures_are_those_of_the_native_count(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let (case, labels) = first_case()?;
    let framework = Rc::new(Framework::new(&case));
    let all = controls(&case);
    let disputed: Vec<Control> =
        all.iter().copied().filter(|control| !matches!(control, Control::Actor(_))).collect();
    let some: Vec<Control> = all.iter().copied().step_by(2).collect();
    let parties: Vec<&str> = PARTIES.split_whitespace().collect();
    let world = json!({ "on": parties, "reading": null, "accept": [], "reject": [] });
    let worlds = [
        world.clone(),
        json!({ "on": ["russia", "donetsk", "ilichev"], "reading": "part-of-ukraine",
            "accept": ["members-only"], "reject": ["russia-controls"] }),
    ];
    for asked_world in worlds {
        session
            .script::<Value>("return sx.go(arguments[0]).then(() => true)", vec![asked_world.clone()])
            .await?;
        let shown: String = session.look("sx.world()").await?;
        let world = browser_tests::world_told(&case, &shown)?;
        ensure!(asked(&case, &world.spec(&case))["reading"] == asked_world["reading"], "{shown}");
        for ranging in [&disputed, &some, &all, &vec![]] {
            check(session, &case, &labels, &framework, &world, ranging).await?;
        }
    }
    // The figure that the case was built around.
    session.script::<Value>("return sx.go(arguments[0]).then(() => true)", vec![world]).await?;
    session.click(".sx-held summary").await?;
    session.click("[data-do=keep-actors]").await?;
    session
        .see_equal(
            "the claim",
            "hinges.rows()['free-to-hire']?.[2].split(' Changing')[0]",
            "It stands in 24 of 192 settings.",
        )
        .await?;
    let sentence: String = session.look("sx.text('.sx-settings')").await?;
    let wanted = "192 settings. Kept as it is: Russia, Petr Ilichev, North Korea, Donetsk, Luhansk, UN Security Council, \
        UN General Assembly and Ukraine (taking part); Denis Pushilin and Igor Korotchenko (left out). Taking every \
        value: the reading and 6 premises.";
    assert_eq!(sentence, wanted);
    session.expect_no_errors().await
}

async fn check(
    session: &Session,
    case: &Case,
    labels: &Labels,
    framework: &Rc<Framework>,
    world: &World,
    ranging: &[Control],
) -> Result<()> {
    let ids: Vec<String> = ranging.iter().map(|&control| id(case, control)).collect();
    free(session, &ids).await?;
    let mut held = Pins::all(case, world);
    ranging.iter().for_each(|&control| held.unpin(control));
    let counts = Hinges::new(case, framework.clone(), &held)?.finish();
    let shown: BTreeMap<String, [String; 3]> = session.look("hinges.rows()").await?;
    assert_eq!(shown, expected(case, labels, &counts), "free: {ids:?}");
    let settings = format!("{} setting", told(counts.settings));
    let sentence: String = session.look("sx.text('.sx-settings')").await?;
    ensure!(sentence.starts_with(&settings), "{settings}: {sentence}");
    let all = controls(case).len();
    let kept = format!("{} of {all}", all - ranging.len());
    session.see_equal("how many are kept", "sx.text('.sx-held .sx-count')", kept).await
}

async fn bars_are_drawn_on_request(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    session.see_equal("nothing unfolded", "sx.all('.sx-bars[open]').length", 0).await?;
    session.click("[data-argument=free-to-hire] .sx-bars summary").await?;
    session.see("the bars", "hinges.bars('free-to-hire').some((bar) => bar.share > 0)").await?;
    let bars: Vec<Bar> = session.look("hinges.bars('free-to-hire')").await?;
    ensure!(bars.len() > 1 && bars[0].told[0] == "stands", "{bars:?}");
    for Bar { told, share } in &bars {
        let mut numbers = told[1].split(' ').filter_map(|word| word.replace(',', "").parse::<f64>().ok());
        let (Some(some), Some(all)) = (numbers.next(), numbers.next()) else { panic!("{told:?}") };
        ensure!((share - some / all).abs() < 0.02, "{told:?}: {share}");
    }
    session.expect_no_errors().await
}

/// A bar: what it stands for with its numbers, and how much of its frame it fills.
#[derive(Debug, Deserialize)]
struct Bar {
    told: [String; 2],
    share: f64,
}

async fn what_is_held_is_chosen_and_kept(session: &Session) -> Result<()> {
    let _server = opened(session).await?;
    let held = "sx.all('[data-hold]').filter((box) => box.checked).length";
    // By keys alone: from the way to see it past the tally to the choice.
    session.focus("[data-view=hinges]").await?;
    session.press(&key::TAB.repeat(2)).await?;
    session.see("the summary", "sx.focused()?.matches('.sx-held > summary')").await?;
    session.press(key::ENTER).await?;
    session.see("the choice", "sx.one('.sx-held').open").await?;
    session.press("\u{e004}").await?;
    session.see("a button", "sx.focused()?.dataset.do === 'keep-actors'").await?;
    session.press("\u{e004}").await?;
    session.press(key::ENTER).await?;
    session.see_equal("nothing held", held, 0).await?;
    session.see("the focus where it was", "sx.focused()?.dataset.do === 'keep-nothing'").await?;
    session.press("\u{e004}").await?;
    session.see("the first control", "sx.focused()?.dataset.hold === 'actor:russia'").await?;
    session.press(key::SPACE).await?;
    session.see_equal("one held", held, 1).await?;
    session.see("the figures", "hinges.counted()").await?;
    session.see("the focus where it was", "sx.focused()?.dataset.hold === 'actor:russia'").await?;
    session
        .see(
            "what is held in the sentence",
            "sx.text('.sx-settings').includes('Kept as it is: Russia (taking part).')",
        )
        .await?;

    // It stays so in another view and another world, and follows the world.
    session.click("[data-view=outline]").await?;
    session.see("the outline", "sx.one('.sx-outline')").await?;
    session.click("[data-actor=russia]").await?;
    session.click("[data-view=hinges]").await?;
    session.see_equal("one held", held, 1).await?;
    session
        .see(
            "what is held in the sentence",
            "sx.text('.sx-settings').includes('Kept as it is: Russia (left out).')",
        )
        .await?;
    session.click("[data-do=undo]").await?;
    session
        .see(
            "what is held in the sentence",
            "sx.text('.sx-settings').includes('Kept as it is: Russia (taking part).')",
        )
        .await?;

    // A name in the list opens its panel, which may change the world; the list and the focus stay.
    session.click(".sx-hinges [data-node=\"argument:free-to-hire\"]").await?;
    session.see_equal("the panel", "sx.text('.sx-detail h3')", "Free to hire workers").await?;
    session.see("its name pressed", "sx.focused()?.getAttribute('aria-pressed') === 'true'").await?;
    sees_world(session, "the world", crate::article::OPENING).await?;
    session.expect_no_errors().await
}
