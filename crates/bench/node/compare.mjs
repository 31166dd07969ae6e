// Lays out the same graphs with our layout and three other programs, and prints a table: `node compare.mjs [--json FILE] 30 200 1000`.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { crossings, strays } from "./crossings.mjs";

const here = import.meta.dirname;
/** How long a program may take for one graph, in milliseconds. */
const PATIENCE = 120_000;
/** What others are called here, and the packages that they are. */
const OTHERS = { dagre: "@dagrejs/dagre", elkjs: "elkjs", "Graphviz, wasm": "@hpcc-js/wasm-graphviz" };

const { devDependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const names = Object.entries(OTHERS).map(([who, name]) => `${who} ${devDependencies[name]}`);
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const file = join(folder, "graph.json");
const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const figures = (graph, ms, places) => ({ ms, crossings: crossings(graph, places), astray: strays(graph, places) });
const cell = ({ ms, crossings, astray }) => `${ms.toFixed(1)} ms, ${crossings}${astray ? `, ${astray} astray` : ""}`;

const date = new Date().toISOString().slice(0, 10);
const machine = { date, processor: cpus()[0].model, cores: cpus().length, node: process.version };
console.log(`The run of ${date} (${machine.processor}, ${machine.cores} cores, Node.js ${machine.node}):\n`);
const runs = [];
console.log(`| nodes | ours | ${names.join(" | ")} |\n|---|---|${"---|".repeat(names.length)}`);
for (const nodes of positionals) {
  const bench = ["run", "--quiet", "--release", "--package", "bench", "--", "layout", nodes];
  writeFileSync(file, execFileSync("cargo", bench, { cwd: here }));
  const graph = JSON.parse(readFileSync(file, "utf8"));
  const found = { ours: figures(graph, 1000 * (graph.plan + graph.scene), graph.places) };
  for (const who of Object.keys(OTHERS)) {
    const { status, stdout } = spawnSync("node", [join(here, "layout-of.mjs"), who, file], {
      timeout: PATIENCE, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"],
    });
    const { ms, places } = status === 0 ? JSON.parse(stdout) : {};
    found[who] = ms ? figures(graph, ms, places) : null;
  }
  runs.push({ nodes: Number(nodes), ...found });
  const cells = Object.values(found).map((one) => (one ? cell(one) : `not within ${PATIENCE / 1000} s`));
  console.log(`| ${nodes} | ${cells.join(" | ")} |`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, runs }, null, 1)}\n`);
rmSync(folder, { recursive: true });
