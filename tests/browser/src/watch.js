// Stands first in every page the tests load and collects what goes wrong, in `__seen`, from the very first moment.
// A script of its own and not an inline one, so that it also works under the strictest policy of a page.
(() => {
  const seen = (window.__seen = []);
  const add = (kind, ...parts) => seen.push(`${kind}: ${parts.map(String).join(" ")}`);

  addEventListener("error", (event) => {
    if (event.target instanceof Element) add("cannot load", event.target.src || event.target.href);
    else add("uncaught", event.message, `${event.filename}:${event.lineno}`);
  }, true);
  addEventListener("unhandledrejection", (event) => add("unhandled", event.reason?.stack ?? event.reason));
  addEventListener("securitypolicyviolation", (event) => add("policy", event.effectiveDirective, event.blockedURI));

  for (const kind of ["error", "warn"]) {
    const original = console[kind];
    console[kind] = (...parts) => {
      add(`console.${kind}`, ...parts);
      original.apply(console, parts);
    };
  }
})();
