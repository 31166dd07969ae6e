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
export const back = (): boolean => widget?.reset() ?? false;

// @ts-expect-error A world is words, not a number.
export const wrong = (): void => void (widget && (widget.world = 1));
