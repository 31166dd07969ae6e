// What tests that use keys ask of a widget: where the tab key stops, how far that is, what is said there. Served
// together with the error collector and known as `sx.keys`. The first widget of a page is meant.
(() => {
  const { all, focused, heard, one, text, world } = sx;

  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;

  const STOPS = "a[href], button, input, select, textarea, summary, [tabindex]";
  // What fills the window as a dialog keeps keys from all behind it.
  const reached = (element) => !one("dialog:modal") || element.closest("dialog:modal") !== null;
  const isStop = (element) =>
    reached(element) && element.tabIndex >= 0 && !element.matches(":disabled") && shown(element) && (element.type !== "radio" || element.checked);

  /** Where the tab key stops, in order: of a group of radio buttons at the one that is chosen. */
  const stops = () => all(STOPS).filter(isStop);

  /** The same for all of a page with one widget, from before it to behind it. */
  const stopsOfPage = () =>
    [...document.querySelectorAll(`${STOPS}, sanctions-explainer`)].flatMap((element) =>
      element.localName === "sanctions-explainer" ? stops() : [element].filter(isStop));

  /** What has the focus in all of a page, in its widget or outside of it. */
  const focusedOfPage = () => focused() ?? document.activeElement;

  /** The stop an element is reached from: of a radio button the one that is chosen, of a box the figure's own. */
  const stop = (element) =>
    element.type === "radio"
      ? one(`[name="${element.name}"]:checked`)
      : element.closest(".sx-figure")?.querySelector('[tabindex="0"]') ?? element;

  /** How often the tab key leads from the focus to the stop of an element; backwards where it is negative. */
  function away(selector) {
    const list = stops(), to = list.indexOf(stop(one(selector))), here = focused();
    if (to < 0) throw new Error(`the tab key does not stop at ${selector}`);
    if (!here) return to + 1;
    const from = list.indexOf(here);
    if (from >= 0) return to - from;
    const passed = list.filter((element) => here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING).length;
    return to < passed ? to - passed : to - passed + 1;
  }

  /** The arrow key to press next on the shortest way through the figure from one box to another. */
  function arrow(from, to) {
    const spots = all(".sx-figure [data-node]").map((element) => {
      const { x, y, width, height } = element.querySelector(".sx-box, .sx-hit").getBoundingClientRect();
      return { id: element.dataset.node, x: x + width / 2, y: y + height / 2 };
    });
    const sides = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
    const nearest = (here, [x, y]) =>
      spots.map((spot) => {
        const along = (spot.x - here.x) * x + (spot.y - here.y) * y;
        return { spot, along, far: along + 2 * Math.abs((spot.x - here.x) * y + (spot.y - here.y) * x) };
      }).filter(({ along }) => along > 0.5).sort((a, b) => a.far - b.far)[0]?.spot;
    const first = new Map([[from, null]]);
    for (const id of first.keys()) {
      const here = spots.find((spot) => spot.id === id);
      for (const [side, way] of Object.entries(sides)) {
        const next = nearest(here, way)?.id;
        if (next && !first.has(next)) first.set(next, first.get(id) ?? side);
      }
    }
    return first.get(to) ?? null;
  }

  /** A selector that finds an element and no other, for as long as the widget is built the same way. */
  function path(element) {
    const parent = element.parentElement;
    if (!parent) return element.localName;
    return `${path(parent)} > ${element.localName}:nth-child(${[...parent.children].indexOf(element) + 1})`;
  }

  /** What an element says of itself beside its role and name. */
  function states(element) {
    const aria = (name) => element.getAttribute(`aria-${name}`);
    const expanded = element.localName === "summary" ? String(element.parentElement.open) : aria("expanded");
    return [
      element.matches("[type=checkbox], [type=radio]") && (element.checked ? "checked" : "not checked"),
      aria("pressed") && (aria("pressed") === "true" ? "pressed" : "not pressed"),
      expanded && (expanded === "true" ? "expanded" : "collapsed"),
      (aria("disabled") === "true" || element.matches(":disabled")) && "unavailable",
    ].filter(Boolean);
  }

  /** What a reader has made of the widget. */
  const state = () => ({
    world: world(),
    view: one("[data-view]:checked").dataset.view,
    about: text(".sx-detail h3"),
    open: all("details").map((element) => element.open),
    held: all("[data-hold]").map((element) => element.checked),
    unfolded: all(".sx-fold").map((element) => element.getAttribute("aria-expanded")),
    told: text(".sx-sentence"),
    changes: heard.length,
  });

  /** Everything that a reader can do now: of which kind, with what, and of radio buttons which way from the chosen one
   * it lies: keys go one step at a time, and not in every engine from the last to the first. */
  function offers() {
    const offer = (kind, selector, id) =>
      all(selector).filter((element) => shown(element) && !element.matches(":disabled, [aria-disabled=true]"))
        .map((element) => ({ kind, id: id(element), path: path(element), way: 0 }));
    const group = (kind, id) =>
      offer(kind, `[data-${kind}]`, id).map((offered) => {
        const radio = one(offered.path), group = all(`[name="${radio.name}"]`);
        return { ...offered, way: group.indexOf(radio) - group.findIndex((element) => element.checked) };
      }).filter(({ way }) => Math.abs(way) === 1);
    const node = (element) => element.dataset.node, none = () => "";
    return [
      ...offer("actor", "[data-actor]", (element) => element.dataset.actor),
      ...group("reading", (element) => element.dataset.reading),
      ...group("switch", (element) => `${element.dataset.switch}=${element.dataset.choice}`),
      ...group("view", (element) => element.dataset.view),
      ...offer("preset", "[data-preset]", (element) => element.dataset.preset),
      ...offer("undo", "[data-do=undo]", none),
      ...offer("reset", "[data-do=reset]", none),
      ...offer("box", ".sx-figure .sx-node", node),
      ...offer("fold", ".sx-figure .sx-fold", node),
      ...offer("link", ":is(.sx-outline, .sx-table, .sx-hinges) [data-node]", node),
      ...offer("hold", "[data-hold]", (element) => element.dataset.hold),
      ...offer("keep", "[data-do^=keep]", (element) => element.dataset.do),
      ...offer("close", "[data-do=close]", none),
      ...offer("panel", ".sx-detail .sx-link, .sx-detail .sx-flip", (element) => element.textContent),
      // The words in a list are passed by, and so is what stands above one argument: the tally leads to the same meanings.
      ...offer("summary", ":is(.sx-folded, .sx-figure-box > .sx-legend, .sx-held) > summary", (element) => element.textContent),
    ];
  }

  /** Notes each element of the figure that gets the focus from now on, with the name it has then. */
  function follow() {
    const trail = [];
    one(".sx-figure").addEventListener("focusin", ({ target }) =>
      trail.push([target.dataset.node, target.getAttribute("aria-label")]));
    sx.keys.trail = trail;
  }

  /** Notes what is written into the live regions from now on: which region, and its text. A region that is emptied
   * says nothing. */
  function listen() {
    const told = [];
    for (const region of all("[role=status], [role=alert], [aria-live]")) {
      const observer = new MutationObserver((records) => {
        const text = region.textContent.trim();
        if (text && records.some((record) => record.type === "characterData" || record.addedNodes.length > 0)) {
          told.push([region.className, text]);
        }
      });
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
    sx.keys.told = told;
  }

  sx.keys = {
    arrow, away, focusedOfPage, follow, listen, offers, path, shown, state, states, stops, stopsOfPage, told: [], trail: [],
  };
})();
