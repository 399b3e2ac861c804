package io.livetemplate.engine.page;

import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.api.strategy.ShapeId;
import io.livetemplate.engine.render.model.Visit;
import io.livetemplate.engine.template.shape.Inline;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A template of a route, ready to render. Thread-safe. */
public interface CompiledTemplate {
  /**
   * Renders a model.
   *
   * @param visit who looks, the same for the whole life of a page
   * @param previous the version before, if there is one: what did not change is taken over from it
   * @throws io.livetemplate.api.error.ModelException when the model cannot be read
   */
  Rendered render(Object model, Visit visit, @Nullable Rendered previous);

  /**
   * The HTML document of what was rendered.
   *
   * @param hookup what ties the document to the server; none when nobody will
   */
  String document(Rendered rendered, Optional<Hookup> hookup);

  /** The scripts and styles that stand in its text. */
  Inline inline();

  /** The shapes whose layouts are in that document. */
  Set<ShapeId> shapes(Rendered rendered);
}
