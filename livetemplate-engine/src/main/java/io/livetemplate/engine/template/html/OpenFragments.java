package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.shape.HtmlRegion;
import io.livetemplate.engine.template.shape.RegionSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The elements that are a region by {@code lt-fragment}, and are not closed yet. */
final class OpenFragments {
  private final Deque<FragmentDraft> open = new ArrayDeque<>();

  /** The one that began last among what goes into a draft. */
  private @Nullable FragmentDraft last(ShapeDraft draft) {
    FragmentDraft last = open.peek();
    return last != null && last.inner() == draft ? last : null;
  }

  /** One begins; gives the draft of what stands in it. */
  ShapeDraft begin(TagScanner begun, String name, ShapeDraft draft) {
    ShapeDraft inner = new ShapeDraft(false, begun.position());
    open.push(new FragmentDraft(begun.element(), name, draft, inner, begun.position()));
    return inner;
  }

  /** Another element begins among what goes into a draft. */
  void opened(String element, ShapeDraft draft) {
    FragmentDraft last = last(draft);
    if (last != null) {
      last.opened(element);
    }
  }

  /** An element ends; gives the draft of what follows. */
  ShapeDraft closed(String element, ShapeDraft draft) {
    FragmentDraft last = last(draft);
    if (last == null || !last.closed(element)) {
      return draft;
    }
    open.pop();
    Later shape = new Later();
    shape.set(last.inner().finish());
    last.outer()
        .region(new HtmlRegion(new RegionSource.Fragment(last.name()), shape, last.position()));
    return last.outer();
  }

  /** Says which are still open in what was read into a draft, and leaves them. */
  void requireClosed(ShapeDraft draft, ShapeDraft begun, Problems problems) {
    ShapeDraft here = draft;
    while (here != begun) {
      FragmentDraft last = open.pop();
      problems.add(
          last.position(),
          "<" + last.element() + " lt-fragment> is not closed where what it stands in ends",
          "write </" + last.element() + "> in the same section or template");
      here = last.outer();
    }
  }
}
