package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.Template;
import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody takes the room of all: pages and channels of one user, and of one remote address. */
final class OwnerLimitsTest {
  @Test
  void pages_of_one_address() {
    MemoryApplication app = application(Map.of("pages-per-address", "2"));
    Visit.of(app, page());
    Visit.of(app, page());
    HttpResponse third = app.handle(page());
    assertThat(third.status()).isEqualTo(429);
    assertThat(MemoryApplication.header(third, "Retry-After")).contains("5");
    assertThat(app.handle(page().from("198.51.100.7")).status()).isEqualTo(200);
  }

  @Test
  void addresses_of_one_ipv6_network_are_one() {
    MemoryApplication app = application(Map.of("pages-per-address", "1"));
    Visit.of(app, page().from("2001:db8:0:1::1"));
    assertThat(app.handle(page().from("2001:DB8:0:01:ffff:0:0:9")).status()).isEqualTo(429);
    assertThat(app.handle(page().from("2001:db8:0:2::1")).status()).isEqualTo(200);
    assertThat(app.handle(page().from("192.0.2.1")).status()).isEqualTo(200);
    assertThat(app.handle(page().from("::ffff:192.0.2.2")).status()).isEqualTo(200);
    assertThat(app.handle(page().from("::ffff:192.0.2.3")).status()).isEqualTo(200);
  }

  @Test
  void a_page_that_was_never_attached_makes_room_for_its_own_address() {
    MemoryApplication app = application(Map.of("pages-per-address", "2"));
    Visit.of(app, page());
    String unattached = MemoryApplication.bootstrap(app.handle(page()), "page");
    String next = MemoryApplication.bootstrap(app.handle(page()), "page");
    assertThat(next).isNotEqualTo(unattached);
    Visit.of(app, page());
    assertThat(app.handle(page()).status()).isEqualTo(429);
  }

  @Test
  void pages_of_one_user() {
    MemoryApplication app = application(Map.of("pages-per-subject", "2"));
    Visit.of(app, page().by(() -> "ada"));
    app.handle(page().by(() -> "ada").from("198.51.100.7"));
    assertThat(app.handle(page().by(() -> "ada").from("203.0.113.9")).status())
        .as("in place of the one that was never attached")
        .isEqualTo(200);
    MemoryApplication full = application(Map.of("pages-per-subject", "1"));
    Visit.of(full, page().by(() -> "ada"));
    assertThat(full.handle(page().by(() -> "ada").from("203.0.113.9")).status()).isEqualTo(429);
    assertThat(full.handle(page().by(() -> "bob")).status()).isEqualTo(200);
    assertThat(full.handle(page()).status()).isEqualTo(200);
  }

  @Test
  void the_place_of_a_page_that_ended_is_free() {
    MemoryApplication app = application(Map.of("pages-per-address", "1", "pages-per-subject", "1"));
    for (int i = 0; i < 3; i++) {
      Visit visit = Visit.of(app, page().by(() -> "ada"));
      assertThat(app.handle(page().by(() -> "ada")).status()).isEqualTo(429);
      app.application.revoke(page -> page.id().equals(visit.id()));
    }
  }

  @Test
  void channels_of_one_address_behind_a_trusted_proxy() {
    MemoryApplication app =
        application(Map.of("channels-per-address", "1", "trusted-proxies", "192.0.2.1"));
    HttpResponse page = app.handle(page());
    Visit one = Visit.to(app, page, "203.0.113.9");
    assertThat(one.channel().code()).isEmpty();
    assertThat(Visit.to(app, page, "203.0.113.9").channel().code()).contains(CloseCode.OVERLOAD);
    assertThat(one.channel().code()).as("the first stays").isEmpty();
    assertThat(Visit.to(app, app.handle(page()), "198.51.100.7").channel().code()).isEmpty();
    one.channel().breaks();
    assertThat(Visit.to(app, page, "203.0.113.9").channel().code()).isEmpty();
  }

  @Test
  void channels_of_one_user() {
    MemoryApplication app = application(Map.of("channels-per-subject", "1"));
    Visit one = Visit.of(app, page().by(() -> "ada"));
    assertThat(Visit.of(app, page().by(() -> "ada")).channel().code()).contains(CloseCode.OVERLOAD);
    assertThat(Visit.of(app, page().by(() -> "bob")).channel().code()).isEmpty();
    assertThat(Visit.of(app, page()).channel().code()).isEmpty();
    assertThat(one.channel().code()).isEmpty();
  }

  @Test
  void a_channel_that_is_too_many_says_nothing_to_its_page() {
    MemoryApplication app = application(Map.of("channels-per-address", "1"));
    HttpResponse page = app.handle(page());
    Visit one = Visit.to(app, page, "192.0.2.1");
    Visit.to(app, page, "192.0.2.1").channel().says("[0,[[1,\"act\"]]]");
    one.channel().says("[0]");
    assertThat(one.channel().take()).isEmpty();
    assertThat(one.channel().code()).isEmpty();
  }

  private static MemoryRequest page() {
    return MemoryRequest.get("/");
  }

  private static MemoryApplication application(Map<String, String> settings) {
    var app = new MemoryApplication(MethodHandles.lookup(), settings, List.of(), List.of());
    app.application
        .page("/", Template.of("hello ", String.class), request -> "you")
        .on("act", (model, event) -> "acted");
    return app;
  }
}
