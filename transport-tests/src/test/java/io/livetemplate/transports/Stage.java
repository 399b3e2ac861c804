package io.livetemplate.transports;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Login;
import io.livetemplate.api.PageChannel;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.settings.Setting;
import io.livetemplate.auth.jwt.JwtAuthenticator;
import io.livetemplate.tck.peer.Answer;
import io.livetemplate.tck.peer.HttpPeer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application that runs, and browsers that use it. */
final class Stage implements AutoCloseable {
  private static final String PAGE =
      "<!doctype html><html><head><title>t</title></head><body><p>{{text}}</p></body></html>";

  private final Stack stack;
  private final Application application;
  private final PageRoute<Shown> route;
  private final Server server;
  private final Semaphore ended = new Semaphore(0);
  private final BlockingQueue<String> channels = new LinkedBlockingQueue<>();
  private final List<Line> lines = new ArrayList<>();

  Stage(Stack stack, Map<Setting<?>, String> settings) {
    this(stack, settings, "stage", Map.of());
  }

  /**
   * One of several applications or nodes.
   *
   * @param keys settings of the JSON Web Tokens; none: tokens of the engine's own
   */
  Stage(Stack stack, Map<Setting<?>, String> settings, String name, Map<String, String> keys) {
    this.stack = stack;
    LiveTemplate.Builder builder =
        LiveTemplate.builder(MethodHandles.lookup()).name(name).withoutDiscovery();
    stack.transports().forEach(builder::transport);
    settings.forEach(builder::set);
    keys.forEach(builder::set);
    if (!keys.isEmpty()) {
      builder.authenticator(new JwtAuthenticator());
    }
    application = builder.build();
    application.logins(request -> request.cookie("user").map(User::new));
    route =
        application
            .page("/", template(), request -> new Shown("start"))
            .on("act", (shown, event) -> new Shown(shown.text() + "!"))
            .on(
                "hang",
                (shown, event) -> {
                  // Ends by being interrupted alone.
                  new CountDownLatch(1).await();
                  return shown;
                })
            .connected(page -> channels.add(page.channel().map(PageChannel::kind).orElse("none")))
            .closed(page -> ended.release());
    server = application.start(0);
  }

  private static Template<Shown> template() {
    return Template.of("page.html", Shown.class)
        .from(name -> Optional.of(new TemplateSource.Text(name, PAGE)));
  }

  /** What the page shows. */
  record Shown(String text) {}

  private record User(String name) implements Login {
    @Override
    public Principal principal() {
      return () -> name;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void touch() {}
  }

  Application application() {
    return application;
  }

  PageRoute<Shown> route() {
    return route;
  }

  /** One request on a connection of its own. */
  Answer ask(String head, byte... body) throws IOException {
    return HttpPeer.once(server.port(), head, body);
  }

  /** Says the beginning of a request. */
  Socket begin(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** What is needed of a page to open its channel. */
  record Opened(String token, String epoch) {}

  /** Fetches a page as a user. */
  Opened page() throws IOException {
    String html = ask("GET / HTTP/1.1\nCookie: user=ada").text();
    return new Opened(bootstrap(html, "token"), bootstrap(html, "epoch"));
  }

  private static String bootstrap(String html, String key) {
    Matcher found = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(html);
    if (!found.find()) {
      throw new AssertionError("no live page: " + html);
    }
    return found.group(1);
  }

  /** Opens a channel and attaches; what comes is not heard yet. */
  Line open(Opened page) throws IOException {
    return open(page, "tab");
  }

  /** As another tab would. */
  Line open(Opened page, String instance) throws IOException {
    return attach(line(page), page, instance);
  }

  /** By what another operator would have chosen. */
  Line open(Opened page, Stack by) throws IOException {
    return attach(line(page, by), page, "tab");
  }

  private static Line attach(Line line, Opened page, String instance) throws IOException {
    line.say("[\"" + page.epoch() + "\",\"" + instance + "\",0,0,[0,1,2,3]]");
    return line;
  }

  /** Opens a channel that nothing is said on yet. */
  Line line(Opened page) throws IOException {
    return line(page, stack);
  }

  private Line line(Opened page, Stack by) throws IOException {
    Line line = by.line(server.port(), page.token());
    lines.add(line);
    return line;
  }

  /** A WebSocket that nothing is said on yet; the caller closes it. */
  SocketLine socket(Opened page, String... headers) throws IOException {
    return new SocketLine(server.port(), page.token(), headers);
  }

  /** One request of a channel by polling. */
  Answer poll(Opened page, String lines) throws IOException {
    byte[] body = lines.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /_livetemplate/poll HTTP/1.1\nOrigin: "
            + Line.ORIGIN
            + "\nAuthorization: Bearer "
            + page.token()
            + "\nContent-Length: "
            + body.length;
    return ask(head, body);
  }

  /** A channel that was attached. */
  Line attached() throws IOException, InterruptedException {
    Line line = open(page());
    String answer = line.hear();
    if (!answer.equals("[0,0]")) {
      throw new AssertionError("answer to the attach: " + answer);
    }
    return line;
  }

  /** Waits until a page has another channel; its kind, or {@code none}. */
  String awaitChannel() throws InterruptedException {
    String kind = channels.poll(30, TimeUnit.SECONDS);
    if (kind == null) {
      throw new AssertionError("no page got or lost a channel for 30 s");
    }
    return kind;
  }

  /** Waits for the end of one page. */
  void awaitEnd() throws InterruptedException {
    if (!ended.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new AssertionError("no page ended for 30 s");
    }
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) {
      line.close();
    }
    server.close();
  }
}
