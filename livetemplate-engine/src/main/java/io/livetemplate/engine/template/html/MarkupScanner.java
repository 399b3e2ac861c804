package io.livetemplate.engine.template.html;

import io.livetemplate.engine.template.mustache.Position;
import io.livetemplate.engine.template.shape.Escape;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads literal text as the HTML tokenizer would (WHATWG HTML 13.2.5) and puts it into the draft of
 * the moment.
 */
final class MarkupScanner {
  /** What the next character is part of. */
  enum Mode {
    TEXT,
    RCDATA,
    RAW,
    DATA,
    TAG,
    COMMENT,
    CDATA,
    DECLARATION
  }

  private static final String CDATA = "<![CDATA[";

  private final Problems problems;
  private final ForeignContent foreign = new ForeignContent();
  private final InlineDraft inline = new InlineDraft();
  private final OpenFragments fragments = new OpenFragments();

  private ShapeDraft draft;
  private Mode mode = Mode.TEXT;
  private String element = "";
  private boolean afterOpeningTag;
  private boolean bodyClosed;
  private boolean doctype;
  private @Nullable TagScanner tag;
  private @Nullable CommentScanner comment;

  MarkupScanner(ShapeDraft draft, Problems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  Mode mode() {
    return mode;
  }

  /** The element whose raw text or RCDATA is being read, or whose tag was opened last. */
  String element() {
    return element;
  }

  TagScanner tag() {
    if (tag == null) {
      throw new IllegalStateException("no tag is being read");
    }
    return tag;
  }

  /**
   * Whether the body's end tag has been read: what comes behind it is put elsewhere by the parser.
   */
  boolean isBodyClosed() {
    return bodyClosed;
  }

  /** Whether what is read belongs to svg or math, where tags mean other things. */
  boolean isForeign() {
    return foreign.isHere();
  }

  /** The inline scripts and styles read so far. */
  InlineDraft inline() {
    return inline;
  }

  ShapeDraft draft() {
    return draft;
  }

  /** From now on everything goes into another draft. */
  void into(ShapeDraft other) {
    draft = other;
    afterOpeningTag = false;
  }

  /** The run of text at this point, which a slot makes dynamic. */
  RunDraft run(Position position) {
    RunDraft run = draft.run(position, afterOpeningTag);
    if (afterOpeningTag) {
      run.dropFirstLineFeed();
    }
    return run;
  }

  void take(Literal literal) {
    String text = literal.text();
    int at = 0;
    while (at < text.length()) {
      at =
          switch (mode) {
            case TEXT -> text(literal, text, at);
            case RCDATA, RAW, DATA -> rawText(literal, text, at);
            case TAG -> tag(literal, text, at);
            case COMMENT -> comment(text, at);
            case CDATA -> cdata(literal, text, at);
            case DECLARATION -> declaration(literal, text, at);
          };
    }
  }

  private int text(Literal literal, String text, int from) {
    int lt = text.indexOf('<', from);
    if (lt < 0) {
      plain(literal, text, from, text.length());
      return text.length();
    }
    plain(literal, text, from, lt);
    char next = lt + 1 < text.length() ? text.charAt(lt + 1) : ' ';
    if (isLetter(next)) {
      return begin(new TagScanner(false, literal.position(lt)), lt + 1);
    }
    if (next == '/' && lt + 2 < text.length() && isLetter(text.charAt(lt + 2))) {
      return begin(new TagScanner(true, literal.position(lt)), lt + 2);
    }
    if (isForeign() && text.startsWith(CDATA, lt)) {
      mode = Mode.CDATA;
      return lt + CDATA.length();
    }
    if (next == '!' || next == '?' || next == '/') {
      draft.endRun();
      afterOpeningTag = false;
      if (text.startsWith("<!--", lt)) {
        mode = Mode.COMMENT;
        comment = new CommentScanner(literal.position(lt));
        return lt + 4;
      }
      mode = Mode.DECLARATION;
      doctype = text.regionMatches(true, lt, "<!doctype", 0, 9);
      return lt;
    }
    plain(literal, text, lt, lt + 1);
    return lt + 1;
  }

  private void plain(Literal literal, String text, int from, int to) {
    if (from < to) {
      draft.run(literal.position(from), afterOpeningTag).literal(text.substring(from, to));
    }
  }

  private int begin(TagScanner begun, int at) {
    draft.endRun();
    afterOpeningTag = false;
    tag = begun;
    mode = Mode.TAG;
    return at;
  }

  private int tag(Literal literal, String text, int from) {
    TagScanner reading = tag();
    for (int i = from; i < text.length(); i++) {
      int at = i;
      if (reading.take(text.charAt(i), () -> literal.position(at))) {
        endTag(reading);
        return i + 1;
      }
    }
    return text.length();
  }

  private void endTag(TagScanner done) {
    tag = null;
    mode = Mode.TEXT;
    ElementCheck.check(done, draft, problems);
    if (done.isClosing()) {
      bodyClosed |= done.element().equals("body") || done.element().equals("html");
      draft.closing(done.element());
      new TagWriter(draft).close(done);
      foreign.leave(done.element());
      draft = fragments.closed(done.element(), draft);
      return;
    }
    AttributeCheck.check(done, problems);
    element = done.element();
    boolean inForeign = isForeign();
    boolean empty = inForeign ? done.isSelfClosing() : Contexts.isVoid(element);
    Optional<String> fragment = FragmentCheck.name(done, problems);
    if (fragment.isPresent()) {
      draft = fragments.begin(done, fragment.get(), draft);
    }
    OptionalInt key = new TagWriter(draft).open(done);
    draft.opened(element, key);
    if (fragment.isPresent() && empty) {
      draft = fragments.closed(element, draft);
    } else if (fragment.isEmpty() && !empty) {
      fragments.opened(element, draft);
    }
    if (!done.isSelfClosing()) {
      foreign.enter(element);
    }
    afterOpeningTag = !inForeign && Contexts.dropsLineFeed(element);
    if (!inForeign && Contexts.isRcdata(element)) {
      mode = Mode.RCDATA;
    } else if (Contexts.isRaw(element) && !(inForeign && done.isSelfClosing())) {
      mode = DataBlock.is(done) ? Mode.DATA : Mode.RAW;
    }
  }

  /** Says which fragments are still open in what was read into a draft, and leaves them. */
  void requireFragmentsClosed(ShapeDraft begun) {
    fragments.requireClosed(draft, begun, problems);
    draft = begun;
  }

  private int rawText(Literal literal, String text, int from) {
    int end = closingTag(text, from);
    int to = end < 0 ? text.length() : end;
    if (mode == Mode.RAW) {
      draft.fixed(text.substring(from, to));
      inline.text(text.substring(from, to));
    } else {
      if (mode == Mode.DATA && draft.isRunDynamic() && !text.substring(from, to).isBlank()) {
        DataBlock.notAlone(literal.position(from), problems);
      }
      plain(literal, text, from, to);
    }
    if (end < 0) {
      return text.length();
    }
    inline.end(mode == Mode.RAW ? element : "");
    return begin(new TagScanner(true, literal.position(end)), end + 2);
  }

  private int closingTag(String text, int from) {
    String wanted = "</" + element;
    for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 1)) {
      int after = i + wanted.length();
      boolean named = text.regionMatches(true, i, wanted, 0, wanted.length());
      if (named && after < text.length() && " \t\n\f/>".indexOf(text.charAt(after)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int comment(String text, int from) {
    CommentScanner reading = Objects.requireNonNull(comment, "no comment is being read");
    for (int i = from; i < text.length(); i++) {
      if (reading.take(text.charAt(i))) {
        reading.check(problems);
        draft.fixed("<!--" + reading.text());
        comment = null;
        mode = Mode.TEXT;
        return i + 1;
      }
    }
    return text.length();
  }

  /** WHATWG HTML 13.2.5.69; written as other text is, so that it is one with its neighbours. */
  private int cdata(Literal literal, String text, int from) {
    int end = text.indexOf("]]>", from);
    int to = end < 0 ? text.length() : end;
    if (from < to) {
      StringBuilder escaped = new StringBuilder();
      Escape.text(text.substring(from, to), escaped);
      draft.run(literal.position(from), afterOpeningTag).literal(escaped.toString());
    }
    mode = end < 0 ? Mode.CDATA : Mode.TEXT;
    return end < 0 ? to : end + 3;
  }

  private int declaration(Literal literal, String text, int from) {
    int end = text.indexOf('>', from);
    int to = end < 0 ? text.length() : end + 1;
    draft.fixed(text.substring(from, to));
    if (end >= 0) {
      mode = Mode.TEXT;
      if (doctype) {
        ElementCheck.doctype(text.substring(from, to), literal.position(from), problems);
        draft.doctype();
      }
    }
    return to;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
