/**
 * The SPI of page tokens: an {@link io.livetemplate.api.auth.Authenticator} signs a {@link
 * io.livetemplate.api.auth.Grant} into a {@link io.livetemplate.api.auth.PageToken} and later
 * judges the token against an {@link io.livetemplate.api.auth.Expectation} with a {@link
 * io.livetemplate.api.auth.Verdict}.
 */
@NullMarked
package io.livetemplate.api.auth;

import org.jspecify.annotations.NullMarked;
