package io.livetemplate.benchmarks;

import io.livetemplate.api.TemplateSource;
import io.livetemplate.benchmarks.wire.Workload;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.html.RenderedNode;
import io.livetemplate.engine.render.model.Environment;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlWriter;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints how much of the heap the rendered tree of a page keeps alive, for each workload: the
 * growth of the used heap by many pages of one model, so that the model, which the application
 * holds, does not count. Run with {@code -XX:+UseSerialGC -XX:MarkSweepAlwaysCompactCount=1}, or
 * what is dead may count.
 */
public final class MemoryTable {
  private static final int BYTES = 64 << 20;

  private MemoryTable() {}

  /**
   * Prints the table.
   *
   * @param args the folder of the workloads
   */
  public static void main(String[] args) throws IOException {
    System.out.println("| workload | HTML | first version | next version, sharing |");
    System.out.println("| --- | ---: | ---: | ---: |");
    for (Workload workload : Workload.readAll(Path.of(args[0]))) {
      print(workload);
    }
  }

  private static void print(Workload workload) {
    TemplateSource none = name -> Optional.empty();
    HtmlRenderer renderer =
        new HtmlRenderer(
            HtmlCompiler.compile(
                new MustacheTemplates(PartialSource.of(none)),
                new SourceFile("page.html", workload.template())),
            new ModelAccess(MethodHandles.lookup()));
    List<Map<String, Object>> steps = workload.steps();
    RenderedNode page = renderer.render(steps.get(0));
    int html = HtmlWriter.document(page, "", "").length();
    int pages = Math.clamp(BYTES / (4L * html), 20, 2_000);
    measure(renderer, steps, pages); // what is made once, by whatever runs for the first time
    Growth growth = measure(renderer, steps, pages);
    System.out.printf(
        "| %s | %,d | %,d | %,d |%n", workload.name(), html, growth.first(), growth.next());
  }

  private record Growth(long first, long next) {}

  private static Growth measure(HtmlRenderer renderer, List<Map<String, Object>> steps, int pages) {
    RenderedNode[] kept = new RenderedNode[pages];
    RenderedNode[] next = new RenderedNode[pages];
    try {
      long empty = used();
      for (int i = 0; i < pages; i++) {
        kept[i] = renderer.render(steps.get(0));
      }
      long first = used();
      for (int i = 0; i < pages; i++) {
        next[i] = renderer.render(steps.get(1), Environment.PLAIN, kept[i]);
      }
      long second = used();
      return new Growth((first - empty) / pages, Math.max(0, second - first) / pages);
    } finally {
      Reference.reachabilityFence(kept);
      Reference.reachabilityFence(next);
    }
  }

  /** What is alive. */
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
