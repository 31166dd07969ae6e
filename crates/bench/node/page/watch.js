// What a page goes through while it loads, by the browser's own observers. Put into pages before all else.
(() => {
  const seen = { fcp: 0, lcp: 0, shift: 0, ready: 0, changed: 0, change: 0 };
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => name === "first-contentful-paint" && (seen.fcp = startTime));
  watch("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  // What moves after an input of the reader's own is no shift. No input here is a reader's.
  watch("layout-shift", ({ value }) => (seen.shift += value));

  addEventListener("sanctions-explainer-ready", ({ target }) => {
    seen.ready ||= performance.now();
    if (window.stopwatch) pressed((selector) => target.shadowRoot.querySelector(selector));
  });

  /** A reader who acts at once: in the first frame that has the switch. What is drawn after the sentence the stopwatch waits for. */
  function pressed(one) {
    if (!one("[data-actor=russia]")) return requestAnimationFrame(() => pressed(one));
    const before = one(".sx-sentence > *");
    window.contestant = {
      press: (actor) => one(`[data-actor="${actor}"]`).click(),
      done: () => one(".sx-sentence > *") !== before,
    };
    stopwatch.toggle("russia").then(({ total }) => Object.assign(seen, { change: total, changed: performance.now() }));
  }

  /** What came until a moment: how many answers, and their bytes with the head lines that browsers allow for. */
  const fetched = (until) => {
    const came = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(({ responseEnd }) => responseEnd && responseEnd <= until);
    return { requests: came.length, bytes: came.reduce((sum, { transferSize }) => sum + transferSize, 0) };
  };
  window.seen = () => ({ ...seen, ...fetched(seen.ready || Infinity) });
})();
