package io.livetemplate.cli;

import io.livetemplate.api.EventHandler;
import io.livetemplate.api.MessageHandler;
import io.livetemplate.api.ModelFactory;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageChannel;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Subscription;
import io.livetemplate.api.Template;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A route with one open page, which says what it was told. */
public final class FakeRoute implements PageRoute<Object> {
  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final FakeApplication application;
  ModelFactory<Object> factory = request -> "";

  FakeRoute(FakeApplication application) {
    this.application = application;
  }

  /** What it was told next, within some seconds. */
  public @Nullable String next() throws InterruptedException {
    return told.poll(20, TimeUnit.SECONDS);
  }

  /** What it was told, or null at once when it was told nothing. */
  public @Nullable String last() {
    return told.poll();
  }

  /** The model that a page opened now begins with. */
  @SuppressWarnings("NullAway") // nobody asks the request
  public Object firstModel() throws Exception {
    return factory.create(null);
  }

  @Override
  public PageRoute<Object> on(String event, EventHandler<Object> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PageRoute<Object> opened(Consumer<Page<Object>> listener) {
    return this;
  }

  @Override
  public PageRoute<Object> closed(Consumer<Page<Object>> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PageRoute<Object> connected(Consumer<Page<Object>> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Stream<Page<Object>> pages() {
    return Stream.of(
        new Page<Object>() {
          @Override
          public String id() {
            return "page";
          }

          @Override
          public Request request() {
            throw new UnsupportedOperationException();
          }

          @Override
          public Optional<PageChannel> channel() {
            return Optional.empty();
          }

          @Override
          public void update(UnaryOperator<Object> change) {
            told.add("update " + change.apply(""));
          }

          @Override
          public <T> Subscription subscribe(
              String topic, Class<T> type, MessageHandler<Object, T> handler) {
            throw new UnsupportedOperationException();
          }

          @Override
          public boolean isOpen() {
            return true;
          }
        });
  }

  @Override
  public void template(Template<Object> template) {
    told.add("template " + application.html(template, "").strip());
  }

  @Override
  public void notice(@Nullable String text) {
    told.add("notice " + text);
  }
}
