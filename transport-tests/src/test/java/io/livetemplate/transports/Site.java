package io.livetemplate.transports;

import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.transport.Stopped;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application to ask by HTTP: {@code /orders/{id}} says what it was asked, {@code /slow} waits.
 */
final class Site implements AutoCloseable {
  private static final String PAGE =
      "<!doctype html><html><head><title>t</title></head><body><p>{{text}}</p></body></html>";

  private final PageRoute<Said> orders;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final Server server;

  Site(Stack stack, Map<String, String> settings) {
    LiveTemplate.Builder builder =
        LiveTemplate.builder(MethodHandles.lookup()).name("site").withoutDiscovery();
    stack.transports().forEach(builder::transport);
    settings.forEach(builder::set);
    var application = builder.build();
    Template<Said> template =
        Template.of("page.html", Said.class)
            .from(name -> Optional.of(new TemplateSource.Text(name, PAGE)));
    orders =
        application
            .page("/orders/{id}", template, Site::said)
            .on("act", (said, event) -> new Said(said.text() + "!"));
    application.page(
        "/slow",
        template,
        request -> {
          asked.countDown();
          go.await();
          return new Said("at last");
        });
    server = application.start(0);
  }

  /** What a page shows. */
  record Said(String text) {}

  private static Said said(Request request) {
    return new Said(
        String.join(
            " ",
            request.prefix(),
            request.parameter("id"),
            String.join("+", request.queries("q")),
            request.cookie("b").orElse("none"),
            request.header("X-Many").orElse("none"),
            request.remoteAddress()));
  }

  PageRoute<Said> orders() {
    return orders;
  }

  int port() {
    return server.port();
  }

  /** One request on a connection of its own. */
  Answer ask(String head, byte... body) throws IOException {
    return HttpPeer.once(port(), head, body);
  }

  /** The value of a key in the page's bootstrap. */
  static String bootstrap(Answer page, String key) {
    return found(page, "\"" + key + "\":\"([^\"]*)\"");
  }

  /** The address of the client's entry module. */
  static String client(Answer page) {
    return found(page, "src=\"([^\"]*/m/livetemplate[^\"]*)\"");
  }

  private static String found(Answer page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page.text());
    if (!found.find()) {
      throw new AssertionError("no live page: " + page.text());
    }
    return found.group(1);
  }

  /** A channel by WebSocket that attached. */
  SocketLine socket(Answer page) throws IOException, InterruptedException {
    return attached(page, new SocketLine(port(), bootstrap(page, "token")));
  }

  /** A channel by polling that attached. */
  PollLine polling(Answer page) throws IOException, InterruptedException {
    return attached(page, new PollLine(port(), bootstrap(page, "token")));
  }

  private static <L extends Line> L attached(Answer page, L line)
      throws IOException, InterruptedException {
    line.say("[\"" + bootstrap(page, "epoch") + "\",\"tab\",0,0,[0,1,2,3]]");
    String answer = line.hear();
    if (!answer.equals("[0,0]")) {
      throw new AssertionError("answer to the attach: " + answer);
    }
    return line;
  }

  /** Waits until {@code /slow} was asked for. */
  void awaitSlow() throws InterruptedException {
    asked.await();
  }

  /** Lets {@code /slow} answer. */
  void letGo() {
    go.countDown();
  }

  /** Begins to stop. */
  CompletableFuture<Stopped> stopping() {
    return CompletableFuture.supplyAsync(
        () -> server.stop(Duration.ofSeconds(15)), Thread::startVirtualThread);
  }

  @Override
  public void close() {
    letGo();
    server.close();
  }
}
