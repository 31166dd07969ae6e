// Cytoscape.js with dagre's layout: laid out once; a change sets classes and labels in one batch, as its guide to performance advises.
import { controls } from "./controls.js";

const COLOURS = {
  on: "#1f3a5f", off: "#fffdf8", holds: "#f1eee5", open: "#f8eecb", rejected: "#fffdf8",
  stands: "#1f3a5f", contested: "#7a5c0f", falls: "#6b6557", unsupported: "#857d6c", "not-engaged": "#cfc8b8",
};
const FORCES = { idle: 1, spent: 1, undecided: 1.5, "in-force": 2.25 };

export async function start(root, graph) {
  // Draws graphs in a canvas and keeps their styles.
  const { default: cytoscape } = await import("/node_modules/cytoscape/dist/cytoscape.esm.min.mjs");
  // Has dagre lay them out.
  const { default: dagre } = await import("/node_modules/cytoscape-dagre/dist/cytoscape-dagre.min.mjs");
  cytoscape.use(dagre);
  const operated = controls(root, graph, (world) => show(world));
  const container = root.appendChild(document.createElement("div"));
  Object.assign(container.style, { width: "940px", height: "900px" });

  const named = ({ label, kind }, state) => (kind === "argument" ? `${label}\n${state}` : label);
  const [opening] = graph.worlds;
  const nodes = graph.nodes.map((node, index) => ({
    data: { id: `n${index}`, label: named(node, opening.states[index]), width: node.rect[2], height: node.rect[3] },
    classes: opening.states[index],
  }));
  const edges = graph.lines.map(({ from, to, kind }, index) => ({
    data: { id: `e${index}`, source: `n${from}`, target: `n${to}` }, classes: `${kind} ${opening.forces[index]}`,
  }));
  const cy = cytoscape({
    container,
    elements: { nodes, edges },
    style: [
      { selector: "node", style: { shape: "rectangle", width: "data(width)", height: "data(height)", label: "data(label)", "text-valign": "center", "text-wrap": "wrap", "text-max-width": "data(width)", "font-size": 12, "background-color": "#fff", "border-width": 1.5 } },
      { selector: "edge", style: { "curve-style": "straight", "target-arrow-shape": "triangle", "line-color": "#857d6c", width: 1 } },
      { selector: "edge.attack", style: { "line-color": "#8a3b12" } },
      { selector: "edge.hidden", style: { visibility: "hidden" } },
      ...Object.entries(COLOURS).map(([state, colour]) => ({ selector: `node.${state}`, style: { "border-color": colour } })),
      ...Object.entries(FORCES).map(([force, width]) => ({ selector: `edge.${force}`, style: { width } })),
    ],
    layout: { name: "dagre", rankDir: "RL" },
  });
  await new Promise((resolve) => cy.ready(resolve));

  let before = opening;
  function show(world) {
    const painted = new Promise((resolve) => cy.one("render", resolve));
    cy.batch(() => {
      graph.nodes.forEach((node, index) => {
        const state = world.states[index];
        if (state === before.states[index]) return;
        const drawn = cy.getElementById(`n${index}`);
        drawn.classes(state);
        drawn.data("label", named(node, state));
      });
      graph.lines.forEach(({ kind }, index) => {
        if (world.forces[index] !== before.forces[index]) cy.getElementById(`e${index}`).classes(`${kind} ${world.forces[index]}`);
      });
    });
    before = world;
    return painted;
  }

  const statuses = () => Object.fromEntries(graph.nodes.flatMap(({ id, kind }, index) => (kind === "argument" ? [[id, cy.getElementById(`n${index}`).classes()[0]]] : [])));
  return { ...operated, statuses };
}
