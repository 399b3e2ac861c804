package io.livetemplate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** render and diff with the real engine, as processes. */
final class ProcessTest {
  @TempDir private Path folder;
  private String page;

  @BeforeEach
  void write() throws IOException {
    page =
        Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><html><head><title>T</title></head><body><p>{{name}} owes"
                    + " {{sum}}</p>{{>foot}}</body></html>")
            .toString();
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/foot.html"), "<b>{{name}}</b>");
    Files.writeString(folder.resolve("data.json"), "{\"name\": \"Ä & Co\", \"sum\": 1.10}");
  }

  @ParameterizedTest
  @EnumSource
  void rendersToTheByte(Program how) throws Exception {
    Program.Ended plain = how.run("render", page, "--data", data(), "--partials", parts());

    assertThat(plain)
        .extracting(Program.Ended::status, Program.Ended::out, Program.Ended::err)
        .containsExactly(
            0,
            "<!doctype html><html><head><title>T</title></head><body><p>Ä &amp; Co owes 1.10</p>"
                + "<b>Ä &amp; Co</b></body></html>",
            "");
  }

  @Test
  void numbersPrintAsDocumented() throws Exception {
    Files.writeString(Path.of(page), "{{#n}}{{.}} {{/n}}");
    Files.writeString(
        folder.resolve("data.json"), "{\"n\": [1.10, 1e3, -0, 0, 12345678901234567890, 0.5e-3]}");

    assertThat(Program.MODULES.run("render", page, "--data", data()).out())
        .isEqualTo("1.10 1000 0 0 12345678901234567890 0.0005 ");
  }

  @Test
  void writesForAReader() throws Exception {
    Files.writeString(Path.of(page), "{{'owes' | msg name sum}} {{'2026-03-01T23:30:00Z' | date}}");
    Files.writeString(folder.resolve("messages.properties"), "owes = {0} owes {1}");
    Files.writeString(folder.resolve("messages_de.properties"), "owes = {0} schuldet {1}");

    assertThat(Program.MODULES.run("render", page, "--data", data()).out())
        .isEqualTo("Ä &amp; Co owes 1.1 Mar 1, 2026");
    assertThat(
            Program.MODULES
                .run("render", page, "--data", data(), "--locale", "de", "--zone", "Europe/Berlin")
                .out())
        .isEqualTo("Ä &amp; Co schuldet 1,1 02.03.2026");
    assertThat(Program.MODULES.run("render", page, "--data", data(), "--strict-mustache"))
        .extracting(Program.Ended::status, Program.Ended::out)
        .containsExactly(1, "");
  }

  public record Order(String customer, List<Line> lines) {}

  public record Line(String name) {}

  @Test
  void checksNamesAgainstClasses() throws Exception {
    Path classes =
        Path.of(ProcessTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path templates = Files.createDirectories(folder.resolve("templates/parts"));
    Path order =
        Files.writeString(
            folder.resolve("templates/order.html"),
            "{{! @model %s.Order }}\n<p>{{custmer | uper}}</p>\n{{#lines}}{{>parts/line}}{{/lines}}"
                .formatted(ProcessTest.class.getName()));
    Path line = Files.writeString(templates.resolve("line.html"), "<b>{{nme}}</b>");

    Program.Ended wrong =
        Program.MODULES.run(
            "check", folder.resolve("templates").toString(), "--classpath", classes.toString());
    Files.writeString(order, Files.readString(order).replace("custmer | uper", "customer"));
    Files.writeString(line, "<b>{{name}}</b>");
    Program.Ended right =
        Program.MODULES.run(
            "check", folder.resolve("templates").toString(), "--classpath", classes.toString());

    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err().lines())
        .hasSize(3)
        .anySatisfy(
            text -> assertThat(text).startsWith(order + ":2:4: there is no name custmer in "))
        .anySatisfy(text -> assertThat(text).startsWith(order + ":2:4: there is no filter uper; "))
        .anySatisfy(text -> assertThat(text).startsWith(line + ":1:4: there is no name nme in "));
    assertThat(right)
        .extracting(Program.Ended::status, Program.Ended::out, Program.Ended::err)
        .containsExactly(0, "2 templates, nothing wrong\n", "");
  }

  @Test
  void htmlModeIsStrict() throws Exception {
    Files.writeString(Path.of(page), "<p>\n<i style=\"{{a}}\"></i></p>");

    Program.Ended plain = Program.MODULES.run("render", page, "--data", data());
    Program.Ended html = Program.MODULES.run("render", page, "--data", data(), "--html");

    assertThat(plain.status()).isZero();
    assertThat(html.status()).isEqualTo(1);
    assertThat(html.out()).isEmpty();
    assertThat(html.err()).startsWith(page + ":2:").contains("; ");
  }

  @Test
  void unknownPartialIsToldWithThoseThereAre() throws Exception {
    Files.writeString(Path.of(page), "<p>{{>fot}}</p>");

    Program.Ended html =
        Program.MODULES.run("render", page, "--data", data(), "--partials", parts(), "--html");

    assertThat(html.status()).isEqualTo(1);
    assertThat(html.err()).startsWith(page + ":1:4: ").contains("fot", "foot");
  }

  @Test
  void diffCountsItsOwnBytes() throws Exception {
    Files.writeString(
        folder.resolve("steps.json"),
        "[{\"name\": \"a\", \"sum\": 1}, {\"name\": \"ä\", \"sum\": 1}, {\"name\": \"ä\","
            + " \"sum\": 1}]");
    String steps = folder.resolve("steps.json").toString();

    Program.Ended ended =
        Program.MODULES.run("diff", page, "--steps", steps, "--partials", parts(), "--json");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    List<Map<String, Object>> read = ended.steps();
    assertThat(read).hasSize(2);
    assertThat(read.get(0))
        .containsOnlyKeys("step", "bytes", "deflated", "html", "patches", "frame")
        .satisfies(step ->
            assertThat(step.get("bytes"))
                .isEqualTo(
                    (long)
                        String.valueOf(step.get("frame")).getBytes(StandardCharsets.UTF_8).length));
    assertThat(read.get(1))
        .containsEntry("frame", "")
        .containsEntry("bytes", 0L)
        .containsEntry("patches", List.of());
  }

  @Test
  void strategyThatIsNotThereIsUsage() throws Exception {
    Program.Ended ended =
        Program.MODULES.run("diff", page, "--steps", data(), "--strategy", "magic");
    assertThat(ended.status()).isEqualTo(1);

    Files.writeString(folder.resolve("data.json"), "[{}, {}]");
    ended =
        Program.MODULES.run(
            "diff", page, "--steps", data(), "--partials", parts(), "--strategy", "magic");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("magic", "marker", "replacement");
  }

  @Test
  void transportThatIsNotThereIsUsage() throws Exception {
    Program.Ended ended =
        Program.MODULES.run(
            "serve", page, "--data", data(), "--partials", parts(), "--transport", "pigeon");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err()).contains("pigeon", "jetty");
  }

  @Test
  void versionAndHelp() throws Exception {
    assertThat(Program.MODULES.run("--version").out()).startsWith("livetemplate 0.");
    assertThat(Program.MODULES.run("serve", "--help").out()).contains("--partials=DIR");
  }

  private String data() {
    return folder.resolve("data.json").toString();
  }

  private String parts() {
    return folder.resolve("parts").toString();
  }
}
