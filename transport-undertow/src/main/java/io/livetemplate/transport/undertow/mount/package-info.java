/**
 * LiveTemplate inside handlers of Undertow that exist already: {@link
 * io.livetemplate.transport.undertow.mount.UndertowMount}.
 */
@NullMarked
package io.livetemplate.transport.undertow.mount;

import org.jspecify.annotations.NullMarked;
