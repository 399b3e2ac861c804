/** One small application with every feature, and a port by which tests steer it. */
@NullMarked
package io.livetemplate.e2e.app;

import org.jspecify.annotations.NullMarked;
