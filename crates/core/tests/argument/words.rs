//! Worlds named in words: what is not given is the opening world's, what is wrong is said and left out.

use explainer_core::argument::{QueryError, WorldQuery, resolve_query};
use explainer_core::case::{Case, PremiseKind, WorldSpec};
use proptest::prelude::*;

use crate::bare;
use crate::random::{self, SMALL};

/// Actors a0–a2; p0 settled, p1–p3 switches, p4 and p5 readings; opens with a0, p4, p1 accepted, p2 rejected.
fn case() -> Case {
    use PremiseKind::{Reading, Settled, Switch};
    let kinds = [Settled, Switch, Switch, Switch, Reading, Reading];
    let premises = kinds.into_iter().enumerate();
    Case {
        actors: (0..3).map(|index| bare::actor(format!("a{index}"), vec![])).collect(),
        premises: premises.map(|(index, kind)| bare::premise(format!("p{index}"), kind)).collect(),
        opening: WorldSpec {
            actors: vec![0.into()],
            reading: Some(4.into()),
            accept: vec![1.into()],
            reject: vec![2.into()],
        },
        ..bare::case()
    }
}

fn list(words: &[&str]) -> Option<Vec<String>> {
    Some(words.iter().map(|&word| word.into()).collect())
}

fn read(words: &WorldQuery) -> (WorldSpec, Vec<QueryError>) {
    resolve_query(&case(), words)
}

#[test]
fn what_is_not_given_is_the_openings() {
    let opening = case().opening;
    assert_eq!(read(&WorldQuery::default()), (opening.clone(), vec![]));
    let words = WorldQuery { on: list(&["a2", "a1"]), ..WorldQuery::default() };
    assert_eq!(read(&words).0, WorldSpec { actors: vec![2.into(), 1.into()], ..opening.clone() });
    let words = WorldQuery { on: list(&[]), ..WorldQuery::default() };
    assert_eq!(read(&words).0, WorldSpec { actors: vec![], ..opening.clone() });
    let words = WorldQuery { reading: Some(None), ..WorldQuery::default() };
    assert_eq!(read(&words).0, WorldSpec { reading: None, ..opening.clone() });
    let words = WorldQuery { reading: Some(Some("p5".into())), ..WorldQuery::default() };
    assert_eq!(read(&words).0, WorldSpec { reading: Some(5.into()), ..opening });
}

/// A list that is given wins over the opening's other list.
#[test]
fn a_list_given_moves_switches_of_the_opening() {
    let words = WorldQuery { accept: list(&["p2", "p3"]), ..WorldQuery::default() };
    let (setting, faults) = read(&words);
    assert_eq!((setting.accept, setting.reject), (vec![2.into(), 3.into()], vec![]));
    assert_eq!(faults, []);
    let words = WorldQuery { reject: list(&["p1"]), ..WorldQuery::default() };
    let (setting, faults) = read(&words);
    assert_eq!((setting.accept, setting.reject), (vec![], vec![1.into()]));
    assert_eq!(faults, []);
}

#[test]
fn faults_are_all_named_and_left_out() {
    let words = WorldQuery {
        on: list(&["a1", "nobody", "p1"]),
        reading: Some(Some("p1".into())),
        accept: list(&["p1", "p1", "p0", "p4", "nothing", "p3"]),
        reject: list(&["p3", "p2", "p2"]),
    };
    let (setting, faults) = read(&words);
    let [nobody, p0, p1, p2, p3, p4] = ["nobody", "p0", "p1", "p2", "p3", "p4"].map(String::from);
    assert_eq!(
        faults,
        [
            QueryError::NoActor(nobody),
            QueryError::NoActor(p1.clone()),
            QueryError::NoReading(p1.clone()),
            QueryError::Twice(p1),
            QueryError::NoSwitch(p0, true),
            QueryError::NoSwitch(p4, true),
            QueryError::NoSwitch("nothing".into(), false),
            QueryError::Twice(p2),
            QueryError::Both(p3),
        ]
    );
    let kept =
        WorldSpec { actors: vec![1.into()], reading: None, accept: vec![1.into()], reject: vec![2.into()] };
    assert_eq!(setting, kept);
}

#[test]
fn faults_are_told_in_words() {
    let told = [
        QueryError::NoActor("x".into()),
        QueryError::NoReading("x".into()),
        QueryError::NoSwitch("x".into(), false),
        QueryError::NoSwitch("x".into(), true),
        QueryError::Twice("x".into()),
        QueryError::Both("x".into()),
    ]
    .map(|fault| fault.to_string());
    assert!(told.iter().all(|sentence| sentence.contains("\"x\"")));
    assert!((1..told.len()).all(|index| !told[..index].contains(&told[index])), "{told:?}");
}

proptest! {
    /// What a setting names reads back as that setting, whatever the opening.
    #[test]
    fn ids_read_back((case, setting) in random::case_and_setting(SMALL), other in any::<prop::sample::Index>()) {
        let named = |list: &[explainer_core::case::PremiseId]| {
            Some(list.iter().map(|id| case.premises[id.index()].id.clone()).collect())
        };
        let words = WorldQuery {
            on: Some(setting.actors.iter().map(|id| case.actors[id.index()].id.clone()).collect()),
            reading: Some(setting.reading.map(|id| case.premises[id.index()].id.clone())),
            accept: named(&setting.accept),
            reject: named(&setting.reject),
        };
        let mut opened = case.clone();
        opened.opening.reject = (0..other.index(case.premises.len() + 1)).map(Into::into).collect();
        prop_assert_eq!(resolve_query(&opened, &words), (setting, vec![]));
    }
}
