/**
 * The product behind the proxies that people use, with TLS, by the very configurations that {@code
 * docs/deployment.md} shows: {@link io.livetemplate.e2e.proxies.ProxiesIT}.
 */
@NullMarked
package io.livetemplate.e2e.proxies;

import org.jspecify.annotations.NullMarked;
