/**
 * The engine's face: what listeners call, and how an application is put together.
 *
 * <p>{@link io.livetemplate.engine.web.LiveApplication} holds the {@code Routes} and the {@code
 * EngineEndpoint}, which sorts requests: {@code PageHandler} (a page with its {@code Bootstrap}),
 * {@code ClientModules} (JavaScript), {@code FolderFiles}, health, carriers; and upgrades: {@code
 * SocketGate} judges origin ({@code SameOrigin}) and token ({@code SignedTokens} unless another
 * authenticator is there) and hands out the page's receiver. {@code ListenerChoice} finds the
 * transport that listens, {@code RunningServer} ends it.
 */
@NullMarked
package io.livetemplate.engine.web;

import org.jspecify.annotations.NullMarked;
