// Mermaid: a text for each world, rendered anew, as it knows no other way to change a diagram.
import { controls } from "./controls.js";

const ARROWS = { idle: "-.->", spent: "-.->", undecided: "-->", "in-force": "==>" };
const CLASSES = {
  on: "fill:#1f3a5f,color:#fff", off: "fill:#fffdf8,stroke-dasharray:3 3", holds: "fill:#f1eee5", open: "fill:#f8eecb",
  rejected: "fill:#fffdf8,stroke-dasharray:3 3", stands: "stroke:#1f3a5f,stroke-width:2px", contested: "stroke:#7a5c0f",
  falls: "stroke:#6b6557,stroke-dasharray:6 4", unsupported: "stroke-dasharray:2 3", notengaged: "stroke-dasharray:2 3",
};

export async function start(root, graph) {
  // Makes diagrams of texts.
  const { default: mermaid } = await import("/node_modules/mermaid/dist/mermaid.esm.min.mjs");
  mermaid.initialize({ startOnLoad: false, maxEdges: 10_000, maxTextSize: 1_000_000 });
  const operated = controls(root, graph, (world) => show(world));
  const holder = root.appendChild(document.createElement("div"));

  function text({ states, forces }) {
    const node = ({ kind, label }, index) =>
      `n${index}["${label.replaceAll('"', "#quot;")}${kind === "argument" ? `<br>${states[index]}` : ""}"]:::${states[index].replace("-", "")}`;
    const edge = ({ from, to }, index) => (forces[index] in ARROWS ? [`n${from} ${ARROWS[forces[index]]} n${to}`] : []);
    const classes = Object.entries(CLASSES).map(([name, style]) => `classDef ${name} ${style}`);
    return ["flowchart RL", ...graph.nodes.map(node), ...graph.lines.flatMap(edge), ...classes].join("\n");
  }

  let drawn = 0;
  async function show(world) {
    drawn += 1;
    const { svg } = await mermaid.render(`drawing-${drawn}`, text(world));
    holder.innerHTML = svg;
  }
  await show(graph.worlds[0]);

  const statuses = () =>
    Object.fromEntries(graph.nodes.flatMap(({ id, kind, label }, index) => {
      const box = holder.querySelector(`.node[id*="flowchart-n${index}-"]`);
      return kind === "argument" && box ? [[id, box.textContent.trim().slice(label.length).trim()]] : [];
    }));
  return { ...operated, statuses };
}
