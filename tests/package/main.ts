import "sanctions-explainer";
import type { Change, Status } from "sanctions-explainer";

// What the types promise is what this program relies on.
const widget = document.querySelector("sanctions-explainer");
document.addEventListener("sanctions-explainer-change", ({ detail }: CustomEvent<Change>) => {
  const status: Status | undefined = detail.status["free-to-hire"];
  document.title = `${status}: ${detail.world === widget?.world}`;
});

// @ts-expect-error The world is set by `open` and by attributes.
if (widget) widget.world satisfies number;
