package io.livetemplate.engine.render.filter;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.api.error.ModelException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an application in its languages: {@code messages.properties}, {@code
 * messages_de.properties} and so on, UTF-8, beside the templates. Looked up from the most special
 * file to the most general, in the order of {@link ResourceBundle.Control#getCandidateLocales}.
 * With arguments a text is a pattern of {@link MessageFormat}, without it is shown as it stands.
 * Read once each; thread-safe.
 */
public final class Messages {
  private static final Logger LOG = System.getLogger("io.livetemplate.engine.render.filter");
  private static final String BASE = "messages";
  private static final ResourceBundle.Control CONTROL =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private record Pattern(String text, Locale locale) {}

  private record Missing(String key, Locale locale) {}

  private final TemplateSource source;
  private final Bounded<String, Optional<Properties>> files = new Bounded<>();
  private final Bounded<Pattern, MessageFormat> formats = new Bounded<>();
  private final Bounded<Missing, Boolean> reported = new Bounded<>();

  /** The messages beside the templates of a source. */
  public Messages(TemplateSource source) {
    this.source = source;
  }

  /**
   * The text of a key.
   *
   * @return the key itself where no file has it; the log then says so once
   */
  String text(String key, List<? extends @Nullable Object> arguments, Locale locale) {
    var found = find(key, locale);
    if (found.isEmpty()) {
      if (reported.first(new Missing(key, locale), true)) {
        LOG.log(
            Level.WARNING,
            "there is no message ''{0}'' for {1}; add it to {2}.properties beside the templates",
            key,
            locale.toLanguageTag(),
            BASE);
      }
      return key;
    }
    if (arguments.isEmpty()) {
      return found.get();
    }
    var format = (MessageFormat) formats.get(new Pattern(found.get(), locale), key(key)).clone();
    return format.format(arguments.toArray());
  }

  private static Function<Pattern, MessageFormat> key(String key) {
    return pattern -> {
      try {
        return new MessageFormat(pattern.text(), pattern.locale());
      } catch (IllegalArgumentException e) {
        throw new ModelException(
            "the message '%s' is no pattern: %s; write {0} for the first argument, and '' for an apostrophe"
                .formatted(key, e.getMessage()),
            e);
      }
    };
  }

  private Optional<String> find(String key, Locale locale) {
    for (var candidate : CONTROL.getCandidateLocales(BASE, locale)) {
      var found =
          files
              .get(CONTROL.toBundleName(BASE, candidate) + ".properties", this::read)
              .map(file -> file.getProperty(key));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Properties> read(String name) {
    try {
      var text = source.find(name);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      var read = new Properties();
      read.load(new StringReader(text.get().text()));
      return Optional.of(read);
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException(
          "the messages in %s cannot be read: %s; mend the file".formatted(name, e.getMessage()),
          e);
    }
  }
}
