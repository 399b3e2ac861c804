package io.livetemplate.api.auth;

import java.time.Instant;

/**
 * The right to attach to one page.
 *
 * @param application the application's name
 * @param page the page's id
 * @param issued when
 * @param expires from when on it is worth nothing
 */
public record Grant(String application, String page, Instant issued, Instant expires) {}
