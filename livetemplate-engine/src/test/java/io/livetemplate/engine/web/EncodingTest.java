package io.livetemplate.engine.web;

import static io.livetemplate.engine.web.Encoding.BROTLI;
import static io.livetemplate.engine.web.Encoding.GZIP;
import static io.livetemplate.engine.web.Encoding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip, deflate, br          | BROTLI
          gzip                       | GZIP
          x-gzip, deflate            | IDENTITY
          BR ; Q=0.5 , GZIP ; q=0.8  | GZIP
          br;q=0, gzip;q=0           | IDENTITY
          br;q=0, *                  | GZIP
          *                          | BROTLI
          *;q=0                      | IDENTITY
          identity;q=0.9, gzip;q=0.5 | IDENTITY
          identity;q=0.5, gzip;q=0.5 | GZIP
          br;q=nonsense, gzip        | GZIP
          br;q=2, gzip;q=0.001       | GZIP
          identity                   | IDENTITY
          """)
  void the_weights_of_the_client_decide(String accepted, Encoding chosen) {
    assertThat(Encoding.choose(List.of(accepted), EnumSet.of(BROTLI, GZIP))).isEqualTo(chosen);
  }

  @Test
  void without_the_header_and_without_a_choice_content_stays_as_it_is() {
    assertThat(Encoding.choose(List.of(), EnumSet.of(BROTLI, GZIP))).isEqualTo(IDENTITY);
    assertThat(Encoding.choose(List.of("br, gzip"), EnumSet.of(GZIP))).isEqualTo(GZIP);
    assertThat(Encoding.choose(List.of("br", "gzip"), EnumSet.noneOf(Encoding.class)))
        .isEqualTo(IDENTITY);
  }
}
