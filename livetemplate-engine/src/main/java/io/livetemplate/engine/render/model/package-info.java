/**
 * Reads models: what a name means, what kind a value is, how it is written as text.
 *
 * <p>Entry: {@link io.livetemplate.engine.render.model.ModelAccess}, made once from the
 * application's lookup, and {@link io.livetemplate.engine.render.model.Scope}, the context stack of
 * one rendering. A name goes {@code Scope} (which frame?) to {@code ModelAccess} (maps itself, all
 * else through) to {@code Members} (the accessors of one class, found by {@code MemberFinder},
 * bound by {@code Reach}).
 *
 * <p>Renderers read tags through {@link io.livetemplate.engine.render.model.Reading}, which adds
 * comparisons ({@code Comparisons}) and filters ({@link
 * io.livetemplate.engine.render.model.Filters}) to the names that {@code Scope} resolves. What is
 * read besides the model, the visitor's language say, is in {@link
 * io.livetemplate.engine.render.model.Environment}.
 */
@NullMarked
package io.livetemplate.engine.render.model;

import org.jspecify.annotations.NullMarked;
