interface Selected {
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
}

/** Runs something that moves nodes about, and puts the focus back where it was. */
export function keepingFocus(document: Document, run: () => void): void {
  const focused = document.activeElement as (HTMLElement & Partial<Selected>) | null;
  const { selectionStart: start, selectionEnd: end } = focused ?? {};
  run();
  if (focused === null || focused === document.activeElement || !focused.isConnected) return;
  focused.focus({ preventScroll: true });
  if (typeof start === "number" && typeof end === "number") focused.setSelectionRange?.(start, end);
}
