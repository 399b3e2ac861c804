package io.livetemplate.e2e.proxies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An authority of our own and a certificate by it, made by {@code openssl}. */
record Certificates(Path folder) {
  private static final List<String> NEW_KEY =
      List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes");

  static Certificates in(Path folder) throws IOException, InterruptedException {
    Certificates made = new Certificates(folder);
    Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    made.openssl("req -x509 -keyout ca.key -out ca.pem -subj /CN=authority -days 2", NEW_KEY);
    made.openssl("req -keyout shop.key -out shop.csr -subj /CN=localhost", NEW_KEY);
    made.openssl(
        "x509 -req -in shop.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile names"
            + " -days 2 -out shop.pem",
        List.of());
    Files.writeString(
        made.withKey(), Files.readString(made.chain()) + Files.readString(made.key()));
    return made;
  }

  Path chain() {
    return folder.resolve("shop.pem");
  }

  Path key() {
    return folder.resolve("shop.key");
  }

  Path withKey() {
    return folder.resolve("shop-with-key.pem");
  }

  private void openssl(String arguments, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments.split(" ", -1)));
    command.addAll(more);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + said);
    }
  }
}
