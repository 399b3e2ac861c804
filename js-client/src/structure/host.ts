import type { Item } from "../dom/tree.js";
import type { UserState } from "../dom/user-state.js";
import type { Layout } from "../layout.js";

/** What lists and new items need of the page. */
export interface StructureHost {
  readonly document: Document;
  readonly user: UserState;
  root(): Item;
  layouts(): Iterable<Layout>;
  layoutOf(shape: string): Layout;
  parse(html: string, parent: Node): Element;
  /** The content of a parent, apart from the page, as if it were an item. */
  itemIn(parent: Node, layout: Layout): Item;
}
