package io.livetemplate.benchmarks.stocks;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.ResourceCodeResolver;
import io.livetemplate.api.TemplateSource;
import io.livetemplate.engine.render.html.HtmlRenderer;
import io.livetemplate.engine.render.model.ModelAccess;
import io.livetemplate.engine.render.text.TextRenderer;
import io.livetemplate.engine.template.html.HtmlCompiler;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.PartialSource;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.shape.HtmlWriter;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The engines that are compared. Each escapes values as HTML and keeps its compiled template. */
public enum StockEngine {
  /** Ours as it serves pages: a tree that later versions share, then its HTML. */
  LIVETEMPLATE {
    @Override
    Function<StockPage, String> load() {
      HtmlRenderer renderer = new HtmlRenderer(HtmlCompiler.compile(templates(), file()), access());
      return page -> HtmlWriter.document(renderer.render(page), "", "");
    }
  },
  /** Ours as plain Mustache, without regard to HTML. */
  LIVETEMPLATE_TEXT {
    @Override
    Function<StockPage, String> load() {
      TextRenderer renderer = new TextRenderer(templates(), access());
      SourceFile file = file();
      return page -> renderer.render(file, page);
    }
  },
  /** Interpreted. */
  MUSTACHE_JAVA {
    @Override
    Function<StockPage, String> load() {
      Mustache mustache = new DefaultMustacheFactory(FOLDER).compile("stocks.mustache");
      return page -> {
        StringWriter out = new StringWriter();
        mustache.execute(out, page);
        return out.toString();
      };
    }
  },
  /** Interpreted. */
  PEBBLE {
    @Override
    Function<StockPage, String> load() {
      PebbleTemplate template =
          new PebbleEngine.Builder()
              .loader(new ClasspathLoader())
              .build()
              .getTemplate(FOLDER + "stocks.peb");
      return page -> {
        StringWriter out = new StringWriter();
        Map<String, Object> context = new HashMap<>();
        context.put("items", page.items());
        try {
          template.evaluate(out, context);
        } catch (IOException e) {
          throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return out.toString();
      };
    }
  },
  /** Compiled to byte code. */
  JTE {
    @Override
    Function<StockPage, String> load() {
      TemplateEngine engine =
          TemplateEngine.create(
              new ResourceCodeResolver(FOLDER.substring(0, FOLDER.length() - 1)),
              folder(),
              ContentType.Html);
      return page -> {
        StringOutput out = new StringOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("items", page.items());
        engine.render("stocks.jte", parameters, out);
        return out.toString();
      };
    }
  };

  private static final String FOLDER = "io/livetemplate/benchmarks/stocks/";

  /** {@return a compiled template} */
  abstract Function<StockPage, String> load();

  private static MustacheTemplates templates() {
    TemplateSource none = name -> Optional.empty();
    return new MustacheTemplates(PartialSource.of(none));
  }

  private static ModelAccess access() {
    return new ModelAccess(MethodHandles.lookup());
  }

  private static SourceFile file() {
    try (InputStream in =
        Objects.requireNonNull(StockEngine.class.getResourceAsStream("stocks.mustache"))) {
      return new SourceFile(
          "stocks.mustache", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("stocks.mustache stands beside this class", e);
    }
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("stocks");
    } catch (IOException e) {
      throw new UncheckedIOException("jte needs a folder for the classes that it makes", e);
    }
  }
}
