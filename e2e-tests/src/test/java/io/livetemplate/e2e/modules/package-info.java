/**
 * What the jars promise to who puts them on a module path.
 *
 * <p>{@link io.livetemplate.e2e.modules.ModuleDescriptionIT} compares every published jar with its
 * golden file in {@code src/test/resources/modules}.
 */
@NullMarked
package io.livetemplate.e2e.modules;

import org.jspecify.annotations.NullMarked;
