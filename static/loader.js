// The tail of the one JavaScript file that is shipped: declares <sanctions-explainer> and starts the widget.
//
// The build joins the glue written by wasm-bindgen and this file into `explainer-<hash>.js`. Here, in the same
// scope:
// - `__wbg_init({ module_or_path })` starts the module, once for all elements of the page;
// - `LoadedCase` (src/element/packs.rs): `new LoadedCase(labels)`, `complete(details)`; both throw what is wrong;
// - `Widget` (src/element/widget.rs): `new Widget(host, root, loadedCase, state, ask)`, `world()`, `state()`,
//   `attribute(name)`, `open(query)`, `later(here)`, `details(here)`, `close()`;
// - `wasm`, what the running module exports, and `later_is_here()` (src/later.rs), which tells it that the second file
//   with its code, the part that comes later, has been put beside it.
// The build fills in `{{url:NAME}}` (relative to this file), `{{integrity:NAME}}`, `{{size:NAME}}` (bytes) and
// `{{cases}}`.
//
// Pages do not preload the wasm file: WebKit fetches it twice then, and Firefox too where a host forbids caching.
// `modulepreload` of this script is fine.
//
// Until the widget runs, and whenever it cannot, the element shows its own children: the figure and the
// outline that were written into the page.

const WASM = { url: "{{url:explainer.wasm}}", integrity: "{{integrity:explainer.wasm}}", size: +"{{size:explainer.wasm}}" };
const LATER = { url: "{{url:later.wasm}}", integrity: "{{integrity:later.wasm}}" };
const CSS = { url: "{{url:explainer.css}}", integrity: "{{integrity:explainer.css}}" };
// The cases published beside this file: id → language → integrity of its labels and of its details.
const CASES = new Map(Object.entries(JSON.parse('{{cases}}')));
// How long a reader waits for more before it counts as failed, in milliseconds.
const PATIENCE = 30_000;
// What an element shows that names no case.
const DEFAULT_CASE = "donbas-labour";

// Said by the loader itself, since the words of the widget come with it.
const SAID = {
  loading: "Loading the interactive version",
  failed: "The interactive version could not be loaded. What you see shows the opening.",
  unsupported: "This browser cannot run the interactive version. What you see shows the opening.",
  retry: "Try again",
};

// A closed root keeps other scripts of the page, and other Yew programs on it, out of the widget. The tests
// load this file as `…js?open-root`, since their tools cannot look into a closed one.
const MODE = new URL(import.meta.url).searchParams.has("open-root") ? "open" : "closed";

const runs = () => typeof WebAssembly === "object" && "adoptedStyleSheets" in Document.prototype;

/** An address as this file means it: what is published is named relative to it. */
const address = (url) => new URL(url, import.meta.url);

/** What is published elsewhere has no integrity; it must at least come from where it was asked for. */
async function fetched(file, signal) {
  const trust = file.integrity ? { integrity: file.integrity } : { redirect: "error" };
  const response = await fetch(address(file.url), { ...trust, signal });
  if (!response.ok) throw Object.assign(new Error(`${file.url}: ${response.status}`), { missing: response.status === 404 });
  return response;
}

const bytesOf = async (file, signal) => new Uint8Array(await (await fetched(file, signal)).arrayBuffer());

/** The same, given up when it takes longer than a reader would wait, so that there is something to try again. */
async function bytesInTime(file) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await bytesOf(file, stop.signal);
  } finally {
    clearTimeout(timer);
  }
}

const made = new Map();

/** What `make` promises for a key, made once for the page. A failure is forgotten, so that it can be tried again. */
function once(key, make) {
  if (!made.has(key)) {
    made.set(key, make().catch((error) => {
      made.delete(key);
      throw error;
    }));
  }
  return made.get(key);
}

async function styles() {
  const sheet = new CSSStyleSheet();
  return sheet.replace(await (await fetched(CSS)).text());
}

/** The module's bytes, reporting the share that has come. A browser checks `integrity` only when all of a
 * response is there and hands out nothing before; so the check is made here, where the page may. */
async function moduleBytes(report) {
  if (!crypto.subtle) return (await fetched(WASM)).arrayBuffer();
  const response = await fetch(address(WASM.url));
  if (!response.ok) throw new Error(`${WASM.url}: ${response.status}`);
  const bytes = new Uint8Array(WASM.size);
  let have = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes.set(value, have);
    have += value.length;
    report(have / WASM.size);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", bytes));
  if (have !== WASM.size || `sha384-${btoa(String.fromCharCode(...digest))}` !== WASM.integrity) {
    throw new Error(`${WASM.url}: not the file that was published`);
  }
  return bytes;
}

const waiting = new Set();

/** Starts the module once for the page. */
const start = () => once("module", async () => {
  const [bytes, sheet] = await Promise.all([
    moduleBytes((share) => waiting.forEach((progress) => progress(share))),
    styles(),
  ]);
  await __wbg_init({ module_or_path: await WebAssembly.compile(bytes) });
  return sheet;
});

/** Puts the part that comes later beside the module, once for the page. */
const later = () => once("later", async () => {
  await WebAssembly.instantiate(await bytesInTime(LATER), { __wasm_split: wasm });
  later_is_here();
});

/** The same as soon as the page has nothing else to do. Should that fail, the first who needs it asks again. */
const laterWhenIdle = () => once("idle", () =>
  new Promise(globalThis.requestIdleCallback ?? setTimeout).then(later).catch(() => {}));

/** Where the packs of a case are, `{ labels, details }`, for each language to be tried, the best first. */
function packsOf(name, lang) {
  const wanted = [lang, lang.split(/[-_]/)[0], "en"];
  const known = CASES.get(name);
  if (known) {
    const languages = Object.keys(known);
    const found = wanted.map((one) => languages.find((language) => language.toLowerCase() === one.toLowerCase()));
    const language = found.find(Boolean) ?? languages[0];
    // The query follows the contents, so that no cache answers with another pack than this file was built with.
    const pack = (sort, integrity) => (
      { url: `cases/${name}/${language}.${sort}.pack?${integrity.slice(7, 15)}`, integrity });
    return [{ labels: pack("labels", known[language][0]), details: pack("details", known[language][1]) }];
  }
  const isAddress = name.includes("/");
  if (!isAddress && !/^[a-z0-9-]+$/.test(name)) throw new Error("this is neither the id of a case nor an address");
  const folder = isAddress ? new URL(name.replace(/\/*$/, "/"), document.baseURI) : address(`cases/${name}/`);
  const origins = [location.origin, address("").origin];
  if (!origins.includes(folder.origin)) {
    throw new Error(`a case may come from ${origins.join(" or ")}, not from ${folder.origin}`);
  }
  const languages = [...new Set(wanted)].filter((one) => /^[A-Za-z0-9-]+$/.test(one));
  const pack = (language, sort) => ({ url: new URL(`${language}.${sort}.pack`, folder).href });
  return languages.map((language) => ({ labels: pack(language, "labels"), details: pack(language, "details") }));
}

/** The first of these whose labels are there. */
async function firstFound([packs, ...others]) {
  try {
    return { ...packs, bytes: await bytesOf(packs.labels) };
  } catch (error) {
    if (error.missing && others.length) return firstFound(others).catch(() => { throw error; });
    throw error;
  }
}

/** A case in a language, `{ unpacked, details }`, fetched beside the module and unpacked once for the page. */
async function caseOf(name, lang) {
  try {
    const packs = packsOf(name, lang);
    return await once(packs[0].labels.url, async () => {
      const [{ bytes, details }] = await Promise.all([firstFound(packs), start()]);
      return { unpacked: new LoadedCase(bytes), details };
    });
  } catch (error) {
    const others = CASES.has(name) ? "" : `. The cases beside the script are: ${[...CASES.keys()].join(", ")}`;
    throw new Error(`case="${name}": ${error.message}${others}`, { cause: error });
  }
}

/** Adds its details to a case, once for the page. The code that reads them comes later. */
const complete = ({ unpacked, details }) => once(details.url, async () => {
  const [bytes] = await Promise.all([bytesInTime(details), later()]);
  unpacked.complete(bytes);
});

class SanctionsExplainer extends HTMLElement {
  static observedAttributes = ["case", "lang", "on", "reading", "accept", "reject", "theme"];

  #root = this.attachShadow({ mode: MODE });
  /** The last start that nothing has ended: one that is overtaken must not put its widget in. */
  #attempt;
  #widget;
  #state = "";

  connectedCallback() {
    if (!this.#attempt) this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once: let that happen first.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    const restarts = name === "case" || name === "lang";
    // Before the first start nobody has read the attributes.
    const started = !!this.#attempt;
    if (started && restarts) this.#stop();
    // A world is told in the ids of its case.
    if (name === "case") this.#state = "";
    if (started && restarts) this.#start();
    else this.#widget?.attribute(name);
  }

  /** The world shown, as the query of a link; empty until the widget runs. */
  get world() {
    return this.#widget?.world() ?? "";
  }

  /** Shows the world of a query. Says whether there was a widget to show it. */
  open(query) {
    this.#widget?.open(query);
    return !!this.#widget;
  }

  async #start() {
    const attempt = (this.#attempt = {});
    if (!runs()) return this.#show(this.#message(SAID.unsupported));
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", SAID.loading);
    const report = (share) => (progress.value = share);
    waiting.add(report);
    this.#show(progress);
    try {
      const name = this.getAttribute("case") || DEFAULT_CASE;
      const [sheet, loaded] = await Promise.all([start(), caseOf(name, this.getAttribute("lang") || "en")]);
      if (this.#attempt !== attempt) return;
      const mount = document.createElement("div");
      this.#root.adoptedStyleSheets = [sheet];
      this.#widget = new Widget(this, mount, loaded.unpacked, this.#state, (details) => this.#ask(details && loaded));
      this.#root.replaceChildren(mount);
      this.removeAttribute("data-failed");
      laterWhenIdle();
    } catch (error) {
      if (this.#attempt !== attempt) return;
      console.error("<sanctions-explainer>:", error);
      this.#failed();
    } finally {
      waiting.delete(report);
    }
  }

  /** Fetches what the widget asks for, the details of its case or the part that comes later, and says whether it came. */
  async #ask(loaded) {
    const widget = this.#widget;
    const here = await (loaded ? complete(loaded) : later()).then(() => true, (error) => {
      console.error("<sanctions-explainer>:", error);
      return false;
    });
    if (!widget || this.#widget !== widget) return;
    if (loaded) widget.details(here);
    else widget.later(here);
  }

  #stop() {
    this.#attempt = undefined;
    if (this.#widget) {
      this.#state = this.#widget.state();
      this.#widget.close();
      this.#widget = undefined;
    }
    this.#show();
  }

  #failed() {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = SAID.retry;
    retry.addEventListener("click", () => this.#start());
    const message = this.#message(SAID.failed);
    message.append(" ", retry);
    this.setAttribute("data-failed", "");
    this.#show(message);
  }

  #message(text) {
    const message = document.createElement("p");
    message.setAttribute("role", "status");
    message.textContent = text;
    return message;
  }

  /** The element's own children, with something of ours before them. */
  #show(...ours) {
    if (runs()) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ":host{display:block;position:relative}" +
          "progress{position:absolute;inset:0 0 auto;inline-size:100%;block-size:3px}" +
          "button{font:inherit;min-block-size:2.75em;padding-inline:1em}",
      );
      this.#root.adoptedStyleSheets = [sheet];
    }
    this.#root.replaceChildren(...ours, document.createElement("slot"));
  }
}

if (!customElements.get("sanctions-explainer")) {
  customElements.define("sanctions-explainer", SanctionsExplainer);
  // Links with a world lead to a page that needs no script. Where a widget follows the address, it shows the world.
  const open = (query) => [...document.querySelectorAll("sanctions-explainer[address]")].filter((widget) => widget.open(query))[0];
  let shown = location.search;
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-world]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const widget = open(link.dataset.world);
    if (!widget) return;
    event.preventDefault();
    history.pushState(null, "", (shown = `?${link.dataset.world}`) + location.hash);
    widget.scrollIntoView();
  });
  addEventListener("popstate", () => location.search !== shown && open((shown = location.search)));
}
