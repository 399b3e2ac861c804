/** A third party's strategy joins by being on the path, in a real browser. */
@NullMarked
package io.livetemplate.e2e.strategy;

import org.jspecify.annotations.NullMarked;
