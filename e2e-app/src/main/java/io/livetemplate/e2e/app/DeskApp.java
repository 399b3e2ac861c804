package io.livetemplate.e2e.app;

import io.livetemplate.api.Application;
import io.livetemplate.api.Event;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Template;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The pages of one application, and what happened in them. Thread-safe once started. */
final class DeskApp {
  private static final String EVERYWHERE = "0.0.0.0";

  private final Application application;
  private final Sessions sessions = new Sessions();
  private final Gate gate = new Gate();
  private final Semaphore ends = new Semaphore(0);
  private final Map<String, Queue<String>> handled = new ConcurrentHashMap<>();
  private final Map<String, Queue<UnaryOperator<Desk>>> changes = new ConcurrentHashMap<>();
  private final PageRoute<Desk> route;

  DeskApp(Application application) {
    this.application = application;
    application.logins(sessions);
    route =
        application
            .page("/{name}", Template.of("desk.html", Desk.class), this::first)
            .subscribe("news", String.class, Desk::told)
            .opened(page ->
                page.subscribe(
                    "desk-" + page.request().parameter("name"), String.class, Desk::told))
            .closed(page -> ends.release())
            .on("add-one", (desk, event) -> desk.count(desk.count() + 1))
            .on("tone", (desk, event) -> desk.tone(event.value().orElse("")))
            .on("toggle", (desk, event) -> desk.toggle())
            .on("write", (desk, event) -> desk.note(event.field("note").orElse("")))
            .on("remove", this::remove)
            .on("reverse", (desk, event) -> desk.items(List::reversed))
            .on("mix", (desk, event) -> desk.items(DeskApp::renameFirst))
            .on("tell", this::tell)
            .on("log", this::log)
            .on("wait", this::pause)
            .on(
                "fail",
                (desk, event) -> {
                  throw new IllegalStateException("as the test wants it");
                });
  }

  void start(int port) {
    application.start(EVERYWHERE, port);
  }

  String name() {
    return application.name();
  }

  Application application() {
    return application;
  }

  Sessions sessions() {
    return sessions;
  }

  /** Where the handler of {@code wait} waits. */
  Gate gate() {
    return gate;
  }

  /** The values of the {@code log} events of the desk, in the order in which they were handled. */
  List<String> handled(String desk) {
    return List.copyOf(handled.getOrDefault(desk, new ConcurrentLinkedQueue<>()));
  }

  /** The open pages of the desk. */
  Stream<Page<Desk>> pages(String desk) {
    return route.pages().filter(page -> page.request().parameter("name").equals(desk));
  }

  /** Waits until the desk has no page. */
  void awaitEnd(String desk) throws InterruptedException {
    while (pages(desk).findAny().isPresent()) {
      ends.acquire();
    }
  }

  /** Changes the desk: the open pages, and what later ones begin with. */
  void change(String desk, UnaryOperator<Desk> change) {
    changes.computeIfAbsent(desk, name -> new ConcurrentLinkedQueue<>()).add(change);
    pages(desk).forEach(page -> page.update(change));
  }

  private Desk first(Request request) {
    String user = request.principal().map(Principal::getName).orElse("nobody");
    String name = request.parameter("name");
    Desk desk = Desk.of(name, user);
    for (UnaryOperator<Desk> change : changes.getOrDefault(name, new ConcurrentLinkedQueue<>())) {
      desk = change.apply(desk);
    }
    return desk;
  }

  private static List<Item> renameFirst(List<Item> items) {
    items.set(0, new Item(items.getFirst().id(), "mixed", items.getFirst().amount()));
    return items;
  }

  private Desk remove(Desk desk, Event event) {
    int id = Integer.parseInt(event.value().orElse(""));
    return desk.items(items -> items.stream().filter(item -> item.id() != id).toList());
  }

  private Desk tell(Desk desk, Event event) {
    String text = desk.user() + ": " + event.field("text").orElse("");
    application.topic("desk-" + desk.name()).publish(text);
    return desk;
  }

  private Desk log(Desk desk, Event event) {
    String value = event.value().orElse("");
    handled.computeIfAbsent(desk.name(), name -> new ConcurrentLinkedQueue<>()).add(value);
    return desk.note(value);
  }

  private Desk pause(Desk desk, Event event) throws InterruptedException {
    gate.pass();
    return desk.count(desk.count() + 100);
  }
}
