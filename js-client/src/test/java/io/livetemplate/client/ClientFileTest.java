package io.livetemplate.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ClientFileTest {
  @Test
  void readsTheBuiltClient() {
    assertThat(ClientFile.read("livetemplate.js")).isNotEmpty();
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientFile.read("nothing.js"))
        .withMessageContaining("\"nothing.js\"");
  }
}
