// The widget itself: in its opening, or the whole map with all that is folded away unfolded.
const STATUSES = ["stands", "contested", "falls", "unsupported", "not-engaged"];

export async function start(root, graph, asked) {
  const element = document.createElement("sanctions-explainer");
  for (const name of ["view", "case"]) if (asked.has(name)) element.setAttribute(name, asked.get(name));
  const ready = new Promise((resolve, reject) => {
    element.addEventListener("sanctions-explainer-ready", resolve);
    element.addEventListener("sanctions-explainer-failure", ({ detail }) => reject(new Error(detail.why)));
  });
  root.append(element);
  const script = document.createElement("script");
  // The root is left open, so that its controls can be pressed.
  Object.assign(script, { type: "module", src: "/sanctions-explainer.js?open-root" });
  document.head.append(script);
  await ready;
  const one = (selector) => element.shadowRoot.querySelector(selector);
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
  // The second file comes when the page is idle; what it brings is drawn with every change from then on.
  while (!performance.getEntriesByType("resource").some(({ name }) => /\/later-\w+\.wasm$/.test(name))) await later(50);
  await later(500);
  for (const { dataset } of all('.sx-fold[aria-expanded="false"]')) {
    one(`[data-node="${dataset.node}"]`).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    await later(100);
  }
  const map = asked.get("view") === "diagram";
  let status = {};
  element.addEventListener("sanctions-explainer-change", ({ detail }) => ({ status } = detail));
  // Each change puts a new element round the sentence (`src/view/app.rs`). What is drawn after it the stopwatch waits for.
  const sentence = () => one(".sx-sentence > *");
  let before;
  const inBoxes = () =>
    Object.fromEntries(all(".sx-figure .sx-argument").map(({ dataset, classList }) => [
      dataset.node.replace("argument:", ""), STATUSES.find((status) => classList.contains(`sx-${status}`)),
    ]));
  if (map && Object.keys(inBoxes()).length !== graph.nodes.filter(({ kind }) => kind === "argument").length) {
    throw new Error("the map does not show all arguments");
  }
  return {
    press(actor) {
      before = sentence();
      one(`[data-actor="${actor}"]`).click();
    },
    done: () => sentence() !== before,
    // On the map what is drawn; in the opening, which shows some of it, what the page is told.
    statuses: () => (map ? inBoxes() : status),
  };
}

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
