// The page in which a graph is drawn by whoever its address names: `?who=widget&view=diagram`.
//
// Each gives the stopwatch `press(actor)`, which operates a control as a reader does; `done()`, whether the change is drawn as far as
// scripts draw it; and `statuses()`, what is then shown of each argument that is shown, by its id.
const asked = new URLSearchParams(location.search);
const graph = await (await fetch("/bench/graph.json")).json();
const { start } = await import(`./${asked.get("who")}.js`);
const drawing = await start(document.querySelector("main"), graph, asked);

/** Holds what is shown against what the engine said of the world at this step. Whoever shows something else is not measured. */
function check(step) {
  const shown = drawing.statuses();
  const { states } = graph.worlds[step];
  const wrong = graph.nodes.filter(({ kind, id }, index) => kind === "argument" && id in shown && shown[id] !== states[index]);
  if (!Object.keys(shown).length) throw new Error(`after toggle ${step} nothing is shown`);
  if (wrong.length) throw new Error(`after toggle ${step}: ${wrong.map(({ id }) => `${id} ${shown[id]}`).join(", ")}`);
}

window.contestant = { ...drawing, check };
