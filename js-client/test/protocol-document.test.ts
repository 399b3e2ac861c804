import { describe, expect, it } from "vitest";
import { parseAddress } from "../src/address.js";
import { parseLayout } from "../src/layout.js";
import { readBootstrap } from "../src/bootstrap.js";
import { encodeRepair } from "../src/delivery/encode.js";
import { parseMessage } from "../src/message.js";
import { readOrder } from "../src/order.js";
import text from "../../docs/protocol.md?raw";

/** The blocks of a section; a heading begins with this. */
function blocks(heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^ *```json\n(.*?)\n *```/gms)].map((match) => match[1] ?? "");
}

describe("docs/protocol.md", () => {
  it("has examples that parse", () => {
    const all = [...text.matchAll(/^ *```json\n(.*?)\n *```/gms)];
    expect(all.length).toBeGreaterThan(12);
    for (const [, block] of all) expect(() => JSON.parse(block ?? "") as unknown, block).not.toThrow();
  });

  it("has a bootstrap that the client reads", () => {
    const page = document.implementation.createHTMLDocument("");
    const script = page.createElement("script");
    script.id = "livetemplate";
    script.append(blocks("1. ")[0] ?? "");
    page.body.append(script);
    const bootstrap = readBootstrap(page);
    expect(bootstrap).toMatchObject({ epoch: "Xq3f9A", n: 0 });
    if (typeof bootstrap === "string") return;
    expect(bootstrap.shapes.map((shape) => parseLayout(shape)?.id)).toEqual(["r9", "b2"]);
  });

  it("has a layout with composed places that the client reads", () => {
    const layout = parseLayout(JSON.parse(blocks("2. ")[0] ?? ""));
    expect(layout?.slots).toBe(3);
    expect(layout?.places.map((place) => place?.segments)).toEqual([[0], ["tick-", 0], [1], ["Stock ", 0, ": ", 2]]);
  });

  it("has server messages that the client reads, and orders", () => {
    const types = new Map<string, number>();
    for (const block of blocks("5. ")) {
      const value = JSON.parse(block) as unknown[];
      if (value.some((entry) => typeof entry === "number" && entry < 0)) {
        expect(readOrder(value, () => expect.fail(block)).length, block).toBeGreaterThan(99);
        continue;
      }
      // Patches alone begin with a strategy and an address.
      const whole = parseMessage(block) ?? parseMessage(`[1,0,[${block}]]`);
      expect(whole, block).toBeDefined();
      types.set(whole?.type ?? "", (types.get(whole?.type ?? "") ?? 0) + 1);
    }
    expect([...types.keys()].sort()).toEqual(["acknowledgement", "beat", "frame", "later", "notice", "token"]);
  });

  it("has repairs of an address", () => {
    const repairs = blocks("6. ").filter((block) => block.includes("repair"));
    for (const repair of repairs) expect(parseAddress((JSON.parse(repair) as unknown[])[1]), repair).toBeDefined();
    expect(repairs).toContain(encodeRepair([1, 4], ["b2"], 7));
  });
});
