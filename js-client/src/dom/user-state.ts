interface Selected {
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
}

/** Focus, selection and what is scrolled: what the user has in the page, and a move may take away. */
export class UserState {
  readonly #document: Document;
  #stopped: AbortController | undefined;
  /** False when nothing is selected for sure: to ask a browser for its selection makes it lay the page out. */
  #mayBeSelected = true;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Begins to watch what is selected. */
  start(): void {
    const { signal } = (this.#stopped ??= new AbortController());
    const selected = (): void => {
      this.#mayBeSelected = true;
    };
    // The first comes at once when the user selects something, the other later, also for scripts.
    for (const name of ["selectstart", "selectionchange"])
      this.#document.addEventListener(name, selected, { signal, capture: true });
  }

  stop(): void {
    this.#stopped?.abort();
    this.#stopped = undefined;
  }

  /**
   * Runs something that moves nodes about, and puts focus, selection and what is scrolled in them back
   * where the browser lost them.
   */
  keep(moved: readonly Node[], run: () => void): void {
    const focused = this.#document.activeElement as (HTMLElement & Partial<Selected>) | null;
    const { selectionStart: start, selectionEnd: end } = focused ?? {};
    const restoreSelection = typeof start === "number" ? undefined : this.#selection();
    const scrolled = "moveBefore" in Element.prototype ? [] : moved.flatMap(scrolledIn);
    run();
    for (const [element, top, left] of scrolled) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    restoreSelection?.();
    if (focused === null || focused === this.#document.activeElement || !focused.isConnected) return;
    focused.focus({ preventScroll: true });
    if (typeof start === "number" && typeof end === "number") focused.setSelectionRange?.(start, end);
  }

  /** What is selected outside of text controls: a move takes it away, even one that keeps all else. */
  #selection(): (() => void) | undefined {
    const selection = this.#mayBeSelected ? this.#document.getSelection() : null;
    const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
    this.#mayBeSelected &&= anchorNode !== null || this.#stopped === undefined;
    if (selection === null || anchorNode === null || focusNode === null) return undefined;
    return () => {
      const isSame = selection.anchorNode === anchorNode && selection.focusNode === focusNode;
      if (!isSame && anchorNode.isConnected && focusNode.isConnected)
        selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    };
  }
}

function scrolledIn(node: Node): [Element, number, number][] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  return [element, ...element.querySelectorAll("*")]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((one) => [one, one.scrollTop, one.scrollLeft]);
}
