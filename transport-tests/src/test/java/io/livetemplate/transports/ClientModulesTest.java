package io.livetemplate.transports;

import static org.assertj.core.api.Assertions.assertThat;

import io.livetemplate.client.ClientFiles;
import io.livetemplate.tck.peer.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The modules that browsers load arrive as they were packed, behind every listener. */
final class ClientModulesTest {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @ParameterizedTest
  @EnumSource
  void a_module_is_kept_for_ever_under_its_hash(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      String path = Site.client(site.ask("GET /orders/17 HTTP/1.1"));
      assertThat(path).matches("/_livetemplate/m/livetemplate\\.[0-9a-f]{16}\\.js");
      Answer plain = module(site, path, "");
      assertThat(plain.status()).isEqualTo(200);
      assertThat(plain.header("Content-Type")).startsWith("text/javascript");
      assertThat(plain.header("Cache-Control")).isEqualTo(FOR_EVER);
      assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(plain.headers("Content-Encoding")).isEmpty();
      assertThat(plain.body()).isEqualTo(ClientFiles.read("livetemplate.js").orElseThrow());
      Answer known = module(site, path, "\nIf-None-Match: W/\"x\", " + plain.header("ETag"));
      assertThat(known.status()).isEqualTo(304);
      assertThat(known.header("ETag")).isEqualTo(plain.header("ETag"));
      assertThat(known.header("Cache-Control")).isEqualTo(FOR_EVER);
      assertThat(known.header("Vary")).isEqualTo("Accept-Encoding");
      assertThat(
              module(site, path.replaceFirst("\\.[0-9a-f]{16}", "." + "0".repeat(16)), "").status())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_module_comes_in_the_coding_that_the_browser_likes_most(Stack stack) throws IOException {
    try (Site site = new Site(stack, Map.of())) {
      String path = Site.client(site.ask("GET /orders/17 HTTP/1.1"));
      byte[] bytes = ClientFiles.read("livetemplate.js").orElseThrow();
      Answer gzip = module(site, path, "\nAccept-Encoding: gzip, deflate");
      assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(unpacked(gzip.body())).isEqualTo(bytes);
      Answer brotli = module(site, path, "\nAccept-Encoding: gzip, deflate, br, zstd");
      assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
      assertThat(brotli.body()).isEqualTo(ClientFiles.brotli("livetemplate.js").orElseThrow());
      assertThat(coding(site, path, "br;q=0.5, gzip;q=0.8")).isEqualTo("gzip");
      assertThat(coding(site, path, "gzip;q=0, br;q=0")).isEmpty();
      assertThat(coding(site, path, "identity, gzip;q=0.5")).isEmpty();
      assertThat(coding(site, path, "*")).isEqualTo("br");
      assertThat(gzip.header("ETag")).isNotEqualTo(brotli.header("ETag"));
      Answer known =
          module(site, path, "\nAccept-Encoding: gzip\nIf-None-Match: " + gzip.header("ETag"));
      assertThat(known.status()).isEqualTo(304);
      assertThat(module(site, path, "\nIf-None-Match: " + gzip.header("ETag")).status())
          .as("the tag of another coding")
          .isEqualTo(200);
    }
  }

  private static Answer module(Site site, String path, String headers) throws IOException {
    return site.ask("GET " + path + " HTTP/1.1" + headers);
  }

  private static String coding(Site site, String path, String accepted) throws IOException {
    Answer answer = module(site, path, "\nAccept-Encoding: " + accepted);
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    return answer.header("Content-Encoding");
  }

  private static byte[] unpacked(byte... gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    }
  }
}
