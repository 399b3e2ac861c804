/**
 * What stands behind {@code |}: the built-in filters and those of the application.
 *
 * <p>Entry: {@link io.livetemplate.engine.render.filter.FilterTable}, one for an application;
 * {@link io.livetemplate.engine.render.filter.FilterTable#over} adds the messages of one source of
 * templates ({@link io.livetemplate.engine.render.filter.Messages}). A call goes from there to one
 * {@code Body}: {@code DateFilters}, {@code NumberFilters}, {@code TextFilters}, {@code
 * ListFilters}, {@code JsonFilter}. Formats come from the CLDR data of the JDK for the visitor's
 * locale; the locale and zone of the machine are never asked.
 */
@NullMarked
package io.livetemplate.engine.render.filter;

import org.jspecify.annotations.NullMarked;
