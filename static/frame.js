// What makes the widget run from one page that holds everything, `embed.html`: for frames, also where all but scripts is
// forbidden them, and for a disk.
//
// The build joins the glue of wasm-bindgen, `loader.js`, `packed.js`, this file and `element.js` into the one script of that
// page. What the loader fetches elsewhere stands in the page: the style sheet as it is, all else packed.

/** Gives the files of this page by the last part of their address. It takes the place of the window's `fetch`. */
const fetch = async (address) => {
  const last = (path) => path.split("/").pop();
  const name = last(new URL(address).pathname);
  if (name.endsWith(".css")) return new Response(document.querySelector("style").textContent);
  const block = [...document.querySelectorAll("[data-file]")].find((block) => last(block.dataset.file) === name);
  return block ? unpacked(block.textContent) : new Response(null, { status: 404 });
};

{
  // What concerns the element and not the world; the widget reads the rest of the address itself.
  const asked = new URLSearchParams(location.search);
  const element = document.querySelector("sanctions-explainer");
  for (const name of ["lang", "theme"]) if (asked.has(name)) element.setAttribute(name, asked.get(name));
  const theme = asked.get("theme");
  if (["light", "dark"].includes(theme)) document.documentElement.style.colorScheme = theme;

  // The pages of a case are made for it alone.
  const asks = asked.get("case");
  if (asks && asks !== element.getAttribute("case")) {
    console.warn(`<sanctions-explainer>: case="${asks}" is not in this file. Each case has a file of its own.`);
  }
  if (parent !== window) {
    tellHeight();
    keepInSight(element);
    followPage(element);
  }
}

/** Tells the page around the frame how high it would like to be, in the words of those who may listen:
 * `embed.js`, WordPress (wp-embed.js, which gives each frame a secret), and platforms of schools. */
function tellHeight() {
  const secret = location.hash.match(/[#?&]secret=([A-Za-z0-9]+)/)?.[1];
  const send = (message) => parent.postMessage(message, "*");
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    send({ type: "sanctions-explainer-height", height });
    send({ subject: "lti.frameResize", height });
    if (secret) send({ message: "height", value: height, secret });
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // Who comes to listen after that, asks.
  addEventListener("message", ({ data, source }) => source === parent && data?.type === "sanctions-explainer-ask" && tell());
}

/** An address in its parts, if it is one. */
function parsed(address) {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Takes the address of the page around the frame for that of the widget, if the page tells it (`embed.js`): the world that it
 * names is shown, and links are copied to there. Only that page is listened to, and it can name only itself. */
function followPage(element) {
  const LONGEST = 10_000;
  const web = ["https:", "http:"];
  let told = false;
  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || data?.type !== "sanctions-explainer-page") return;
    const { address } = data;
    if (typeof address !== "string" || address.length > LONGEST) return;
    const page = parsed(address);
    if (page?.origin !== origin || !web.includes(page.protocol)) return;
    element.setAttribute("data-sx-page", page.href);
    // Later it may name the world of another reader's link, or the one that is shown.
    const words = told ? null : page.searchParams.get("explain");
    told = true;
    if (!words) return;
    const query = words.replaceAll(";", "&").replaceAll(":", "=");
    // A widget that has not begun yet reads its own address, to which the reader has then come by a link.
    element.setAttribute("data-sx-linked", "");
    if (!element.open(query)) history.replaceState(null, "", `?${query}${location.hash}`);
  });
}

/** A frame that is as high as all that is in it reaches beyond the reader's window, and what should stay at its edges would
 * be out of sight there. Only an observer is told where it ends: this one watches strips that lie over the frame. What a bar
 * of the page covers there, the page tells (`embed.js`). */
function keepInSight(element) {
  const STRIP = 8;
  const MOST_COVERED = 500;
  const strips = document.body.appendChild(document.createElement("div"));
  Object.assign(strips.style, { position: "fixed", inset: "0", overflow: "hidden", visibility: "hidden" });
  const seen = new Map();
  let covered = 0;
  const place = () => {
    if (seen.size === 0) return;
    const begin = Math.min(...[...seen.values()].map(([top]) => top));
    // Where the frame begins in the window, the bar covers none of it that matters.
    const top = begin > 0 ? begin + covered : begin;
    const bottom = Math.max(...[...seen.values()].map(([, bottom]) => bottom));
    const set = (name, pixels) => element.style.setProperty(name, `${Math.round(pixels)}px`);
    set("--sx-top", top);
    set("--_sx-below", innerHeight - bottom);
    set("--_sx-seen", bottom - top);
  };
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || data?.type !== "sanctions-explainer-covered" || !Number.isFinite(data.top)) return;
    const told = Math.min(Math.max(data.top, 0), MOST_COVERED);
    // It is told once more with every height, and seldom another.
    if (told === covered) return;
    covered = told;
    place();
  });
  const observer = new IntersectionObserver((entries) => {
    for (const { target, intersectionRect: { top, bottom } } of entries) {
      if (bottom > top) seen.set(target, [top, bottom]);
      else seen.delete(target);
    }
    place();
  });
  new ResizeObserver(() => {
    seen.clear();
    observer.disconnect();
    strips.replaceChildren(...Array.from({ length: Math.ceil(innerHeight / STRIP) }, () => document.createElement("div")));
    for (const strip of strips.children) {
      strip.style.height = `${STRIP}px`;
      observer.observe(strip);
    }
  }).observe(strips);
}
