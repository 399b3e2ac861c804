package io.livetemplate.engine.template.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.engine.template.expression.Expression;
import io.livetemplate.engine.template.expression.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nodes tell where they stand in the file that they were written in. */
class NodePositionsTest {

  private static List<Node> parse(String template) {
    return new MustacheTemplates(PartialSource.of(Map.of())).parse(new SourceFile("f", template));
  }

  private static Position at(int line, int column) {
    return new Position("f", line, column);
  }

  @Test
  void textsLieWithinOneLine() {
    assertThat(parse("ab\r\nc{{x}}d\n\ne"))
        .containsExactly(
            new Node.Text("ab\r\n", at(1, 1)),
            new Node.Text("c", at(2, 1)),
            new Node.Variable(new Expression.Lookup(Path.of("x")), true, at(2, 2)),
            new Node.Text("d\n", at(2, 7)),
            new Node.Text("\n", at(3, 1)),
            new Node.Text("e", at(4, 1)));
  }

  @Test
  void sectionsKnowBothTheirTags() {
    assertThat(parse("{{#a}}\n {{{b.c}}}\n  {{/a}}\n{{^.}}{{/.}}"))
        .containsExactly(
            new Node.Section(
                new Expression.Lookup(Path.of("a")),
                List.of(
                    new Node.Text(" ", at(2, 1)),
                    new Node.Variable(
                        new Expression.Lookup(new Path(List.of("b", "c"))), false, at(2, 2)),
                    new Node.Text("\n", at(2, 11))),
                at(1, 1),
                at(3, 3)),
            new Node.Inverted(new Expression.Lookup(Path.CURRENT), List.of(), at(4, 1), at(4, 7)));
  }

  @Test
  void indentationIsATextOfItsOwn() {
    var templates = new MustacheTemplates(PartialSource.of(Map.of("p", "one\n {{x}}\n")));
    var call = new PartialCall("p", "  ", Arguments.NONE);

    assertThat(templates.find(call).orElseThrow())
        .containsExactly(
            new Node.Text("  ", new Position("p", 1, 1)),
            new Node.Text("one\n", new Position("p", 1, 1)),
            new Node.Text("  ", new Position("p", 2, 1)),
            new Node.Text(" ", new Position("p", 2, 1)),
            new Node.Variable(new Expression.Lookup(Path.of("x")), true, new Position("p", 2, 2)),
            new Node.Text("\n", new Position("p", 2, 7)));
  }

  @Test
  void blocksKeepThePositionsOfTheirOwnFile() {
    var templates = new MustacheTemplates(PartialSource.of(Map.of("p", "[{{$b}}{{/b}}]")));
    var root = templates.parse(new SourceFile("f", "{{<p}}\n{{$b}}\n  mine\n{{/b}}\n{{/p}}"));
    var partial = (Node.Partial) root.getFirst();

    assertThat(root).hasSize(1);
    assertThat(templates.require(partial))
        .containsExactly(
            new Node.Text("[", new Position("p", 1, 1)),
            new Node.Text("mine\n", at(3, 3)),
            new Node.Text("]", new Position("p", 1, 14)));
  }

  @Test
  void equalCallsAreBuiltOnce() {
    var templates = new MustacheTemplates(PartialSource.of(Map.of("p", "{{>p}}")));
    var call = new PartialCall("p", "", Arguments.NONE);
    var inner = (Node.Partial) templates.find(call).orElseThrow().getFirst();

    assertThat(inner.call()).isEqualTo(call);
    assertThat(templates.require(inner)).isSameAs(templates.find(call).orElseThrow());
  }

  @Test
  void recursionWithBlocksComesBackToAnEqualCall() {
    var templates =
        new MustacheTemplates(
            PartialSource.of(Map.of("p", "{{$b}}{{/b}}{{<p}}{{$b}}x{{/b}}{{$c}}{{/c}}{{/p}}")));
    var outer = (Node.Partial) templates.parse(new SourceFile("f", "{{<p}}{{/p}}")).getFirst();
    var second = (Node.Partial) templates.require(outer).getLast();
    var third = (Node.Partial) templates.require(second).getLast();

    assertThat(second.call()).isNotEqualTo(outer.call());
    assertThat(third.call()).isEqualTo(second.call());
    assertThat(third.call()).hasSameHashCodeAs(second.call());
  }

  @Test
  void dynamicPartialsBecomeCallsOfTheNameInTheData() {
    var node = (Node.DynamicPartial) parse("  {{> * kind.name }}\n").getFirst();

    assertThat(node.path()).isEqualTo(Path.of("kind.name"));
    assertThat(node.call("row")).isEqualTo(new PartialCall("row", "  ", Arguments.NONE));
    assertThat(node.call("row").unindented()).isEqualTo(new PartialCall("row", "", Arguments.NONE));
  }
}
