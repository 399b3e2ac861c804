package io.livetemplate.engine.web;

import static io.livetemplate.engine.fixture.MemoryApplication.bootstrap;
import static io.livetemplate.engine.fixture.MemoryApplication.header;
import static io.livetemplate.engine.fixture.MemoryApplication.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventPostTest {
  private static final List<String> EVENTS =
      List.of("[0,[[1,\"shout\",null]]]", "[0,[[2,\"no such event\",null]]]");

  private final MemoryApplication app =
      new MemoryApplication(MethodHandles.lookup(), Map.of(), List.of(), List.of());

  EventPostTest() {
    app.application
        .page("/", Template.of("hello ", String.class), request -> "you")
        .on("shout", (model, event) -> model.toUpperCase(Locale.ROOT) + "!");
  }

  @Test
  void an_event_by_one_request_gives_what_it_gives_by_a_socket() {
    var visit = Visit.of(app, MemoryRequest.get("/"));
    EVENTS.forEach(visit.channel()::says);
    List<String> bySocket = visit.channel().take();

    HttpResponse answer = post(app.get("/"), 0, EVENTS);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    // The answer to the attach, which the visit has taken already, comes first.
    assertThat(text(answer).lines().skip(1)).containsExactlyElementsOf(bySocket);
    assertThat(bySocket).contains("[1,1,\"hello YOU!\"]");
  }

  @Test
  void an_event_that_comes_again_with_the_next_request_is_handled_once() {
    HttpResponse page = app.get("/");
    String shout = EVENTS.getFirst();
    assertThat(text(post(page, 0, List.of(shout)))).contains("[1,1,\"hello YOU!\"]");
    assertThat(text(post(page, 1, List.of(shout)))).isEqualTo("[1,1]");
    assertThat(text(post(page, 1, List.of("[1,[[2,\"shout\",null]]]"))))
        .isEqualTo("[1,1]\n[2,2,\"hello YOU!!\"]");
  }

  @Test
  void what_is_not_of_the_protocol_gets_the_code_that_a_socket_would_get() {
    assertThat(text(post(app.get("/"), 0, List.of("nonsense"))))
        .isEqualTo("[0,0]\n[\"close\",4400,\"protocol error\"]");
    assertThat(post(app.get("/"), 0, List.of(), "nonsense").status()).isEqualTo(401);
  }

  @Test
  void another_origin_an_empty_body_and_another_method_are_refused() {
    HttpResponse page = app.get("/");
    assertThat(app.handle(request(bootstrap(page, "token")).without("Origin").body("x")).status())
        .isEqualTo(403);
    assertThat(app.handle(request(bootstrap(page, "token"))).status()).isEqualTo(400);
    assertThat(app.handle(request("forged")).status()).isEqualTo(401);
    HttpResponse get = app.get("/_livetemplate/event");
    assertThat(get.status()).isEqualTo(405);
    assertThat(header(get, "Allow")).contains("POST");
  }

  private HttpResponse post(HttpResponse page, int n, List<String> messages) {
    return post(page, n, messages, bootstrap(page, "token"));
  }

  private HttpResponse post(HttpResponse page, int n, List<String> messages, String token) {
    String attach = "[\"" + bootstrap(page, "epoch") + "\",\"tab\"," + n + "," + n + ",[]]";
    String body = messages.isEmpty() ? attach : attach + "\n" + String.join("\n", messages);
    return app.handle(request(token).body(body));
  }

  private static MemoryRequest request(String token) {
    return MemoryRequest.of("POST", "/_livetemplate/event")
        .with("Origin", "http://shop.example")
        .with("Authorization", "Bearer " + token);
  }
}
