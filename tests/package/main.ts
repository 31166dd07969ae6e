import "sanctions-explainer";
import type { Change, Status } from "sanctions-explainer";

// What the types promise is what this program relies on.
const widget = document.querySelector("sanctions-explainer");
document.addEventListener("sanctions-explainer-change", ({ detail }: CustomEvent<Change>) => {
  const status: Status | undefined = detail.status["free-to-hire"];
  document.title = `${status}: ${detail.world === widget?.world}`;
});

// What every embedder may call.
widget?.addEventListener("sanctions-explainer-ready", ({ detail }) => console.assert(detail.world.includes("russia")));
widget?.addEventListener("sanctions-explainer-failure", ({ detail }) => console.assert(detail.why.length > 0));
widget?.addEventListener("sanctions-explainer-step", ({ detail }) => console.assert(detail.asks || detail.place <= detail.of));
widget?.addEventListener("sanctions-explainer-select", ({ detail }) => console.assert(detail.selected !== undefined && detail.focus !== ""));
export const look = (id: string): boolean => widget?.select(id) ?? false;
export const files = async (): Promise<[string, Blob, string, string] | undefined> =>
  widget ? [await widget.exportSvg(), await widget.exportPng(), await widget.exportCsv(), await widget.exportJson()] : undefined;
export const back = (): boolean => widget?.reset() ?? false;

// @ts-expect-error A world is words, not a number.
export const wrong = (): void => void (widget && (widget.world = 1));
