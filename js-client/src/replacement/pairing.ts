/** For each new node the old one that it continues, and which of these may stay where they are. */
export interface Pairing {
  readonly partners: readonly (ChildNode | undefined)[];
  /** Old nodes whose order is right already: the most that can be left alone. */
  readonly staying: ReadonlySet<ChildNode>;
}

/** The name of a node among its siblings; undefined for one that is known by its order alone. */
export type KeyOf = (node: Node) => string | undefined;

/** By `lt-key`, else by `id`. */
export function keyOf(node: Node): string | undefined {
  if (node.nodeType !== 1) return undefined;
  const element = node as Element;
  const key = element.getAttribute("lt-key");
  if (key !== null) return `key ${element.localName} ${key}`;
  const id = element.getAttribute("id");
  return id === null || id === "" ? undefined : `id ${element.localName} ${id}`;
}

/**
 * Finds the partners: nodes with a key by it, then those in which there is an element with the same id,
 * others by kind and order.
 */
export function pair(old: readonly ChildNode[], next: readonly Node[], key: KeyOf): Pairing {
  const waiting = new Map<string, ChildNode[]>();
  const taken = partnersByInnerId(old, next, key);
  const gone = new Set(taken.values());
  for (const node of old) {
    if (gone.has(node)) continue;
    const name = key(node) ?? kind(node);
    const queue = waiting.get(name);
    if (queue === undefined) waiting.set(name, [node]);
    else queue.push(node);
  }
  for (const queue of waiting.values()) queue.reverse();
  const partners = next.map((node) => taken.get(node) ?? waiting.get(key(node) ?? kind(node))?.pop());
  return { partners, staying: longestInOrder(old, partners) };
}

function partnersByInnerId(
  old: readonly ChildNode[],
  next: readonly Node[],
  key: KeyOf,
): ReadonlyMap<Node, ChildNode> {
  const owners = new Map<string, ChildNode>();
  for (const node of old) {
    if (key(node) === undefined) for (const id of innerIds(node)) owners.set(kind(node) + id, node);
  }
  const partners = new Map<Node, ChildNode>();
  if (owners.size === 0) return partners;
  const used = new Set<ChildNode>();
  for (const node of next) {
    if (key(node) !== undefined) continue;
    const owner = innerIds(node)
      .map((id) => owners.get(kind(node) + id))
      .find((known) => known !== undefined && !used.has(known));
    if (owner === undefined) continue;
    used.add(owner);
    partners.set(node, owner);
  }
  return partners;
}

function innerIds(node: Node): string[] {
  if (node.nodeType !== 1) return [];
  return [...(node as Element).querySelectorAll("[id]")].map((inner) => ` ${inner.id}`);
}

function kind(node: Node): string {
  return `kind ${node.nodeType} ${node.nodeName}`;
}

/** The longest subsequence of partners that stands in the order of the old nodes. */
function longestInOrder(
  old: readonly ChildNode[],
  partners: readonly (ChildNode | undefined)[],
): ReadonlySet<ChildNode> {
  const positions = new Map(old.map((node, position) => [node, position]));
  interface Chain {
    readonly node: ChildNode;
    readonly position: number;
    readonly before: Chain | undefined;
  }
  // tails[k]: the chain of length k + 1 that ends earliest.
  const tails: Chain[] = [];
  for (const node of partners) {
    const position = node && positions.get(node);
    if (node === undefined || position === undefined) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.position ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    tails[low] = { node, position, before: tails[low - 1] };
  }
  const staying = new Set<ChildNode>();
  for (let chain = tails.at(-1); chain !== undefined; chain = chain.before) staying.add(chain.node);
  return staying;
}
