/**
 * The engine's provider and what it gives without a server.
 *
 * <p>{@link io.livetemplate.engine.Engine} is what the api finds; it puts a {@code LiveApplication}
 * together. {@code EngineTemplates} renders and compares templates; {@code DiffPlayback} plays a
 * page through {@code delivery} to learn its frames. The rooms lie below and import downward only:
 * {@code web}, {@code page}, {@code delivery}, {@code wire}, {@code strategy}, {@code diff}, {@code
 * render}, {@code template}.
 */
@NullMarked
package io.livetemplate.engine;

import org.jspecify.annotations.NullMarked;
