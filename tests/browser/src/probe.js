// What tests ask of the widgets on a page that loads the script as `…js?open-root`. Served together with the error
// collector and known as `sx` in every page. The first widget is meant where none is named.
(() => {
  const STATUSES = ["stands", "contested", "falls", "unsupported", "not-engaged"];

  const widgets = () => [...document.querySelectorAll("sanctions-explainer")];
  const root = (n = 0) => widgets()[n]?.shadowRoot ?? null;
  const one = (selector, n) => root(n)?.querySelector(selector) ?? null;
  const all = (selector, n) => [...(root(n)?.querySelectorAll(selector) ?? [])];
  const text = (selector, n) => one(selector, n)?.textContent.trim().replace(/\s+/g, " ") ?? null;
  /** Whether every widget runs, and shows the view it opens with: all but the first one come later. */
  const ready = () => widgets().length > 0 && widgets().every((_, n) => one(".sx-bar", n) && !one(".sx-stage > .sx-waiting", n));
  const world = (n = 0) => widgets()[n]?.world;

  // Every change the document hears of, as a host page would.
  const heard = [];
  document.addEventListener("sanctions-explainer-change", (event) => {
    const { world, status } = event.detail;
    heard.push({ id: event.target.id, world, status });
  });

  /** A turn of the event loop. On a busy machine the widget may need several to answer a click; see `until`. */
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  async function until(what, holds) {
    for (const started = Date.now(); !holds(); await turn()) {
      if (Date.now() - started > 20000) throw new Error(`no ${what} after 20 s`);
    }
  }

  const press = (element) =>
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));

  const click = (selector, n) => press(one(selector, n));

  /** Whether the switches show the world: a change is made before it is drawn, and may move several of them. */
  const drawn = (n) => {
    const on = all("[data-actor]:checked", n).map((input) => input.dataset.actor);
    const told = new URLSearchParams(world(n)).get("on").split(",").filter(Boolean);
    return on.sort().join() === told.sort().join();
  };

  /** Clicks what changes the world, and waits until it has. */
  async function change(selector, n) {
    const before = world(n);
    click(selector, n);
    await until(`change by ${selector}`, () => world(n) !== before && drawn(n));
  }

  /** Opens every count of folded arguments. Asking twice before the answer is drawn does no harm. */
  const unfold = (n) =>
    until("unfolded arguments", () => {
      const folded = all(".sx-fold", n).filter((fold) => fold.textContent.includes("Show"));
      folded.forEach(press);
      return folded.length === 0;
    });

  /** The status of each argument that the figure draws, from the classes of its box. */
  const statuses = (n) =>
    Object.fromEntries(all(".sx-figure .sx-argument", n).map((node) => [
      node.dataset.node.replace("argument:", ""),
      STATUSES.filter((status) => node.classList.contains(`sx-${status}`)).join(" "),
    ]));

  /** The state each box says in its name. */
  const named = (n) =>
    Object.fromEntries(all(".sx-figure .sx-node", n).map((node) => [
      node.dataset.node,
      node.getAttribute("aria-label").split(": ").at(-1).split(",")[0],
    ]));

  /** Goes to a world with the controls of the page. */
  async function go({ on, reading, accept, reject }, n) {
    const operate = async (selector, wanted) => one(selector, n).checked === wanted || (await change(selector, n));
    const actors = all("[data-actor]", n).map((input) => input.dataset.actor);
    for (const wanted of [false, true]) {
      for (const id of actors) {
        if (on.includes(id) === wanted) await operate(`[data-actor="${id}"]`, wanted);
      }
    }
    await operate(`[data-reading="${reading ?? "open"}"]`, true);
    for (const id of new Set(all("[data-switch]", n).map((input) => input.dataset.switch))) {
      const choice = accept.includes(id) ? "accept" : reject.includes(id) ? "reject" : "open";
      await operate(`[data-switch="${id}"][data-choice="${choice}"]`, true);
    }
  }

  /** Unfolds what an element is folded away in: a group that opens, or a sheet of the lower bar. */
  async function unfolded(found, n) {
    if (!found) return;
    const folded = found.closest("details:not([open])");
    if (folded && !found.closest("summary")) folded.open = true;
    const sheet = found.closest(".sx-sheet");
    if (sheet && sheet.getClientRects().length === 0) {
      press(one(`.sx-entry[data-sheet=${sheet.dataset.controls}]`, n));
      await until("unfolded sheet", () => sheet.getClientRects().length > 0);
    }
  }

  /** An element, scrolled to where the pointer reaches its middle, if there is such a place. */
  async function reachable(selector, n) {
    const found = one(selector, n);
    await unfolded(found, n);
    found?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    // What sticks to the top and to the bottom of the window leaves room somewhere.
    for (const height of [0.5, 0.3, 0.2, 0.7, 0.9]) {
      const box = found?.getBoundingClientRect();
      if (box && found.contains(root(n).elementFromPoint(box.x + box.width / 2, box.y + box.height / 2))) break;
      window.scrollBy({ top: box.y + box.height / 2 - height * innerHeight, behavior: "instant" });
    }
    return found;
  }

  /** Remembers what has the focus; `kept` says whether it still has it. */
  let held = null;
  const focused = (n) => root(n)?.activeElement ?? null;
  const hold = (n) => (held = focused(n)) !== null;
  const kept = (n) => held !== null && held.isConnected && focused(n) === held;

  /** One of a list at random; the same ones in every run (SplitMix32). */
  let state = 0;
  const any = (list) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return list[((mixed ^ (mixed >>> 15)) >>> 0) % list.length];
  };

  window.sx = {
    all, any, change, click, focused, go, heard, hold, kept, named, one, reachable, ready, root, statuses, text, turn, unfold, unfolded, until,
    widgets, world,
  };
})();
