package io.livetemplate.e2e.csp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.livetemplate.e2e.closecodes.Request;
import io.livetemplate.e2e.closecodes.Script;
import io.livetemplate.e2e.closecodes.ScriptedServer;
import io.livetemplate.e2e.closecodes.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One origin: a page at {@code /} under the strict policy, the same page at {@code /hashed} under
 * the policy with hashes of its own inline parts, and the modules that the page imports.
 */
final class CspSite implements AutoCloseable {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
          + " base-uri 'none'; require-trusted-types-for 'script'; trusted-types livetemplate";

  private static final String MODULE = "export const name = 'module';\n";
  private static final String MODULES = "/_livetemplate/m/";
  private static final String JAVASCRIPT = "Content-Type: text/javascript\r\n";
  private static final String INLINE_SCRIPT = "window.inlineRan = true";
  private static final String INLINE_SHEET = "#inline-style { color: rgb(1, 2, 3) }";
  private static final String INLINE_ATTRIBUTE = "color: rgb(1, 2, 3)";
  static final String GOOD_HASH = hash("SHA-384", MODULE);
  static final String BAD_HASH = hash("SHA-384", "another module");
  private static final String IMPORT_MAP =
      """
      {"integrity":{"%smapped.js":"%s","%smapped-bad.js":"%s"}}\
      """
          .formatted(MODULES, GOOD_HASH, MODULES, BAD_HASH);

  private final ScriptedServer server = new ScriptedServer();

  CspSite() throws IOException {
    page("/", POLICY);
    page(
        "/hashed",
        POLICY
            .replace("script-src 'self'", sources("script-src 'self'", IMPORT_MAP, INLINE_SCRIPT))
            .replace(
                "style-src 'self'",
                sources("style-src 'self' 'unsafe-hashes'", INLINE_SHEET, INLINE_ATTRIBUTE)));
    server
        .on("/probe.js", module(probe()))
        .on("/idiomorph.js", module(idiomorph()))
        .on(
            "/style.css",
            Script.answer(200, "Content-Type: text/css\r\n", "#sheet { color: rgb(1, 2, 3) }"))
        .on("/cors", Script.answer(200, "Access-Control-Allow-Origin: *\r\n", ""))
        .on("/beacon", Script.answer(204, "", ""))
        .on("/socket", CspSite::socket);
    modules();
  }

  private void modules() {
    for (String name :
        List.of(
            "good",
            "preload",
            "preload-bad",
            "head",
            "head-bad",
            "script",
            "script-bad",
            "mapped",
            "mapped-bad")) {
      server.on(MODULES + name + ".js", module(MODULE));
    }
    var asked = new AtomicBoolean();
    server
        .on(MODULES + "nosniff.js", answer(200, "X-Content-Type-Options: nosniff\r\n", MODULE))
        .on(MODULES + "wrong-type.js", Script.answer(200, "Content-Type: text/plain\r\n", MODULE))
        .on(MODULES + "broken.js", module("export const ="))
        .on(MODULES + "throws.js", module("throw new RangeError('at import')"))
        .on(MODULES + "redirect.js", answer(302, "Location: " + MODULES + "good.js\r\n", ""))
        .on(
            MODULES + "flaky.js",
            (request, socket) ->
                answer(asked.getAndSet(true) ? 200 : 503, "", MODULE).play(request, socket));
  }

  String url(String path) {
    return server.url(path);
  }

  private void page(String path, String policy) {
    String html =
        """
        <!doctype html><html><head>
        <meta name="livetemplate" content='{"strategies":[["x",1,"%sgood.js"]]}'>
        <script type="importmap">%s</script>
        <link rel="modulepreload" href="%shead.js" integrity="%s">
        <link rel="modulepreload" href="%shead-bad.js" integrity="%s">
        <script type="module" src="/probe.js"></script>
        <link rel="stylesheet" href="/style.css"><style>%s</style><script>%s</script>
        </head><body>
        <p id="sheet">s</p><p id="inline-style">i</p><p id="inline-attribute" style="%s">a</p>
        <script type="application/json" id="lt-shapes">[1,2]</script>
        </body></html>
        """
            .formatted(
                MODULES,
                IMPORT_MAP,
                MODULES,
                GOOD_HASH,
                MODULES,
                BAD_HASH,
                INLINE_SHEET,
                INLINE_SCRIPT,
                INLINE_ATTRIBUTE);
    String headers =
        "Content-Type: text/html; charset=utf-8\r\nContent-Security-Policy: " + policy + "\r\n";
    server.on(path, Script.answer(200, headers, html));
  }

  private static void socket(Request request, Socket socket) throws IOException {
    String accept = Wire.accept(request, "Sec-WebSocket-Protocol: livetemplate.v1\r\n");
    socket.getOutputStream().write(accept.getBytes(UTF_8));
    socket.getInputStream().read();
  }

  private static Script module(String source) {
    return answer(200, "", source);
  }

  private static Script answer(int status, String headers, String source) {
    return Script.answer(
        status, JAVASCRIPT + "Access-Control-Allow-Origin: *\r\n" + headers, source);
  }

  private static String sources(String directive, String... inline) {
    var sources = new StringBuilder(directive);
    for (String text : inline) {
      sources.append(" '").append(hash("SHA-256", text)).append('\'');
    }
    return sources.toString();
  }

  private static String hash(String algorithm, String text) {
    try {
      byte[] digest = MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
      return algorithm.replace("SHA-", "sha") + "-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is part of every JDK", e);
    }
  }

  private static String probe() throws IOException {
    try (InputStream in = CspSite.class.getResourceAsStream("probe.js")) {
      if (in == null) {
        throw new IllegalStateException("probe.js is not beside the test classes");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String idiomorph() throws IOException {
    Path root = Path.of(System.getProperty("livetemplate.root", ".."));
    return Files.readString(root.resolve("js-client/node_modules/idiomorph/dist/idiomorph.esm.js"));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
