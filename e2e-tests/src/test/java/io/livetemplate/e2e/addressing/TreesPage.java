package io.livetemplate.e2e.addressing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;

/** An empty page that holds the browser's part of these tests. */
final class TreesPage {
  /** Pages of a nameless origin may not look into their frames. */
  private static final String ORIGIN = "http://matrix.test/";

  private static final List<String> NAMES =
      List.of(
          "liveTemplateTrees",
          "liveTemplateNormalForm",
          "liveTemplateAddressing",
          "liveTemplateWalk");

  private TreesPage() {}

  static void open(Page page) {
    page.route("**/*", Route::abort);
    page.route(
        ORIGIN,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><title>frames</title>")));
    page.navigate(ORIGIN);
    StringBuilder script = new StringBuilder();
    List.of("trees.js", "normal-form.js", "addressing.js", "walk.js")
        .forEach(name -> script.append(Scripts.read(name)));
    NAMES.forEach(name -> script.append("window." + name + " = " + name + ";"));
    page.evaluate("() => {" + script + "}");
  }
}
