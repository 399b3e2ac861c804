/**
 * {@code livetemplate serve} as a process, with Chromium in front and an editor's hand on its
 * files.
 *
 * <p>{@link io.livetemplate.e2e.serve.ServedFolder} is the folder that is edited, {@link
 * io.livetemplate.e2e.serve.ServeProcess} the server, {@link io.livetemplate.e2e.browser.LiveTab}
 * the reader.
 */
@NullMarked
package io.livetemplate.e2e.serve;

import org.jspecify.annotations.NullMarked;
