//! Cases with nothing in them, and cases with very much.

use explainer_core::case::{Column, Labels, WorldSpec};
use explainer_core::diagram::Scene;

use crate::bare;
use crate::geometry::fault;
use crate::sketch::draw;

const WIDTHS: [i32; 6] = [-5, 0, 320, 480, 680, 1200];

#[test]
fn a_case_without_anything_is_an_empty_figure() {
    for width in WIDTHS {
        let scene = draw(&bare::case(), &Labels::default(), &WorldSpec::default(), width, false);
        let empty = Scene { width: width.max(280), height: scene.height, ..Scene::default() };
        assert_eq!(scene, empty);
    }
}

#[test]
fn one_band_is_enough() {
    for column in Column::ALL {
        let mut case = bare::graph(3, [(0, 1), (1, 0), (2, 2), (1, 2)]);
        for argument in &mut case.arguments {
            argument.column = column;
        }
        for width in WIDTHS {
            let scene = draw(&case, &Labels::default(), &WorldSpec::default(), width, false);
            assert_eq!(fault(&scene), None, "{column:?} at {width}");
            assert_eq!((scene.nodes.len(), scene.bands.len(), scene.lines.len()), (3, 1, 4));
        }
    }
}

/// Ten thousand arguments in three bands, each attacking a few of the band before: drawn, and without recursion.
#[test]
fn ten_thousand_arguments_are_drawn() {
    const EACH: usize = 3_400;
    let attacks = (EACH..3 * EACH).flat_map(|from| {
        let near = from - EACH;
        [near, (near * 7 + 11) % EACH + (near / EACH) * EACH].map(|to| (from, to))
    });
    let mut case = bare::graph(3 * EACH, attacks);
    for (index, argument) in case.arguments.iter_mut().enumerate() {
        argument.column = Column::ALL[index / EACH];
        if index % EACH > 0 {
            argument.builds_on.push((index - 1).into());
        }
    }
    for width in [320, 680, 1200] {
        let scene = draw(&case, &Labels::default(), &WorldSpec::default(), width, false);
        assert_eq!(scene.nodes.len(), 3 * EACH);
    }
}
