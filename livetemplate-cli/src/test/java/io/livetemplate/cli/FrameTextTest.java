package io.livetemplate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.DiffStep;
import io.livetemplate.api.strategy.Address;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTextTest {
  private static final Address ITEM = new Address(List.of(1, 4));
  private static final Address SECTION = new Address(List.of(1));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "marker | item | 0,\"Ada\",2,null | place 0: \"Ada\", place 2: null",
        "marker | section | 1,[0,-4],[7,8.5,\"x\"] | place 1 of items 0..2: [7,8.5,\"x\"]",
        "static-dynamic | item | 0,17 | slot 0: 17",
        "static-dynamic | section | [9,-17,[\"a\",[]]] | items: 9..0, new [\"a\",[]]",
        "static-dynamic | section | [] | items: none",
        "granular | section | 3,1,4,\"<p>\",5,[8,-4] | at 3 take out 1, at 4 put in \"<p>\", to 5"
            + " move 8..10",
        "granular | section | [0,-4,\"<p>\"] | items: 0..2, new \"<p>\"",
        "granular | item | 1,\"-a +b\" | tokens of place 1: \"-a +b\"",
        "replacement | section | \"<p>\\n\" | HTML: \"<p>\\n\"",
        "delta | item | 1,-5 | delta: [1,-5]",
      })
  void aPatchInWords(String strategy, String region, String payload, String words) {
    Address address = region.equals("item") ? ITEM : SECTION;
    var patch = new DiffStep.Patch(address, strategy, 0);
    var step = new DiffStep(1, "[1,0,[[0,1," + payload + "]]]", 0, 0, 0, List.of(patch));
    assertThat(FrameText.lines(step)).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"b7\",\"<p></p>\",[[\"0\",0]]] | layout of b7, built from \"<p></p>\"",
        "[\"b7\",17] | layout of b7",
      })
  void aLayoutInWords(String layout, String words) {
    var step = new DiffStep(1, "[1,0,[],[" + layout + "]]", 0, 0, 0, List.of());
    assertThat(FrameText.lines(step)).containsExactly(words);
  }
}
