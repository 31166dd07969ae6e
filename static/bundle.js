// The widget as one module, `sanctions-explainer-bundle.js`: what programs import from the package for npm, since those
// who join modules lose files that stand beside them.

// What the loader fetches elsewhere: the end of its address → the file, packed.
const FILES = JSON.parse('{{files}}');

/** Gives the files of this module, and others from where they are. It takes the place of the window's `fetch`. */
const fetch = async (address, options) => {
  const { pathname } = new URL(address);
  const name = Object.keys(FILES).find((name) => pathname.endsWith(`/${name}`));
  return name ? unpacked(FILES[name]) : globalThis.fetch(address, options);
};
