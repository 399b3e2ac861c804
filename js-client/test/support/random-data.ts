import type { Rng } from "./random.js";
import { attributeName, type Data, flat, KEY, type Part } from "./template.js";

const HTML = ["", "x", "<b>b</b>", "<ul><li>1<li>2</ul>t", "<!--c--><i></i>", "<svg><path d='M0 0'/></svg>", "<pre>\n\na</pre>"];
const TEXTS = ["", "a", "a b", "b c", "12", "-3.5", "Ada", " x ", "<b>", "&amp;", "1 < 2", "\u{e9}\u{1f600}", 'say "hi"', "\n", "\n\nb\n"];
const WIDTHS = ["1px", "20%", "calc(1px + 2em)", ""];
const IS_FLAG = /^(?:hidden|checked|selected|disabled|open|multiple)$/;
const IS_STYLE = /lt-style-/;

export function randomData(rng: Rng, parts: readonly Part[], key: string): Data {
  const values = new Map<string, string | null>();
  const sections = new Map<string, readonly Data[]>();
  for (const part of flat(parts)) {
    if (part.kind === "text") values.set(part.name, rng.pick(part.from ?? TEXTS));
    if (part.kind === "raw") values.set(part.name, rng.pick(HTML));
    if (part.kind === "element") {
      for (const attribute of part.attributes) if (!attribute.endsWith(KEY)) values.set(attribute, attributeValue(rng, attribute));
    }
    if (part.kind === "section") {
      const keys = ["a", "b", "c", "d", "e"].filter(() => rng.chance(0.3));
      sections.set(part.name, keys.map((itemKey) => randomData(rng, part.body, itemKey)));
    }
  }
  return { key, values, sections };
}

/** The data with some of it changed; items come, go and change places where `structure` says so. */
export function changedData(rng: Rng, parts: readonly Part[], data: Data, structure: boolean): Data {
  const fresh = randomData(rng, parts, data.key);
  const values = new Map([...data.values].map(([name, value]) => [name, rng.chance(0.3) ? (fresh.values.get(name) ?? null) : value]));
  for (const part of flat(parts)) {
    if (part.kind === "text" || part.kind === "raw") values.set(part.name, values.get(part.name) ?? fresh.values.get(part.name) ?? "");
  }
  const sections = new Map<string, readonly Data[]>();
  for (const part of flat(parts)) {
    if (part.kind !== "section") continue;
    const kept = (data.sections.get(part.name) ?? []).map((item) => changedData(rng, part.body, item, structure));
    sections.set(part.name, structure && rng.chance(0.4) ? shuffled(rng, part.body, kept) : kept);
  }
  return { key: data.key, values, sections };
}

function shuffled(rng: Rng, body: readonly Part[], items: readonly Data[]): Data[] {
  const left = items.filter(() => rng.chance(0.7));
  const next = [...left];
  for (const key of ["f", "g", "h"].filter(() => rng.chance(0.25))) {
    if (!next.some((item) => item.key === key)) next.splice(rng.below(next.length + 1), 0, randomData(rng, body, key));
  }
  if (rng.chance(0.5)) next.sort(() => rng.next() - 0.5);
  return next;
}

function attributeValue(rng: Rng, attribute: string): string | null {
  const name = attributeName(attribute);
  if (IS_FLAG.test(name)) return rng.chance(0.5) ? null : "";
  if (rng.chance(0.2)) return null;
  return rng.pick(IS_STYLE.test(name) ? WIDTHS : TEXTS);
}
