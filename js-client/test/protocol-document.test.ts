import { describe, expect, it } from "vitest";
import { parseAddress } from "../src/address.js";
import { parseLayout } from "../src/layout.js";
import { readBootstrap } from "../src/bootstrap.js";
import { parseMessage } from "../src/message.js";
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
    const meta = page.createElement("meta");
    meta.name = "livetemplate";
    meta.content = blocks("1. ")[0] ?? "";
    page.head.append(meta);
    expect(readBootstrap(page)).toMatchObject({ epoch: "Xq3f9A", n: 0 });
  });

  it("has layouts that the client reads", () => {
    const [root, ...layouts] = JSON.parse(blocks("1. ")[1] ?? "") as unknown[];
    expect(root).toBe("r9");
    for (const layout of layouts) expect(parseLayout(layout)).toBeDefined();
    expect(parseLayout(JSON.parse(blocks("2. ")[0] ?? ""))).toMatchObject({ id: "r9", roots: 1 });
  });

  it("has server messages that the client reads", () => {
    const isPatch = (block: string): boolean => typeof (JSON.parse(block) as unknown[])[2] === "string" || block.startsWith("[0,[1,4]");
    const messages = blocks("4. ").filter((block) => !isPatch(block));
    expect(messages.map((block) => parseMessage(block)?.type)).toEqual([
      "frame",
      "frame",
      "acknowledgement",
      "beat",
      "later",
      "notice",
    ]);
    const patches = blocks("4. ").filter(isPatch);
    expect(patches).toHaveLength(3);
    expect(parseMessage(`[1,0,[${patches.join()}]]`)?.type).toBe("frame");
  });

  it("has a repair of an address", () => {
    const repair = blocks("5. ").find((block) => block.includes("repair")) ?? "[]";
    expect(parseAddress((JSON.parse(repair) as unknown[])[1])).toBeDefined();
  });
});
