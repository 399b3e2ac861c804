import { describe } from "vitest";
import { itHolds } from "./support/batches.js";

describe("patches applied to the page of a give the page of b, odd seeds", () => {
  itHolds(1);
});
