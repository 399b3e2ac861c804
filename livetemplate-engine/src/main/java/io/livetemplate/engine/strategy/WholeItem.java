package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Address;
import io.livetemplate.api.strategy.Change;
import io.livetemplate.engine.diff.ItemDifference;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import java.util.List;
import java.util.Optional;

/** The root, or an item, to be sent as a whole. */
record WholeItem(ItemDifference item) implements Change.Content {
  @Override
  public boolean isLongerThan(long length) {
    return Lengths.exceeds(List.of(item.after()), length);
  }

  @Override
  public String html() {
    return item.address().equals(Address.ROOT)
        ? HtmlWriter.document(item.after(), "", "")
        : item.after().html();
  }

  @Override
  public List<Change> parts() {
    return Changes.of(item);
  }

  @Override
  public List<HtmlShape> shapes() {
    return List.copyOf(item.after().shapes().values());
  }

  @Override
  public Optional<HtmlShape> shape() {
    return item.isOtherShape() ? Optional.of(item.after().shape()) : Optional.empty();
  }
}
