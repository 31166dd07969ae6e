// The tail of the one JavaScript file that is shipped: declares <sanctions-explainer> and starts the widget.
//
// The build joins the glue written by wasm-bindgen and this file into `explainer-<hash>.js`. Here, in the same
// scope:
// - `__wbg_init({ module_or_path })` starts the module, once for all elements of the page;
// - `Widget`, exported by src/element/widget.rs: `new Widget(host, root, state, ask)`, `state()`,
//   `attribute(name)`, `open(query)`, `whole(pack)`, `close()`.
// The build fills in `{{url:NAME}}` (relative to this file), `{{integrity:NAME}}` and `{{size:NAME}}` (bytes).
//
// Pages do not preload the wasm file: WebKit fetches it twice then, and Firefox too where a host forbids caching.
// `modulepreload` of this script is fine.
//
// Until the widget runs, and whenever it cannot, the element shows its own children: the figure and the
// outline that were written into the page.

const WASM = { url: "{{url:explainer.wasm}}", integrity: "{{integrity:explainer.wasm}}", size: +"{{size:explainer.wasm}}" };
const CSS = { url: "{{url:explainer.css}}", integrity: "{{integrity:explainer.css}}" };
const CASE = { url: "{{url:explainer.pack}}", integrity: "{{integrity:explainer.pack}}" };

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

const address = (file) => new URL(file.url, import.meta.url);

async function fetched(file) {
  const response = await fetch(address(file), { integrity: file.integrity });
  if (!response.ok) throw new Error(`${file.url}: ${response.status}`);
  return response;
}

async function styles() {
  const sheet = new CSSStyleSheet();
  return sheet.replace(await (await fetched(CSS)).text());
}

/** The module's bytes, reporting the share that has come. A browser checks `integrity` only when all of a
 * response is there and hands out nothing before; so the check is made here, where the page may. */
async function moduleBytes(report) {
  if (!crypto.subtle) return (await fetched(WASM)).arrayBuffer();
  const response = await fetch(address(WASM));
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
let started;

/** Starts the module once for the page. A failure is forgotten, so that it can be tried again. */
function start() {
  started ??= (async () => {
    const [bytes, sheet] = await Promise.all([
      moduleBytes((share) => waiting.forEach((progress) => progress(share))),
      styles(),
    ]);
    await __wbg_init({ module_or_path: await WebAssembly.compile(bytes) });
    return sheet;
  })().catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

let whole;

/** The whole case, fetched once for the page when a reader first asks for more than the brief one built in. A
 * failure is forgotten, so that it can be tried again. */
function wholeCase() {
  whole ??= fetched(CASE)
    .then(async (response) => new Uint8Array(await response.arrayBuffer()))
    .catch((error) => {
      whole = undefined;
      throw error;
    });
  return whole;
}

/** The sentence stays at the top of the window and the panel at its bottom: what the keys come to is moved between
 * them, once the browser has scrolled. No style can: boxes of a figure have no scroll margin in Firefox and WebKit. */
function uncover({ target, currentTarget: root }) {
  requestAnimationFrame(() => {
    // What is under the pointer stays there.
    if (root.activeElement !== target || target.matches(":active") || target.closest(".sx-detail")) return;
    const [at, now, panel] = [target, root.querySelector(".sx-now"), root.querySelector(".sx-detail")].map((one) =>
      one?.getBoundingClientRect());
    const bottom = Math.min(at.bottom, at.top + 100);
    const beside = !panel || panel.left > at.right || panel.right < at.left;
    if (now.bottom > at.top && now.top < at.bottom) scrollBy(0, at.top - now.bottom - 8);
    else if (!beside && bottom > panel.top) scrollBy(0, bottom - Math.min(panel.top, innerHeight - panel.height) + 8);
  });
}

class SanctionsExplainer extends HTMLElement {
  static observedAttributes = ["on", "reading", "accept", "reject", "theme", "lang"];

  #root = this.attachShadow({ mode: MODE });
  #widget;
  #state = "";
  #starting = false;

  connectedCallback() {
    if (!this.#widget && !this.#starting) this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once: let that happen first.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#widget || before === now) return;
    if (name === "lang") {
      this.#stop();
      this.#start();
    } else {
      this.#widget.attribute(name);
    }
  }

  /** The world shown, as the words of a link; empty until the widget runs. */
  get world() {
    return this.#widget?.state() ?? "";
  }

  /** Shows the world of a query. Says whether there was a widget to show it. */
  open(query) {
    this.#widget?.open(query);
    return !!this.#widget;
  }

  async #start() {
    if (!runs()) return this.#show(this.#message(SAID.unsupported));
    this.#starting = true;
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", SAID.loading);
    const report = (share) => (progress.value = share);
    waiting.add(report);
    this.#show(progress);
    try {
      const sheet = await start();
      if (!this.isConnected) return;
      const mount = document.createElement("div");
      this.#root.adoptedStyleSheets = [sheet];
      this.#widget = new Widget(this, mount, this.#state, () => this.#ask());
      this.#root.replaceChildren(mount);
      this.#root.addEventListener("focusin", uncover);
      this.removeAttribute("data-failed");
    } catch (error) {
      console.error("<sanctions-explainer>:", error);
      this.#failed();
    } finally {
      waiting.delete(report);
      this.#starting = false;
    }
  }

  async #ask() {
    const widget = this.#widget;
    const pack = await wholeCase().catch((error) => {
      console.error("<sanctions-explainer>:", error);
      return new Uint8Array();
    });
    if (widget && this.#widget === widget) widget.whole(pack);
  }

  #stop() {
    if (!this.#widget) return;
    this.#state = this.#widget.state();
    this.#widget.close();
    this.#widget = undefined;
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
  const open = (query) => [...document.querySelectorAll("sanctions-explainer[address]")].filter((it) => it.open(query))[0];
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
