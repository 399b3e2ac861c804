package io.livetemplate.engine.web;

import static io.livetemplate.engine.fixture.MemoryApplication.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.api.http.HttpResponse;
import io.livetemplate.engine.fixture.MemoryRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedContentTest {
  private static final byte[] BYTES =
      "export default 1; ".repeat(100).getBytes(StandardCharsets.UTF_8);
  private static final byte[] BROTLI = {1, 2, 3};

  private final PackedContent content = PackedContent.of("a.js", BYTES, BROTLI);

  @Test
  void each_encoding_has_its_bytes_and_a_tag_of_its_own() throws IOException {
    HttpResponse brotli = answer("gzip, br");
    HttpResponse gzip = answer("gzip");
    HttpResponse plain = answer("identity");
    assertThat(brotli.body()).isEqualTo(BROTLI);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(BYTES);
    assertThat(plain.body()).isEqualTo(BYTES);
    assertThat(header(brotli, "Content-Encoding")).contains("br");
    assertThat(header(gzip, "Content-Encoding")).contains("gzip");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(List.of(brotli, gzip, plain))
        .allSatisfy(one -> {
          assertThat(header(one, "Vary")).contains("Accept-Encoding");
          assertThat(header(one, "Content-Type").orElseThrow()).startsWith("text/javascript");
        })
        .extracting(one -> header(one, "ETag").orElseThrow())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_tag_is_known_in_its_own_encoding_alone() {
    String tag = header(answer("gzip"), "ETag").orElseThrow();
    MemoryRequest again = MemoryRequest.get("/a.js").with("If-None-Match", tag);
    assertThat(content.answer(again, "no-cache").status()).isEqualTo(200);
    HttpResponse known = content.answer(again.with("Accept-Encoding", "gzip"), "no-cache");
    assertThat(known.status()).isEqualTo(304);
    assertThat(header(known, "Vary")).contains("Accept-Encoding");
    assertThat(header(known, "Content-Encoding")).isEmpty();
  }

  @Test
  void what_packing_makes_no_smaller_stays_as_it_is() {
    PackedContent small = PackedContent.of("a.js", new byte[] {1}, new byte[0]);
    HttpResponse response =
        small.answer(MemoryRequest.get("/a.js").with("Accept-Encoding", "gzip, br"), "no-cache");
    assertThat(response.body()).hasSize(1);
    assertThat(header(response, "Content-Encoding")).isEmpty();
  }

  private HttpResponse answer(String accepted) {
    return content.answer(MemoryRequest.get("/a.js").with("Accept-Encoding", accepted), "no-cache");
  }
}
