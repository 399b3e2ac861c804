/**
 * What templates send values through: an application gives {@link
 * io.livetemplate.api.filter.Filter}s of its own to the builder, each with a {@link
 * io.livetemplate.api.filter.Signature} if templates shall be checked against it.
 */
@NullMarked
package io.livetemplate.api.filter;

import org.jspecify.annotations.NullMarked;
