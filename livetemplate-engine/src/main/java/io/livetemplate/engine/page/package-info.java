/**
 * Live pages: a model, what was rendered of it, and the channel to its browser.
 *
 * <p>A {@link io.livetemplate.engine.page.LiveRoute} makes a {@link
 * io.livetemplate.engine.page.LivePage} and puts it into {@link io.livetemplate.engine.page.Pages}.
 * Whatever happens to a page goes through its {@code Mailbox} to one writer, in {@code Steps}: a
 * client's message (read by {@link io.livetemplate.engine.page.PageReceiver}, delayed by {@code
 * RateLimit}) and a ready or closed channel come by its {@code ClientDoor}, an update by the
 * application and the sweep by the page itself. The writer changes the model, renders only when
 * something can be sent, and does what {@code delivery} says.
 */
@NullMarked
package io.livetemplate.engine.page;

import org.jspecify.annotations.NullMarked;
