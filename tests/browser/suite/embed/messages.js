// Forges messages: of every sort, from whoever may send one, many in one call.
window.forge = (() => {
  const { any } = sx;
  const frame = () => document.querySelector("iframe");
  const TYPES = ["sanctions-explainer-height", "sanctions-explainer-ask", "sanctions-explainer-page", "sanctions-explainer-covered", "sanctions-explainer", "height", "", null, 1, {}, ["sanctions-explainer-height"]];
  const NUMBERS = [0, -1, 1, 199, 5000, 20001, 1e9, -1e9, 1e308];
  const NO_NUMBERS = [NaN, Infinity, -Infinity, "5000", "5000px", null, undefined, true, {}, [5000], { valueOf: () => 5000 }, 5000n];
  const KEYS = ["type", "height", "top", "__proto__", "constructor", "prototype", "toString", "subject", "message", "value", "secret", "address", "x".repeat(2000)];
  const WORLD = "?explain=on:russia;reading:open;accept:;reject:";
  /** The page's own address, which it alone may tell, and what is none of its own. */
  const OWN = location.origin + "/article.html" + WORLD;
  const OTHERS = [`https://other.example/${WORLD}`, `javascript:alert(1)//${WORLD}`, `data:text/html,${WORLD}`, `blob:${OWN}`, `file:///${WORLD}`,
    `/article.html${WORLD}`, `${OWN}${"x".repeat(20000)}`, "", null, undefined, 5, {}, [OWN], { toString: () => OWN }];

  /** Data of any shape; `heights` and `addresses` are those that a message of the right type may have. */
  const data = (heights, addresses) => {
    const given = { type: any(TYPES), height: any(heights), address: any(addresses) };
    const forms = [
      () => given,
      () => given,
      () => ({ ...given, type: "sanctions-explainer-height" }),
      () => ({ ...given, type: "sanctions-explainer-page" }),
      () => JSON.parse(`{"__proto__":${JSON.stringify({ type: "sanctions-explainer-height", height: 5000 })}}`),
      () => JSON.parse(`{"__proto__":${JSON.stringify({ type: "sanctions-explainer-page", address: OWN })}}`),
      () => ({ [any(KEYS)]: any([...NO_NUMBERS, ...NUMBERS, OWN]), [any(KEYS)]: given }),
      () => [given],
      () => JSON.stringify(given, (_, value) => (typeof value === "bigint" ? String(value) : value)),
      () => any([...NO_NUMBERS, ...NUMBERS]),
    ];
    return any(forms)();
  };

  const ORIGINS = ["null", "", "https://evil.example", "http://127.0.0.1", "javascript:", "*"];
  const tell = (to, init) => to.dispatchEvent(new to.MessageEvent("message", init));

  return {
    frame,
    OWN,
    /** To the page around: from others under any name, from the frame under a wrong one, and from the frame what is no height. */
    toPage(count) {
      const inner = frame().contentWindow;
      const others = [window, null, new MessageChannel().port1, window.other.contentWindow];
      const senders = [
        () => ({ source: any(others), origin: any([...ORIGINS, location.origin]), data: data([...NUMBERS, ...NO_NUMBERS], [OWN]) }),
        () => ({ source: inner, origin: any(ORIGINS.slice(1)), data: data([...NUMBERS, ...NO_NUMBERS], [OWN]) }),
        () => ({ source: inner, origin: location.origin, data: { ...Object(data(NO_NUMBERS, [OWN])), height: any(NO_NUMBERS) } }),
      ];
      for (let sent = 0; sent < count; sent += 1) tell(window, any(senders)());
      return count;
    },
    /** To the frame: from others, and from the page what is no question and no address of its own. */
    toFrame(count) {
      const inner = frame().contentWindow;
      const others = [inner, null, new MessageChannel().port1, window.other.contentWindow];
      for (let sent = 0; sent < count; sent += 1) {
        const byPage = any([true, false]);
        const made = data([...NUMBERS, ...NO_NUMBERS], byPage ? OTHERS : [OWN, ...OTHERS]);
        const source = made?.type === "sanctions-explainer-ask" || !byPage ? any(others) : window;
        tell(inner, { source, origin: any([...ORIGINS, location.origin]), data: made });
        // The page's own address, under a name that is not its own.
        tell(inner, { source: window, origin: any(ORIGINS), data: { type: "sanctions-explainer-page", address: OWN } });
      }
      return count;
    },
    /** Asks the frame for its height as a page does, and says how many answers there have been since the last question. */
    async answers() {
      let heard = 0;
      const told = new Promise((resolve) => {
        addEventListener("message", function hear({ source, data }) {
          if (source !== frame().contentWindow) return;
          if (data.type === "sanctions-explainer-height") heard += 1;
          // The end of the question that was put last.
          if (data.type !== "sanctions-explainer-height" && data.subject === "lti.frameResize") setTimeout(() => {
            removeEventListener("message", hear);
            resolve();
          });
        });
      });
      frame().contentWindow.postMessage({ type: "sanctions-explainer-ask" }, "*");
      await told;
      return heard;
    },
    /** All that a message could have changed. */
    state: () => [
      frame().getAttribute("style"),
      document.querySelectorAll("*").length,
      Object.keys(Object.prototype),
      typeof {}.type,
      frame().contentDocument.querySelector("sanctions-explainer").world,
      // Its own: what the frame lays over itself to see where it ends, it renews in its own time.
      frame().contentDocument.querySelectorAll("head *, body > *").length,
      frame().contentDocument.querySelector("sanctions-explainer").getAttributeNames().filter((name) => name !== "style"),
      Object.keys(frame().contentWindow.Object.prototype),
    ],
  };
})();
