// What a widget takes of memory: of ten on a page, a ninth of what they take more than one.
import { medians } from "./statistics.mjs";

const RUNS = 3;

// Takes note of the memory that the program is given. Runs in the page before all else.
const NOTE = () => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const made = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await made(...given);
      window.memory ??= (result.instance ?? result).exports.memory;
      return result;
    };
  }
  window.running = 0;
  addEventListener("sanctions-explainer-ready", () => (window.running += 1));
};

const held = (browser, site, count) =>
  browser.with({ viewport: { width: 1280, height: 900 }, before: NOTE }, async (page, protocol) => {
    await page.goto(site.url(`/bench/widgets-${count}.html`));
    await page.waitForFunction((count) => window.running === count, count, { timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    await protocol.send("HeapProfiler.enable");
    for (let turn = 0; turn < 3; turn += 1) await protocol.send("HeapProfiler.collectGarbage");
    const heap = await protocol.send("Runtime.getHeapUsage");
    const counted = await protocol.send("Memory.getDOMCounters");
    const program = await page.evaluate(() => window.memory.buffer.byteLength);
    return { script: heap.usedSize, elements: heap.embedderHeapUsedSize ?? 0, program, nodes: counted.nodes, listeners: counted.jsEventListeners };
  });

/** One widget, ten, and what each of them adds. */
export async function memory(browser, site) {
  const of = async (count) => {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await held(browser, site, count));
    return medians(runs);
  };
  const [one, ten] = [await of(1), await of(10)];
  const each = Object.fromEntries(Object.keys(one).map((name) => [name, (ten[name] - one[name]) / 9]));
  return { one, ten, each };
}
