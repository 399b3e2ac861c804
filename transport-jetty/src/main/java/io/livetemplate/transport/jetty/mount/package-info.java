/**
 * LiveTemplate inside a Jetty server that exists already: {@link
 * io.livetemplate.transport.jetty.mount.JettyMount}.
 */
@NullMarked
package io.livetemplate.transport.jetty.mount;

import org.jspecify.annotations.NullMarked;
