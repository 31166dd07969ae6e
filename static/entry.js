// The head of the one address a page names; `element.js` is the rest of it.
//
// It is small and free of `import` and `import.meta`, so that it runs as a module and as a plain script, and the build puts
// both in a block of their own. The build fills in `{{url:explainer.js}}` (relative to this file) and its integrity.

const SCRIPT = { url: "{{url:explainer.js}}", integrity: "{{integrity:explainer.js}}" };

// Where this file is. A plain script could ask `document.currentScript`, a module could not.
const HERE = new Error().stack.match(/(?:https?|file|blob):[^\s()]+?\.m?js[^\s():]*/)[0];

// How long a reader waits for the script before it counts as failed, in milliseconds; `loader.js` waits as long for the rest.
const PATIENCE = 30_000;

// What was tried with the script, so that it is tried anew under an address that no failure is remembered for.
let tries = 0;
let script;

/** Fetches the script that runs widgets, once for the page. A failure is forgotten, so that it can be tried again. */
const engine = () => (script ??= inTime(fetched()).catch((error) => {
  script = undefined;
  tries += 1;
  throw error;
}));

/** What is promised, unless it takes longer than a reader would wait. */
const inTime = (promised) => Promise.race([promised, new Promise((_, reject) => {
  setTimeout(reject, PATIENCE, new Error(`${SCRIPT.url}: it took too long`));
})]);

/** A script element checks the integrity of a module, which `import` cannot; the import that follows gets what is there. */
async function fetched() {
  const url = new URL(SCRIPT.url, HERE);
  if (tries) url.search = tries;
  const element = document.createElement("script");
  let address = url.href;
  try {
    address = globalThis.trustedTypes?.createPolicy("sanctions-explainer", { createScriptURL: () => url.href }).createScriptURL("") ?? address;
    Object.assign(element, { type: "module", integrity: SCRIPT.integrity, crossOrigin: "anonymous", src: address });
  } catch {
    // A page whose policy lets nobody name a script may still import one.
    return import(url.href);
  }
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${url}: it did not come, or is not the file that was published`));
    document.head.append(element);
  }).finally(() => element.remove());
  return import(url.href);
}
