/**
 * HTTP as the engine sees it, whichever server is below: an {@link
 * io.livetemplate.api.http.HttpHandler} answers an {@link io.livetemplate.api.http.HttpRequest}
 * with an {@link io.livetemplate.api.http.HttpResponse}.
 */
@NullMarked
package io.livetemplate.api.http;

import org.jspecify.annotations.NullMarked;
