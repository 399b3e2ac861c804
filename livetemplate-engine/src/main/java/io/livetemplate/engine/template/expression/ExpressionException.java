package io.livetemplate.engine.template.expression;

/** Ends the reading of a tag; never leaves the package. */
final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ExpressionFault fault;

  ExpressionException(int offset, String message, String remedy) {
    super(message, null, false, false);
    this.fault = new ExpressionFault(offset, message, remedy);
  }

  ExpressionFault fault() {
    return fault;
  }
}
