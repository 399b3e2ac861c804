/** The built browser client; {@link io.livetemplate.client.ClientFiles} reads its files. */
@NullMarked
package io.livetemplate.client;

import org.jspecify.annotations.NullMarked;
