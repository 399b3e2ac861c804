package io.livetemplate.engine.page;

import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.api.settings.Setting;

/** There are as many pages as a limit allows. */
public final class PagesFullException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  private final boolean owner;

  private PagesFullException(boolean owner, String reason) {
    super("no page can be made: " + reason);
    this.owner = owner;
  }

  static PagesFullException ofApplication() {
    return new PagesFullException(false, "the limit 'pages' is reached or the server stops");
  }

  static PagesFullException ofOwner(Setting<Integer> limit) {
    return new PagesFullException(true, "the limit '" + limit.key() + "' is reached");
  }

  /** {@return whether others still get pages: the answer is 429 and was logged; else it is 503} */
  public boolean isOfOwner() {
    return owner;
  }
}
