package io.livetemplate.engine;

import io.livetemplate.api.Application;
import io.livetemplate.api.EngineProvider;
import io.livetemplate.api.Wiring;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.settings.Templating;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.page.Ids;
import io.livetemplate.engine.page.LocalBroker;
import io.livetemplate.engine.page.PageContext;
import io.livetemplate.engine.page.Pause;
import io.livetemplate.engine.page.PlanEncoder;
import io.livetemplate.engine.page.TemplateLoader;
import io.livetemplate.engine.page.Timer;
import io.livetemplate.engine.render.filter.FilterTable;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.strategy.GranularStrategy;
import io.livetemplate.engine.strategy.MarkerStrategy;
import io.livetemplate.engine.strategy.Planner;
import io.livetemplate.engine.strategy.Policy;
import io.livetemplate.engine.strategy.ReplacementStrategy;
import io.livetemplate.engine.strategy.StaticDynamicStrategy;
import io.livetemplate.engine.template.mustache.Dialect;
import io.livetemplate.engine.web.LiveApplication;
import io.livetemplate.engine.web.LookupResources;
import io.livetemplate.engine.web.Routes;
import io.livetemplate.engine.wire.MessageReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/** What {@code LiveTemplate.builder(...).build()} finds. */
public final class Engine implements EngineProvider {
  private static final List<FragmentStrategy> BUILT_IN =
      List.of(
          new GranularStrategy(),
          new MarkerStrategy(),
          new ReplacementStrategy(),
          new StaticDynamicStrategy());

  /** For the ServiceLoader. */
  public Engine() {}

  @Override
  public Application create(Wiring found) {
    Wiring wiring = withBuiltIns(found);
    var resources = new LookupResources(wiring.lookup());
    Settings settings = wiring.settings();
    var access = new ModelAccess(wiring.lookup());
    var routes = new Routes();
    var filters = FilterTable.of(access, wiring.filters(), routes);
    var loader =
        TemplateLoader.mustache(
            resources,
            access,
            filters,
            settings.get(Templating.STRICT_MUSTACHE) ? Dialect.STRICT : Dialect.EXTENDED,
            wiring.lookup().lookupClass().getClassLoader());
    var visit = Visit.of(Locale.ENGLISH, settings.get(Templating.ZONE));
    Executor threads = task -> Thread.ofVirtual().name("livetemplate-" + wiring.name()).start(task);
    var planner = new Planner(wiring.strategies(), Policy.of(settings));
    var context =
        new PageContext(
            wiring.name(),
            wiring.settings(),
            wiring.broker().orElseGet(LocalBroker::new),
            new MessageReader(wiring.settings()),
            new Meters(wiring.name(), wiring.listeners(), System::nanoTime),
            meter -> new PlanEncoder(planner, wiring.strategies(), meter, plan -> {}),
            new Ids(wiring.random()),
            wiring.clock(),
            threads,
            Timer.on(threads),
            Pause.SLEEP);
    return new LiveApplication(
        wiring, context, loader, resources, new EngineTemplates(loader, planner, visit), routes);
  }

  /** Without a search on the path they are not found, but no page goes without them. */
  private static Wiring withBuiltIns(Wiring wiring) {
    List<FragmentStrategy> all = new ArrayList<>(wiring.strategies());
    for (FragmentStrategy own : BUILT_IN) {
      if (all.stream().noneMatch(one -> one.id().equals(own.id()))) {
        all.add(own);
      }
    }
    all.sort(Comparator.comparing(FragmentStrategy::id));
    return new Wiring(
        wiring.name(),
        wiring.lookup(),
        wiring.settings(),
        wiring.transports(),
        wiring.authenticator(),
        wiring.broker(),
        wiring.listeners(),
        all,
        wiring.filters(),
        wiring.clock(),
        wiring.random());
  }
}
