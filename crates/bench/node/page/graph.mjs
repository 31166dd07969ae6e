// The graphs that are drawn, and what becomes of them toggle by toggle, from the project's own engine.
import { execFileSync } from "node:child_process";

/** Toggles that are measured, and those before them in which browsers compile what they run often. */
export const MEASURED = 120;
export const WARM = 20;
/** The same for the case of a thousand arguments. */
export const MEASURED_LARGE = 30;
export const WARM_LARGE = 5;

const engine = (...words) => {
  const bench = ["run", "--quiet", "--release", "--package", "bench", "--", "page", ...words.map(String)];
  return JSON.parse(execFileSync("cargo", bench, { cwd: import.meta.dirname, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] }));
};

/** The first case. */
export const firstCase = () => engine(WARM + MEASURED);

/** A case of a thousand arguments, packed into a folder as the widget fetches it. */
export const threeBands = (folder) => engine(WARM_LARGE + MEASURED_LARGE, 1000, folder);
