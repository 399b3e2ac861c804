// @vitest-environment node
import { describe, expect, it } from "vitest";
import vectors from "../../conformance/delivery/schedules.json?raw";
import { play, type Schedule } from "./support/schedule-player.js";

const schedules = JSON.parse(vectors) as readonly Schedule[];

describe("conformance/delivery/schedules.json", () => {
  it.each(schedules.map((schedule, seed) => [seed, schedule] as const))("seed %i", (_seed, schedule) => {
    expect(play(schedule)).toBeUndefined();
  });

  it("a machine that does anything else is noticed", () => {
    expect(play([[["event"], [["send", "[0,[[1,\"act\",null]]]"]]]])).toContain('["event"]: [] instead of');
  });
});
