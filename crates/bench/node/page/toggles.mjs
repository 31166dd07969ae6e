// From a toggle to the next paint: the widget, and others that draw the same graph.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { slow, SLOWER } from "./browser.mjs";
import { MEASURED, MEASURED_LARGE, WARM, WARM_LARGE } from "./graph.mjs";
import { medians, percentile } from "./statistics.mjs";

const STOPWATCH = readFileSync(join(import.meta.dirname, "stopwatch.js"), "utf8");
const VIEWPORT = { width: 1280, height: 900 };

/** Each who draws, and how its page is asked for. */
const CONTESTANTS = {
  "widget, opening": "who=widget",
  "widget, whole map": "who=widget&view=diagram",
  "JS and SVG by hand": "who=twin",
  "cytoscape and dagre": "who=cytoscape",
  "mermaid, rendered anew": "who=mermaid",
};

/** What the browser has done so far in a page, by name. */
async function workOf(protocol) {
  const { metrics } = await protocol.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** One way through the list in a new page, for so many seconds at most; what was done by then counts. */
const round = (browser, site, graph, words, patience, warm, measured) =>
  browser.with({ viewport: VIEWPORT, before: STOPWATCH }, async (page, protocol) => {
    await page.goto(site.url(`/bench/drawing.html?${words}`));
    await page.evaluate(() => import("/bench/peers/host.js").then(() => {}));
    await slow(protocol);
    await protocol.send("Performance.enable");
    const times = [];
    const before = await workOf(protocol);
    const begin = Date.now();
    for (let step = 0; step < warm + measured && Date.now() - begin < 1000 * patience; step += 5) {
      const actors = graph.toggles.slice(step, step + 5);
      times.push(...(await page.evaluate(([actors, step]) => stopwatch.toggles(actors, step), [actors, step])));
    }
    if (times.length <= warm) throw new Error(`${words}: only ${times.length} toggles in time`);
    const after = await workOf(protocol);
    const counted = times.slice(warm);
    const of = (what) => counted.map((one) => one[what]);
    return {
      counted: counted.length, first: times[0].total, p50: percentile(of("total"), 0.5), p98: percentile(of("total"), 0.98),
      script: percentile(of("script"), 0.5), rendering: percentile(counted.map(({ total, script }) => total - script), 0.5),
      at_once: of("frames").filter((frames) => frames === 1).length / counted.length,
      styles: (after.RecalcStyleCount - before.RecalcStyleCount) / times.length,
      layouts: (after.LayoutCount - before.LayoutCount) / times.length,
    };
  });

/** All contestants in turn, so many times, so that what else the machine does meets all alike: the middle of the rounds. */
async function compared(browser, site, graph, contestants, { rounds, patience }, warm, measured) {
  site.put("/bench/graph.json", JSON.stringify(graph));
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const [name, words] of Object.entries(contestants)) {
      // What takes a hundred times as long needs no second round to be told from the others.
      if (turn && runs[name][0].p50 > 250) continue;
      runs[name].push(await round(browser, site, graph, words, patience, warm, measured));
      console.error(`  ${name}: ${runs[name].at(-1).p50.toFixed(1)} ms, ${runs[name].at(-1).p98.toFixed(1)} ms`);
    }
  }
  const boxes = graph.nodes.length;
  return {
    slower: SLOWER, boxes, lines: graph.lines.length, warm,
    contestants: Object.keys(contestants).map((name) => ({ name, rounds: runs[name].length, ...medians(runs[name]) })),
  };
}

/** The first case. */
export const toggles = (browser, site, graph, asked) => compared(browser, site, graph, CONTESTANTS, asked, WARM, MEASURED);

/** A case of a thousand arguments; of the others only what is written by hand still answers within a second. */
export function large(browser, site, graph, asked) {
  const case_ = `case=${graph.case}`;
  const contestants = {
    "widget, opening": `who=widget&${case_}`,
    "widget, whole map": `who=widget&view=diagram&${case_}`,
    "JS and SVG by hand": "who=twin",
  };
  return compared(browser, site, graph, contestants, asked, WARM_LARGE, MEASURED_LARGE);
}
