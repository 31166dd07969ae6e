// The figures of a run as Markdown.

const ms = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const seconds = (value) => (value / 1000).toFixed(2);
const kilobytes = (value) => (value / 1000).toFixed(0);

const table = (columns, rows) =>
  [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Milliseconds of each, and how many times as long as the widget in its opening, or its whole map, they take. */
function toggles({ slower, boxes, lines, warm, contestants }) {
  const [, map] = contestants;
  const times = (one, figure) => (one === map ? "" : (one[figure] / map[figure]).toFixed(2));
  const rows = contestants.map((one) =>
    [one.name, ms(one.p50), ms(one.p98), times(one, "p50"), times(one, "p98"), ms(one.script), ms(one.rendering), one.styles.toFixed(1), one.layouts.toFixed(1), `${Math.round(100 * one.at_once)} %`, ms(one.first), `${one.counted}, ${one.rounds}`]);
  const columns = ["", "p50, ms", "p98, ms", "p50 by the map’s", "p98 by the map’s", "scripts done, ms", "then to paint, ms", "styles each", "layouts each", "in one frame", "the first, ms", "toggles, rounds"];
  return `${boxes} boxes, ${lines} lines; a processor ${slower} times slower; the first ${warm} toggles are not counted.\n\n${table(columns, rows)}`;
}

const TITLES = {
  toggles: (result) => `A toggle to the next paint, the first case: ${toggles(result)}`,
  large: (result) => `The same with a thousand arguments: ${toggles(result)}`,
  loading({ slower, latency, megabits, loads, pages }) {
    const columns = ["", "first paint, s", "largest paint, s", "shift", "widget ready, s", "a switch pressed then, ms", "drawn, s", "requests until ready", "kB until ready"];
    const rows = pages.map((page) => [
      page.name, seconds(page.fcp), seconds(page.lcp), page.shift.toFixed(3), page.ready ? seconds(page.ready) : "", page.changed ? ms(page.change) : "", page.changed ? seconds(page.changed) : "",
      page.requests, kilobytes(page.bytes),
    ]);
    return `A phone: ${latency} ms to an answer, ${megabits} Mbit/s, a processor ${slower} times slower; the middle of ${loads} loads. ` +
      `Without the widget all that is fetched is counted.\n\n${table(columns, rows)}`;
  },
  memory({ one, ten, each }) {
    const names = { script: "scripts’ heap, kB", elements: "elements in the browser’s heap, kB", program: "the program’s memory, kB" };
    const rows = Object.entries(names).map(([name, title]) => [title, ...[one, ten, each].map((held) => kilobytes(held[name]))]);
    rows.push(...["nodes", "listeners"].map((name) => [name, ...[one, ten, each].map((held) => held[name].toFixed(0))]));
    return `Memory of widgets in their opening, once nothing is left that nobody holds:\n\n${table(["", "one on a page", "ten", "each more"], rows)}`;
  },
};

/** All of it, headed by what it was measured on. */
export function markdown({ machine, ...parts }) {
  const packages = Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`);
  const head = `The run of ${machine.date} (${machine.processor}, ${machine.cores} cores, Chromium ${machine.chromium}, Node.js ${machine.node}, ${packages.join(", ")}; load ${machine.load.toFixed(1)}).`;
  const told = Object.entries(TITLES).filter(([part]) => parts[part]).map(([part, tell]) => tell(parts[part]));
  return `${[head, ...told].join("\n\n")}\n`;
}
