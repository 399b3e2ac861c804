package io.livetemplate.engine.template.mustache;

/**
 * What decides the nodes of a partial: equal calls have equal nodes, so a call is the key by which
 * recursion is told and expansions are shared.
 *
 * @param name of the template
 * @param indentation white space put before each line of its source, empty when the tag stands
 *     within a line
 * @param arguments the blocks handed to it
 */
public record PartialCall(String name, String indentation, Arguments arguments) {

  /** The same call of another template. */
  public PartialCall named(String other) {
    return new PartialCall(other, indentation, arguments);
  }

  /** The same call without indentation. */
  public PartialCall unindented() {
    return indentation.isEmpty() ? this : new PartialCall(name, "", arguments);
  }
}
