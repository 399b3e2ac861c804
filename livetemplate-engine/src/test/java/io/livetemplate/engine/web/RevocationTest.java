package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.api.transport.SocketDecision;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryChannel;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken back is closed at once. */
final class RevocationTest {
  private final MemoryApplication app =
      new MemoryApplication(MethodHandles.lookup(), Map.of(), List.of(), List.of());
  private final List<String> closed = new ArrayList<>();

  @BeforeEach
  void page() {
    app.application
        .page("/", Template.of("hello ", String.class), request -> "you")
        .closed(page -> closed.add(page.id()))
        .on(
            "revoke-all",
            (model, event) -> {
              app.application.revoke(page -> true);
              return "revoked";
            })
        .on(
            "act",
            (model, event) -> {
              throw new AssertionError("handled after the page was revoked");
            });
  }

  @Test
  void one_page() {
    Visit one = visit("ada");
    Visit two = visit("ada");
    assertThat(app.application.revoke(page -> page.id().equals(one.id()))).isEqualTo(1);
    assertThat(one.channel().code()).contains(CloseCode.REVOKED);
    assertThat(two.channel().code()).isEmpty();
    assertThat(closed).containsExactly(one.id());
    assertThat(reconnect(one)).contains(CloseCode.GONE);
    assertThat(reconnect(two)).isEmpty();
  }

  @Test
  void all_pages_of_a_user() {
    Visit one = visit("ada");
    Visit two = visit("bob");
    Visit nobody = Visit.of(app, MemoryRequest.get("/"));
    assertThat(app.application.revokeSubject("ada")).isEqualTo(1);
    assertThat(app.application.revokeSubject("eve")).isZero();
    assertThat(one.channel().code()).contains(CloseCode.REVOKED);
    assertThat(two.channel().code()).isEmpty();
    assertThat(nobody.channel().code()).isEmpty();
  }

  @Test
  void the_whole_application() {
    Visit one = visit("ada");
    app.get("/");
    assertThat(app.application.revoke(page -> true)).isEqualTo(2);
    assertThat(one.channel().code()).contains(CloseCode.REVOKED);
    assertThat(closed).hasSize(2);
    assertThat(app.get("/").status()).isEqualTo(200);
  }

  /** The channel is closed before the writer is free, and what waits for it is not handled. */
  @Test
  void a_page_that_is_at_work() {
    Visit visit = visit("ada");
    visit.channel().says("[0,[[1,\"revoke-all\"]]]");
    visit.channel().says("[0,[[2,\"act\"]]]");
    assertThat(visit.channel().code()).contains(CloseCode.REVOKED);
    assertThat(closed).containsExactly(visit.id());
  }

  private java.util.Optional<CloseCode> reconnect(Visit visit) {
    String token = MemoryApplication.bootstrap(visit.page(), "token");
    var accept = (SocketDecision.Accept) app.open(MemoryRequest.upgrade(token));
    return MemoryChannel.open(accept.receiver()).code();
  }

  private Visit visit(String user) {
    return Visit.of(app, MemoryRequest.get("/").by(() -> user));
  }
}
