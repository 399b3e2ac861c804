/** What several tests need: pages compiled and rendered from short texts. */
@NullMarked
package io.livetemplate.engine.testing;

import org.jspecify.annotations.NullMarked;
