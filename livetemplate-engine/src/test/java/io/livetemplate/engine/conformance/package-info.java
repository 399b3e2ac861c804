/**
 * The wire, proven from the other side: a client written from {@code docs/protocol.md} alone, on
 * another DOM than a browser's, and pages and models made up at random.
 *
 * <p>Entry types: {@link io.livetemplate.engine.conformance.ReferenceClient} applies frames; {@link
 * io.livetemplate.engine.conformance.RandomPage} makes up templates and models; {@code
 * PropertyTest} puts the two together, {@code ConformanceTest} writes and checks the vectors of
 * {@code conformance/}.
 */
@NullMarked
package io.livetemplate.engine.conformance;

import org.jspecify.annotations.NullMarked;
