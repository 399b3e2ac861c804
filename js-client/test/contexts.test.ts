import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Frame, parseMessage } from "../src/message.js";
import type { Patching } from "../src/patching.js";
import { checkOf } from "../src/structure/check.js";
import { htmlOf, load } from "./support/live-page.js";
import { patchingOf } from "./support/play-vector.js";

const ENTRIES = ["marker", "replacement", "static-dynamic", "granular"].map((id) => ({ id, version: 1, module: null }));

/** What a parser, or the platform, treats in a way of its own. */
describe("elements that are special", () => {
  let patching: Patching;
  let n = 0;

  beforeEach(() => {
    n = 0;
  });

  afterEach(() => {
    patching.stop();
  });

  async function begun(body: string, ...layouts: readonly unknown[]): Promise<void> {
    load(htmlOf({ body, layouts }));
    const fresh = await patchingOf(ENTRIES);
    patching = fresh.patching;
    patching.begin(fresh.registry, { shapes: layouts });
  }

  function receive(...patches: unknown[]): void {
    const { errors, repairs } = patching.apply(parseMessage(JSON.stringify([++n, 0, patches])) as Frame);
    expect([errors, repairs]).toEqual([[], []]);
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a cast with less noise
  const find = <E extends Element>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };

  it("gives an item that comes as HTML its styles", async () => {
    await begun("<div></div>", ["r", 0, [], [["1.0", -1, "i"]]], ["i", 1, [["0", "lt-style-width"]]]);
    receive([3, 1, ['<p lt-style-width="3px"></p>']]);
    expect(find<HTMLElement>("p").style.width).toBe("3px");
  });

  it("leaves no empty style where a style has gone", async () => {
    await begun('<p lt-style-width="3px"></p>', ["r", 0, [["1.0", "lt-style-width"]]]);
    receive([0, 0, 0, "4px"]);
    receive([0, 0, 0, null]);
    expect(find("p").outerHTML).toBe("<p></p>");
  });

  it("replaces what is in a template", async () => {
    await begun("<template><p lt-key=\"a\"><b>1</b></p></template>", ["r", 0, [], [["1.0", -1, "i"]]], ["i", 1, [["0", "lt-key"]]]);
    receive([1, 1, '<p lt-key="a"><b>2</b></p>']);
    expect(find<HTMLTemplateElement>("template").innerHTML).toBe('<p lt-key="a"><b>2</b></p>');
  });

  it("builds an item with a noscript in it", async () => {
    document.body.innerHTML = "<p><noscript></noscript></p>";
    const check = checkOf(document.body);
    await begun("<div><p lt-key=\"a\"><noscript>off</noscript></p></div>", ["r", 0, [], [["1.0", -1, "i"]]], ["i", check, [["0", "lt-key"]]]);
    receive([2, 1, [0, ["b"]]]);
    expect(document.querySelectorAll("p")).toHaveLength(2);
  });

  it("puts a link of SVG into its namespace", async () => {
    await begun("<svg><use></use></svg>", ["r", 0, [["1.0.0", "xlink:href"]]]);
    receive([0, 0, 0, "#a"]);
    expect(find("use").getAttributeNS("http://www.w3.org/1999/xlink", "href")).toBe("#a");
  });

  describe("a select", () => {
    const LAYOUTS = [["r", 0, [], [["1.0", -1, "i"]]], ["i", 1, [["0", "lt-key"], ["0", "selected"]]]];
    const option = (key: string, selected = ""): string => `<option lt-key="${key}"${selected}>${key}</option>`;

    it("of several does not show options selected that only came alone", async () => {
      await begun(`<select multiple>${option("a")}</select>`, ...LAYOUTS);
      receive([3, 1, [0, option("b")]]);
      expect(find<HTMLSelectElement>("select").selectedOptions).toHaveLength(0);
    });

    it("that nobody has touched shows what a fresh one would when its options change places", async () => {
      await begun(`<select>${option("a")}${option("b")}</select>`, ...LAYOUTS);
      receive([3, 1, [1, 0]]);
      expect(find<HTMLSelectElement>("select").value).toBe("b");
    });

    it("keeps what the user chose when another option comes selected", async () => {
      await begun(`<select>${option("a")}${option("b")}</select>`, ...LAYOUTS);
      find<HTMLSelectElement>("select").value = "b";
      receive([3, 1, [0, 1, option("c", " selected")]]);
      expect(find<HTMLSelectElement>("select").value).toBe("b");
    });
  });
});
