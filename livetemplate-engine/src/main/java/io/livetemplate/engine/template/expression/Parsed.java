package io.livetemplate.engine.template.expression;

/** What the inside of a tag turned out to be. */
public sealed interface Parsed {

  /** It means something. */
  record Good(Expression expression) implements Parsed {}

  /** It does not. */
  record Bad(ExpressionFault fault) implements Parsed {}
}
