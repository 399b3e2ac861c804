/** A fragment strategy of a third party. */
@NullMarked
package io.livetemplate.examples.delta;

import org.jspecify.annotations.NullMarked;
