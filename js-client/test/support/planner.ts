import type { Compiled, CompiledRegion } from "./compiled.js";
import type { Rng } from "./random.js";
import { type Data, render, renderItems } from "./template.js";

export const MARKER = 0;
export const REPLACEMENT = 1;
export const STATIC_DYNAMIC = 2;
export const GRANULAR = 3;

/** What a server would decide, decided by chance; one of the strategies can be forced. */
export class Planner {
  /** Layouts that the frame brings. */
  layouts: unknown[] = [];
  readonly #rng: Rng;
  readonly #forced: number | undefined;
  /** Shapes that the client can build: their statics were sent, or an item of theirs was in HTML. */
  readonly #known = new Set<string>();

  constructor(rng: Rng, forced?: number) {
    this.#rng = rng;
    this.#forced = forced;
  }

  /** HTML with these items of a shape is sent. */
  shown(shape: Compiled, items: readonly Data[]): void {
    if (items.length > 0) this.#known.add(shape.id);
    for (const { name, body } of shape.regions)
      this.shown(body, items.flatMap((item) => item.sections.get(name) ?? []));
  }

  /** Patches from one version of an item, or the root, to the next. */
  plan(shape: Compiled, before: Data, after: Data, address: readonly number[]): unknown[] {
    const patches = this.#leaves(shape, before, after, address);
    shape.regions.forEach((region, index) => {
      patches.push(...this.#region(region, before, after, [...address, index + 1]));
    });
    return this.#rng.chance(0.5) ? patches : patches.reverse();
  }

  #takes(strategy: number): boolean {
    return this.#forced === undefined ? this.#rng.chance(0.4) : this.#forced === strategy;
  }

  #leaves(shape: Compiled, before: Data, after: Data, address: readonly number[]): unknown[] {
    const [old, now] = [shape.slotValues(before), shape.slotValues(after)];
    const slots = now.flatMap((value, slot) => (value === old[slot] ? [] : [slot]));
    if (slots.length === 0) return [];
    const isClosed = shape.places.every(
      (place) => place.slots.every((slot) => slots.includes(slot)) || !place.slots.some((slot) => slots.includes(slot)),
    );
    if (isClosed && this.#takes(STATIC_DYNAMIC))
      return [[STATIC_DYNAMIC, wire(address), ...slots.flatMap((slot) => [slot, this.#value(now[slot] ?? null)])]];
    const patches: unknown[] = [];
    const tokens: unknown[] = [];
    const values: unknown[] = [];
    shape.places.forEach((place, number) => {
      const [from, to] = [place.value(before), place.value(after)];
      if (from === to) return;
      const words = place.isClass && from !== null && to !== null ? tokensFrom(from, to) : undefined;
      if (words !== undefined && this.#takes(GRANULAR)) tokens.push(number, words);
      else values.push(number, this.#value(to));
    });
    if (tokens.length > 0) patches.push([GRANULAR, wire(address), ...tokens]);
    if (values.length > 0) patches.push([MARKER, wire(address), ...values]);
    return patches;
  }

  #region({ name, body }: CompiledRegion, before: Data, after: Data, at: readonly number[]): unknown[] {
    const [old, now] = [before.sections.get(name) ?? [], after.sections.get(name) ?? []];
    if (renderItems(body.parts, old) === renderItems(body.parts, now)) return [];
    const sameItems = old.map(({ key }) => key).join() === now.map(({ key }) => key).join();
    if (this.#takes(REPLACEMENT)) {
      this.shown(body, now);
      return [[REPLACEMENT, wire(at), renderItems(body.parts, now)]];
    }
    const column = this.#forced === MARKER || this.#rng.chance(0.3);
    const patches = column ? this.#columns(body, old, now, at) : [];
    if (!sameItems) patches.push(this.#list(body, old, now, at));
    old.forEach((item, i) => {
      const next = now.find(({ key }) => key === item.key);
      if (next === undefined) return;
      if (sameItems && !column && this.#rng.chance(0.1)) {
        this.shown(body, [next]);
        patches.push([REPLACEMENT, [...at, i], render(body.parts, next, next.key)]);
      } else if (column) {
        body.regions.forEach((region, index) => {
          patches.push(...this.#region(region, item, next, [...at, i, index + 1]));
        });
      } else patches.push(...this.plan(body, item, next, [...at, i]));
    });
    return patches;
  }

  #list(body: Compiled, old: readonly Data[], now: readonly Data[], at: readonly number[]): unknown[] {
    const index = (item: Data): number => old.findIndex(({ key }) => key === item.key);
    if (this.#takes(STATIC_DYNAMIC)) {
      const list = now.map((item) => (index(item) === -1 ? this.#built(body, item) : index(item)));
      return [STATIC_DYNAMIC, wire(at), encodeOrder(this.#rng, list)];
    }
    const html = (item: Data): string => {
      this.shown(body, [item]);
      return render(body.parts, item, item.key);
    };
    if (this.#rng.chance(0.5)) {
      const list = now.map((item) => (index(item) === -1 ? html(item) : index(item)));
      return [GRANULAR, wire(at), encodeOrder(this.#rng, list)];
    }
    return [GRANULAR, wire(at), ...edit(old, now.map((item) => (index(item) === -1 ? html(item) : index(item))))];
  }

  #columns(body: Compiled, old: readonly Data[], now: readonly Data[], at: readonly number[]): unknown[] {
    const payload: unknown[] = [];
    body.places.forEach((place, number) => {
      const rows: number[] = [];
      const values: unknown[] = [];
      old.forEach((item, i) => {
        const next = now.find(({ key }) => key === item.key);
        if (next === undefined || place.value(next) === place.value(item)) return;
        rows.push(i);
        values.push(this.#value(place.value(next)));
      });
      if (rows.length > 0) payload.push(number, encodeOrder(this.#rng, rows), values);
    });
    return payload.length === 0 ? [] : [[MARKER, wire(at), ...payload]];
  }

  /** The values of a new item; the statics go along where the client does not know them. */
  #built(body: Compiled, item: Data): unknown[] {
    if (!this.#known.has(body.id)) {
      this.#known.add(body.id);
      this.layouts.push(body.layout(true));
    }
    const lists = body.regions.map((region) =>
      (item.sections.get(region.name) ?? []).map((inner) => this.#built(region.body, inner)),
    );
    return [...body.slotValues(item).map((value) => this.#value(value)), ...lists];
  }

  #value(value: string | null): unknown {
    const number = value === null || value === "" ? NaN : Number(value);
    return String(number) === value && this.#rng.chance(0.8) ? number : value;
  }
}

/** `index, what, ...` that makes the list from 0 to n - 1 this one. */
function edit(old: readonly Data[], list: readonly (number | string)[]): unknown[] {
  const stays = new Set<number>();
  let last = -1;
  for (const entry of list) {
    if (typeof entry === "number" && entry > last) stays.add((last = entry));
  }
  const payload: unknown[] = [];
  let at = 0;
  for (let i = 0; i <= old.length; i++) {
    for (; at < list.length; at++) {
      const entry = list[at];
      if (entry === undefined || (typeof entry === "number" && stays.has(entry))) break;
      payload.push(i, typeof entry === "number" ? [entry] : entry);
    }
    if (i === old.length) break;
    if (stays.has(i)) at++;
    else if (!list.includes(i)) payload.push(i, 1);
  }
  return payload.length === 0 ? [[]] : payload;
}

/** In the order language; runs are used by chance. */
export function encodeOrder(rng: Rng, list: readonly unknown[]): unknown[] {
  const order: unknown[] = [];
  for (let i = 0; i < list.length; ) {
    const start = list[i++];
    order.push(start);
    if (typeof start !== "number" || rng.chance(0.3)) continue;
    for (const step of [1, -1]) {
      let length = 0;
      while (list[i] === start + step * (length + 1)) [length, i] = [length + 1, i + 1];
      if (length > 0) {
        order.push(step === 1 ? -2 * length : -(2 * length - 1));
        break;
      }
    }
  }
  return order;
}

function tokensFrom(from: string, to: string): string | undefined {
  if (!/^\w[\w ]*$/.test(from + to) || / {2}| $/.test(`${from}${to} x`) || from === "" || to === "") return undefined;
  const [old, now] = [from.split(" "), to.split(" ")];
  const kept = old.filter((token) => now.includes(token));
  const added = now.filter((token) => !old.includes(token));
  if ([...kept, ...added].join(" ") !== to) return undefined;
  return [...old.filter((token) => !now.includes(token)).map((token) => `-${token}`), ...added.map((token) => `+${token}`)].join(" ");
}

function wire(address: readonly number[]): unknown {
  if (address.length > 1) return address;
  return address[0] ?? 0;
}
