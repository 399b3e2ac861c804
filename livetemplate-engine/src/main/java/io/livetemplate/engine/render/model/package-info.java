/**
 * Reads models: what a name means, what kind a value is, how it is written as text.
 *
 * <p>Entry: {@link io.livetemplate.engine.render.model.ModelAccess}, made once from the
 * application's lookup, and {@link io.livetemplate.engine.render.model.Scope}, the context stack of
 * one rendering. A name goes {@code Scope} (which frame?) to {@code ModelAccess} (maps itself, all
 * else through) to {@code Members} (the accessors of one class, found by {@code MemberFinder},
 * bound by {@code Reach}).
 */
@NullMarked
package io.livetemplate.engine.render.model;

import org.jspecify.annotations.NullMarked;
