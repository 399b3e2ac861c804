/**
 * Shows that the rules bite: each is run against a provider that breaks it on purpose, by {@link
 * io.livetemplate.tck.Rules}.
 */
@NullMarked
package io.livetemplate.tck;

import org.jspecify.annotations.NullMarked;
