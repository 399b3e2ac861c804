/** Mounts into servers that exist already. */
@NullMarked
package io.livetemplate.transport.jetty.mount;

import org.jspecify.annotations.NullMarked;
