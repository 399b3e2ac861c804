/** Moves a node without its state being lost, where the browser can. */
export function move(parent: Node, node: Node, before: Node | null): void {
  try {
    (parent as Node & { moveBefore(node: Node, before: Node | null): void }).moveBefore(node, before);
  } catch {
    parent.insertBefore(node, before);
  }
}
