/**
 * Attacks by pages of other origins, in a real browser that is logged in to the attacked
 * application: {@link io.livetemplate.e2e.walls.SecondOriginIT}. And what the answers' headers do
 * to the browser's back-forward cache: {@link io.livetemplate.e2e.walls.BackForwardIT}.
 */
@NullMarked
package io.livetemplate.e2e.walls;

import org.jspecify.annotations.NullMarked;
