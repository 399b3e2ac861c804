package io.livetemplate.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientFilesTest {
  @Test
  void readsEveryFileThatItNames() {
    assertThat(ClientFiles.names())
        .containsExactly(
            ClientFiles.ENTRY, ClientFiles.REPLACEMENT, ClientFiles.POLLING, ClientFiles.DEBUG);
    assertThat(ClientFiles.names())
        .allSatisfy(name -> assertThat(ClientFiles.read(name)).hasValueSatisfying(this::isModule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.js", "", "../client/livetemplate.js", "livetemplate.js.map"})
  void hasNothingElse(String name) {
    assertThat(ClientFiles.read(name)).isEmpty();
  }

  @Test
  void hasThemPackedForBrowsersThatTakeLess() {
    assertThat(ClientFiles.names())
        .allSatisfy(name ->
            assertThat(ClientFiles.brotli(name).orElseThrow())
                .isNotEmpty()
                .hasSizeLessThan(ClientFiles.read(name).orElseThrow().length / 2));
    assertThat(ClientFiles.brotli("nothing.js")).isEmpty();
  }

  private void isModule(byte[] bytes) {
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isNotBlank()
        .doesNotContainPattern("\\bimport\\s*[{*\"']");
  }
}
