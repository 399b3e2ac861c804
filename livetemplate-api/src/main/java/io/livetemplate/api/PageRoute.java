package io.livetemplate.api;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path with its template, its model and its handlers. Set up before {@link Application#start};
 * {@link #pages}, {@link #update}, {@link #template} and {@link #notice} are for any thread at any
 * time.
 *
 * @param <M> the type of the model
 */
public interface PageRoute<M> {
  /**
   * Answers an event.
   *
   * @param event its name, as in {@code lt-click="NAME"}
   * @param handler computes the new model
   * @return this
   * @throws io.livetemplate.api.error.ConfigurationException when the name has a handler already
   */
  PageRoute<M> on(String event, EventHandler<M> handler);

  /**
   * Is told of every page right after it was made, before its first render is sent. Called on the
   * request's virtual thread.
   *
   * @param listener may call {@link Page#update}, or start what does
   * @return this
   */
  PageRoute<M> opened(Consumer<Page<M>> listener);

  /**
   * Is told of every page once, after it closed for whatever reason. Called on a virtual thread.
   *
   * @param listener gives back what {@link #opened} took
   * @return this
   */
  PageRoute<M> closed(Consumer<Page<M>> listener);

  /**
   * Is told each time the {@linkplain Page#channel channel} of a page has become another one: a
   * browser attached, took over on another transport, or is without connection. Not at the end of a
   * page, of which {@link #closed} tells. Called by the page's one writer, so never at the same
   * time as a handler of this page, and in the order of what happened.
   *
   * @param listener may call {@link Page#update}; must not block
   * @return this
   */
  PageRoute<M> connected(Consumer<Page<M>> listener);

  /**
   * Subscribes every page to a topic right after it was made: what is published while the first
   * model is being made is not in it. Where that matters, let {@link #opened} subscribe and load.
   *
   * @param topic its name, see {@link Application#topic}
   * @param type of the messages to get; others of the topic are passed over
   * @param handler computes the new model
   * @param <T> the type of the messages
   * @return this
   */
  default <T> PageRoute<M> subscribe(String topic, Class<T> type, MessageHandler<M, T> handler) {
    return opened(page -> page.subscribe(topic, type, handler));
  }

  /** {@return the open pages of this path at this moment} */
  Stream<Page<M>> pages();

  /**
   * Changes the model of every open page, as {@link Page#update} does for each.
   *
   * @param change see {@link Page#update}
   */
  default void update(UnaryOperator<M> change) {
    pages().forEach(page -> page.update(change));
  }

  /**
   * Exchanges the template: open pages move to it, keeping their model; new pages begin with it.
   *
   * @param template compiled before this returns
   * @throws io.livetemplate.api.error.TemplateException when it does not compile; everything stays
   *     as it was
   */
  void template(Template<M> template);

  /**
   * Shows a message on top of every open page and every page opened later, for development: what a
   * mistake in a template looks like to somebody who watches the browser. It is not part of the
   * content.
   *
   * @param text plain text; null takes the message away
   */
  void notice(@Nullable String text);
}
