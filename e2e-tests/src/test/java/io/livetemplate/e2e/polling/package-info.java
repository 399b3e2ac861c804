/** Pages in a real browser to which WebSocket does not get through, or where there is none. */
@NullMarked
package io.livetemplate.e2e.polling;

import org.jspecify.annotations.NullMarked;
