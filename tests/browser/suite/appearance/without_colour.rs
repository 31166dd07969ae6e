//! Without colour, and for eyes that see other colours, every state has a form of its own.
//!
//! Compared are the edges of the drawings in the legend, which are those of the figure: where a drawing is only paler
//! or of another colour, its edges are the same.

use anyhow::{Result, ensure};
use browser_tests::{Engine, Eyes, Picture, Session, edges, in_each_engine, unlike};
use serde::Deserialize;
use serde_json::Value;

use super::{opened, theme, unfold};

in_each_engine!(every_state_has_a_form);

/// How many times as large the drawings are looked at.
const ENLARGED: f64 = 4.0;

/// How unlike two forms must be at their usual size: the length of edges, in CSS px, that one has and the other has not.
const UNLIKE: f64 = 6.0;

/// A drawing of the legend, where it is in the window, and its word.
#[derive(Debug, Deserialize)]
struct Sample {
    word: String,
    list: usize,
    place: [f64; 4],
}

/// Draws the samples four times as large, one below the other, at the top of the window.
const ENLARGE: &str = "const lists = sx.all('.sx-legend ul');
    lists.forEach((list) => { list.style.display = 'block'; });
    sx.all('.sx-sample').forEach((one) => { one.style.inlineSize = '176px'; one.style.blockSize = '80px'; });
    sx.one('.sx-legend').scrollIntoView({ block: 'start', behavior: 'instant' });
    return true";

const SAMPLES: &str = "sx.all('.sx-legend li').map((item) => ({
    word: item.querySelector('strong').textContent,
    list: sx.all('.sx-legend ul').indexOf(item.parentNode),
    place: painted.box(item.querySelector('.sx-sample').getBoundingClientRect()),
}))";

/// The legend comes later, and when it is first unfolded.
async fn unfold_legend(session: &Session) -> Result<Value> {
    session.see("the legend", "sx.one('.sx-legend')").await?;
    session
        .script::<Value>("sx.one('.sx-legend').open || sx.click('.sx-legend summary'); return true", vec![])
        .await?;
    session.see("what is in it", "sx.one('.sx-legend li')").await
}

/// Pairs of states, within each list of the legend, that have one form to these eyes.
pub async fn alike(session: &Session, eyes: &[Eyes]) -> Result<Vec<String>> {
    session.script::<Value>("sx.click('[data-view=diagram]'); return true", vec![]).await?;
    unfold_legend(session).await?;
    unfold(session).await?;
    session.script::<Value>("painted.spread(); return true", vec![]).await?;
    session.script::<Value>(ENLARGE, vec![]).await?;
    let mut drawn: Vec<(Sample, Picture)> = Vec::new();
    let count: usize = session.look(&format!("{SAMPLES}.length")).await?;
    while drawn.len() < count {
        let samples: Vec<Sample> = session.look(SAMPLES).await?;
        let picture = session.picture().await?;
        let height = picture.height as f64 / picture.scale;
        let before = drawn.len();
        for sample in samples.into_iter().skip(before) {
            let [_, y, _, h] = sample.place;
            if y < -1.0 || y + h > height {
                break;
            }
            let part = picture.part(sample.place.map(|one| one.max(0.0).round()));
            drawn.push((sample, part));
        }
        ensure!(drawn.len() > before || before == 0, "sample {before} cannot be seen");
        let next = format!(
            "sx.all('.sx-sample')[{}]?.scrollIntoView({{ block: 'start', behavior: 'instant' }}); return true",
            drawn.len()
        );
        session.script::<Value>(&next, vec![]).await?;
    }
    let mut wrong = Vec::new();
    for &eyes in eyes {
        let forms: Vec<_> = drawn
            .iter()
            .map(|(_, picture)| {
                let pixels = picture.pixels.iter().map(|&pixel| eyes.see(pixel)).collect();
                edges(&Picture { pixels, ..picture.clone() })
            })
            .collect();
        for (one, (a, picture)) in drawn.iter().enumerate() {
            for (two, (b, _)) in drawn.iter().enumerate().skip(one + 1).filter(|(_, (b, _))| b.list == a.list)
            {
                let off = unlike(&forms[one], &forms[two]) as f64 / ENLARGED / picture.scale;
                if off < UNLIKE {
                    wrong.push(format!("{eyes:?}: “{}” and “{}” differ by {off:.1} px", a.word, b.word));
                }
            }
        }
    }
    Ok(wrong)
}

async fn every_state_has_a_form(session: &Session) -> Result<()> {
    let mut wrong = Vec::new();
    for name in ["light", "dark"] {
        let _server = opened(session, 1280, 900).await?;
        theme(session, name).await?;
        session.script::<Value>("sx.click('[data-view=diagram]'); return true", vec![]).await?;
        unfold_legend(session).await?;
        let lists: Vec<usize> =
            session.look("sx.all('.sx-legend ul').map((list) => list.children.length)").await?;
        // Five statuses; four states of a premise and two of an actor; two of a reading; three ways to attack and
        // three forces.
        ensure!(lists.starts_with(&[5, 6, 2, 6]), "{lists:?}");
        // One engine is enough for what is done to a picture afterwards.
        let eyes = if session.engine == Engine::Chromium { &Eyes::ALL[..] } else { &[Eyes::Grey] };
        wrong.extend(alike(session, eyes).await?.into_iter().map(|one| format!("{name}: {one}")));
    }
    ensure!(wrong.is_empty(), "{wrong:#?}");
    session.expect_no_errors().await
}
