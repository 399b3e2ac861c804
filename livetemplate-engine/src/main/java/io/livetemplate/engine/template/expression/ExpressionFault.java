package io.livetemplate.engine.template.expression;

/**
 * Why something in a tag means nothing.
 *
 * @param offset where, in characters from the start of what was read
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record ExpressionFault(int offset, String message, String remedy) {}
