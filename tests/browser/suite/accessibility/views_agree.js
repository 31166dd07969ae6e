// Goes to a world and reads it from diagram, outline and table: arguments are the world, the arguments to look at in
// the diagram, and the ids of labels at the head of the table. See `Seen` in views.rs.
const [world, looked, ids] = arguments;

const clean = (element) => element.textContent.trim().replace(/\s+/g, " ");
const id = (node) => node.dataset.node.split(":")[1];

async function view(name, there) {
  sx.click(`[data-view=${name}]`);
  await sx.until(name, () => sx.one(there));
}

async function diagram() {
  await view("diagram", ".sx-figure");
  await sx.unfold();
  const lit = {};
  for (const argument of looked) {
    const box = sx.one(`.sx-figure [data-node="argument:${argument}"] .sx-box`);
    box.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
    await sx.until("light", () => sx.one(`.sx-figure .sx-lit[data-node="argument:${argument}"]`));
    lit[argument] = sx.all(".sx-figure .sx-node.sx-lit").map((element) => element.dataset.node);
    sx.one(".sx-figure").dispatchEvent(new PointerEvent("pointerleave"));
    await sx.until("no light", () => !sx.one(".sx-figure .sx-lit"));
  }
  const premises = Object.entries(sx.named()).filter(([node]) => node.startsWith("premise:"));
  return {
    statuses: sx.statuses(),
    premises: Object.fromEntries(premises.map(([node, state]) => [node.split(":")[1], state])),
    lit,
  };
}

async function outline() {
  await view("outline", ".sx-outline");
  const items = sx.all(".sx-outline [data-argument]");
  const name = (item) => item.dataset.argument;
  const above = (item) => item.parentElement.closest("[data-argument]");
  const rests = [], under = [];
  for (const item of items) {
    for (const rest of item.querySelectorAll(":scope > .sx-item-rests li")) {
      const button = rest.querySelector("[data-node]");
      if (!button.dataset.node.startsWith("premise:")) continue;
      const not = clean(button).startsWith("the contrary of ") ? "not " : "";
      rests.push([name(item), id(button), not + clean(rest).match(/\(([^)]*)\)$/)[1]]);
    }
    for (let outer = above(item); outer; outer = above(outer)) under.push([name(outer), name(item)]);
  }
  return {
    statuses: items.map((item) => [name(item), item.dataset.status]),
    rests,
    attacks: items.filter(above).map((item) => [name(item), name(above(item))]),
    above: under,
  };
}

async function matrix() {
  await view("matrix", ".sx-table");
  const columns = sx.all(".sx-table [scope=col] .sx-upright").map((element) => ids[clean(element)]);
  const rows = sx.all(".sx-table [data-argument]");
  const rests = [], needs = [];
  for (const row of rows) {
    [...row.querySelectorAll("td")].forEach((cell, column) => {
      const told = cell.querySelector(".sx-hidden");
      if (!told) return;
      const [, contrary, rest] = clean(told).match(/^rests on( the contrary)?, (.*)/) ?? [];
      const list = rest ? rests : needs;
      list.push([row.dataset.argument, columns[column], (contrary ? "not " : "") + (rest ?? clean(told))]);
    });
  }
  return { statuses: Object.fromEntries(rows.map((row) => [row.dataset.argument, row.dataset.status])), rests, needs };
}

return (async () => {
  sx.click("[data-view=diagram]");
  await sx.go(world);
  return { diagram: await diagram(), outline: await outline(), matrix: await matrix() };
})();
