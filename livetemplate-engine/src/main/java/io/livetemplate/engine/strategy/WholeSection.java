package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.diff.SectionDifference;
import io.livetemplate.engine.template.shape.HtmlShape;
import io.livetemplate.engine.template.shape.HtmlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A section to be sent as a whole. */
record WholeSection(SectionDifference section) implements Change.Content {
  @Override
  public boolean isLongerThan(long length) {
    return Lengths.exceeds(section.after(), length);
  }

  @Override
  public String html() {
    return HtmlWriter.items(section.after());
  }

  @Override
  public List<Change> parts() {
    return Changes.of(section);
  }

  @Override
  public List<HtmlShape> shapes() {
    Map<ShapeId, HtmlShape> all = new LinkedHashMap<>();
    section.after().forEach(item -> item.shapes().forEach(all::putIfAbsent));
    return List.copyOf(all.values());
  }

  @Override
  public Optional<HtmlShape> shape() {
    return Optional.empty();
  }
}
