// The tail of the one JavaScript file that is shipped: an ES module that starts the widget.
//
// The build joins the glue written by wasm-bindgen and this file into `explainer-<hash>.js`. Here, in the same scope:
// - `__wbg_init({ module_or_path })` loads and starts the module: a promise; takes a Response, a promise of one, or a
//   compiled WebAssembly.Module.
// - `__wbg_reset_state()` starts the same module afresh after a panic.
// - every function the widget marks with `#[wasm_bindgen]`, under its own name.
// Nothing of the glue is exported; only what this file exports can be reached from outside.
//
// The build fills in `{{url:NAME}}` (relative to this file) and `{{integrity:NAME}}`, where NAME is explainer.wasm,
// explainer.css or a path below static/.
//
// Pages must not `<link rel="preload">` the wasm file: Firefox and WebKit cannot use a preload for a request with
// `integrity` and fetch the file twice (seen by the browser tests). `modulepreload` of this script is fine.

const wasm_url = new URL("{{url:explainer.wasm}}", import.meta.url);

/** Fulfilled once the widget is on the page; rejected with the reason where it cannot be. */
export const ready = __wbg_init({ module_or_path: fetch(wasm_url, { integrity: "{{integrity:explainer.wasm}}" }) });

const styles = document.createElement("link");
styles.rel = "stylesheet";
styles.href = new URL("{{url:explainer.css}}", import.meta.url);
styles.integrity = "{{integrity:explainer.css}}";
styles.crossOrigin = "anonymous";
document.head.append(styles);
