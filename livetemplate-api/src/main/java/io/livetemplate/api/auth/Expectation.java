package io.livetemplate.api.auth;

import java.time.Instant;

/**
 * What a token must be good for.
 *
 * @param application the name of the application that was asked
 * @param now the time to judge by
 */
public record Expectation(String application, Instant now) {}
