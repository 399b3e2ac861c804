package io.livetemplate.e2e.addressing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.livetemplate.e2e.browser.Browsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Compares two tree builders with a real Chromium: tree by tree, and by what a proof on their trees
 * comes to. The table is recorded in {@code results.txt}; a new one is written under {@code
 * target}.
 */
final class TreeBuildersIT {
  private static final List<TreeBuilder> BUILDERS = List.of(new JsoupTrees(), new NuTrees());

  @Test
  void theRecordedTableHolds() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        row("template", "verdict", "rule", "chromium", "jsoup", "nu", "jsoup trees", "nu trees"));
    try (Browsers browsers = Browsers.open()) {
      Page page = browsers.newPage();
      TreesPage.open(page);
      for (Matrix.Case each : Matrix.cases()) {
        table.append(compare(each, new ChromiumTrees(page)));
      }
    }
    Path written = Path.of("target", "addressing", "results.txt");
    Files.createDirectories(Objects.requireNonNull(written.getParent()));
    Files.writeString(written, table);
    System.out.print(table);

    assertThat(table.toString()).isEqualTo(Scripts.read("results.txt"));
  }

  private static String compare(Matrix.Case each, ChromiumTrees chromium) {
    List<Part> template = each.parts();
    List<String> pages = Proof.pages(template);
    chromium.load(pages);
    return row(
        each.name(),
        each.verdict(),
        each.rule(),
        Proof.of(template, chromium).word(),
        Proof.of(template, BUILDERS.get(0)).word(),
        Proof.of(template, BUILDERS.get(1)).word(),
        agreement(pages, chromium, BUILDERS.get(0)),
        agreement(pages, chromium, BUILDERS.get(1)));
  }

  /** The document type is left out: the DOM of one builder has none. */
  private static String agreement(List<String> pages, TreeBuilder chromium, TreeBuilder builder) {
    long equal =
        pages.stream().filter(page -> form(chromium, page).equals(form(builder, page))).count();
    return equal == pages.size() ? "=" : equal + "/" + pages.size();
  }

  private static String form(TreeBuilder builder, String page) {
    return NormalForm.of(
        builder.document(page).stream().filter(n -> !(n instanceof HtmlNode.Doctype)).toList());
  }

  private static String row(String name, String... cells) {
    StringBuilder row = new StringBuilder("%-38s".formatted(name));
    for (String cell : cells) {
      row.append("%-13s".formatted(cell));
    }
    return row.toString().stripTrailing() + "\n";
  }
}
