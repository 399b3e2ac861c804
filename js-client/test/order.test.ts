import { describe, expect, it } from "vitest";
import { hash } from "../src/structure/check.js";
import { parseLayout } from "../src/layout.js";
import { readOrder, readRows } from "../src/order.js";
import { longestIncreasing } from "../src/structure/increasing.js";
import { compose, valueOf } from "../src/values.js";
import { encodeOrder } from "./support/planner.js";
import { Rng } from "./support/random.js";

const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("the order language", () => {
  it.each([
    [[], []],
    [[0, -6], [0, 1, 2, 3]],
    [[3, -5], [3, 2, 1, 0]],
    [[0, -4, 4, -2], [0, 1, 2, 4, 5]],
    [[2, -1, 3], [2, 1, 3]],
    [["x", 0, -2, "y"], ["x", 0, 1, "y"]],
  ])("%j is %j", (order, list) => {
    expect(readOrder(order, (value) => value)).toEqual(list);
  });

  it("spells a thousand, upwards and downwards", () => {
    expect(readRows([0, -1998])).toEqual(upTo(1000));
    expect(readRows([999, -1997])).toEqual(upTo(1000).reverse());
  });

  it.each([[[-2]], [["x", -2]]])("refuses a run without a start: %j", (order) => {
    expect(() => readOrder(order, (value) => value)).toThrow("no order");
  });

  it("refuses new items among rows", () => {
    expect(() => readRows([0, "x"])).toThrow("no row");
  });

  it("gives what was written, for any list", () => {
    for (let seed = 0; seed < 200; seed++) {
      const rng = new Rng(seed);
      const list = upTo(rng.below(12)).filter(() => rng.chance(0.8));
      if (rng.chance(0.5)) list.reverse();
      if (rng.chance(0.3)) list.sort(() => rng.next() - 0.5);
      expect(readOrder(encodeOrder(rng, list), () => -1), `seed ${seed}`).toEqual(list);
    }
  });
});

describe("the longest sequence that rises", () => {
  it.each([
    [[], 0],
    [[0, 1, 2], 3],
    [[2, 1, 0], 1],
    [[0, 998, 2, 3, 1, 999], 4],
    [[1, 2, 3, 0], 3],
  ])("of %j has %i members", (numbers, length) => {
    const marks = longestIncreasing(numbers);
    const members = numbers.filter((_, i) => marks[i] === 1);
    expect(members).toHaveLength(length);
    expect(members).toEqual([...members].sort((a, b) => a - b));
  });
});

describe("values", () => {
  it("are texts, null, or numbers for texts", () => {
    expect([valueOf("a"), valueOf(null), valueOf(0), valueOf(-12.5), valueOf(0.000001)]).toEqual(["a", null, "0", "-12.5", "0.000001"]);
    expect(() => valueOf({})).toThrow("no value");
  });

  it("compose places, of which null alone removes an attribute", () => {
    const layout = parseLayout(["a", 1, [["0", "id", "k-", 0, "/", 1], ["0", "lang", 0]]]);
    const [id, lang] = layout?.places ?? [];
    if (id == null || lang == null) throw new Error("no places");
    const slots = [null, "b"];
    expect(compose(id, (slot) => slots[slot] ?? null)).toBe("k-/b");
    expect(compose(lang, (slot) => slots[slot] ?? null)).toBeNull();
  });
});

describe("a layout", () => {
  it("numbers its slots as they first occur", () => {
    const layout = parseLayout(["a", 1, [["0", "lt-key"], ["0", "id", "k-", 0], ["0.0", 0], null, ["0.1", -1]]]);
    expect(layout?.places.map((place) => place?.segments)).toEqual([[0], ["k-", 0], [1], undefined, [3]]);
    expect(layout).toMatchObject({ slots: 4, roots: 1, regions: [] });
  });

  it("has no slot before its turn", () => {
    expect(parseLayout(["a", 1, [["0", 0, 1]]])).toBeUndefined();
  });
});

describe("the hash", () => {
  it.each([["", 0x811c9dc5], ["a", 0xe40c292c], ["foobar", 0xbf9cf968]])("of %j is FNV-1a", (text, expected) => {
    expect(hash(text)).toBe(expected);
  });
});
