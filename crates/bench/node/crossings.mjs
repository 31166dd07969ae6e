// One count of crossings for all layouts, from nothing but where they put the nodes.

/** How often straight lines between neighbouring bands cross, by the height of their ends. */
export function crossings({ edges, bands }, places) {
  const height = (node) => places[node][1] + places[node][3] / 2;
  let found = 0;
  for (const band of new Set(bands)) {
    const here = edges.filter(([from]) => bands[from] === band).map(([from, to]) => [height(from), height(to)]);
    here.sort(([a, b], [c, d]) => a - c || b - d);
    const ranks = [...new Set(here.map(([, to]) => to))].sort((a, b) => a - b);
    const rank = new Map(ranks.map((to, index) => [to, index + 1]));
    // A Fenwick tree counts the lines before that end lower down.
    const tree = new Uint32Array(ranks.length + 1);
    let before = 0;
    for (let index = 0; index < here.length; ) {
      // Lines of one source, or of sources of the same height, do not cross each other.
      let end = index;
      while (end < here.length && here[end][0] === here[index][0]) end += 1;
      for (const [, to] of here.slice(index, end)) {
        let notLower = 0;
        for (let at = rank.get(to); at > 0; at -= at & -at) notLower += tree[at];
        found += before - notLower;
      }
      for (const [, to] of here.slice(index, end)) {
        for (let at = rank.get(to); at < tree.length; at += at & -at) tree[at] += 1;
      }
      before += end - index;
      index = end;
    }
  }
  return found;
}

/** How many nodes stand beside or beyond a node of a later band, and so in no band at all. */
export function strays({ bands }, places) {
  const bounds = new Map();
  places.forEach(([left, , width], node) => {
    const middle = left + width / 2;
    const [first, last] = bounds.get(bands[node]) ?? [Infinity, -Infinity];
    bounds.set(bands[node], [Math.min(first, middle), Math.max(last, middle)]);
  });
  const later = (band) => bounds.get(band + 1)?.[0] ?? Infinity;
  return places.filter(([left, , width], node) => left + width / 2 >= later(bands[node])).length;
}
