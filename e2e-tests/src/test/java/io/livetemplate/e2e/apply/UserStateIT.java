package io.livetemplate.e2e.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import io.livetemplate.e2e.browser.Browsers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Each test puts something of the user's into the second of three items, has the list reversed and
 * a text in that item set, and looks whether it is still there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UserStateIT {
  private static final String REVERSED = "[[2,1,[2,-3]],[0,[1,1],1,\"set\"]]";

  private final Browsers browsers = Browsers.open();

  @AfterAll
  void close() {
    browsers.close();
  }

  /** A list whose items are a paragraph and this; {@code NUMBER} stands for the item's number. */
  private PatchedTab list(String inner) {
    var items = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      items
          .append("<li lt-key=\"%d\"><p>text %d</p>".formatted(i, i))
          .append(inner.replace("NUMBER", String.valueOf(i)))
          .append("</li>");
    }
    String statics = "<li><p></p>" + inner.replace("NUMBER", "") + "</li>";
    String shapes =
        "[[\"r\",0,[],[[\"1.0\",-1,\"i\"]]],[\"i\",\"%s\",[[\"0\",\"lt-key\"],[\"0.0\",0]]]]"
            .formatted(statics.replace("\"", "\\\""));
    return PatchedTab.in(browsers)
        .with("/style.css", ".bar { width: 5px; transition: width 60s } .grown { width: 500px }")
        .with("/frame", "<!doctype html><p>frame</p>")
        .with("/sound.wav", silence())
        .load(
            "<title>t</title><link rel=\"stylesheet\" href=\"/style.css\">",
            "<ul>" + items + "</ul>",
            shapes);
  }

  private static void reverse(PatchedTab tab) {
    tab.receive(REVERSED);
    assertThat(tab.value("[...document.querySelectorAll('p')].map(p => p.textContent)"))
        .isEqualTo("text 2,set,text 0");
    assertThat(tab.repairs()).isEmpty();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void focusAndTheTextTyped() {
    try (PatchedTab tab = list("<input id=\"iNUMBER\">")) {
      tab.page().locator("#i1").pressSequentially("typed");
      reverse(tab);
      assertThat(tab.value("document.activeElement.id")).isEqualTo("i1");
      tab.page().keyboard().type("!");
      assertThat(tab.value("document.querySelector('#i1').value")).isEqualTo("typed!");
    }
  }

  @Test
  void selectionInAControlAndInText() {
    try (PatchedTab tab = list("<textarea>some text</textarea><b>bold text</b>")) {
      tab.run(
          "const area = document.querySelectorAll('textarea')[1]; area.focus();"
              + " area.setSelectionRange(2, 6)");
      reverse(tab);
      assertThat(
              tab.value(
                  "[document.activeElement.selectionStart, document.activeElement.selectionEnd]"))
          .isEqualTo("2,6");
      tab.run(
          "document.activeElement.blur(); getSelection().selectAllChildren(document.querySelectorAll('b')[1])");
      tab.receive("[[2,1,[2,-3]],[0,[1,1],1,\"again\"]]");
      assertThat(tab.value("getSelection()")).isEqualTo("bold text");
    }
  }

  @Test
  void aCompositionOfAnInputMethod() {
    try (PatchedTab tab = list("<input id=\"iNUMBER\">")) {
      tab.page().locator("#i1").focus();
      tab.run("window.ends = 0; addEventListener('compositionend', () => { ends++ })");
      CDPSession session = tab.page().context().newCDPSession(tab.page());
      compose(session, "か");
      reverse(tab);
      assertThat(tab.value("ends")).as("ends of the composition").isEqualTo("0");
      compose(session, "かん");
      var committed = new JsonObject();
      committed.addProperty("text", "漢");
      session.send("Input.insertText", committed);
      assertThat(tab.value("document.querySelector('#i1').value")).isEqualTo("漢");
    }
  }

  private static void compose(CDPSession session, String text) {
    var composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    session.send("Input.imeSetComposition", composition);
  }

  @Test
  void whatIsScrolled() {
    String lines = "<br>line".repeat(50);
    try (PatchedTab tab =
        list("<textarea id=\"sNUMBER\">" + lines.replace("<br>", "\\n") + "</textarea>")) {
      tab.run("document.querySelector('#s1').scrollTop = 120");
      reverse(tab);
      assertThat(tab.value("document.querySelector('#s1').scrollTop")).isEqualTo("120");
    }
  }

  @Test
  void aSoundThatPlays() {
    try (PatchedTab tab = list("<audio src=\"/sound.wav\" muted></audio>")) {
      tab.page()
          .evaluate(
              "async () => { window.sound = document.querySelectorAll('audio')[1];"
                  + " window.pauses = 0; sound.addEventListener('pause', () => { pauses++ });"
                  + " await sound.play() }");
      tab.await("sound.currentTime > 0");
      reverse(tab);
      tab.run("window.then = sound.currentTime");
      tab.await("sound.currentTime > then");
      assertThat(
              tab.value("[sound.paused, pauses, sound === document.querySelectorAll('audio')[1]]"))
          .isEqualTo("false,0,true");
    }
  }

  @Test
  void anOpenDetailsAndADialog() {
    try (PatchedTab tab = list("<details><summary>s</summary>more</details><dialog>d</dialog>")) {
      tab.run(
          "document.querySelectorAll('details')[1].open = true;"
              + " document.querySelectorAll('dialog')[1].showModal()");
      reverse(tab);
      assertThat(tab.value("[...document.querySelectorAll('details')].map(d => d.open)"))
          .isEqualTo("false,true,false");
      assertThat(tab.value("document.querySelectorAll('dialog')[1].matches(':modal')"))
          .isEqualTo("true");
    }
  }

  @Test
  void theDocumentInAFrame() {
    try (PatchedTab tab = list("<iframe src=\"/frame\"></iframe>")) {
      tab.await(
          "[...document.querySelectorAll('iframe')].every(frame => frame.contentDocument?.querySelector('p'))");
      tab.run("document.querySelectorAll('iframe')[1].contentWindow.mark = 'kept'");
      reverse(tab);
      assertThat(tab.value("document.querySelectorAll('iframe')[1].contentWindow.mark"))
          .isEqualTo("kept");
    }
  }

  @Test
  void aTransitionUnderWay() {
    try (PatchedTab tab = list("<div class=\"bar\"></div>")) {
      tab.run(
          "window.bar = document.querySelectorAll('.bar')[1]; bar.getBoundingClientRect();"
              + " bar.classList.add('grown')");
      tab.await("bar.getAnimations()[0]?.currentTime > 0");
      tab.run("window.transition = bar.getAnimations()[0]");
      reverse(tab);
      assertThat(tab.value("bar.getAnimations()[0] === transition && transition.playState"))
          .isEqualTo("running");
      assertThat(tab.value("bar.className")).isEqualTo("bar grown");
    }
  }

  /** A minute of nothing: 8,000 samples of 8 bits a second. */
  private static byte[] silence() {
    int samples = 8_000 * 60;
    ByteBuffer wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
    wav.putShort((short) 1).putShort((short) 8);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
    while (wav.hasRemaining()) {
      wav.put((byte) 128);
    }
    return wav.array();
  }
}
