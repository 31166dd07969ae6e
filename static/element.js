// Declares <sanctions-explainer>. `engine()`, in the same scope, gives what `loader.js` exports: `entry.js` fetches it, and
// where all is in one file it stands beside this (`packed.js`).
//
// Until the widget runs, and whenever it cannot, the element shows its own children: the figure and the outline that were
// written into the page, or what the publisher put there.

// What an element shows that names no case.
const DEFAULT_CASE = "donbas-labour";

// Said here, since the words of the widget come with it.
const SAID = {
  loading: "Loading the interactive version",
  failed: "The interactive version could not be loaded. What you see here works without it.",
  unsupported: "This browser cannot run the interactive version. What you see here works without it.",
  retry: "Try again",
};

// A closed root keeps other scripts of the page, and other Yew programs on it, out of the widget. The tests
// load this file as `…js?open-root`, since their tools cannot look into a closed one. (A stack in WebKit has no query.)
const MODE = document.querySelector('script[src$=".js?open-root"]') ? "open" : "closed";

// What an entry of the page's history keeps of ours, beside what the page keeps there.
const KEPT = "sanctions-explainer";

/** The world the reader left this entry with, if they have come back to it. Read before the page puts another state there. */
let returned = history.state?.[KEPT];

/** Whether the reader is yet to be brought to the world they came for: who comes back to a page is where they left it, and
 * a frame scrolls nobody. */
let arrives = parent === window && performance.getEntriesByType("navigation")[0]?.type === "navigate";
const ANCHOR = location.hash;

/** The links that say that their world is shown. */
let marked = [];

/** Whether the browser has all that docs/embedding.md lists; what it lacks of WebAssembly itself shows when the module is compiled. */
const runs = () =>
  typeof WebAssembly === "object" && "adoptedStyleSheets" in Document.prototype && globalThis.CSS.supports("width", "1cqi");

/** The keys that buttons, fields and the figure take for themselves. */
const USED = ["Enter", " ", "Escape", "Tab", "Home", "End", "PageUp", "PageDown"];
const uses = (event) => event.defaultPrevented || event.key.startsWith("Arrow") || USED.includes(event.key);

class SanctionsExplainer extends HTMLElement {
  static observedAttributes = ["case", "lang", "actors", "on", "reading", "accept", "reject", "theme"];

  /** What runs widgets, one for each copy of this script on the page, as they came. */
  static engines = [engine];

  #root = this.attachShadow({ mode: MODE });
  /** The last start that nothing has ended: one that is overtaken must not put its widget in. */
  #attempt;
  #widget;
  #world = "";
  #state = "";
  #lesson = "";
  /** The attributes that have changed since they were last looked at. */
  #renewed = new Set();

  constructor() {
    super();
    // A page may have set it before there was anything to set it on.
    const { lesson } = this;
    delete this.lesson;
    this.lesson = lesson;
    // The page's own keys ask what they were pressed in, and are told only this element. What is used here stays here.
    for (const kind of ["keydown", "keypress", "keyup"]) {
      this.#root.addEventListener(kind, (event) => uses(event) && event.stopPropagation());
    }
  }

  connectedCallback() {
    if (!this.#attempt) this.#start();
  }

  disconnectedCallback() {
    // An element that is only moved is connected again at once: let that happen first.
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    this.#renewed.add(name);
    // A page that sets several means one world, and not those in between.
    if (this.#renewed.size === 1) queueMicrotask(() => this.#renew());
  }

  #renew() {
    const renewed = new Set(this.#renewed);
    this.#renewed.clear();
    const other = renewed.has("case") || renewed.has("lesson");
    // A world is told in the ids of its case, and a lesson begins with its first step.
    if (other) this.#state = "";
    // Before the first start nobody has read the attributes.
    if (!this.#attempt) return;
    if (other || renewed.has("lang")) {
      const state = this.#state;
      this.#stop();
      this.#state = state;
      this.#start();
    } else {
      this.#widget?.call("attributes");
    }
  }

  /** The world shown, as the query of a link; empty until the widget runs. */
  get world() {
    return this.#world || (this.#widget?.call("world") ?? "");
  }

  set world(words) {
    this.open(words);
  }

  /** The lesson shown, as the text of its file, the fragment of a link, with its `#`, or `tour`; empty for none. */
  get lesson() {
    return this.#lesson;
  }

  set lesson(text) {
    this.attributeChangedCallback("lesson", this.#lesson, (this.#lesson = String(text ?? "")));
  }

  /** Shows the world of the attributes again. */
  reset() {
    return this.open("");
  }

  /** Shows the world of a query. Says whether there was a widget to show it. */
  open(query) {
    this.#widget?.call("open", String(query), false);
    return !!this.#widget;
  }

  /** Opens the panel about what has this id, or closes it where there is none. Says whether something has it. */
  select(id) {
    return !!this.#widget?.call("select", String(id));
  }

  /** The figure of the world shown, as the text of an SVG file. */
  exportSvg() {
    return this.#file("svg");
  }

  /** The same as a PNG file, twice its size. */
  async exportPng() {
    const canvas = await this.#file("png");
    return new Promise((resolve) => canvas.toBlob(resolve));
  }

  /** The table of the world shown, as comma-separated values. */
  exportCsv() {
    return this.#file("csv");
  }

  /** The world shown, as JSON. */
  exportJson() {
    return this.#file("json");
  }

  async #file(ending) {
    if (!this.#widget) throw new Error("<sanctions-explainer>: no widget runs");
    return this.#widget.file(ending);
  }

  /** Shows the world of a link that the reader has followed. */
  static follow(element, query) {
    element.#widget.call("open", query, true);
  }

  /** What can be asked of the widget that an element shows, if it runs. */
  static widget(element) {
    return element.#widget;
  }

  /** Keeps the world that the reader leaves with the entry of the page's history, for a browser that does not keep the page.
   * A state of the page's own that is no plain object has no room for it. */
  static keep() {
    const element = running();
    const { state } = history;
    if (element?.#state && Object.getPrototypeOf(state ?? {}) === Object.prototype) {
      history.replaceState({ ...state, [KEPT]: element.#widget.call("state") }, "");
    }
  }

  async #start() {
    const attempt = (this.#attempt = {});
    if (!runs()) return this.#failed(SAID.unsupported);
    if (returned && this.hasAttribute("address")) [this.#state, returned] = [returned];
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", SAID.loading);
    this.#show(progress);
    try {
      const asked = {
        name: this.getAttribute("case") || DEFAULT_CASE,
        lang: this.getAttribute("lang") || "en",
        state: this.#state,
        lesson: this.#lesson,
        progress: (share) => (progress.value = share),
        changed: (...what) => this.#changed(...what),
        told: (what, detail) => this.#tell(what, detail),
        gone: (error) => this.#gone(error),
      };
      // By the first copy of the script whose files come.
      const widget = await SanctionsExplainer.engines.reduce(
        (found, engine) => found.catch(async () => (await engine()).open(this, asked)), Promise.reject());
      if (this.#attempt !== attempt) return;
      this.#root.adoptedStyleSheets = [widget.sheet];
      const drawn = widget.begin();
      this.#widget = widget;
      this.#root.replaceChildren(drawn);
      this.removeAttribute("data-sx-failed");
      markLinks();
      if (arrives && this === running() && /\b(on|reading|accept|reject)=/.test(widget.call("words", location.search, false))) {
        arrives = false;
        // Once it is drawn, and as high as it will be. Who has gone elsewhere in the meantime stays there; an anchor that came
        // with the link is the page's own.
        requestAnimationFrame(() => (!scrollY || (ANCHOR && ANCHOR === location.hash)) && this.scrollIntoView());
      }
      this.#tell("ready", { world: this.world });
    } catch (error) {
      if (this.#attempt !== attempt) return;
      console.error("<sanctions-explainer>:", error);
      this.#failed(SAID.failed);
    }
  }

  /** Takes notice of a change, and tells the page unless the page made it. */
  #changed(world, state, status) {
    this.#world = world;
    this.#state = state;
    markLinks();
    if (status) this.#tell("change", { world, status });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`sanctions-explainer-${what}`, { bubbles: true, composed: true, detail }));
  }

  /** The program has stopped. What it drew may do nothing any more. */
  #gone(error) {
    this.#widget = undefined;
    if (!error) return this.#start();
    this.#attempt = {};
    this.#failed(SAID.failed);
  }

  #stop() {
    this.#attempt = undefined;
    if (this.#widget) {
      this.#state = this.#widget.call("state");
      this.#widget.close();
      this.#widget = undefined;
    }
    this.#world = "";
    this.#show();
  }

  /** Says why the element shows its children, and offers to try again where that can help. */
  #failed(why) {
    const message = document.createElement("p");
    message.setAttribute("role", "status");
    message.textContent = why;
    if (why === SAID.failed) {
      const retry = document.createElement("button");
      retry.type = "button";
      retry.textContent = SAID.retry;
      retry.addEventListener("click", () => this.#start());
      message.append(" ", retry);
    }
    this.setAttribute("data-sx-failed", "");
    this.#show(message);
    this.#tell("failure", { why });
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
    markLinks();
  }
}

// Another copy of this script may have been here before. Should its files not come, this one's do.
const declared = customElements.get("sanctions-explainer");
if (declared) {
  declared.engines?.push(engine);
} else {
  customElements.define("sanctions-explainer", SanctionsExplainer);
  followLinks();
  addEventListener("pagehide", SanctionsExplainer.keep);
}

/** The element that follows the page's address, if it runs. */
function running() {
  return [...document.querySelectorAll("sanctions-explainer[address]")].find(SanctionsExplainer.widget);
}

/** Has each link say whether its world is the one that is shown. */
function markLinks() {
  const element = running();
  const shows = ({ dataset }) => SanctionsExplainer.widget(element).call("world_of", dataset.world) === element.world;
  const current = element ? [...document.querySelectorAll("a[data-world]")].filter(shows) : [];
  for (const link of marked) if (!current.includes(link)) link.removeAttribute("aria-current");
  for (const link of current) link.setAttribute("aria-current", "true");
  marked = current;
}

/** Links with a world lead to a page that needs no script. Where a widget follows the address, it shows the world. */
function followLinks() {
  const { follow, widget } = SanctionsExplainer;
  const words = () => {
    const element = running();
    return element ? widget(element).call("words", location.search, false) : "";
  };
  let shown;
  // The world that was shown before the first link of ours was followed.
  let before;
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-world]");
    const element = running();
    if (!link || !element || event.defaultPrevented || event.button) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!["", "_self"].includes(link.target) || link.hasAttribute("download")) return;
    const asked = widget(element).call("words", link.dataset.world, true);
    if (!asked) {
      console.warn("<sanctions-explainer>: data-world has none of the words on, reading, accept, reject:", link);
      return;
    }
    event.preventDefault();
    if (!words()) before = element.world;
    follow(element, asked);
    const { origin, pathname, search, hash } = location;
    history.pushState(history.state, "", origin + pathname + widget(element).call("address", search, asked) + hash);
    shown = asked;
    element.scrollIntoView();
  });
  addEventListener("popstate", () => {
    const element = running();
    const now = words();
    // An address without words of ours is the page's own, unless the reader comes back from a link of ours.
    const world = now || (shown && before);
    if (element && world && now !== shown) follow(element, world);
    shown = now;
  });
}
