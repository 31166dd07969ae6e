// Does to the first of two widgets what a browser's translation does, and to both the same things at random.
(() => {
  /** Takes every text out and puts its translation in its place, as Chromium's translation does; here the words stay as they
   * are, so that they can be compared. What says that it is not to be translated is left alone. */
  function translate(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data || text.parentElement.closest("font, [translate=no]")) continue;
      const inner = document.createElement("font");
      inner.textContent = text.data;
      const outer = document.createElement("font");
      outer.append(inner);
      text.replaceWith(outer);
    }
  }

  // What changes the world, or what is seen of it. One that stays hidden counts as well.
  const CONTROLS =
    "[data-actor], [data-reading]:not(:checked), [data-switch]:not(:checked), [data-option]:not(:checked), [data-view], " +
    "[data-preset], [data-offer], [data-sheet], [data-node]:not(g), .sx-term, .sx-flip, .sx-f-more, .sx-tour button, " +
    "[data-do=undo], [data-do=predict], [data-do=close], [data-do^=keep], [data-hold]";

  const told = (n) => sx.root(n).textContent;

  /** The controls of both, once both tell the same and have as many of them: on a busy machine one may be drawn before the other. */
  async function alike() {
    let both;
    await sx.until("the same texts and controls", () => {
      both = [sx.all(CONTROLS, 0), sx.all(CONTROLS, 1)];
      return both[0].length === both[1].length && told(0) === told(1);
    });
    return both;
  }

  /** Clicks one control, the same in both widgets. Says what the first tells then and the second does not; empty if nothing. */
  async function clicked(ours, theirs) {
    const name = theirs.outerHTML.slice(0, 200);
    ours.click();
    theirs.click();
    await sx.turn();
    try {
      await alike();
    } catch {
      const counts = [0, 1].map((n) => sx.all(CONTROLS, n).length).join(" and ");
      const from = [...told(0)].findIndex((letter, at) => letter !== told(1)[at]);
      return `after ${name}: “${told(0).slice(from - 40, from + 80)}”, not “${told(1).slice(from - 40, from + 80)}”; ${counts} controls`;
    }
    return "";
  }

  window.translated = {
    /** Translates the first widget now, and whatever comes into it later. */
    begin() {
      translate(sx.root());
      new MutationObserver(() => translate(sx.root())).observe(sx.root(), { childList: true, characterData: true, subtree: true });
      return sx.all("font").length;
    },
    /** Clicks so many controls at random, the same in both widgets. Says after which of them one tells something else than the
     * other, and what; empty if none. */
    async changes(count) {
      for (let done = 0; done < count; done += 1) {
        const [ours, theirs] = await alike();
        const at = sx.any([...ours.keys()]);
        const wrong = await clicked(ours[at], theirs[at]);
        if (wrong) return wrong;
      }
      return "";
    },
    /** The same, of going from each view to each other one. */
    async views() {
      const views = sx.all("[data-view]").map((view) => `[data-view=${view.dataset.view}]`);
      for (const from of views) {
        for (const to of views) {
          for (const view of [from, to]) {
            const wrong = await clicked(sx.one(view, 0), sx.one(view, 1));
            if (wrong) return `from ${from}, ${wrong}`;
          }
        }
      }
      return "";
    },
    /** The world of the first widget, the status that its outline tells of each argument, and the counts of its tally. */
    async outline() {
      for (const n of [0, 1]) {
        if (sx.one("[data-do=withdraw]", n)) sx.click("[data-do=withdraw]", n);
        sx.click("[data-view=outline]", n);
        await sx.until("outline", () => sx.one(".sx-outline", n));
      }
      const items = sx.all(".sx-outline [data-argument]");
      const word = (item) => item.querySelector(".sx-outcome summary").textContent;
      return [
        sx.world(),
        Object.fromEntries(items.map((item) => [item.dataset.argument, word(item)])),
        sx.all(".sx-tally summary strong").map((count) => +count.textContent),
      ];
    },
  };
})();
