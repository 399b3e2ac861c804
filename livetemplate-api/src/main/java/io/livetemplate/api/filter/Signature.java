package io.livetemplate.api.filter;

import java.util.List;

/**
 * What a filter takes and gives. Templates are held to it when they are compiled, as far as types
 * are known then, and values when they are rendered. Build one with {@link #of}.
 *
 * @param values the value is of one of these types; {@code Object} for any
 * @param arguments types of the arguments; the last one is also that of any further arguments
 * @param least how many arguments must be given
 * @param most how many may be given
 * @param takesNull whether the filter is asked about null; else null passes by it and shows nothing
 * @param result what comes out; {@code Object} when that depends
 */
public record Signature(
    List<Class<?>> values,
    List<Class<?>> arguments,
    int least,
    int most,
    boolean takesNull,
    Class<?> result) {

  /** More arguments than a tag may have. */
  private static final int MANY = 16;

  /** Any value but null, any number of any arguments. */
  public static final Signature ANYTHING =
      new Signature(List.of(Object.class), List.of(Object.class), 0, MANY, false, Object.class);

  /** Takes unchangeable copies. */
  public Signature {
    values = List.copyOf(values);
    arguments = List.copyOf(arguments);
  }

  /**
   * A signature without arguments.
   *
   * @param values the value is of one of these types
   * @return the signature
   */
  public static Signature of(List<Class<?>> values) {
    return new Signature(values, List.of(), 0, 0, false, Object.class);
  }

  /**
   * The same with arguments.
   *
   * @param required how many of them must be given
   * @param types one for each argument that may be given
   * @return a new signature
   */
  public Signature with(int required, Class<?>... types) {
    return new Signature(values, List.of(types), required, types.length, takesNull, result);
  }

  /**
   * The same with any number of arguments.
   *
   * @param type of each
   * @return a new signature
   */
  public Signature withMany(Class<?> type) {
    return new Signature(values, List.of(type), 0, MANY, takesNull, result);
  }

  /** {@return the same, of a filter that has an answer for null too} */
  public Signature takingNull() {
    return new Signature(values, arguments, least, most, true, result);
  }

  /**
   * The same with a type of what comes out.
   *
   * @param type of the result
   * @return a new signature
   */
  public Signature giving(Class<?> type) {
    return new Signature(values, arguments, least, most, takesNull, type);
  }

  /**
   * The type of one argument.
   *
   * @param index from 0, less than {@link #most}
   * @return its type
   */
  public Class<?> argument(int index) {
    return arguments.get(Math.min(index, arguments.size() - 1));
  }
}
