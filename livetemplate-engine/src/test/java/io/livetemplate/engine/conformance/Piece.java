package io.livetemplate.engine.conformance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a template. */
sealed interface Piece {
  /** As it stands in the template. */
  String write();

  /** What it is made of, as far as something of it can be left out. */
  List<Piece> children();

  /** The same, made of others. */
  Piece with(List<Piece> children);

  /** It and all that it is made of. */
  default Stream<Piece> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Piece::all));
  }

  /** The sections whose data is in the frame that the piece is in. */
  default List<Section> sections() {
    return sections(children());
  }

  /** Adds the files of the partials that are called. */
  default void partials(Map<String, String> files) {
    children().forEach(child -> child.partials(files));
  }

  /** Several. */
  static String write(List<Piece> pieces) {
    return pieces.stream().map(Piece::write).collect(Collectors.joining());
  }

  /** Those of several. */
  static List<Section> sections(List<Piece> pieces) {
    return pieces.stream().flatMap(piece -> piece.sections().stream()).toList();
  }

  /** Text as it stands in a template. */
  record Text(String write) implements Piece {
    @Override
    public List<Piece> children() {
      return List.of();
    }

    @Override
    public Piece with(List<Piece> children) {
      return this;
    }
  }

  /** An element with an end tag. */
  record Tag(String name, String attributes, List<Piece> children) implements Piece {
    @Override
    public String write() {
      return "<" + name + attributes + ">" + Piece.write(children) + "</" + name + ">";
    }

    @Override
    public Tag with(List<Piece> others) {
      return new Tag(name, attributes, others);
    }
  }

  /**
   * A section.
   *
   * @param lines whether its tags stand on lines of their own
   */
  record Section(String name, boolean inverted, boolean list, boolean lines, List<Piece> children)
      implements Piece {
    @Override
    public String write() {
      String open = "{{" + (inverted ? "^" : "#") + name + "}}";
      String close = "{{/" + name + "}}";
      String body = Piece.write(children);
      return lines ? "\n  " + open + "\n" + body + "\n  " + close + "\n" : open + body + close;
    }

    @Override
    public Section with(List<Piece> others) {
      return new Section(name, inverted, list, lines, others);
    }

    /** Whether there is a list of the same name in its items. */
    boolean repeats() {
      return all().anyMatch(piece -> piece instanceof Again again && again.list().equals(name));
    }

    /** It, and what is shown in the frame around it when it is off. */
    @Override
    public List<Section> sections() {
      List<Piece> outside =
          inverted ? children : children.stream().filter(Otherwise.class::isInstance).toList();
      return Stream.concat(Stream.of(this), Piece.sections(outside).stream()).toList();
    }
  }

  /** The rest of a section: what is shown when it is off. */
  record Otherwise(List<Piece> children) implements Piece {
    @Override
    public String write() {
      return "{{^}}" + Piece.write(children);
    }

    @Override
    public Otherwise with(List<Piece> others) {
      return new Otherwise(others);
    }
  }

  /** A section over a comparison, which makes no frame. */
  record Comparison(String expression, List<Piece> children) implements Piece {
    @Override
    public String write() {
      return "{{#" + expression + "}}" + Piece.write(children) + "{{/}}";
    }

    @Override
    public Comparison with(List<Piece> others) {
      return new Comparison(expression, others);
    }
  }

  /**
   * A call of a partial that is called nowhere else.
   *
   * @param lines whether it stands on a line of its own
   */
  record Partial(String name, boolean lines, List<Piece> children) implements Piece {
    @Override
    public String write() {
      return lines ? "\n  {{>" + name + "}}\n" : "{{> " + name + " }}";
    }

    @Override
    public Partial with(List<Piece> others) {
      return new Partial(name, lines, others);
    }

    @Override
    public void partials(Map<String, String> files) {
      Piece.super.partials(files);
      files.put(name, Piece.write(children));
    }
  }

  /** Within a list whose items are a partial: the same list again. */
  record Again(String list, String partial) implements Piece {
    @Override
    public String write() {
      return "{{#" + list + "}}{{> " + partial + " }}{{/" + list + "}}";
    }

    @Override
    public List<Piece> children() {
      return List.of();
    }

    @Override
    public Piece with(List<Piece> children) {
      return this;
    }
  }

  /** A layout with a block, which is given, or not when there is nothing for it. */
  record Parent(String name, List<Piece> children) implements Piece {
    @Override
    public String write() {
      String block = children.isEmpty() ? "" : "{{$main}}" + Piece.write(children) + "{{/main}}";
      return "{{<" + name + "}}" + block + "{{/" + name + "}}";
    }

    @Override
    public Parent with(List<Piece> others) {
      return new Parent(name, others);
    }

    @Override
    public void partials(Map<String, String> files) {
      Piece.super.partials(files);
      files.put(name, "<div title=\"{{a}}\">{{$main}}<i>{{b}}</i>{{/main}}<hr></div>");
    }
  }
}
