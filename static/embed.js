// For pages that show `embed.html` in a frame. It gives each such frame the height that it asks for, and tells a frame that
// has `data-address` the address of the page: links to a world are then copied as links to the page, and one that is
// followed opens the frame in its world. It also tells each frame how much a bar of the page covers at the top of the window
// (`scroll-margin-top` of the frame). Load it anywhere:
// <script async src="…/embed.js"></script>
//
// Only a frame that is in this page is listened to, only from the origin its address has (a sandboxed one has none), and
// only a number in reason is taken. The address is told to nobody else.
"use strict";
// Who follows a link to a world comes for the frame, and not for the head of the page, unless they go elsewhere first.
let arrives = /[?&]explain=/.test(location.search) && performance.getEntriesByType("navigation")[0]?.type === "navigate";
const arrive = (frame) => {
  if (!arrives || !frame) return;
  arrives = false;
  if (!scrollY || location.hash) frame.scrollIntoView();
};
addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "sanctions-explainer-height" || !Number.isFinite(data.height)) return;
  const frame = [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);
  if (!frame || ![new URL(frame.src, document.baseURI).origin, "null"].includes(origin)) return;
  frame.style.height = `${Math.min(Math.max(data.height, 200), 20000)}px`;
  // A frame without an origin can be told by its window only.
  const tell = (message) => source.postMessage(message, origin === "null" ? "*" : origin);
  tell({ type: "sanctions-explainer-covered", top: parseFloat(getComputedStyle(frame).scrollMarginTop) });
  if (!frame.hasAttribute("data-address")) return;
  tell({ type: "sanctions-explainer-page", address: location.href });
  arrive(frame);
});
// One that loads only when it is near would never say a word.
arrive(document.querySelector("iframe[data-address]"));
// Those that are there already have told it to nobody.
for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage({ type: "sanctions-explainer-ask" }, "*");
