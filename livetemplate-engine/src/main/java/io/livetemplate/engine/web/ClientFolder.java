package io.livetemplate.engine.web;

import io.livetemplate.client.ClientFile;
import java.util.Map;

/** The files of the built browser client. */
final class ClientFolder {
  private ClientFolder() {}

  static Map<String, byte[]> read() {
    return Map.of("livetemplate.js", ClientFile.read("livetemplate.js"));
  }
}
