package io.livetemplate.benchmarks.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A way to put patches into one frame. */
enum Envelope {
  /** {@code [n,e,[[s,address,...payload],...],shapes?]}. */
  POSITIONAL {
    @Override
    Object frame(List<WirePatch> patches, List<Object> shapes) {
      List<Object> written = new ArrayList<>();
      for (WirePatch patch : patches) {
        List<Object> one = new ArrayList<>(List.of(patch.kind().number(), patch.address()));
        one.addAll(patch.payload());
        written.add(one);
      }
      return array(written, shapes);
    }
  },

  /** {@code [n,e,{s:[[address,...payload],...],...},shapes?]}. */
  GROUPED {
    @Override
    Object frame(List<WirePatch> patches, List<Object> shapes) {
      Map<String, List<Object>> groups = new LinkedHashMap<>();
      for (WirePatch patch : patches) {
        List<Object> one = new ArrayList<>(List.of(patch.address()));
        one.addAll(patch.payload());
        groups
            .computeIfAbsent(Integer.toString(patch.kind().number()), key -> new ArrayList<>())
            .add(one);
      }
      return array(groups, shapes);
    }
  },

  /** <code>{"n":n,"e":e,"p":[{"s":s,"a":address,...},...],"t":shapes}</code>. */
  NAMED {
    @Override
    Object frame(List<WirePatch> patches, List<Object> shapes) {
      Map<String, Object> frame = new LinkedHashMap<>();
      frame.put("n", NUMBER);
      frame.put("e", NUMBER);
      frame.put("p", patches.stream().map(Envelope::named).toList());
      if (!shapes.isEmpty()) {
        frame.put("t", shapes);
      }
      return frame;
    }
  };

  /** Of the frame and of the event settled: both well into a page's life. */
  private static final int NUMBER = 99_999;

  /** Lists, maps, strings and numbers: the frame's JSON. */
  abstract Object frame(List<WirePatch> patches, List<Object> shapes);

  private static Object array(Object patches, List<Object> shapes) {
    return shapes.isEmpty()
        ? List.of(NUMBER, NUMBER, patches)
        : List.of(NUMBER, NUMBER, patches, shapes);
  }

  private static Map<String, Object> named(WirePatch patch) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("s", patch.kind().number());
    one.put("a", patch.address());
    List<String> names = patch.kind().names();
    for (int i = 0; i < names.size(); i++) {
      one.put(names.get(i), patch.kind().flat() ? patch.payload() : patch.payload().get(i));
    }
    return one;
  }
}
