package io.livetemplate.engine.template.mustache;

/**
 * The content of a block: the default where it stands free, the argument where it stands in a
 * parent.
 *
 * @param file where it is written
 * @param open the token that opens it
 */
record Block(ParsedFile file, int open) {

  int close() {
    return file.partner(open);
  }

  Placement placement() {
    return file.layout().placement(open);
  }

  /**
   * The white space that its lines have in common with its first one; that of the tag when it has
   * no lines of its own. Only of use where the opening tag stands alone.
   */
  String margin() {
    for (int i = open + 1; i < close(); i++) {
      if (file.tokens().get(i).first()) {
        switch (file.tokens().get(i)) {
          case Token.Tag tag -> {
            return "";
          }
          case Token.Literal literal -> {
            boolean empty = literal.blank() && (literal.endsLine() || i + 1 == close());
            if (!empty) {
              return literal.margin();
            }
          }
        }
      }
    }
    return placement().margin();
  }

  /** What happens to the margins of its lines when they are put behind {@code added}. */
  Margin moved(String added) {
    return new Margin(placement().standalone() ? margin() : "", added);
  }
}
