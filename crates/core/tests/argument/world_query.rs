//! Worlds named by ids: what is not given is the opening world's, what is wrong is said and left out.

use explainer_core::argument::{QueryError, World, WorldIds, WorldQuery, resolve_query};
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

fn list(ids: &[&str]) -> Option<Vec<String>> {
    Some(ids.iter().map(|&id| id.into()).collect())
}

fn read(query: &WorldQuery) -> (WorldSpec, Vec<QueryError>) {
    resolve_query(&case(), query)
}

#[test]
fn what_is_not_given_is_the_openings() {
    let opening = case().opening;
    assert_eq!(read(&WorldQuery::default()), (opening.clone(), vec![]));
    let query = WorldQuery { on: list(&["a2", "a1"]), ..WorldQuery::default() };
    assert_eq!(read(&query).0, WorldSpec { actors: vec![2.into(), 1.into()], ..opening.clone() });
    let query = WorldQuery { on: list(&[]), ..WorldQuery::default() };
    assert_eq!(read(&query).0, WorldSpec { actors: vec![], ..opening.clone() });
    let query = WorldQuery { reading: Some(None), ..WorldQuery::default() };
    assert_eq!(read(&query).0, WorldSpec { reading: None, ..opening.clone() });
    let query = WorldQuery { reading: Some(Some("p5".into())), ..WorldQuery::default() };
    assert_eq!(read(&query).0, WorldSpec { reading: Some(5.into()), ..opening });
}

/// A list that is given wins over the opening's other list.
#[test]
fn a_list_given_moves_switches_of_the_opening() {
    let query = WorldQuery { accept: list(&["p2", "p3"]), ..WorldQuery::default() };
    let (spec, errors) = read(&query);
    assert_eq!((spec.accept, spec.reject), (vec![2.into(), 3.into()], vec![]));
    assert_eq!(errors, []);
    let query = WorldQuery { reject: list(&["p1"]), ..WorldQuery::default() };
    let (spec, errors) = read(&query);
    assert_eq!((spec.accept, spec.reject), (vec![], vec![1.into()]));
    assert_eq!(errors, []);
}

#[test]
fn errors_are_all_named_and_left_out() {
    let query = WorldQuery {
        on: list(&["a1", "nobody", "p1"]),
        reading: Some(Some("p1".into())),
        accept: list(&["p1", "p1", "p0", "p4", "nothing", "p3"]),
        reject: list(&["p3", "p2", "p2"]),
    };
    let (spec, errors) = read(&query);
    let [nobody, p0, p1, p2, p3, p4] = ["nobody", "p0", "p1", "p2", "p3", "p4"].map(String::from);
    assert_eq!(
        errors,
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
    assert_eq!(spec, kept);
}

#[test]
fn pairs_are_read_leniently() {
    let read = |pairs: &[(&str, &str)]| WorldQuery::from_pairs(pairs.iter().copied());
    assert_eq!(read(&[]), WorldQuery::default());
    assert_eq!(read(&[("page", "2"), ("On", "a0"), ("", "")]), WorldQuery::default());
    let query = read(&[("on", " a1,, a2\n\ta0 "), ("reading", " p4 "), ("accept", ""), ("reject", "p2")]);
    let expected = WorldQuery {
        on: list(&["a1", "a2", "a0"]),
        reading: Some(Some("p4".into())),
        accept: list(&[]),
        reject: list(&["p2"]),
    };
    assert_eq!(query, expected);
    assert_eq!(read(&[("on", "a0"), ("on", "a1")]).on, list(&["a1"]));
    for open in ["", " ", "open", " open\n"] {
        assert_eq!(read(&[("reading", open)]).reading, Some(None), "{open:?}");
    }
}

#[test]
fn what_a_query_leaves_out_another_may_ask_for() {
    let asked = |pairs: &[(&str, &str)]| WorldQuery::from_pairs(pairs.iter().copied());
    let link = asked(&[("on", ""), ("reading", "open")]);
    let attributes = asked(&[("on", "a0"), ("reading", "p4"), ("accept", "p1")]);
    assert_eq!(link.or(attributes), asked(&[("on", ""), ("reading", "open"), ("accept", "p1")]));
}

#[test]
fn a_world_is_written_with_all_keys() {
    let case = case();
    let written = |spec: &WorldSpec| WorldIds::new(&case, &World::new(&case, spec)).to_string();
    assert_eq!(written(&case.opening), "on=a0&reading=p4&accept=p1&reject=p2");
    assert_eq!(written(&WorldSpec::default()), "on=&reading=open&accept=&reject=");
}

proptest! {
    /// The ids of a world read back as that world, whatever the opening.
    #[test]
    fn ids_read_back((case, spec) in random::case_and_spec(SMALL), other in any::<prop::sample::Index>()) {
        let named = |list: &[explainer_core::case::PremiseId]| {
            Some(list.iter().map(|id| case.premises[id.index()].id.clone()).collect())
        };
        let query = WorldQuery {
            on: Some(spec.actors.iter().map(|id| case.actors[id.index()].id.clone()).collect()),
            reading: Some(spec.reading.map(|id| case.premises[id.index()].id.clone())),
            accept: named(&spec.accept),
            reject: named(&spec.reject),
        };
        let mut opened = case.clone();
        opened.opening.reject = (0..other.index(case.premises.len() + 1)).map(Into::into).collect();
        prop_assert_eq!(resolve_query(&opened, &query), (spec, vec![]));
    }

    /// A world written as a link, and one handed over as ids, are the same world again.
    #[test]
    fn a_world_reads_back((case, spec) in random::case_and_spec(SMALL)) {
        let world = World::new(&case, &spec);
        let ids = WorldIds::new(&case, &world);
        let link = ids.to_string();
        let pairs = link.split('&').map(|pair| pair.split_once('=').expect("a key and a value"));
        let query = WorldQuery::from_pairs(pairs);
        prop_assert_eq!(&query, &ids.into());
        let (found, errors) = resolve_query(&case, &query);
        prop_assert_eq!(errors, vec![]);
        prop_assert_eq!(World::new(&case, &found), world);
    }
}
