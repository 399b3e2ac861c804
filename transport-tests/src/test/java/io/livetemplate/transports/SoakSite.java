package io.livetemplate.transports;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.tck.peer.HttpPeer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An application with pages of several kinds, all of which end soon after their browser left. */
final class SoakSite implements AutoCloseable {
  /** The pages; each knows the event {@code act}. */
  static final List<String> PATHS = List.of("/count", "/table", "/board");

  private static final String TOPIC = "news";
  private static final int ROWS = 50;
  private static final int NEWS = 10;

  private final Application application;
  private final PageRoute<Table> tables;
  private final Server server;
  private int round;

  SoakSite(Stack stack) {
    LiveTemplate.Builder builder =
        LiveTemplate.builder(MethodHandles.lookup()).name("soak").withoutDiscovery();
    stack.transports().forEach(builder::transport);
    Map.of("unattached", "2s", "detached", "2s", "polling-hold", "1s", "polling-absence", "3s")
        .forEach(builder::set);
    application = builder.build();
    application
        .page("/count", template(Count.class, "<p>{{count}}</p>"), request -> new Count(0))
        .on("act", (count, event) -> new Count(count.count() + 1));
    String rows = "<ul>{{#rows}}<li lt-key=\"{{id}}\">{{text}}</li>{{/rows}}</ul>";
    tables =
        application
            .page("/table", template(Table.class, rows), request -> Table.fresh())
            .on("act", (table, event) -> table.turned());
    String news = "{{#news}}<p>{{text}}</p>{{/news}}";
    application
        .page("/board", template(Board.class, news), request -> new Board(List.of()))
        .on("act", (board, event) -> board.with(new News("own")))
        .subscribe(TOPIC, News.class, (board, message) -> board.with(message));
    server = application.start(0);
  }

  private static <M> Template<M> template(Class<M> model, String body) {
    String page =
        "<!doctype html><html><head><title>t</title></head><body>" + body + "</body></html>";
    return Template.of(model.getSimpleName() + ".html", model)
        .from(name -> Optional.of(new TemplateSource.Text(name, page)));
  }

  record Count(int count) {}

  record Row(int id, String text) {}

  record Table(List<Row> rows) {
    static Table fresh() {
      return new Table(IntStream.range(0, ROWS).mapToObj(i -> new Row(i, "row " + i)).toList());
    }

    /** The first row goes to the end and gets longer, but not for ever. */
    Table turned() {
      List<Row> turned = new ArrayList<>(rows.subList(1, rows.size()));
      Row first = rows.getFirst();
      turned.add(new Row(first.id(), first.text().length() > 20 ? "row" : first.text() + "+"));
      return new Table(List.copyOf(turned));
    }
  }

  record News(String text) {}

  record Board(List<News> news) {
    Board with(News message) {
      List<News> all = new ArrayList<>(news);
      all.add(message);
      return new Board(List.copyOf(all.subList(Math.max(0, all.size() - NEWS), all.size())));
    }
  }

  int port() {
    return server.port();
  }

  /** What comes from elsewhere: an update of all tables, and a message to all boards. */
  void stir() {
    round++;
    tables.update(Table::turned);
    application.topic(TOPIC).publish(new News("news " + round));
  }

  /** Asks for a page, as a browser. */
  String ask(String path) throws IOException {
    return HttpPeer.once(server.port(), "GET " + path + " HTTP/1.1").text();
  }

  @Override
  public void close() {
    server.close();
  }
}
