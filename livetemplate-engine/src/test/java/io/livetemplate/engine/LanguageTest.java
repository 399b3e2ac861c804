package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Template;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.settings.Templating;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application has to do with the language of its templates. */
class LanguageTest {
  private static final Map<String, String> FILES =
      Map.of(
          "page",
          "<body><p title=\"{{'hi' | msg name}}\">{{at | time 'HH:mm'}} {{n | number}}{{#n >"
              + " 5}}<b>!</b>{{^}}<i>?</i>{{/}}</p></body>",
          "messages.properties",
          "hi = Hello, {0}",
          "messages_de.properties",
          "hi = Hallo, {0}");

  private static final TemplateSource SOURCE =
      name -> Optional.ofNullable(FILES.get(name)).map(text -> new TemplateSource.Text(name, text));

  private static final Template<Object> PAGE = Template.of("page").from(SOURCE);

  private static final Map<String, Object> MODEL =
      Map.of("at", Instant.parse("2026-03-01T23:30:00Z"), "n", 1234, "name", "Ada");

  @TempDir Path folder;

  private static LiveTemplate.Builder builder() {
    return LiveTemplate.builder(MethodHandles.lookup()).withoutDiscovery();
  }

  private static HttpResponse get(Application app, String path, String language)
      throws IOException {
    return app.endpoint().handle(MemoryRequest.get(path).with("Accept-Language", language));
  }

  @Test
  void templatesWithoutServerAreWrittenForWhomTheyAreAskedFor() {
    var templates = builder().build().templates();

    assertThat(templates.html(PAGE, MODEL))
        .contains("<p title=\"Hello, Ada\">23:30 1,234<!--[--><b>!</b><!--]-->");
    assertThat(templates.in(Locale.GERMANY, ZoneId.of("Europe/Berlin")).html(PAGE, MODEL))
        .contains("<p title=\"Hallo, Ada\">00:30 1.234");
  }

  @Test
  void pagesAreWrittenForTheBrowserInTheZoneOfTheSetting() throws IOException {
    var app = builder().set(Templating.ZONE, "Asia/Tokyo").build();
    app.page("/", PAGE, request -> MODEL);

    assertThat(MemoryApplication.text(get(app, "/", "de-AT, en;q=0.5")))
        .contains("<p title=\"Hallo, Ada\">08:30 1\u00a0234");
    assertThat(MemoryApplication.text(get(app, "/", "en")))
        .contains("<p title=\"Hello, Ada\">08:30 1,234");
  }

  @Test
  void theRequestKnowsTheZone() throws IOException {
    var app = builder().set(Templating.ZONE, "Asia/Tokyo").build();
    app.page(
        "/",
        PAGE,
        request -> Map.of("n", 1, "name", request.zone() + request.prefix(), "at", Instant.EPOCH));

    assertThat(MemoryApplication.text(get(app, "/", "en"))).contains("Hello, Asia/Tokyo");
  }

  @Test
  void aZoneThatIsNoneIsRefused() {
    assertThatThrownBy(() -> builder().set(Templating.ZONE, "Mars"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("setting zone=Mars cannot be read as ");
  }

  @Test
  void strictMustacheRefusesTheAdditions() {
    var app = builder().set(Templating.STRICT_MUSTACHE, "true").build();

    assertThatThrownBy(() -> app.page("/", PAGE, request -> MODEL))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.message().replaceFirst(",.*", ""))
                    .containsExactly(
                        "{{'hi' | msg name}} is the filter msg",
                        "{{at | time 'HH:mm'}} is the filter time",
                        "{{n | number}} is the filter number",
                        "{{#n > 5}} is the comparison >",
                        "{{^}} is a tag for otherwise",
                        "{{/}} is a closing tag without name"));
    assertThatThrownBy(() -> builder().set(Templating.STRICT_MUSTACHE, "yes"))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void filtersOfTheApplication() {
    var app =
        builder()
            .filter("stars", Filter.of(Integer.class, (value, call) -> "*".repeat(value)))
            .build();
    TemplateSource source = name -> Optional.of(new TemplateSource.Text(name, "{{n | stars}}"));

    assertThat(app.templates().render(Template.of("t").from(source), Map.of("n", 3)))
        .isEqualTo("***");
  }

  @Test
  void namesOfFiltersAreTakenOnce() {
    Filter filter = (value, call) -> value;

    assertThatThrownBy(() -> builder().filter("a-b", filter))
        .hasMessage("the filter 'a-b' cannot be written in a template; use letters and digits");
    assertThatThrownBy(() -> builder().filter("x", filter).filter("x", filter))
        .hasMessage("the filter 'x' was given before; give each its own name");
    assertThatThrownBy(() -> builder().filter("upper", filter).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the filter 'upper' cannot be added: there is a built-in one of that name; choose"
                + " another name");
  }

  @Test
  void assetsAreAddressedByTheirContent() throws IOException {
    Files.writeString(folder.resolve("app.css"), "p{}");
    var app = builder().build();
    app.files("/static", folder);
    TemplateSource source =
        name -> Optional.of(new TemplateSource.Text(name, "<p>{{'static/app.css' | asset}}</p>"));
    app.page("/", Template.of("t").from(source), request -> MODEL);
    var address =
        MemoryApplication.text(get(app, "/", "en")).replaceFirst("(?s).*<p>(.*?)</p>.*", "$1");

    assertThat(address).matches("/static/app\\.css\\?v=[0-9a-f]{16}");
    var path = address.substring(0, address.indexOf('?'));
    var query = address.substring(address.indexOf('?') + 1);
    var asset = app.endpoint().handle(MemoryRequest.get(path).query(query));
    assertThat(MemoryApplication.text(asset)).isEqualTo("p{}");
    assertThat(MemoryApplication.header(asset, "Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(
            MemoryApplication.header(
                app.endpoint().handle(MemoryRequest.get(path).query("v=old")), "Cache-Control"))
        .contains("no-cache");
    Files.writeString(folder.resolve("app.css"), "p{color:red}");
    assertThat(MemoryApplication.text(get(app, "/", "en"))).doesNotContain(address);
  }
}
