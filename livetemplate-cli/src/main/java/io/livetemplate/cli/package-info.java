/** The command line: serve, render, diff. */
@NullMarked
package io.livetemplate.cli;

import org.jspecify.annotations.NullMarked;
