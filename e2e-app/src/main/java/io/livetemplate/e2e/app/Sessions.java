package io.livetemplate.e2e.app;

import io.livetemplate.api.Login;
import io.livetemplate.api.Logins;
import io.livetemplate.api.Request;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whoever brings a cookie {@code user} is logged in by that name, until he is signed out. */
final class Sessions implements Logins {
  private final Set<String> signedOut = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<Login> of(Request request) {
    return request
        .cookie("user")
        .filter(name -> !signedOut.contains(name))
        .map(name -> new Session(() -> name));
  }

  void signOut(String user) {
    signedOut.add(user);
  }

  private final class Session implements Login {
    private final Principal principal;

    Session(Principal principal) {
      this.principal = principal;
    }

    @Override
    public Principal principal() {
      return principal;
    }

    @Override
    public boolean isOpen() {
      return !signedOut.contains(principal.getName());
    }

    @Override
    public void touch() {
      // It does not end by itself.
    }
  }
}
