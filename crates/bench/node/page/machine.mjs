// What the figures were measured on and with.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

/** Processor, programs and packages with their versions. */
export function machine(chromium) {
  const { devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0].model,
    cores: cpus().length,
    node: process.version,
    chromium,
    packages: Object.fromEntries(["cytoscape", "cytoscape-dagre", "mermaid"].map((name) => [name, devDependencies[name]])),
  };
}
