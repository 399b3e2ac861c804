/*
 * A reference resolver of addresses: what the layouts promise, done in the plainest way.
 * `liveTemplateAddressing(document, layouts)` gives `read`, `write` and `replace`.
 * A range is what lies in a parent between two nodes (null: its beginning, its end).
 */
function liveTemplateAddressing(document, layouts) {
  const shapes = new Map(layouts.map(([id, roots, places, regions]) => [id, { id, roots, places, regions }]));
  const isText = (node) => node.nodeType === 3;
  const isMark = (node, mark) => node.nodeType === 8 && node.data === mark;
  const inside = (element) => ({ parent: element.content ?? element, host: element, before: null, after: null });

  /* The nodes of a range that are not text; a region with its comment pair counts as one. */
  const entries = (range) => {
    const found = [];
    let depth = 0;
    let node = range.before === null ? range.parent.firstChild : range.before.nextSibling;
    for (; node !== range.after; node = node.nextSibling) {
      if (isText(node)) continue;
      if (isMark(node, ']')) depth -= 1;
      if (depth > 0 || isMark(node, ']')) found[found.length - 1].last = node;
      else found.push({ first: node, last: node });
      if (isMark(node, '[')) depth += 1;
    }
    if (depth !== 0) throw new Error('a region does not end in the parent it began in');
    return found;
  };

  const elementAt = (root, path) => {
    let element = root.element;
    let range = root.range;
    for (const step of path === '' ? [] : path.split('.')) {
      const entry = entries(range)[Number(step)];
      if (entry?.first.nodeType !== 1) throw new Error(`no element at ${path}, step ${step}`);
      element = entry.first;
      range = inside(element);
    }
    return { element, range };
  };

  /* Goes down an address: to the region of an odd one, to the item of an even one. */
  const resolve = (address) => {
    let shape = shapes.get(0);
    let at = { element: document.documentElement, range: inside(document.documentElement) };
    address.forEach((number, depth) => {
      if (depth % 2 === 0) {
        const [path, index, body] = shape.regions[number - 1];
        const { range } = elementAt(at, path);
        const pair = index < 0 ? null : entries(range)[index];
        if (pair !== null && !isMark(pair.first, '[')) throw new Error(`no region at ${path} ${index}`);
        at = { element: null, range: pair === null ? range : { ...range, before: pair.first, after: pair.last } };
        shape = shapes.get(body);
      } else {
        const all = entries(at.range);
        const next = (number + 1) * shape.roots;
        const items = all.slice(number * shape.roots, next);
        if (items.length !== shape.roots) throw new Error(`no item ${number} in ${address}`);
        at = {
          element: null,
          first: items[0].first,
          last: items[items.length - 1].last,
          range: {
            ...at.range,
            before: number === 0 ? at.range.before : all[number * shape.roots - 1].last,
            after: next === all.length ? at.range.after : all[next].first,
          },
        };
      }
    });
    return { shape, at };
  };

  const texts = (range, gap) => {
    const all = entries(range);
    const end = gap === all.length ? range.after : all[gap].first;
    const start = gap === 0 ? range.before : all[gap - 1].last;
    const found = [];
    for (let node = start === null ? range.parent.firstChild : start.nextSibling; node !== end; node = node.nextSibling) {
      found.push(node);
    }
    return { found, end };
  };

  const place = (address, number) => {
    const { shape, at } = resolve(address);
    const [path, key] = shape.places[number];
    return { key, ...elementAt(at, path) };
  };

  const read = (address, number) => {
    const { key, element, range } = place(address, number);
    return typeof key === 'string' ? element.getAttribute(key) : texts(range, key).found.map((text) => text.data).join('');
  };

  const write = (address, number, value) => {
    const { key, element, range } = place(address, number);
    if (typeof key === 'string') {
      element.setAttribute(key, value);
      return;
    }
    const { found, end } = texts(range, key);
    found.slice(1).forEach((text) => text.remove());
    if (found.length > 0) found[0].data = value;
    else range.parent.insertBefore(document.createTextNode(value), end);
  };

  const replace = (address, html) => {
    const { at } = resolve(address);
    const inert = document.implementation.createHTMLDocument('');
    const context = inert.importNode(at.range.host, false);
    context.innerHTML = html;
    const nodes = Array.from((context.content ?? context).childNodes);
    const isItem = address.length % 2 === 0;
    let node = isItem ? at.first : at.range.before === null ? at.range.parent.firstChild : at.range.before.nextSibling;
    const end = isItem ? at.last.nextSibling : at.range.after;
    while (node !== end) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
    /* The text at the edges of one item belongs to its neighbours too, and is static. */
    const from = isItem ? nodes.findIndex((each) => !isText(each)) : 0;
    const to = isItem ? nodes.findLastIndex((each) => !isText(each)) + 1 : nodes.length;
    nodes.slice(from, to).forEach((each) => at.range.parent.insertBefore(each, end));
  };

  return { read, write, replace };
}
