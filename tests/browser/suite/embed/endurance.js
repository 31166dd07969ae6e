// Many random changes in one call, since a call of the driver for each would take most of the time.
// Loaded before the widget: it takes note of the memory that the program is given.
(() => {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    memory = (made.instance ?? made).exports.memory ?? memory;
    return made;
  };

  /** The end of this turn of the event loop; all that follows from a click is done by then. A timer would wait longer. */
  const { port1, port2 } = new MessageChannel();
  const turn = () => new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

  const CONTROLS = "[data-actor], [data-reading]:not(:checked), [data-switch]:not(:checked)";

  window.endurance = {
    /** Bytes of the program's memory. */
    bytes: () => memory.buffer.byteLength,
    /** Clicks so many controls at random. Says how many worlds that gave, and after it shows the world of the start again. */
    async changes(count) {
      for (let done = 0; done < count; done += 1) {
        const controls = sx.all(CONTROLS);
        sx.any(controls).click();
        await turn();
      }
      const heard = sx.heard.splice(0).length;
      sx.widgets()[0].reset();
      await turn();
      return heard;
    },
    /** Puts a widget in, moves it once it runs, and takes it out again, so many times. */
    async cycles(count) {
      const [one, two] = [document.body.appendChild(document.createElement("div")), document.body.appendChild(document.createElement("div"))];
      for (let done = 0; done < count; done += 1) {
        const element = document.createElement("sanctions-explainer");
        const ready = new Promise((resolve) => element.addEventListener("sanctions-explainer-ready", resolve));
        one.append(element);
        await ready;
        two.append(element);
        await turn();
        element.remove();
        await turn();
      }
      one.remove();
      two.remove();
      return count;
    },
    /** Puts twenty widgets in, changes one of them once all run, moves them and takes them out again, so many times. */
    async crowds(count) {
      const [one, two] = [document.body.appendChild(document.createElement("div")), document.body.appendChild(document.createElement("div"))];
      for (let done = 0; done < count; done += 1) {
        const crowd = Array.from({ length: 20 }, () => document.createElement("sanctions-explainer"));
        const ready = crowd.map((element) => new Promise((resolve) => element.addEventListener("sanctions-explainer-ready", resolve)));
        one.append(...crowd);
        await Promise.all(ready);
        await sx.until("twenty widgets", sx.ready);
        const changed = 1 + (done * 7) % 20;
        const before = sx.widgets().map(({ world }) => world);
        await sx.change("[data-actor=luhansk]", changed);
        if (!sx.widgets().every(({ world }, at) => (world === before[at]) === (at !== changed))) throw new Error("another changed as well, or none");
        two.append(...crowd);
        await turn();
        two.replaceChildren();
        await turn();
      }
      one.remove();
      two.remove();
      return count;
    },
    /** Gives a widget another language, for which it starts anew, so many times. */
    async restarts(count) {
      const [element] = sx.widgets();
      for (let done = 0; done < count; done += 1) {
        const ready = new Promise((resolve) => element.addEventListener("sanctions-explainer-ready", resolve, { once: true }));
        element.lang = element.lang === "en" ? "en-GB" : "en";
        await ready;
        await turn();
      }
      return count;
    },
  };
})();
