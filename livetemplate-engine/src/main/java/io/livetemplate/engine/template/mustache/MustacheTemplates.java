package io.livetemplate.engine.template.mustache;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one set of partials, each read and parsed once. Thread-safe; make a new one when
 * a file has changed.
 */
public final class MustacheTemplates {

  /** More expansions than this are built anew each time: indentation may grow without end. */
  private static final int REMEMBERED = 10_000;

  private final PartialSource source;
  private final Dialect dialect;
  private final Map<String, ParsedFile> files = new ConcurrentHashMap<>();
  private final Map<String, SourceFile> sources = new ConcurrentHashMap<>();
  private final Map<PartialCall, List<Node>> expansions = new ConcurrentHashMap<>();

  /** Root templates are asked for again right away: for their problems, then for their nodes. */
  private volatile @Nullable Root last;

  private record Root(SourceFile file, ParsedFile parsed) {}

  /** Templates whose partials come from {@code source}. */
  public MustacheTemplates(PartialSource source) {
    this(source, Dialect.EXTENDED);
  }

  /** Templates whose partials come from {@code source}, all written in one dialect. */
  public MustacheTemplates(PartialSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /**
   * The nodes of a root template.
   *
   * @throws TemplateException with every problem of this file; partials are not looked at
   */
  public List<Node> parse(SourceFile file) {
    return NodeBuilder.build(root(file), "", Arguments.NONE);
  }

  /**
   * The nodes of a partial.
   *
   * @return empty when there is no such template; plain Mustache then shows nothing
   * @throws TemplateException with every problem of its file
   */
  public Optional<List<Node>> find(PartialCall call) {
    var known = expansions.get(call);
    if (known != null) {
      return Optional.of(known);
    }
    var nodes =
        file(call.name())
            .map(file -> NodeBuilder.build(file, call.indentation(), call.arguments()));
    if (expansions.size() < REMEMBERED) {
      nodes.ifPresent(built -> expansions.put(call, built));
    }
    return nodes;
  }

  /**
   * The nodes of a partial that must be there.
   *
   * @throws TemplateException with every problem of its file, or with {@link #unknown}
   */
  public List<Node> require(Node.Partial partial) {
    return find(partial.call())
        .orElseThrow(() ->
            new TemplateException(List.of(unknown(partial.call().name(), partial.position()))));
  }

  /** The problem that there is no partial called {@code name}, with those that there are. */
  public Problem unknown(String name, Position where) {
    return UnknownPartial.problem(name, where, source.names());
  }

  /**
   * Every problem of a template and of all that it reaches by names known now, unknown partials
   * included; each file once.
   */
  public List<Problem> problems(SourceFile root) {
    var problems = new ArrayList<Problem>();
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<ParsedFile>();
    waiting.add(root(root));
    while (!waiting.isEmpty()) {
      var file = waiting.remove();
      var here = new ArrayList<>(file.problems());
      for (var token : file.tokens()) {
        if (token instanceof Token.Tag tag && includes(tag)) {
          var found = file(tag.name());
          if (found.isEmpty()) {
            here.add(unknown(tag.name(), tag.position()));
          } else if (seen.add(tag.name())) {
            waiting.add(found.get());
          }
        }
      }
      here.sort(Problems.IN_FILE);
      problems.addAll(here);
    }
    return problems;
  }

  /**
   * Problems with the lines that they are in.
   *
   * @param problems of a template and its partials
   * @param root the template
   * @return the same problems, each with its line where its file is known
   */
  public List<Problem> quoted(List<Problem> problems, SourceFile root) {
    var lines = new HashMap<String, List<String>>();
    return problems.stream()
        .map(problem -> {
          var file = problem.file().equals(root.name()) ? root : sources.get(problem.file());
          var text =
              file == null
                  ? List.<String>of()
                  : lines.computeIfAbsent(file.name(), name -> lines(file.text()));
          return problem.line() <= text.size() ? problem.in(text.get(problem.line() - 1)) : problem;
        })
        .toList();
  }

  /** Lines end with LF, as positions count them; a CR before it is not shown. */
  private static List<String> lines(String text) {
    return Stream.of(text.split("\n", -1)).map(String::stripTrailing).toList();
  }

  private ParsedFile root(SourceFile file) {
    Root known = last;
    if (known == null || !known.file().equals(file)) {
      known = new Root(file, ParsedFile.of(file, dialect));
      last = known;
    }
    return known.parsed();
  }

  private static boolean includes(Token.Tag tag) {
    return (tag.kind() == TagKind.PARTIAL || tag.kind() == TagKind.PARENT)
        && !Name.dynamic(tag.kind(), tag.name())
        && Name.fault(tag.kind(), tag.name()).isEmpty();
  }

  /** Names that are not found are not remembered: data can make up any number of them. */
  private Optional<ParsedFile> file(String name) {
    var known = files.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return source
        .find(name)
        .map(text -> {
          sources.put(text.name(), text);
          var parsed = ParsedFile.of(text, dialect);
          var earlier = files.putIfAbsent(name, parsed);
          return earlier == null ? parsed : earlier;
        });
  }
}
