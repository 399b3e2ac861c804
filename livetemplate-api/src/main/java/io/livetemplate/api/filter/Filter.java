package io.livetemplate.api.filter;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a template sends a value through: {@code {{total | currency}}}. Given to {@code
 * LiveTemplate.Builder.filter} with the name that templates call it by.
 *
 * <p>A filter is a pure function of the value, its arguments, locale and zone: what it answered
 * once is not asked for again as long as these stay. Called on any thread, also at the same time.
 * What it throws ends the rendering; the page keeps what it shows, and the log says where.
 */
@FunctionalInterface
public interface Filter {

  /**
   * Answers what is shown in place of a value.
   *
   * @param value as the model has it, an {@code Optional} unwrapped; null only if the {@link
   *     #signature} takes null
   * @param call arguments, locale and zone
   * @return any value that a model may hold
   */
  @Nullable Object apply(@Nullable Object value, FilterCall call);

  /** {@return what the filter takes; anything unless overridden} */
  default Signature signature() {
    return Signature.ANYTHING;
  }

  /**
   * A filter of one type of value, which templates are checked against when they are compiled.
   *
   * @param type of the value
   * @param function the filter
   * @param <V> the same
   * @return a filter without arguments
   */
  static <V> Filter of(Class<V> type, BiFunction<V, FilterCall, @Nullable Object> function) {
    return of(Signature.of(List.of(type)), (value, call) -> function.apply(type.cast(value), call));
  }

  /**
   * A filter that declares what it takes.
   *
   * @param signature what it takes
   * @param function is given nothing else
   * @return the filter
   */
  static Filter of(Signature signature, Filter function) {
    return new Filter() {
      @Override
      public @Nullable Object apply(@Nullable Object value, FilterCall call) {
        return function.apply(value, call);
      }

      @Override
      public Signature signature() {
        return signature;
      }
    };
  }
}
