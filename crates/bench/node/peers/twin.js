// A twin by hand: boxes and lines stand where our layout has them in the opening, for good; a change sets classes and texts, and
// only those that differ. It has less to do than the widget: no numbers in the boxes, no sentence, nothing for the keys.
import { controls } from "./controls.js";

const SVG = "http://www.w3.org/2000/svg";

function drawn(parent, name, attributes) {
  const element = parent.appendChild(document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export async function start(root, graph) {
  const sheet = document.createElement("link");
  Object.assign(sheet, { rel: "stylesheet", href: "/bench/peers/twin.css" });
  const styled = new Promise((resolve) => (sheet.onload = resolve));
  document.head.append(sheet);
  await styled;
  const operated = controls(root, graph, (world) => show(world));
  const svg = drawn(root, "svg", { viewBox: `0 0 ${graph.width} ${graph.height}`, width: graph.width });
  const lines = graph.lines.map(({ d }) => drawn(svg, "path", { d }));
  const boxes = graph.nodes.map(({ rect: [x, y, width, height], texts }) => {
    const box = drawn(svg, "g", {});
    drawn(box, "rect", { x, y, width, height, rx: 4 });
    const written = texts.map(([x, y, text]) => {
      const line = drawn(box, "text", { x, y });
      line.textContent = text;
      return line;
    });
    return { box, status: written.at(-1) };
  });

  let before = { states: [], forces: [] };
  function show(world) {
    graph.nodes.forEach(({ kind }, index) => {
      const state = world.states[index];
      if (state === before.states[index]) return;
      boxes[index].box.setAttribute("class", `${kind} ${state}`);
      if (kind === "argument") boxes[index].status.textContent = state;
    });
    graph.lines.forEach(({ kind }, index) => {
      if (world.forces[index] !== before.forces[index]) lines[index].setAttribute("class", `${kind} ${world.forces[index]}`);
    });
    before = world;
  }
  show(graph.worlds[0]);

  const statuses = () =>
    Object.fromEntries(graph.nodes.map(({ id, kind }, index) => [kind === "argument" ? id : `${kind}:${id}`, boxes[index].status.textContent]));
  return { ...operated, statuses };
}
