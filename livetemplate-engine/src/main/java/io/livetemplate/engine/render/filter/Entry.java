package io.livetemplate.engine.render.filter;

import io.livetemplate.api.filter.Filter;
import io.livetemplate.api.filter.FilterCall;
import io.livetemplate.api.filter.Signature;
import io.livetemplate.engine.render.model.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter with what it takes.
 *
 * @param judge throws {@code IllegalArgumentException} for arguments that can never be right
 */
record Entry(Signature signature, Body body, Judge judge) {

  /** What a filter does. */
  interface Body {
    @Nullable Object apply(
        @Nullable Object value, List<? extends @Nullable Object> arguments, Visit visit);
  }

  /** What a filter thinks of arguments written in a template. */
  interface Judge {
    void judge(List<? extends @Nullable Object> arguments);
  }

  static Entry of(Signature signature, Body body) {
    return new Entry(signature, body, arguments -> {});
  }

  static Entry of(Filter filter) {
    return of(
        filter.signature(),
        (value, arguments, visit) ->
            filter.apply(
                value, new FilterCall(new ArrayList<>(arguments), visit.locale(), visit.zone())));
  }

  Entry judged(Judge by) {
    return new Entry(signature, body, by);
  }
}
