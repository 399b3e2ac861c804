/**
 * Options by kebab-case key: a {@link io.livetemplate.api.settings.Setting} names, types and
 * documents one option, {@link io.livetemplate.api.settings.Settings} holds the values, {@link
 * io.livetemplate.api.settings.Limits} lists every limit, {@link
 * io.livetemplate.api.settings.Templating} what concerns the language of templates.
 */
@NullMarked
package io.livetemplate.api.settings;

import org.jspecify.annotations.NullMarked;
