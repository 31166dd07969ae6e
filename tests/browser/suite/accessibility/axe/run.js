// Runs axe-core in a page. Arguments are what is accepted as not decided, as pairs of a rule and a selector, and the
// only rules to ask; all, where there are none. Returns a line for each thing found, which rules had anything to look
// at, and which of what is accepted was met.
const [accepted, only] = arguments;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const line = (kind, rule, node) => {
  const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
  return `${kind} ${rule.id}: ${node.target.flat().join(" >> ")} ${node.html.slice(0, 200)}: ${why}`;
};

// Nothing behind a modal dialog can be reached, which axe-core does not know.
const roots = [document, ...[...document.querySelectorAll("sanctions-explainer")].map((one) => one.shadowRoot)];
const dialog = roots.map((root) => root?.querySelector("dialog:modal")).find(Boolean);

return (async () => {
  const { violations, incomplete, passes } = await axe.run(dialog ?? document, {
    elementRef: true,
    resultTypes: ["violations", "incomplete"],
    runOnly: only.length > 0 ? only : TAGS,
    rules: only.length > 0 ? {} : { "target-size": { enabled: true } },
  });
  const faults = violations.flatMap((rule) => rule.nodes.map((node) => line("violation", rule, node)));
  const met = new Set();
  for (const rule of incomplete) {
    for (const node of rule.nodes) {
      const at = accepted.findIndex(([id, selector]) => id === rule.id && node.element.matches(selector));
      if (at < 0) faults.push(line("undecided", rule, node));
      else met.add(at);
    }
  }
  return { faults, met: [...met], looked: [...passes, ...violations, ...incomplete].map((rule) => rule.id) };
})();
