package io.livetemplate.engine.template.html;

import io.livetemplate.api.error.Problem;
import io.livetemplate.api.error.TemplateException;
import io.livetemplate.engine.template.mustache.MustacheTemplates;
import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.mustache.SourceFile;
import io.livetemplate.engine.template.proof.LayoutFinder;
import io.livetemplate.engine.template.shape.HtmlShape;

/** Compiles a template to the shape of a page: the strict reading of a template, as HTML. */
public final class HtmlCompiler {
  private HtmlCompiler() {}

  /**
   * Compiles a page.
   *
   * @param templates where its partials are
   * @param file the page's template
   * @return the root shape, laid out and proven, with all shapes inside it
   * @throws TemplateException with every problem that was found
   */
  public static HtmlShape compile(MustacheTemplates templates, SourceFile file) {
    try {
      return proven(templates, file);
    } catch (TemplateException e) {
      throw new TemplateException(templates.quoted(e.problems(), file));
    }
  }

  private static HtmlShape proven(MustacheTemplates templates, SourceFile file) {
    HtmlShape shape = draft(templates, file);
    Problems problems = new Problems();
    for (Problem problem : LayoutFinder.layOut(shape)) {
      problems.add(problem);
    }
    problems.throwIfAny();
    return shape;
  }

  /**
   * Compiles a page as far as that goes without asking a parser where its places are.
   *
   * @param templates where its partials are
   * @param file the page's template
   * @return the root shape, named but not laid out
   * @throws TemplateException with every problem that was found
   */
  public static HtmlShape draft(MustacheTemplates templates, SourceFile file) {
    Problems problems = new Problems();
    templates.problems(file).forEach(problems::add);
    problems.throwIfAny();

    Position start = new Position(file.name(), 1, 1);
    ShapeDraft root = new ShapeDraft(true, start);
    MarkupScanner scanner = new MarkupScanner(root, problems);
    NodeWalker walker = new NodeWalker(templates, scanner, problems);
    walker.walk(templates.parse(file));
    scanner.requireFragmentsClosed(root);
    requireText(scanner, start, problems);
    problems.throwIfAny();

    HtmlShape shape = root.finish();
    ShapeNames.give(shape);
    shape.inline(scanner.inline().finish());
    return shape;
  }

  private static void requireText(MarkupScanner scanner, Position start, Problems problems) {
    switch (scanner.mode()) {
      case TEXT -> {}
      case TAG ->
          problems.add(
              scanner.tag().position(),
              "the tag is not closed at the end of the template",
              "add '>'");
      case RCDATA, RAW, DATA ->
          problems.add(
              start,
              "<" + scanner.element() + "> is not closed, so everything behind it is its text",
              "add </" + scanner.element() + ">");
      case COMMENT -> problems.add(start, "a comment is not closed", "add -->");
      case CDATA -> problems.add(start, "<![CDATA[ is not closed", "add ]]>");
      case DECLARATION -> problems.add(start, "a declaration is not closed", "add '>'");
    }
  }
}
