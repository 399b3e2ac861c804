package io.livetemplate.engine.page;

import io.livetemplate.api.Login;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Whether the login that a page was opened under still holds. Once it was over it stays over.
 * Thread-safe.
 */
final class LoginWatch {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.page");

  private final Optional<Login> login;
  private volatile boolean over;

  LoginWatch(Optional<Login> login) {
    this.login = login;
  }

  boolean isOver() {
    if (!over && login.isPresent()) {
      over = !holds(login.get());
    }
    return over;
  }

  private static boolean holds(Login login) {
    try {
      return login.isOpen();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a login cannot say whether it is open; its page is closed", e);
      return false;
    }
  }

  /** The user did something. */
  void touch() {
    try {
      login.ifPresent(Login::touch);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a login could not be touched; it may end sooner than it should", e);
    }
  }
}
