// What can be seen of a page, its widgets included: words, borders, signs, lines, and whether anything is cut or in the
// way of something else. Known as `painted` in every page.
(() => {
  const roots = () => [document, ...sx.widgets().map((widget) => widget.shadowRoot).filter(Boolean)];
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const box = ({ x, y, width, height }) => [x, y, width, height];

  /** An element's short name, for a person who reads a failure. */
  const name = (element) => {
    const words = (element.getAttribute?.("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
    const own = element.dataset?.node ?? element.getAttribute?.("class") ?? "";
    return `<${element.localName} ${own}> ${words.slice(0, 40)}`;
  };

  // What only a screen reader meets, what stands in the element but is not shown, and what lies behind a dialog that fills the window.
  const behind = (element) => sx.one("dialog:modal") && !element.closest("dialog:modal");
  const hidden = (element) => element.closest(".sx-hidden") || behind(element) || !element.checkVisibility({ visibilityProperty: true });
  const scroller = (element) => element.closest(".sx-scroll");

  /** Every line of visible text: its element, its words, where it is. */
  function lines() {
    const found = [];
    for (const root of roots()) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        const element = node.parentElement;
        if (!node.data.trim() || !element || /^(script|style|title)$/.test(element.localName) || hidden(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          if (rect.width > 1 && rect.height > 1) found.push({ element, words: node.data.trim(), rect });
        }
      }
    }
    return found;
  }

  const told = ({ element, words }) => `“${words.slice(0, 40)}” in ${name(element).slice(0, 40)}`;

  /** Nothing sticks, nothing scrolls by itself: what stays in sight covers nothing. */
  function loosen() {
    for (const one of all(".sx-now, .sx-detail, .sx-detail-head, .sx-controls, .sx-f-middle, .desk-figure, .desk-told")) one.style.position = "static";
    for (const one of all(".sx-detail, .sx-controls, .desk-figure")) one.style.maxBlockSize = "none";
    // The presented tour fills the window; spread out it is as high as its step.
    for (const one of all(".sx-p, .sx-p-screen")) one.style.blockSize = "auto";
    for (const one of all(".sx-p")) Object.assign(one.style, { position: "absolute", insetBlockEnd: "auto", overflow: "visible" });
  }

  /** The same with every fold of HTML open: all of the page lies spread out. */
  function spread() {
    all("details").forEach((details) => (details.open = true));
    loosen();
  }

  /** What is cut off: text beyond the window, or beyond what it stands in; boxes with more in them than they show. */
  function cut() {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const line of lines()) {
      const { element, rect } = line;
      const around = element.closest("svg") ?? block(element);
      const inner = around.getBoundingClientRect();
      const off = Math.max(inner.left - rect.left, rect.right - inner.right, inner.top - rect.top - rect.height / 5, rect.bottom - inner.bottom - rect.height / 5);
      if (off > 1.5) found.push(`${told(line)} leaves ${name(around).slice(0, 30)} by ${off.toFixed(1)}`);
      if (!scroller(element) && (rect.left < -1 || rect.right > innerWidth + 1)) found.push(`${told(line)} leaves the window`);
    }
    for (const element of all("*")) {
      if (element instanceof SVGElement || hidden(element) || element.clientWidth === 0 || scroller(element)?.isSameNode(element)) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) found.push(`${name(element)} hides its width`);
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`${name(element)} hides its height`);
    }
    return found;
  }

  const block = (element) => {
    while (/^(inline|contents)$/.test(getComputedStyle(element).display)) element = element.parentElement ?? element.getRootNode().host;
    return element;
  };

  /** Lines of text that run into each other. A line's box is taller than its letters, so a part of its height is left out. */
  function overlaps() {
    const all = lines().map((line) => {
      const { left, right, top, bottom, height } = line.rect;
      return { line, left, right, top: top + height / 4, bottom: bottom - height / 4 };
    });
    all.sort((a, b) => a.top - b.top);
    const found = [];
    all.forEach((a, index) => {
      for (let next = index + 1; next < all.length && all[next].top < a.bottom - 1; next += 1) {
        const b = all[next];
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5) found.push(`${told(a.line)} and ${told(b.line)}`);
      }
    });
    return found;
  }

  /** Words of the figure that leave their box by more than a unit to a side, or by more than three above or below: a font's
   * own box is taller than its letters. First, how many there are. */
  function outside() {
    const inside = (text, rect) => {
      const [a, b] = [text.getBBox(), rect.getBBox()];
      return a.x > b.x - 1 && a.x + a.width < b.x + b.width + 1 && a.y > b.y - 3 && a.y + a.height < b.y + b.height + 3;
    };
    const told = (group, text, rect) => inside(text, rect) ? [] : [[group, text.textContent, ...[text, rect].map((one) => {
      const { x, y, width, height } = one.getBBox();
      return [x, y, x + width, y + height].map(Math.round).join(" ");
    })].join(" | ")];
    const boxes = sx.all(".sx-figure .sx-node").flatMap((node) => [...node.querySelectorAll("text")].flatMap((text) => [
      ...told(node.dataset.node, text, node.querySelector(".sx-box")),
      ...(text.parentNode === node ? [] : told("port of " + node.dataset.node, text, text.parentNode.querySelector("rect"))),
    ]));
    const folds = sx.all(".sx-fold text").flatMap((text) => told("fold", text, text.parentNode.querySelector(".sx-hit")));
    const bands = sx.all(".sx-band text").filter((text) => {
      const [a, b] = [text.getBBox(), text.parentNode.querySelector(".sx-rule").getBBox()];
      return a.x < b.x - 1 || a.x + a.width > b.x + b.width + 1;
    });
    return [sx.all(".sx-figure .sx-node text").length, ...boxes, ...folds, ...bands.map((text) => "band: " + text.textContent)];
  }

  /** Everything the pointer can hit, with the part of it that takes the hit: a label answers for its input. */
  const targets = () =>
    all("button, input, select, textarea, summary, a[href], .sx-node[role], .sx-fold[role]").filter((one) => !hidden(one)).map((one) => {
      const part = one.closest("label") ?? one.querySelector(":scope > g > .sx-box, :scope > .sx-hit") ?? one;
      return { one, rect: part.getBoundingClientRect() };
    });

  /** How many targets there are, how many measure at least 44 px each way, and those that are smaller than 24 px and too near
   * another (WCAG 2.5.8): a circle of 24 px on the middle of each must meet no other target, nor the circle of another such.
   * A link within a sentence is as high as its line. */
  function small() {
    const found = targets();
    const lesser = ({ rect }) => Math.min(rect.width, rect.height) < 24;
    const middle = ({ rect }) => [rect.x + rect.width / 2, rect.y + rect.height / 2];
    const meets = (a, b) => {
      const [[x, y], [u, v]] = [middle(a), middle(b)];
      const { left, right, top, bottom } = b.rect;
      const gap = Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom));
      return gap < 12 || (lesser(b) && Math.hypot(x - u, y - v) < 24);
    };
    const sentence = ({ one }) =>
      one.localName === "a" && getComputedStyle(one).display === "inline" && block(one).textContent.trim() !== one.textContent.trim();
    const near = found.filter((a) => lesser(a) && !sentence(a) && found.some((b) => a !== b && meets(a, b)));
    return {
      count: found.length,
      large: found.filter(({ rect }) => Math.min(rect.width, rect.height) >= 44).length,
      near: near.map(({ one, rect }) => `${name(one)} ${rect.width.toFixed()} by ${rect.height.toFixed()}`),
    };
  }

  const frames = async (count) => {
    for (; count > 0; count -= 1) await new Promise(requestAnimationFrame);
  };

  /** What a look still finds once the page has had frames enough to lay itself out. */
  async function lasting(look) {
    await frames(2);
    for (let tries = 30; ; tries -= 1) {
      const found = look();
      if (tries === 0 || found.length === 0) return found;
      await frames(1);
    }
  }

  /** What has the focus, and whether something lies over it or it lies outside the window, and what that is. What is higher than half the
   * window, or scrolls to its own line, need only be seen in part. The widget has a few frames to make it so. */
  async function focused() {
    for (let tries = 30; ; tries -= 1) {
      await frames(1);
      const told = focus();
      if (tries === 0 || told?.seen !== false) return told;
    }
  }

  const cover = (top) => top ? `.${top.closest("[class]")?.getAttribute("class")}` : "the edge of the window";

  function focus() {
    const one = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    if (!one || one === document.body) return null;
    const part = one.querySelector(":scope > g > .sx-box, :scope > .sx-hit") ?? one;
    const covers = new Set();
    const seen = [...part.getClientRects()].map((rect) => {
      const tall = rect.height > innerHeight / 2 || one.localName === "textarea";
      const points = tall
        ? Array.from({ length: 40 }, (_, at) => [0.5, (at + 0.5) / 40])
        : [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
      const clear = points.filter(([x, y]) => {
        const top = one.getRootNode().elementFromPoint(rect.left + x * rect.width, rect.top + y * rect.height);
        const free = top && (one.contains(top) || top.closest("label")?.contains(one));
        if (!free) covers.add(cover(top));
        return free;
      });
      return tall ? clear.length > 0 : clear.length === points.length;
    });
    return { name: name(one), seen: seen.length > 0 && seen.every(Boolean), covers: [...covers].join(", ") };
  }

  // Borders of what can be operated and of what has a state; signs; lines.
  const BORDERED = "button:not(.sx-link), .desk :is(input[type=text], select, textarea), .sx-actor input, .sx-tab input:checked, .sx-figure .sx-node, .sx-sample .sx-node, .sx-port";
  const SIGNS = ".sx-sign, .sx-mark, .sx-reading input, .sx-choice input";
  const LINES = ".sx-ink .sx-line, .sx-sample .sx-line";

  // While something is looked at, what is off its path steps back: there only words and the signs in boxes are measured.
  const plain = (one) => !one.closest(".sx-dim");
  const marked = (one) => !one.closest(".sx-ink.sx-dim");

  // With one pixel to a CSS px a lone full stop has no core.
  const wide = ({ rect }) => devicePixelRatio > 1 || rect.width > 12;

  let done = new WeakSet();

  /** Everything to be measured that lies wholly in the window and has not been asked for yet. */
  function pieces() {
    const found = [];
    const add = (key, what, kind, rect) => {
      if (done.has(key) || rect.top < 0 || rect.bottom > innerHeight || rect.left < 0 || rect.right > innerWidth) return;
      if (rect.width === 0 && rect.height === 0) return;
      found.push({ key, what, kind, place: box(rect), points: [] });
    };
    for (const line of lines().filter(wide)) add(line.element, told(line), "text", line.rect);
    for (const one of all(BORDERED).filter(plain)) {
      const edge = one.querySelector(":scope > g > .sx-box, :scope > .sx-port-box") ?? one;
      if (!hidden(one)) add(one, name(one), "border", edge.getBoundingClientRect());
    }
    for (const one of all(SIGNS)) if (!hidden(one) && marked(one)) add(one, name(one.parentElement), "sign", one.getBoundingClientRect());
    for (const one of all(LINES).filter(plain)) {
      if (hidden(one)) continue;
      if (done.has(one)) continue;
      const [length, to] = [one.getTotalLength(), one.getScreenCTM()];
      const count = Math.min(400, Math.ceil(length / 3));
      const points = Array.from({ length: count }, (_, at) => one.getPointAtLength((length * (at + 0.5)) / count).matrixTransform(to))
        .filter(({ x, y }) => x > 4 && x < innerWidth - 4 && y > 4 && y < innerHeight - 4);
      // A line may be longer than the window is high.
      if (points.length < Math.min(count, 20)) continue;
      found.push({ key: one, what: one.getAttribute("class"), kind: "line", place: box(one.getBoundingClientRect()), points: points.map(({ x, y }) => [x, y]) });
    }
    found.forEach(({ key }) => done.add(key));
    return found.map(({ key, ...told }) => told);
  }

  /** Where everything is that `pieces` looks for. */
  const places = () =>
    JSON.stringify([innerWidth, innerHeight, ...[...lines().map(({ element }) => element), ...all(`${BORDERED}, ${SIGNS}, ${LINES}`)].map((one) => box(one.getBoundingClientRect()))]);

  /** What `pieces` has not come to. */
  function left() {
    const words = lines().filter((line) => wide(line) && !done.has(line.element)).map(told);
    return [...words, ...all(`${BORDERED}, ${SIGNS}, ${LINES}`).filter((one) => !done.has(one) && !hidden(one) && plain(one)).map(name)];
  }

  /** Leaves two entries in every list: the others are made alike. */
  const thin = () => all("ul, ol").forEach((list) => [...list.children].slice(2).forEach((one) => one.remove()));

  const forget = () => (done = new WeakSet());

  /** The ways to see a world that the page offers. */
  const ways = () => sx.all("[data-view]").map((input) => input.dataset.view);

  /** Chooses one, and waits until it is shown. */
  const show = async (way) => {
    sx.one(`[data-view="${way}"]`).click();
    await sx.until(way, () => sx.one(`[data-view="${way}"]`).checked);
    await sx.turn();
  };

  window.painted = { all, box, cut, focused, forget, frames, hidden, lasting, left, lines, loosen, name, outside, overlaps, pieces, places, show, small, spread, thin, ways };
})();
