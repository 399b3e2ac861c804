package io.livetemplate.engine.page;

import io.livetemplate.api.error.LiveTemplateException;

/** There are as many pages as the limit allows; the answer is 503. */
public final class PagesFullException extends LiveTemplateException {
  private static final long serialVersionUID = 1L;

  PagesFullException() {
    super("no page can be made: the limit 'pages' is reached or the server stops");
  }
}
