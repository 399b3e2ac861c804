/** The additions to Mustache, from the source text to what is shown. */
@NullMarked
package io.livetemplate.engine.language;

import org.jspecify.annotations.NullMarked;
