// Starts the teacher's desk (`crates/desk`) on its page, or says there that it cannot.
//
// The build joins the glue of wasm-bindgen and this file, and fills in `{{url:desk.wasm}}`, relative to this file, and its
// integrity. What is said stands in the page.

const show = (id, shown) => (document.getElementById(id).hidden = !shown);

try {
  const file = await fetch(new URL("{{url:desk.wasm}}", import.meta.url), { integrity: "{{integrity:desk.wasm}}" });
  const module = await WebAssembly.compile(await file.arrayBuffer());
  __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
} catch (error) {
  console.error("the desk:", error);
  show("failed", true);
}
show("loading", false);
