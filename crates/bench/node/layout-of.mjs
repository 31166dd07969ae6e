// Lays out one graph with one program and prints the milliseconds and the places: `node layout-of.mjs WHO GRAPH`.
// A process for each, so that none profits from what another has warmed up, and one that takes too long can be ended.
import { readFileSync } from "node:fs";

const [who, file] = process.argv.slice(2);
const graph = JSON.parse(readFileSync(file, "utf8"));
/** As long as the fastest of many runs, but not for longer than this. */
const MEASURE = 2000;

// All get the sizes of our boxes, and edges from an earlier band to a later one, so that the bands come out as layers.
const boxes = graph.places.map(([, , width, height]) => ({ width, height }));
const edges = graph.edges.map(([from, to]) => [to, from]);
const centred = ({ x, y }, { width, height }) => [x - width / 2, y - height / 2, width, height];

const programs = {
  async dagre() {
    const { Graph, layout } = await import("@dagrejs/dagre");
    return {
      run() {
        const laid = new Graph();
        laid.setGraph({ rankdir: "LR" });
        laid.setDefaultEdgeLabel(() => ({}));
        boxes.forEach((box, node) => laid.setNode(String(node), { ...box }));
        edges.forEach(([from, to]) => laid.setEdge(String(from), String(to)));
        layout(laid);
        return laid;
      },
      places: (laid) => boxes.map((box, node) => centred(laid.node(String(node)), box)),
    };
  },
  async elkjs() {
    const { default: Elk } = await import("elkjs/lib/elk.bundled.js");
    const elk = new Elk();
    return {
      run: () =>
        elk.layout({
          id: "all",
          // Parts of a graph that hang together would be packed beside each other, and not in bands.
          layoutOptions: { "elk.algorithm": "layered", "elk.separateConnectedComponents": "false" },
          children: boxes.map((box, node) => ({ id: String(node), ...box })),
          edges: edges.map(([from, to], index) => ({ id: `e${index}`, sources: [String(from)], targets: [String(to)] })),
        }),
      places: ({ children }) => children.map(({ x, y, width, height }) => [x, y, width, height]),
    };
  },
  async "Graphviz, wasm"() {
    const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
    const graphviz = await Graphviz.load();
    return { run: () => graphviz.layout(dot(), "plain", "dot"), places: plain };
  },
};

/** The graph in Graphviz's language, in inches. */
function dot() {
  const nodes = boxes.map(({ width, height }, node) => `${node} [width=${width / 72}, height=${height / 72}];`);
  return `digraph { rankdir=LR; node [shape=box, fixedsize=true, label=""]; ${nodes.join("")} ${edges.map((edge) => edge.join("->")).join(";")} }`;
}

/** The places in what Graphviz writes. */
function plain(text) {
  const places = [];
  for (const line of text.split("\n").filter((line) => line.startsWith("node "))) {
    const [, node, x, y] = line.split(" ").map(Number);
    places[node] = centred({ x: x * 72, y: y * 72 }, boxes[node]);
  }
  return places;
}

/** Milliseconds of the fastest run, and what it returned. */
async function fastest(run) {
  const begin = performance.now();
  let [best, result] = [Infinity];
  for (let runs = 0; runs < 2 || performance.now() - begin < MEASURE; runs += 1) {
    const start = performance.now();
    result = await run();
    best = Math.min(best, performance.now() - start);
    if (best > MEASURE) break;
  }
  return [best, result];
}

const { run, places } = await programs[who]();
const [ms, laid] = await fastest(run);
process.stdout.write(JSON.stringify({ ms, places: places(laid) }));
