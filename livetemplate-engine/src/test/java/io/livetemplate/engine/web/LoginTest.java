package io.livetemplate.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.livetemplate.api.Login;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Template;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.transport.CloseCode;
import io.livetemplate.engine.fixture.MemoryApplication;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.lang.invoke.MethodHandles;
import java.security.Principal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A page never outlives the login that it was opened under. */
final class LoginTest {
  private final MemoryApplication app =
      new MemoryApplication(MethodHandles.lookup(), Map.of(), List.of(), List.of());
  private final List<String> handled = new ArrayList<>();
  private final PageRoute<String> route =
      app.application
          .page(
              "/",
              Template.of("hello ", String.class),
              request -> request.principal().map(Principal::getName).orElse("nobody"))
          .on(
              "act",
              (model, event) -> {
                handled.add(event.name());
                return model;
              });
  private final Session session = new Session();

  /** An application's session, in memory. */
  private static final class Session implements Login {
    private boolean open = true;
    private boolean failing;
    private int touched;

    @Override
    public Principal principal() {
      return () -> "ada";
    }

    @Override
    public boolean isOpen() {
      if (failing) {
        throw new IllegalStateException("on purpose");
      }
      return open;
    }

    @Override
    public void touch() {
      touched++;
      if (failing) {
        throw new IllegalStateException("on purpose");
      }
    }
  }

  private MemoryRequest request() {
    return MemoryRequest.get("/").with("Cookie", "session=1");
  }

  private void withLogins() {
    app.application.logins(request -> request.cookie("session").map(value -> (Login) session));
  }

  @Test
  void the_user_is_known_to_the_model_and_to_the_page() {
    withLogins();
    assertThat(MemoryApplication.text(app.handle(request()))).endsWith("hello ada");
    assertThat(route.pages().map(Page::request))
        .allMatch(kept -> kept.principal().orElseThrow().getName().equals("ada"))
        .allMatch(kept -> kept.login().orElseThrow() == session);
  }

  @Test
  void without_a_login_the_servers_principal_counts() {
    withLogins();
    MemoryRequest known = MemoryRequest.get("/").by(() -> "bob");
    assertThat(MemoryApplication.text(app.handle(known))).endsWith("hello bob");
    assertThat(MemoryApplication.text(app.get("/"))).endsWith("hello nobody");
    assertThat(route.pages().map(page -> page.request().login())).containsOnly(Optional.empty());
  }

  @Test
  void what_the_user_does_touches_the_login_and_nothing_else_does() {
    withLogins();
    Visit visit = Visit.of(app, request());
    app.memory.time.pass(Duration.ofSeconds(26));
    visit.channel().says("[\"beat\"]").says("[0]");
    route.update(model -> "pushed");
    visit.channel().says("[1]");
    assertThat(session.touched).isZero();
    visit.channel().says("[1,[[1,\"act\"]]]");
    assertThat(session.touched).isEqualTo(1);
    assertThat(handled).hasSize(1);
  }

  @Test
  void the_end_of_a_login_closes_its_pages_within_a_second_or_so() {
    withLogins();
    Visit own = Visit.of(app, request());
    Visit other = Visit.of(app, MemoryRequest.get("/"));
    session.open = false;
    app.memory.time.pass(Duration.ofSeconds(1));
    assertThat(own.channel().code()).contains(CloseCode.SIGNED_OUT);
    assertThat(other.channel().code()).isEmpty();
    assertThat(route.pages()).hasSize(1);
    assertThat(MemoryApplication.text(app.handle(request()))).endsWith("hello nobody");
  }

  @Test
  void no_handler_runs_once_the_login_is_over() {
    withLogins();
    Visit visit = Visit.of(app, request());
    session.open = false;
    visit.channel().says("[0,[[1,\"act\"]]]");
    assertThat(handled).isEmpty();
    assertThat(session.touched).isZero();
    assertThat(visit.channel().code()).contains(CloseCode.SIGNED_OUT);
    session.open = true;
    assertThat(route.pages()).isEmpty();
  }

  @Test
  void a_login_that_fails_is_over() {
    withLogins();
    Visit visit = Visit.of(app, request());
    session.failing = true;
    app.memory.time.pass(Duration.ofSeconds(1));
    assertThat(visit.channel().code()).contains(CloseCode.SIGNED_OUT);
    assertThat(app.handle(request()).status()).isEqualTo(500);
  }

  @Test
  void logins_are_given_once() {
    withLogins();
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(this::withLogins)
        .withMessageContaining("before");
  }
}
