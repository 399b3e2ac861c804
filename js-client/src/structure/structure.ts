import type { RegionAccess, SectionAccess } from "../appliers/applier.js";
import type { Item, Section } from "../dom/tree.js";
import type { ListCheck } from "../message.js";
import type { Structure, StructureHost } from "../structure.js";
import { isWrong } from "./list-check.js";
import { ListView } from "./list-view.js";
import { itemRegion, sectionRegion } from "./regions.js";
import { Statics } from "./statics.js";

/** Lists, new items, and whether items are what they should be, in one page. */
export function structureOf(host: StructureHost): Structure {
  const statics = new Statics(host);
  return {
    verify: (item: Item): void => {
      const { section, parent } = item;
      if (section === undefined) return;
      statics.learn(section, false);
      statics.known(section.body.id, parent)?.verify(item);
    },
    list: (section: Section, items: readonly Item[]): SectionAccess => new ListView(section, items, host, statics),
    region: (part: Item | Section): RegionAccess => {
      if (!("body" in part)) {
        statics.learnFrom([part]);
        return itemRegion(part);
      }
      statics.learnFrom(part.known());
      return sectionRegion(part);
    },
    learnFrom: (items: readonly Item[]): void => {
      statics.learnFrom(items);
    },
    isWrong: (section: Section, check: ListCheck): boolean => isWrong(section, check),
  };
}
