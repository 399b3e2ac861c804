package io.livetemplate.e2e.xss;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Request;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No attack runs, in the first HTML of a page or in what is patched into it. */
final class XssIT {
  /** How many attacks are on the page at once; there is no rest, so that pages are of one size. */
  private static final int AT_ONCE = 38;

  /** A browser works at one page on one core. */
  private static final int TABS = 2;

  private final List<List<Map<String, Object>>> batches = batches();

  /**
   * Each attack is tried in the first HTML, then as a new value of what another one was the value
   * of, and in a new item.
   */
  @Test
  void nothingRunsAtFirstLoadNorAfterAPatch() throws Exception {
    Application app = LiveTemplate.builder(MethodHandles.lookup()).build();
    String template = page(Attacks.places());
    PageRoute<Object> route =
        app.page("/attacked/{batch}", template(template), request -> first(request));
    try (Server server = app.start(0);
        ExecutorService threads = Executors.newFixedThreadPool(TABS)) {
      List<CompletableFuture<Void>> tabs =
          IntStream.range(0, TABS)
              .mapToObj(tab ->
                  CompletableFuture.runAsync(
                      () -> attack(tab, server.uri() + "attacked/", route), threads))
              .toList();
      for (CompletableFuture<Void> tab : tabs) {
        tab.get();
      }
    }
  }

  private void attack(int start, String url, PageRoute<Object> route) {
    try (AttackedTab tab = new AttackedTab()) {
      for (int batch = start; batch < batches.size(); batch += TABS) {
        tab.visit(url + batch);
        tab.await("first");
        tab.isSafe("first HTML of batch " + batch);

        patch(tab, route, batch, model("values", batches.get((batch + 1) % batches.size())));
        tab.isSafe("values of the batch behind batch " + batch);

        patch(tab, route, batch, model("none", List.of()));
        patch(tab, route, batch, model("items", batches.get(batch)));
        tab.isSafe("items of batch " + batch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is looked for is found where nobody writes values safely. */
  @Test
  void theAttacksRunWhereNothingKeepsThem() throws Exception {
    int found = 0;
    try (AttackedTab tab = new AttackedTab()) {
      for (Map<String, Object> attack : batches.stream().flatMap(List::stream).toList()) {
        tab.show("<p>" + attack.get("x") + "</p><a href=\"" + attack.get("x") + "\">x</a>");
        found += tab.dangers().isEmpty() ? 0 : 1;
      }
      assertThat(found).as("attacks that could run").isPositive();
      assertThat(tab.ran()).as("attacks that ran").isNotEmpty();
      assertThat(found + tab.ran().size()).isGreaterThan(130);
    }
  }

  private static List<List<Map<String, Object>>> batches() {
    try {
      List<Map<String, Object>> attacks = Attacks.models();
      assertThat(attacks.size() % AT_ONCE)
          .as("%d attacks do not make pages of one size: change AT_ONCE", attacks.size())
          .isZero();
      return IntStream.range(0, attacks.size() / AT_ONCE)
          .mapToObj(batch -> attacks.subList(batch * AT_ONCE, (batch + 1) * AT_ONCE))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void patch(
      AttackedTab tab, PageRoute<Object> route, int batch, Map<String, Object> model) {
    route
        .pages()
        .filter(page -> isDocument(page.request()))
        .filter(page -> page.request().parameter("batch").equals(Integer.toString(batch)))
        .forEach(page -> page.update(before -> model));
    tab.await(String.valueOf(model.get("round")));
  }

  /**
   * A place that is made safe may name the page itself, and a frame would load it once more, with
   * all its attacks: hundreds of pages that nobody looks at.
   */
  private Map<String, Object> first(Request request) {
    return isDocument(request)
        ? model("first", batches.get(Integer.parseInt(request.parameter("batch"))))
        : model("in a frame", List.of());
  }

  private static boolean isDocument(Request request) {
    return request.header("Sec-Fetch-Dest").equals(Optional.of("document"));
  }

  private static Map<String, Object> model(String round, List<Map<String, Object>> attacks) {
    return Map.of("round", round, "attacks", attacks);
  }

  private static String page(String places) {
    return "<!doctype html><html><head><title>t</title></head><body><p id=\"round\">{{round}}</p>"
        + "<main>{{#attacks}}<section>"
        + places
        + "</section>{{/attacks}}</main></body></html>";
  }

  private static Template<Object> template(String text) {
    return Template.of("page.html")
        .from(name ->
            name.equals("page.html")
                ? Optional.of(new TemplateSource.Text(name, text))
                : Optional.empty());
  }
}
