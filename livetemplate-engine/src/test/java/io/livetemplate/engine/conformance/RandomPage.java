package io.livetemplate.engine.conformance;

import io.livetemplate.engine.conformance.Piece.Tag;
import io.livetemplate.engine.testing.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A page made up at random, and what happens to it.
 *
 * @param template of the page
 * @param models its versions
 */
record RandomPage(Tag template, List<Map<String, Object>> models) {
  /**
   * Makes one up.
   *
   * @param seed makes it this one
   * @param changes how many versions there are after the first
   */
  static RandomPage of(long seed, int changes) {
    Random random = new Random(seed);
    Tag template = new RandomTemplate(random).page();
    RandomModel data = new RandomModel(random);
    List<Map<String, Object>> models = new ArrayList<>();
    models.add(data.first(template));
    for (int i = 0; i < changes; i++) {
      models.add(data.change(models.getLast(), template));
    }
    return new RandomPage(template, models);
  }

  String source() {
    return template.write();
  }

  Map<String, String> partials() {
    Map<String, String> files = new TreeMap<>();
    template.partials(files);
    return files;
  }

  /** The compiled page; throws when it is refused. */
  Sheet sheet() {
    return Sheet.of(source(), partials());
  }
}
