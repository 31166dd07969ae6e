// The tail of the script that runs the widget.
//
// The build joins the glue written by wasm-bindgen and this file into `explainer-<hash>.js`. Here, in the same
// scope:
// - `__wbg_finalize_init(instance, module)` starts the module, once for all elements of the page, with what
//   `__wbg_get_imports()` gives it, and `__wbg_reset_state()` starts it anew; the glue's own ways to fetch it are left out;
// - `LoadedCase` (src/element/packs.rs): `new LoadedCase(labels)`, `complete(details)`; both throw what is wrong;
// - `Widget` (src/element/widget.rs);
// - `wasm`, what the running module exports, and `later_is_here()` (src/later.rs), which tells it that the second file
//   with its code, the part that comes later, has been put beside it.
// The build fills in `{{url:NAME}}` (relative to this file), `{{integrity:NAME}}`, `{{size:NAME}}` (bytes) and
// `{{cases}}`.
//
// `entry.js` declares the element, fetches this script and calls `open`, the one thing it exports.
//
// Pages do not preload the wasm file: WebKit fetches it twice then, and Firefox too where a host forbids caching.
// `modulepreload` of this script is fine.

const WASM = { url: "{{url:explainer.wasm}}", integrity: "{{integrity:explainer.wasm}}", size: +"{{size:explainer.wasm}}" };
const LATER = { url: "{{url:later.wasm}}", integrity: "{{integrity:later.wasm}}" };
const CSS = { url: "{{url:explainer.css}}", integrity: "{{integrity:explainer.css}}" };
// The cases published beside this file: id → language → integrity of its labels and of its details.
const CASES = new Map(Object.entries(JSON.parse('{{cases}}')));
// How long a reader waits for more before it counts as failed, in milliseconds.
const PATIENCE = 30_000;
// A module that stops again within this time is not started again by itself, in milliseconds.
const RESTED = 10_000;
/** An address as this file means it: what is published is named relative to it. */
const address = (url) => new URL(url, import.meta.url);

/** What is published elsewhere has no integrity; it must at least come from where it was asked for. */
async function fetched(file, signal) {
  const trust = file.integrity ? { integrity: file.integrity } : { redirect: "error" };
  const response = await fetch(address(file.url), { ...trust, signal });
  if (!response.ok) throw Object.assign(new Error(`${file.url}: ${response.status}`), { missing: response.status === 404 });
  return response;
}

/** What `fetching` gets, given up when it takes longer than a reader would wait, so that there is something to try again. */
async function inTime(fetching) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error("it took too long")), PATIENCE);
  try {
    return await fetching(stop.signal);
  } finally {
    clearTimeout(timer);
  }
}

const bytesOf = (file) => inTime(async (signal) => new Uint8Array(await (await fetched(file, signal)).arrayBuffer()));

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

const styles = () => inTime(async (signal) => new CSSStyleSheet().replace(await (await fetched(CSS, signal)).text()));

/** The module's bytes, reporting the share that has come. A browser checks `integrity` only when all of a
 * response is there and hands out nothing before; so the check is made here, where the page may. */
async function moduleBytes(report, signal) {
  // A page that came without TLS has no way to check, and leaves it to the browser.
  if (!crypto.subtle) return (await fetched(WASM, signal)).arrayBuffer();
  const response = await fetch(address(WASM.url), { signal });
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

/** A drawing, painted at twice its size. A page whose policy forbids images has none. */
async function painted(drawing) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * image.width;
  canvas.height = 2 * image.height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const waiting = new Set();

/** Starts the module once for the page. */
const start = () => once("module", async () => {
  const [bytes, sheet] = await Promise.all([
    inTime((signal) => moduleBytes((share) => waiting.forEach((progress) => progress(share)), signal)),
    styles(),
  ]);
  const module = await WebAssembly.compile(bytes);
  __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
  return sheet;
});

/** Puts the part that comes later beside the module, once for the page. */
const later = () => once("later", async () => {
  const [module] = await Promise.all([once("later module", async () => WebAssembly.compile(await bytesOf(LATER))), start()]);
  await WebAssembly.instantiate(module, { __wasm_split: wasm });
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
    const { url } = packs[0].labels;
    return await once(`case ${url}`, async () => {
      const [{ bytes, details }] = await Promise.all([once(url, () => firstFound(packs)), start()]);
      return { unpacked: new LoadedCase(bytes), details };
    });
  } catch (error) {
    const others = CASES.has(name) ? "" : `. The cases beside the script are: ${[...CASES.keys()].join(", ")}`;
    throw new Error(`case="${name}": ${error.message}${others}`, { cause: error });
  }
}

/** Adds its details to a case, once for the page. The code that reads them comes later. */
const complete = ({ unpacked, details }) => once(`details ${details.url}`, async () => {
  const [bytes] = await Promise.all([once(details.url, () => bytesOf(details)), later()]);
  unpacked.complete(bytes);
});

// For each open widget, what is to be done when the module has stopped.
const open_widgets = new Set();
let stopped = -Infinity;

// Whether the module has panicked since it was started: what reaches the page then need not say where it came from.
let panicked = false;

/** The module calls this when it panics (`src/element/panic.rs`), just before it stops. */
function note_panic() {
  panicked = true;
  setTimeout(() => panicked && restart(new Error("the module has stopped")));
}

const SCRIPT = new URL(import.meta.url).pathname.split("/").pop();

// How the module is called in a stack of Chromium, which ends after ten calls: they may all be its own.
let module_name = SCRIPT;

/** The module calls this when it is first used. */
function note_module() {
  module_name = /wasm:\/\/\w+\/\w+/.exec(new Error().stack)?.[0] ?? SCRIPT;
}

// Errors that the page was given, for what it asked.
const of_page = new WeakSet();

/** Whether an error that nobody caught, and that is no panic, came through the module: then a call of it was cut off. */
const isOurs = (error) =>
  [SCRIPT, module_name].some((name) => String(error?.stack).includes(name)) && !of_page.has(error);

/** A module that has stopped half-way is never entered again. All that is compiled and fetched is kept, the module starts
 * anew, and each element may put a widget with its last world in the place of the one it had. Should it stop again soon,
 * they are told what happened instead, and leave it to the reader to try once more. */
function restart(error) {
  const soon = performance.now() - stopped < RESTED;
  stopped = performance.now();
  panicked = false;
  for (const key of [...made.keys()]) if (/^(later$|idle$|case |details )/.test(key)) made.delete(key);
  __wbg_reset_state();
  const told = [...open_widgets];
  open_widgets.clear();
  for (const tell of told) tell(soon ? error : undefined);
}

for (const [kind, what] of [["error", "error"], ["unhandledrejection", "reason"]]) {
  addEventListener(kind, (event) => {
    const error = event[what];
    // A script that came too late runs beside one of its name, and has started no module.
    if (!wasm || !isOurs(error)) return;
    // What was left of a module that stopped, such as an observer, is still called by the page.
    if (/previous WASM instance/.test(error.message)) event.preventDefault();
    else if (!panicked) restart(error);
  });
}

/** Whether a widget opens with a view that comes later: by what it showed before, by the page's address, or by its attribute. */
function opensLater(host, state) {
  const asked = state || (host.hasAttribute("address") ? location.search : "");
  return (/\bview[=:](\w+)/.exec(asked)?.[1] ?? host.getAttribute("view") ?? "focus") !== "focus";
}

/** Opens a widget for an element. `name` and `lang` are its case and language, `state` is as `changed` was told it, or
 * empty; `lesson` is the text of one, or empty; `progress` is told the share of the module that has come, `changed` what has
 * changed, `told` where in the tour the reader is and what is looked at (see `Widget` for both), `gone` that the module has
 * stopped: with an error if it is not to be started again by itself. Throws what could not be had. */
export async function open(host, { name, lang, state, lesson, progress, changed, told, gone }) {
  waiting.add(progress);
  try {
    // What opens is waited for, so that it is as high at once as it will be. Should it not come, the widget says so itself.
    const first = opensLater(host, state) && later().catch(() => {});
    const [sheet, loaded] = await Promise.all([start(), caseOf(name, lang), lesson && later(), first]);
    let widget;
    /** A file of the world shown by its ending, as a text, and `png` as a canvas. */
    const file = async (ending) => {
      await later();
      return ending === "png" ? painted(widget.file("svg")) : widget.file(ending);
    };
    /** Saves a file. Says what is in it where the page around a frame may have refused that: nobody is told. */
    const save = async (ending) => {
      const content = await file(ending);
      // Programs for tables read a text that begins so in any language.
      const text = content.toDataURL?.() ?? (ending === "csv" ? `\ufeff${content}` : content);
      const link = document.createElement("a");
      link.href = content.toDataURL ? text : `data:application/octet-stream,${encodeURIComponent(text)}`;
      link.download = `${name.match(/[^/]+/g).pop()}.${ending}`;
      link.click();
      return parent === window ? "" : text;
    };
    /** Does what the widget asks for: fetches the details of its case or the part that comes later, or saves a file. */
    const ask = async (what) => {
      const fetching = { details: () => complete(loaded), later }[what];
      let done = false;
      let text;
      try {
        text = await (fetching ?? save)(what);
        done = true;
      } catch (error) {
        console.error("<sanctions-explainer>:", error);
      }
      if (!open_widgets.has(gone)) return;
      if (fetching) widget[what](done);
      else widget.saved(text);
    };
    const begin = () => {
      try {
        widget = new Widget(host, loaded.unpacked, state, lesson, ask, changed, told);
      } catch (error) {
        restart(error);
        throw error;
      }
      open_widgets.add(gone);
      laterWhenIdle();
      return widget.element();
    };
    const close = () => {
      if (!open_widgets.delete(gone)) return;
      // Chromium keeps radio buttons that leave a shadow root with their name, and with them all that they stood in.
      for (const radio of widget.element().querySelectorAll("[type=radio]")) radio.removeAttribute("name");
      widget.close();
    };
    /** The same for the page, which is told what went wrong. */
    const given = (ending) => file(ending).catch((error) => {
      of_page.add(error);
      throw error;
    });
    return { sheet, begin, close, file: given, call: (method, ...values) => widget[method](...values) };
  } finally {
    waiting.delete(progress);
  }
}
