package io.livetemplate.cli.serve;

import io.livetemplate.api.error.LiveTemplateException;
import io.livetemplate.cli.template.TemplateSnapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a change of the files means: shows what is good, keeps the last good page otherwise
 * and says why. Used by one thread; reads no clock.
 */
final class Reloader {
  /** A file that was just written may be in the middle of it. */
  static final Duration QUIET = Duration.ofMillis(20);

  /** What is broken this long is broken, and not half written. */
  static final Duration PATIENCE = Duration.ofMillis(100);

  /** What never comes to rest is shown all the same, as it is at that moment. */
  static final Duration RESTLESS = Duration.ofMillis(200);

  private final LivePage page;
  private final PrintStream err;
  private Content seen;
  private Content shownData;
  private Instant since = Instant.EPOCH;
  private Instant restless = Instant.EPOCH;
  private boolean settled = true;
  private @Nullable String said;

  Reloader(LivePage page, Content first, PrintStream err) {
    this.page = page;
    this.seen = first;
    this.shownData = first;
    this.err = err;
  }

  /**
   * Looks at the files.
   *
   * @return how long to wait at most before the next call, empty when only a change is of interest
   */
  Optional<Duration> look(Instant now) {
    notePossibleChange(now);
    if (settled) {
      return Optional.empty();
    }
    Duration age = Duration.between(since, now);
    boolean quiet = age.compareTo(QUIET) >= 0;
    if (!quiet && Duration.between(restless, now).compareTo(RESTLESS) < 0) {
      return Optional.of(QUIET.minus(age));
    }
    Set<String> problems = attempt();
    if (!problems.isEmpty() && age.compareTo(PATIENCE) < 0) {
      return Optional.of(PATIENCE.minus(age));
    }
    settled = true;
    say(problems.isEmpty() ? null : String.join("\n", problems));
    return Optional.empty();
  }

  /** Whether something is wrong that a change elsewhere might mend. */
  boolean isBroken() {
    return said != null;
  }

  /** The files whose change is of interest, as far as they are there. */
  Set<String> files() {
    return new LinkedHashSet<>(seen.templates().fileNames());
  }

  private void notePossibleChange(Instant now) {
    Content content = seen.again();
    if (content.sameAs(seen)) {
      return;
    }
    restless = settled ? now : restless;
    since = now;
    seen = content;
    settled = false;
  }

  private Set<String> attempt() {
    Set<String> problems = new LinkedHashSet<>();
    boolean dataChanged = !seen.sameDataAs(shownData);
    Object data = page.data();
    try {
      data = dataChanged ? seen.data() : data;
    } catch (LiveTemplateException e) {
      problems.add(e.getMessage());
      dataChanged = false;
    }
    boolean shown = show(seen.templates(), data, dataChanged, problems);
    if (!shown && dataChanged && !page.shown().sameAs(seen.templates())) {
      show(page.shown(), data, true, problems);
    }
    return problems;
  }

  private boolean show(
      TemplateSnapshot templates, Object data, boolean dataChanged, Set<String> problems) {
    try {
      page.show(templates, data, dataChanged);
    } catch (LiveTemplateException e) {
      problems.add(e.getMessage());
      return false;
    }
    shownData = dataChanged ? seen : shownData;
    return true;
  }

  private void say(@Nullable String problem) {
    if (problem != null && !problem.equals(said)) {
      err.println(problem);
    } else if (problem == null && said != null) {
      err.println("mended; the page follows its files again");
    }
    err.flush();
    if (problem != null || said != null) {
      page.notice(problem);
    }
    said = problem;
  }
}
