/**
 * The browser's half of the strategies in Chromium, without a server: {@link
 * io.livetemplate.e2e.apply.PatchedTab} loads a page with the built client under the strict policy
 * and hands frames to it, as a server would send them. What the user did has to stay ({@link
 * io.livetemplate.e2e.apply.UserStateIT}), what others did to the page is repaired ({@link
 * io.livetemplate.e2e.apply.ForeignChangesIT}), random frames give what a fresh load would ({@link
 * io.livetemplate.e2e.apply.PropertyIT}), and it is fast ({@link
 * io.livetemplate.e2e.apply.SpeedIT}).
 */
@NullMarked
package io.livetemplate.e2e.apply;

import org.jspecify.annotations.NullMarked;
