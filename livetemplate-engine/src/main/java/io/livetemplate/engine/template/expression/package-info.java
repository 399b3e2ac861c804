/**
 * What stands in a tag: {@link io.livetemplate.engine.template.expression.Expression}, read by
 * {@link io.livetemplate.engine.template.expression.ExpressionParser}.
 *
 * <p>A name without white space is a name and nothing else, as the Mustache specification has it.
 * The additions live where no name of the specification can be: in tags with white space inside,
 * and under {@code @} and {@code -} ({@link
 * io.livetemplate.engine.template.expression.SpecialKind}). Nothing here knows of files or models.
 */
@NullMarked
package io.livetemplate.engine.template.expression;

import org.jspecify.annotations.NullMarked;
