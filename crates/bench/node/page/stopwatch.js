// Measures how long a page takes from a click to the frame that shows what has become of it.
//
// A toggle begins with a click at the start of a frame, before anything else in that frame, and ends once the browser's main thread
// has painted the first frame in which the whole change is to be seen: handlers, what they put off to microtasks, frames and other
// turns of the event loop, style, layout and paint. (Yew leaves off after 16 ms and goes on in another turn, so that a frame in
// between may show the half of a change.) So it is the part of the time to the next paint that the page itself answers for. What
// a compositor does after that, on another thread, is not in it.
//
// Two frames counted by `requestAnimationFrame` would tell nothing but multiples of 16.7 ms, and the durations that browsers give of
// events are rounded to 8 ms: both hide what is to be compared.
//
// This loop is started before anything else asks for frames, so that it comes first in each.
(() => {
  const { port1, port2 } = new MessageChannel();
  let next;
  let current;
  let scripted = 0;

  // What scripts put off to the next turn, and have yet to do.
  const { setTimeout: later, clearTimeout: never } = window;
  const waiting = new Set();
  window.setTimeout = (work, delay = 0, ...given) => {
    const id = later(() => {
      waiting.delete(id);
      work(...given);
    }, delay);
    if (delay <= 0) waiting.add(id);
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    never(id);
  };

  function frame() {
    requestAnimationFrame(frame);
    if (next) {
      [current, next] = [{ ...next, frames: 0, start: performance.now() }];
      contestant.press(current.actor);
    }
    port2.postMessage(null);
  }

  // A message sent in a frame is handled once that frame is painted.
  port1.onmessage = () => {
    const painted = performance.now();
    if (current) current.frames += 1;
    if (current && !waiting.size && contestant.done()) {
      const { frames, start, resolve } = current;
      current = undefined;
      resolve({ total: painted - start, script: Math.max(0, scripted - start), frames });
    }
    // The last to be called in the next frame: what scripts do in it is then done.
    requestAnimationFrame(() => (scripted = performance.now()));
  };
  requestAnimationFrame(frame);

  const quiet = () => new Promise((resolve) => requestIdleCallback(() => later(resolve), { timeout: 1000 }));

  /** Toggles an actor: milliseconds, how many of them went until scripts were done with the last frame, and frames. */
  const toggle = (actor) => new Promise((resolve) => (next = { actor, resolve }));

  window.stopwatch = {
    toggle,
    /** Toggles these actors one after another, from a step of the list on, each once the page is quiet. */
    async toggles(actors, step) {
      const times = [];
      for (const actor of actors) {
        await quiet();
        times.push(await toggle(actor));
        step += 1;
        contestant.check(step);
      }
      return times;
    },
  };
})();
