package io.livetemplate.e2e.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.deploy.Deployments;
import io.livetemplate.e2e.deploy.Port;
import io.livetemplate.e2e.deploy.Stage;
import io.livetemplate.e2e.deploy.Steering;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came as HTML over HTTP and what came as frames over the channel give the same document. */
@Deployments
final class HttpFragmentIT {
  private static final Pattern BOOTSTRAP =
      Pattern.compile("<script [^>]*id=\"livetemplate\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  @Test
  void whatWasSentAsFramesIsWhatIsSentAsHtml(Stage stage) {
    LiveTab byFrames = stage.open();
    Steering steering = stage.steering(Port.DESK);
    steering.note("<i>not</i> markup & no entity");
    steering.raiseAmounts();
    byFrames.awaitText("#items i", "11");
    LiveTab byHttp = stage.open();
    assertThat(byFrames.applied()).isNotEmpty();
    assertThat(byHttp.applied()).isEmpty();
    assertThat(byFrames.normalForm()).isEqualTo(byHttp.normalForm());
  }

  @Test
  void anEventOfOneRequestGetsTheFrameThatAChannelGets(Stage stage) {
    LiveTab tab = stage.open();
    tab.page().click("#add-one");
    tab.awaitText("#count", "1");
    JsonNode attach = one(tab.said(), message -> message.size() == 5);
    JsonNode event = one(tab.said(), message -> message.path(1).size() == 1);
    JsonNode frame = one(tab.heard(), message -> message.size() == 3);

    APIRequestContext http = stage.profile().request();
    URI page = URI.create(stage.url(Port.DESK));
    JsonNode bootstrap = bootstrap(http.get(page.toString()).text());
    String body = "%s\n%s".formatted(attachedBy("one-request", bootstrap, attach.get(4)), event);
    APIResponse answer =
        http.post(
            page.resolve(bootstrap.get("path").stringValue() + "/event").toString(),
            RequestOptions.create()
                .setHeader("Origin", page.resolve("/").toString().replaceFirst("/$", ""))
                .setHeader("Authorization", "Bearer " + bootstrap.get("token").stringValue())
                .setData(body.getBytes(UTF_8)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().lines()).containsExactly("[0,0]", frame.toString());
  }

  private static JsonNode one(List<JsonNode> messages, Predicate<JsonNode> which) {
    return messages.stream().filter(which).findFirst().orElseThrow();
  }

  private static JsonNode bootstrap(String html) {
    Matcher found = BOOTSTRAP.matcher(html);
    assertThat(found.find()).as("a bootstrap in %s", html).isTrue();
    return JsonMapper.shared().readTree(found.group(1));
  }

  private static JsonNode attachedBy(String instance, JsonNode bootstrap, JsonNode capabilities) {
    return JsonMapper.shared()
        .createArrayNode()
        .add(bootstrap.get("epoch"))
        .add(instance)
        .add(0)
        .add(0)
        .add(capabilities);
  }

  @Test
  void aDocumentThatWasFetchedAnewGoesOnByFrames(Stage stage) {
    LiveTab tab = stage.open(Port.DESK, "eve");
    Steering steering = stage.steering(Port.DESK);
    steering.note("before");
    tab.awaitText("#note", "before");
    steering.revoke("eve");
    tab.await("diary.filter(([name]) => name === 'attached').length === 2");
    steering.raiseAmounts();
    tab.awaitText("#items i", "11");
    LiveTab fresh = stage.open(Port.DESK, "eve");
    assertThat(tab.normalForm()).isEqualTo(fresh.normalForm());
    assertThat(tab.isSameDocument()).isTrue();
    assertThat(tab.complaints())
        .as("violations of the page's policy")
        .noneMatch(text -> text.contains("Trusted") || text.contains("Content Security Policy"));
  }
}
