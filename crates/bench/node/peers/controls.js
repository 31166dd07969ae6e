// What stands beside a drawing of others: a switch for each actor, and how many arguments have which status.

/** Puts in the controls; `show(world)` draws a world, at once or by a promise. What comes is known beforehand, from the table. */
export function controls(root, graph, show) {
  const actors = graph.nodes.flatMap(({ kind, id, label }) => (kind === "actor" ? [{ id, label }] : []));
  const form = root.appendChild(document.createElement("form"));
  const switches = actors.map(({ id, label }) => {
    const input = document.createElement("input");
    const name = document.createElement("label");
    Object.assign(input, { type: "checkbox", name: id });
    name.append(input, label);
    form.append(name);
    return input;
  });
  const tally = root.appendChild(document.createElement("p"));
  tally.setAttribute("role", "status");
  let step = 0;
  let drawn = 0;

  function tell({ on, states }) {
    for (const input of switches) input.checked = on.includes(input.name);
    const count = (status) => states.filter((state, index) => graph.nodes[index].kind === "argument" && state === status).length;
    tally.textContent = ["stands", "contested", "falls", "unsupported", "not-engaged"].map((status) => `${count(status)} ${status}`).join(", ");
  }

  form.addEventListener("change", () => {
    const now = (step += 1);
    tell(graph.worlds[now]);
    const shown = show(graph.worlds[now]);
    if (shown?.then) shown.then(() => (drawn = now));
    else drawn = now;
  });
  tell(graph.worlds[0]);
  return {
    press: (actor) => switches.find(({ name }) => name === actor).click(),
    done: () => drawn === step,
  };
}
