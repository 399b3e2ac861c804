interface Selected {
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
}

/** Moves a node without its state being lost, where the browser can. */
export function move(parent: Node, node: Node, before: Node | null): void {
  try {
    (parent as Node & { moveBefore(node: Node, before: Node | null): void }).moveBefore(node, before);
  } catch {
    parent.insertBefore(node, before);
  }
}

/**
 * Runs something that moves nodes about, and puts focus, selection and what is scrolled in them back
 * where the browser lost them.
 */
export function keepingState(document: Document, moved: readonly Node[], run: () => void): void {
  const focused = document.activeElement as (HTMLElement & Partial<Selected>) | null;
  const { selectionStart: start, selectionEnd: end } = focused ?? {};
  const restoreSelection = typeof start === "number" ? undefined : selectionIn(document);
  const scrolled = "moveBefore" in Element.prototype ? [] : moved.flatMap(scrolledIn);
  run();
  for (const [element, top, left] of scrolled) {
    element.scrollTop = top;
    element.scrollLeft = left;
  }
  restoreSelection?.();
  if (focused === null || focused === document.activeElement || !focused.isConnected) return;
  focused.focus({ preventScroll: true });
  if (typeof start === "number" && typeof end === "number") focused.setSelectionRange?.(start, end);
}

/** What is selected outside of text controls: a move takes it away, even one that keeps all else. */
function selectionIn(document: Document): (() => void) | undefined {
  const selection = document.getSelection();
  if (selection === null) return undefined;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return undefined;
  return () => {
    const isSame = selection.anchorNode === anchorNode && selection.focusNode === focusNode;
    if (!isSame && anchorNode.isConnected && focusNode.isConnected)
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}

function scrolledIn(node: Node): [Element, number, number][] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  return [element, ...element.querySelectorAll("*")]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((one) => [one, one.scrollTop, one.scrollLeft]);
}
