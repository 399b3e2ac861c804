/** The rooms of the engine lie below; this package holds its provider. */
@NullMarked
package io.livetemplate.engine;

import org.jspecify.annotations.NullMarked;
