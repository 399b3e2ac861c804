package io.livetemplate.cli.serve;

import io.livetemplate.api.Application;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Templates;
import io.livetemplate.cli.template.TemplateSnapshot;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The one page of a served template. Shown by one thread; the data is read by the threads that open
 * pages.
 */
public final class LivePage {
  private final Templates templates;
  private final PageRoute<Object> route;
  private final AtomicReference<Object> current;
  private TemplateSnapshot shown;

  /**
   * Binds the page.
   *
   * @param application not yet started
   * @param snapshot the template
   * @param data the model
   * @throws io.livetemplate.api.error.TemplateException when the template does not compile
   * @throws io.livetemplate.api.error.ModelException when the data does not fit it
   */
  public LivePage(Application application, TemplateSnapshot snapshot, Object data) {
    this.templates = application.templates();
    this.shown = snapshot;
    this.current = new AtomicReference<>(data);
    tryOut(snapshot, data);
    this.route = application.page("/", snapshot.template(), request -> current.get());
    // A page that is made while the data changes would otherwise keep what its factory saw.
    route.opened(page -> page.update(before -> current.get()));
  }

  /** The data that is shown. */
  Object data() {
    return current.get();
  }

  TemplateSnapshot shown() {
    return shown;
  }

  /** Shows new content in every open page and every page opened from now on. */
  void show(TemplateSnapshot snapshot, Object data, boolean dataChanged) {
    tryOut(snapshot, data);
    current.set(data);
    if (!snapshot.sameAs(shown)) {
      route.template(snapshot.template());
    }
    shown = snapshot;
    if (dataChanged) {
      route.update(before -> current.get());
    }
  }

  /** Shows a message on top of the pages; null takes it away. */
  void notice(@Nullable String text) {
    route.notice(text);
  }

  /** What fails does so here, where it can be told, and not in the thread of a page. */
  private void tryOut(TemplateSnapshot snapshot, Object data) {
    templates.html(snapshot.template(), data);
  }
}
