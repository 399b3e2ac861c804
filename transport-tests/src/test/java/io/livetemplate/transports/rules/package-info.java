/**
 * Shows that the rules for transports bite: each is run against a provider that breaks it on
 * purpose, most of them a wrapper around the Jetty transport ({@code Spoiled}), some a small server
 * that is wrong from within.
 */
@NullMarked
package io.livetemplate.transports.rules;

import org.jspecify.annotations.NullMarked;
