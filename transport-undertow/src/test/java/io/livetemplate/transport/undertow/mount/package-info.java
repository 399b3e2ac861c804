@NullMarked
package io.livetemplate.transport.undertow.mount;

import org.jspecify.annotations.NullMarked;
