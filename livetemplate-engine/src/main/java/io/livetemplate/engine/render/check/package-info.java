/**
 * Checks what stands in tags before anything is rendered: names against the type of the model,
 * filters against what they take.
 *
 * <p>Entry: {@link io.livetemplate.engine.render.check.TemplateChecker}. It goes through the nodes
 * with {@code Frames}, the types of the context stack; {@code ExpressionChecker} finds the type of
 * an expression and says what is wrong in it ({@code NameCheck}, {@code FilterCheck}, {@code
 * ComparisonCheck}). A type is a {@link io.livetemplate.engine.render.check.StaticType}: a class
 * and what its type parameters stand for. Of maps and of {@code Object} nothing is known, so there
 * the checking of names ends.
 */
@NullMarked
package io.livetemplate.engine.render.check;

import org.jspecify.annotations.NullMarked;
