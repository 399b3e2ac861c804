/**
 * Programs run as a user runs them: a process of its own, from the jars that the build packaged.
 *
 * <p>Entry: {@link io.livetemplate.e2e.process.JavaProcess#start}, with a module path from {@link
 * io.livetemplate.e2e.process.Packaged}; what the program says is read from {@link
 * io.livetemplate.e2e.process.Lines}.
 */
@NullMarked
package io.livetemplate.e2e.process;

import org.jspecify.annotations.NullMarked;
