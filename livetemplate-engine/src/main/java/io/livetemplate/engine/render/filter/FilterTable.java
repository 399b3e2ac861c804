package io.livetemplate.engine.render.filter;

import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.ModelException;
import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.Filters;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.model.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The filters by their names. Thread-safe. */
public final class FilterTable implements Filters {
  private final Map<String, Entry> entries;

  private FilterTable(Map<String, Entry> entries) {
    this.entries = Map.copyOf(entries);
  }

  /**
   * The built-in filters and those of an application.
   *
   * @param access reads models
   * @param own by name
   * @param assets of files, for the filter that addresses them
   * @throws ConfigurationException when one of them is called like a built-in one
   */
  public static FilterTable of(ModelAccess access, Map<String, Filter> own, Assets assets) {
    var all = new HashMap<String, Entry>();
    all.putAll(new DateFilters().entries());
    all.putAll(new NumberFilters().entries());
    all.putAll(new TextFilters(access).entries());
    all.putAll(new ListFilters(access).entries());
    all.put("json", JsonFilter.entry(access));
    all.put("asset", AssetFilter.entry(assets));
    all.put("msg", message(new Messages(name -> Optional.empty())));
    own.forEach((name, filter) -> {
      if (all.putIfAbsent(name, Entry.of(filter)) != null) {
        throw new ConfigurationException(
            "the filter '%s' cannot be added: there is a built-in one of that name; choose another name"
                .formatted(name));
      }
    });
    return new FilterTable(all);
  }

  /** The same filters, {@code msg} with these messages. */
  public FilterTable over(Messages messages) {
    var all = new HashMap<>(entries);
    all.put("msg", message(messages));
    return new FilterTable(all);
  }

  private static Entry message(Messages messages) {
    return Entry.of(
        Signature.of(List.of(CharSequence.class)).withMany(Object.class).giving(String.class),
        (key, arguments, visit) -> messages.text(String.valueOf(key), arguments, visit.locale()));
  }

  /** All names. */
  public SortedSet<String> names() {
    return new TreeSet<>(entries.keySet());
  }

  /** What a filter takes, empty when there is none of that name. */
  public Optional<Signature> signature(String name) {
    return Optional.ofNullable(entries.get(name)).map(Entry::signature);
  }

  /**
   * What a filter thinks of arguments that are written in a template; they fit its signature.
   *
   * @return why they can never be right; empty when they can
   */
  public Optional<String> objection(String name, List<? extends @Nullable Object> arguments) {
    try {
      entry(name).judge().judge(arguments);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  @SuppressWarnings("IllegalCatch") // a filter of the application throws what it likes
  public @Nullable Object apply(
      String name,
      @Nullable Object value,
      List<? extends @Nullable Object> arguments,
      Visit visit) {
    var entry = entry(name);
    if (value == null && !entry.signature().takesNull()) {
      return null;
    }
    Fitting.check(name, entry.signature(), value, arguments);
    try {
      return entry.body().apply(value, arguments, visit);
    } catch (ModelException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new ModelException("the filter %s: %s".formatted(name, e.getMessage()), e);
    } catch (RuntimeException e) {
      throw new ModelException(
          "the filter %s threw %s for %s; mend it, or send it another value"
              .formatted(name, e, Fitting.described(value)),
          e);
    }
  }

  private Entry entry(String name) {
    var entry = entries.get(name);
    if (entry == null) {
      throw new ModelException(
          "there is no filter %s; there are %s".formatted(name, String.join(", ", names())));
    }
    return entry;
  }
}
