/**
 * The templates that a command works with: {@link io.livetemplate.cli.template.TemplateFiles} finds
 * them by name, {@link io.livetemplate.cli.template.TemplateSnapshot} keeps what was found.
 */
@NullMarked
package io.livetemplate.cli.template;

import org.jspecify.annotations.NullMarked;
