// Lays out the same graphs with our layout and three other programs, and prints a table: `node compare.mjs 30 200 1000`.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";

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
const cell = (graph, ms, places) => {
  const astray = strays(graph, places);
  return `${ms.toFixed(1)} ms, ${crossings(graph, places)}${astray ? `, ${astray} astray` : ""}`;
};

console.log(`${cpus()[0].model}, Node.js ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(`| nodes | ours | ${names.join(" | ")} |\n|---|---|${"---|".repeat(names.length)}`);
for (const nodes of process.argv.slice(2)) {
  const bench = ["run", "--quiet", "--release", "--package", "bench", "--", "layout", nodes];
  writeFileSync(file, execFileSync("cargo", bench, { cwd: here }));
  const graph = JSON.parse(readFileSync(file, "utf8"));
  const cells = [cell(graph, 1000 * (graph.plan + graph.scene), graph.places)];
  for (const who of Object.keys(OTHERS)) {
    const { status, stdout } = spawnSync("node", [join(here, "layout-of.mjs"), who, file], {
      timeout: PATIENCE, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"],
    });
    const { ms, places } = status === 0 ? JSON.parse(stdout) : {};
    cells.push(ms ? cell(graph, ms, places) : `not within ${PATIENCE / 1000} s`);
  }
  console.log(`| ${nodes} | ${cells.join(" | ")} |`);
}
rmSync(folder, { recursive: true });
