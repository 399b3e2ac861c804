/** The whole product, from outside. */
@NullMarked
package io.livetemplate.e2e;

import org.jspecify.annotations.NullMarked;
