// Measures the widget in a page, and beside it other ways to draw the same: `node page.mjs [OPTIONS] [SITE]`.
//
// SITE is the built site, `dist/` at the top of the checkout unless told. Chromium is what CHROMIUM names, or on the search path.
//   --json FILE    writes all figures there as well; the table is printed
//   --rounds N     how often the list of toggles is gone through by each, in turn (3)
//   --patience S   how many seconds each may take for that list (150); what was done by then counts
//   --only NAMES   some of toggles, loading, memory and large, parted by commas
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { Browser } from "./page/browser.mjs";
import { firstCase, threeBands } from "./page/graph.mjs";
import { loading } from "./page/loading.mjs";
import { machine } from "./page/machine.mjs";
import { memory } from "./page/memory.mjs";
import { markdown } from "./page/report.mjs";
import { Site } from "./page/site.mjs";
import { large, toggles } from "./page/toggles.mjs";

const { values, positionals } = parseArgs({
  options: { json: { type: "string" }, rounds: { type: "string", default: "3" }, patience: { type: "string", default: "150" }, only: { type: "string" } },
  allowPositionals: true,
});
const dist = resolve(positionals[0] ?? join(import.meta.dirname, "../../../dist"));
if (!existsSync(join(dist, "sanctions-explainer.js"))) throw new Error(`${dist}: no built site; run \`cargo xtask build\``);

const PARTS = ["toggles", "loading", "memory", "large"];
const wanted = values.only?.split(",") ?? PARTS;
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length) throw new Error(`--only ${unknown}: there are ${PARTS.join(", ")}`);

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const site = await new Site(dist, folder).listening();
const browser = await Browser.launched();
try {
  const result = { machine: machine(browser.version) };
  const asked = { rounds: Number(values.rounds), patience: Number(values.patience) };
  const measures = {
    toggles: () => toggles(browser, site, firstCase(), asked),
    loading: () => loading(browser, site),
    memory: () => memory(browser, site),
    large: () => large(browser, site, threeBands(folder), asked),
  };
  for (const part of PARTS.filter((part) => wanted.includes(part))) {
    console.error(`measuring: ${part}`);
    result[part] = await measures[part]();
  }
  // What else the machine did meanwhile can be told from its load: one program's work keeps it near one or two.
  result.machine.load = loadavg()[0];
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);
  process.stdout.write(markdown(result));
} finally {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
}
