// What a reader waits for on a phone: paints, shifts, the widget's `ready`, and what was fetched until then.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { slow, SLOWER } from "./browser.mjs";
import { medians } from "./statistics.mjs";

const [WATCH, STOPWATCH] = ["watch.js", "stopwatch.js"].map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
/** How often each page is loaded. */
const LOADS = 5;
/** The phone and the network that Lighthouse takes for slow. */
const PHONE = { viewport: { width: 412, height: 823 }, mobile: true, scale: 1.75 };
const LATENCY = 150;
const NETWORK = { offline: false, latency: LATENCY, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const PAGES = {
  "the article": { path: "/open.html", widget: true },
  "the article, a switch pressed at once": { path: "/open.html?change", widget: true, pressed: true },
  "a publisher's page without the widget": { path: "/bench/without.html", widget: false },
  "the same with it": { path: "/bench/with.html", widget: true },
};

const load = (browser, site, { path, widget, pressed }) =>
  browser.with({ ...PHONE, before: pressed ? STOPWATCH + WATCH : WATCH }, async (page, protocol) => {
    await protocol.send("Network.enable");
    await protocol.send("Network.setCacheDisabled", { cacheDisabled: true });
    await protocol.send("Network.emulateNetworkConditions", NETWORK);
    await slow(protocol);
    await page.goto(site.url(path), { waitUntil: "load" });
    if (widget) await page.waitForFunction(() => window.seen().ready, undefined, { timeout: 60_000 });
    // What comes when the page is idle may still move something.
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    return page.evaluate(() => window.seen());
  });

/** Each page, the middle of its loads. */
export async function loading(browser, site) {
  const pages = [];
  for (const [name, asked] of Object.entries(PAGES)) {
    const loads = [];
    for (let turn = 0; turn < LOADS; turn += 1) loads.push(await load(browser, site, asked));
    pages.push({ name, ...medians(loads) });
  }
  return { slower: SLOWER, latency: LATENCY, megabits: 1.6, loads: LOADS, pages };
}
