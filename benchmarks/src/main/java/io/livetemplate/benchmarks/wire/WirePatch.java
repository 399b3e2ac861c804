package io.livetemplate.benchmarks.wire;

import java.util.List;

/**
 * One patch.
 *
 * @param kind how it is written
 * @param address a number, or a list of numbers
 * @param payload strings, numbers and lists of them; null stands for "no such attribute"
 */
record WirePatch(Kind kind, Object address, List<Object> payload) {}
