/** Contract tests that a provider of an SPI runs against itself. */
@NullMarked
package io.livetemplate.tck;

import org.jspecify.annotations.NullMarked;
