/** The built browser client; {@link io.livetemplate.client.ClientFile} reads its files. */
@NullMarked
package io.livetemplate.client;

import org.jspecify.annotations.NullMarked;
