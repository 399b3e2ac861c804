/** Attacks by values: nothing that a model says may run in a page. */
@NullMarked
package io.livetemplate.engine.xss;

import org.jspecify.annotations.NullMarked;
