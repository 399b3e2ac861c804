import type { StrategyEntry } from "../bootstrap.js";
import type { Clock } from "../clock.js";
import * as CloseCode from "../close-codes.js";
import type { Driver } from "../delivery/driver.js";
import { emit } from "../dom-events.js";
import type { UserSide } from "../events/user-side.js";
import type { Frame } from "../message.js";
import type { Metrics } from "../metrics.js";
import type { Patching } from "../patching.js";
import type { Announcer } from "./announcer.js";

export interface ApplyParts {
  readonly document: Document;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly driver: Driver;
  readonly user: UserSide;
  readonly announcer: Announcer;
}

/** Applies a frame, and sees to what comes of that. */
export function applyFrame(frame: Frame, patching: Patching, strategies: readonly StrategyEntry[], parts: ApplyParts): void {
  const { document, clock, metrics, driver, user, announcer } = parts;
  const start = clock.now();
  const { errors, repairs, count, scan } = patching.apply(frame);
  const ids = frame.patches.map(({ strategy }) => strategies[strategy]?.id ?? String(strategy));
  metrics.applied(ids, clock.now() - start, repairs?.length ?? 0);
  user.scanFor(scan);
  errors.forEach((reason) => { announcer.error("applier-failed", "internal", reason); });
  if (repairs === undefined) driver.dispatch({ type: "abandoned", code: CloseCode.GONE });
  for (const { address, reason, shapes } of repairs ?? []) {
    emit(document, "livetemplate:repaired", { address, reason, count });
    driver.dispatch({ type: "repair", address, shapes });
  }
  emit(document, "livetemplate:applied", { n: frame.n, patches: frame.patches.length });
}
