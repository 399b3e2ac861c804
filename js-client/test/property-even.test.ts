import { describe } from "vitest";
import { itHolds } from "./support/batches.js";

describe("patches applied to the page of a give the page of b, even seeds", () => {
  itHolds(0);
});
