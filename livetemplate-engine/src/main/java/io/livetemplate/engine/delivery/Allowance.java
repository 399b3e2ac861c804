package io.livetemplate.engine.delivery;

import java.time.Duration;

/**
 * How much one page may have under way to its client.
 *
 * @param frames most frames sent and not acknowledged
 * @param bytes what those frames and the versions behind them may weigh together; beyond it one
 *     frame at a time is sent
 * @param hidden shortest time between two frames for a tab that nobody sees
 */
public record Allowance(int frames, long bytes, Duration hidden) {}
