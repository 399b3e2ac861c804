import { expect, it } from "vitest";
import { PROTOCOL } from "../src/index.js";

it("names the protocol of the documentation", () => {
  expect(PROTOCOL).toBe("livetemplate.v1");
});
