import type { Rng } from "./random.js";

/** Does what others do to a page and what must not matter: splits texts, puts empty ones in. */
export function disturb(rng: Rng): void {
  if (rng.chance(0.7)) return;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (rng.chance(0.2) && text.parentElement?.localName !== "script") {
      text.splitText(rng.below(text.length + 1));
      text.before("");
    }
  }
}
