@NullMarked
package io.livetemplate.transport.undertow.socket;

import org.jspecify.annotations.NullMarked;
