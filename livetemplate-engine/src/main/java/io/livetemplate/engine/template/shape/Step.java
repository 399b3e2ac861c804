package io.livetemplate.engine.template.shape;

/** One thing to be written of a version. */
sealed interface Step {
  void write(Version version, HtmlWriter writer);

  /** HTML that never changes. */
  record Fixed(String html) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.out().append(html);
    }
  }

  /** A value within text. */
  record TextValue(int slot) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      Escape.text(version.read(slot), writer.out());
    }
  }

  /** A value between quotes. */
  record AttributeValue(int slot) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      Escape.attribute(version.read(slot), writer.out());
    }
  }

  /** An attribute that is there on condition, its value always the same. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Flag(int[] conditions, String html) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      for (int slot : conditions) {
        if (version.read(slot).isEmpty()) {
          return;
        }
      }
      writer.out().append(html);
    }
  }

  /** A value between quotes that may be a URL. */
  record Judged(Alternative value, ValueGuard guard) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      Escape.attribute(guard.judge(value.compose(version)), writer.out());
    }
  }

  /** The content of a data block, which is written as it is. */
  record Data(HtmlPlace place) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.out().append(place.value(version));
    }
  }

  /** Any other text. */
  record Text(HtmlPlace place, boolean afterOpeningTag) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.text(place, afterOpeningTag, version);
    }
  }

  /** Any other attribute. */
  record Attribute(HtmlPlace place) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.attribute(place, version);
    }
  }

  /** The items of another region. */
  record Region(int region) implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      for (Version item : version.items(region)) {
        writer.write(item);
      }
    }
  }

  /** What was given for the head. */
  record Bootstrap() implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.out().append(writer.bootstrap());
    }
  }

  /** What was given for the end of the body. */
  record Tail() implements Step {
    @Override
    public void write(Version version, HtmlWriter writer) {
      writer.out().append(writer.tail());
    }
  }
}
