package io.livetemplate.cli;

import io.livetemplate.api.Application;
import io.livetemplate.api.DiffStep;
import io.livetemplate.api.Logins;
import io.livetemplate.api.ModelFactory;
import io.livetemplate.api.Page;
import io.livetemplate.api.PageRoute;
import io.livetemplate.api.Server;
import io.livetemplate.api.Template;
import io.livetemplate.api.Templates;
import io.livetemplate.api.Topic;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.transport.Endpoint;
import io.livetemplate.api.transport.Stopped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;

/**
 * An application that serves nothing: a template is what its text is, and broken when it holds an
 * empty closing tag; a model is bad when it prints as bad.
 */
public final class FakeApplication implements Application, Templates {
  /** What was said to it, in order. */
  public final List<String> calls = new ArrayList<>();

  /** The page, once it is bound. */
  public FakeRoute route = new FakeRoute(this);

  @Override
  public String name() {
    return "fake";
  }

  @Override
  @SuppressWarnings("unchecked") // the one route there is
  public <M> PageRoute<M> page(String path, Template<M> template, ModelFactory<M> model) {
    text(template, template.name());
    route.factory = request -> model.create(request);
    return (PageRoute<M>) route;
  }

  @Override
  public Application files(String path, Path folder, String... hidden) {
    calls.add(
        "files " + path + " " + folder.getFileName() + " without " + String.join(" ", hidden));
    return this;
  }

  @Override
  public Metrics metrics() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Topic topic(String name) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Application resource(String path, String resource) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Application logins(Logins logins) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int revoke(Predicate<? super Page<?>> which) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Application dangerouslyAllowEveryOrigin() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Templates templates() {
    return this;
  }

  @Override
  public Endpoint endpoint() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Server start(String host, int port) {
    calls.add("start " + host + " " + port);
    if (port == 1) {
      throw new ListenException("not to be had", new IOException("Permission denied"));
    }
    return new FakeServer(port == 0 ? 4321 : port);
  }

  @Override
  public Templates in(Locale locale, ZoneId zone) {
    calls.add("in " + locale.toLanguageTag() + " " + zone);
    return this;
  }

  @Override
  public List<Problem> check(Template<?> template, boolean page) {
    calls.add("check " + template.name() + " " + template.model().getSimpleName() + " " + page);
    try {
      text(template, template.name());
      return List.of();
    } catch (TemplateException e) {
      return e.problems();
    }
  }

  @Override
  public <M> String render(Template<M> template, M model) {
    return html(template, model);
  }

  @Override
  public <M> String html(Template<M> template, M model) {
    String text = text(template, template.name());
    if (String.valueOf(model).contains("bad")) {
      throw new ModelException("page.html:1:2: the model is bad; make it good");
    }
    return text.replace("{{model}}", String.valueOf(model));
  }

  @Override
  public <M> List<DiffStep> diff(Template<M> template, List<M> models, Optional<String> strategy) {
    text(template, template.name());
    if (strategy.isPresent() && !strategy.get().equals("replacement")) {
      throw new ConfigurationException("no strategy " + strategy.get() + "; there is: replacement");
    }
    List<DiffStep> steps = new ArrayList<>();
    for (int step = 1; step < models.size(); step++) {
      boolean same = models.get(step).equals(models.get(step - 1));
      steps.add(
          same
              ? new DiffStep(step, "", 0, 0, 400, List.of())
              : new DiffStep(
                  step,
                  "[1,0,[[0,1,\"\u00e4\"]]]",
                  20,
                  22,
                  400,
                  List.of(new DiffStep.Patch(new Address(List.of(1)), "replacement", 9))));
    }
    return steps;
  }

  private static String text(Template<?> template, String name) {
    try {
      var found = template.source().orElseThrow().find(name).orElseThrow();
      String text = found.text();
      int wrong = text.indexOf("{{/}}");
      if (wrong >= 0) {
        throw new TemplateException(
            List.of(new Problem(found.file(), 1, wrong + 1, "nothing to close", "remove it")));
      }
      int partial = text.indexOf("{{>");
      return partial < 0
          ? text
          : text.substring(0, partial)
              + text(template, text.substring(partial + 3, text.indexOf("}}", partial)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits until it is interrupted. */
  private record FakeServer(int port) implements Server {
    @Override
    public URI uri() {
      return URI.create("http://fake:" + port + "/");
    }

    @Override
    public void await() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Stopped stop(Duration patience) {
      return Stopped.GRACEFUL;
    }

    @Override
    public void close() {}
  }
}
