// For pages that show `embed.html` in a frame: gives each such frame the height that it asks for. Load it anywhere:
// <script async src="…/embed-height.js"></script>
//
// Only a frame that is in this page is listened to, only from the origin its address has (a sandboxed one has none), and
// only a number in reason is taken.
"use strict";
addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "sanctions-explainer-height" || !Number.isFinite(data.height)) return;
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  if (!frame || ![new URL(frame.src, document.baseURI).origin, "null"].includes(origin)) return;
  frame.style.height = `${Math.min(Math.max(data.height, 200), 20000)}px`;
});
// Those that are there already have told it to nobody.
for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage({ type: "sanctions-explainer-ask" }, "*");
