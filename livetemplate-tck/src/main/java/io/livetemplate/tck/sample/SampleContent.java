package io.livetemplate.tck.sample;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.Shape;
import java.util.List;
import java.util.Optional;

/** A region that is written out already. */
record SampleContent(
    String html, List<Change> parts, List<? extends Shape> shapes, Optional<? extends Shape> shape)
    implements Change.Content {
  @Override
  public boolean isLongerThan(long length) {
    return html.length() > length;
  }
}
