package io.livetemplate.engine.web;

import io.livetemplate.client.ClientFiles;
import java.util.HashMap;
import java.util.Map;

/** The files of the built browser client. */
final class ClientFolder {
  private ClientFolder() {}

  static Map<String, byte[]> read() {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : ClientFiles.names()) {
      ClientFiles.read(name).ifPresent(bytes -> files.put(name, bytes));
      ClientFiles.brotli(name).ifPresent(bytes -> files.put(name + ".br", bytes));
    }
    return files;
  }
}
