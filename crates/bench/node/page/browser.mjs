// Chromium without a window, and the pages that are measured in it.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

// Starts the Chromium that is installed and speaks its protocol, in which processor and network are slowed down.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-extensions",
  "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding", "--no-first-run", "--mute-audio",
];
/** How many times slower than this machine a reader's is taken to be. */
export const SLOWER = 4;

/** Where Chromium is: what CHROMIUM names, or what is on the search path. */
function program() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome"];
  const found = process.env.CHROMIUM ?? names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`there is no ${names.join(" or ")} on the search path; name one by CHROMIUM`);
  return found;
}

export class Browser {
  #browser;

  static async launched() {
    const browser = new Browser();
    browser.#browser = await chromium.launch({ executablePath: program(), headless: true, args: FLAGS });
    return browser;
  }

  get version() {
    return this.#browser.version();
  }

  close() {
    return this.#browser.close();
  }

  /** Opens a page that nothing is kept for, does something with it and with its protocol, and closes it. */
  async with({ viewport, mobile = false, scale = 1, before }, work) {
    const context = await this.#browser.newContext({ viewport, isMobile: mobile, hasTouch: mobile, deviceScaleFactor: scale });
    try {
      const page = await context.newPage();
      const faults = [];
      page.on("pageerror", (error) => faults.push(error.message));
      if (before) await page.addInitScript(before);
      const protocol = await context.newCDPSession(page);
      const result = await work(page, protocol);
      if (faults.length) throw new Error(`the page failed: ${faults.join("; ")}`);
      return result;
    } finally {
      await context.close();
    }
  }
}

/** Slows the page's processor down. */
export const slow = (protocol, rate = SLOWER) => protocol.send("Emulation.setCPUThrottlingRate", { rate });
