// Draws an SVG file with resvg: `node resvg.cjs FILE PNG`. NODE_PATH says where its package is.
const { readFileSync, writeFileSync } = require("node:fs");
const { Resvg } = require("@resvg/resvg-js");

const [file, png] = process.argv.slice(2);
const options = { font: { loadSystemFonts: true } };
writeFileSync(png, new Resvg(readFileSync(file, "utf8"), options).render().asPng());
