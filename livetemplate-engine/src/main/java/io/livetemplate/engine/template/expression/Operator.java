package io.livetemplate.engine.template.expression;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared. */
public enum Operator {
  EQUAL("=="),
  UNEQUAL("!="),
  LESS("<"),
  AT_MOST("<="),
  GREATER(">"),
  AT_LEAST(">=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** As written in a template. */
  public String sign() {
    return sign;
  }

  /** Whether it asks for an order, which not all values have. */
  public boolean isOrder() {
    return this != EQUAL && this != UNEQUAL;
  }

  /** Whether it holds where a comparison found less than, equal to or more than 0. */
  public boolean holds(int compared) {
    return switch (this) {
      case EQUAL -> compared == 0;
      case UNEQUAL -> compared != 0;
      case LESS -> compared < 0;
      case AT_MOST -> compared <= 0;
      case GREATER -> compared > 0;
      case AT_LEAST -> compared >= 0;
    };
  }

  static Optional<Operator> of(String sign) {
    return Arrays.stream(values()).filter(operator -> operator.sign.equals(sign)).findFirst();
  }
}
