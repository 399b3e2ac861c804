package io.livetemplate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import io.livetemplate.engine.fixture.MemoryTransport;
import io.livetemplate.engine.fixture.WaitingChannel;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The smallest application there is, from the builder to the frame. */
@Timeout(60)
class CounterTest {
  public record Counter(int count) {}

  @Test
  void a_click_counts() throws Exception {
    Application app =
        LiveTemplate.builder(MethodHandles.lookup())
            .transport(MemoryTransport.listening("memory"))
            .build();
    app.page("/", Template.of("counter.html", Counter.class), request -> new Counter(0))
        .on("increment", (counter, event) -> new Counter(counter.count() + 1));
    try (Server server = app.start(0)) {
      assertThat(server.port()).isPositive();
      HttpResponse page = get(app, "/");
      String html = MemoryApplication.text(page);
      assertThat(html)
          .startsWith("<!doctype html>")
          .contains("<p>Count: 0</p>", "id=\"livetemplate\"", "\"shapes\":[[");
      assertThat(MemoryApplication.bootstrap(page))
          .containsPattern("\\[\"marker\",1,null],\\[\"replacement\",1,\"/_livetemplate/m/repl");

      var accept =
          (SocketDecision.Accept)
              app.endpoint()
                  .open(MemoryRequest.upgrade(MemoryApplication.bootstrap(page, "token")));
      try (WaitingChannel channel = WaitingChannel.open(accept.receiver())) {
        channel.says(
            "[\"" + MemoryApplication.bootstrap(page, "epoch") + "\",\"t\",0,0,[0,1,2,3]]");
        assertThat(channel.next()).isEqualTo("[0,0]");
        channel.says("[0,[[1,\"increment\",null]]]");
        assertThat(channel.next()).isEqualTo("[1,1,[[1,0,0,\"Count: 1\"]]]");
        channel.says("[1,[[2,\"increment\",null]]]");
        assertThat(channel.next()).isEqualTo("[2,2,[[1,0,0,\"Count: 2\"]]]");
      }
    }
  }

  private static HttpResponse get(Application app, String path) throws IOException {
    return app.endpoint().handle(MemoryRequest.get(path));
  }
}
