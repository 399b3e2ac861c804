/**
 * What an application touches.
 *
 * <p>The call chain: {@link io.livetemplate.api.LiveTemplate#builder} collects what is found on the
 * path, {@code build()} hands it to the {@link io.livetemplate.api.EngineProvider} and returns an
 * {@link io.livetemplate.api.Application}; {@link io.livetemplate.api.Application#page} binds a
 * path to a {@link io.livetemplate.api.Template} and a model and returns a {@link
 * io.livetemplate.api.PageRoute}, on which event handlers are registered; {@link
 * io.livetemplate.api.Application#start} opens the port.
 *
 * <table>
 * <caption>Which type for which wish</caption>
 * <tr><th>I want to</th><th>Type</th></tr>
 * <tr><td>answer a click</td><td>{@link io.livetemplate.api.PageRoute#on}</td></tr>
 * <tr><td>change one open page from outside</td><td>{@link io.livetemplate.api.Page#update}</td></tr>
 * <tr><td>change every open page of a path</td><td>{@link io.livetemplate.api.PageRoute#update}</td></tr>
 * <tr><td>render without a server, or see what a change costs</td><td>{@link io.livetemplate.api.Templates}</td></tr>
 * </table>
 */
@NullMarked
package io.livetemplate.api;

import org.jspecify.annotations.NullMarked;
