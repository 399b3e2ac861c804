package io.livetemplate.e2e.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * What a test can ask of the process: {@code /APPLICATION/VERB/ARGUMENT/...}, answered by a text.
 * It stays apart from what is tested, on a port of its own.
 */
final class Steering {
  private final KeySet keys;
  private final Map<String, DeskApp> applications = new TreeMap<>();

  private Steering(KeySet keys, DeskApp... applications) {
    this.keys = keys;
    for (DeskApp application : applications) {
      this.applications.put(application.name(), application);
    }
  }

  static void start(int port, KeySet keys, DeskApp... applications) throws IOException {
    Steering steering = new Steering(keys, applications);
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", steering::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String answer;
      int status = 200;
      try {
        answer = answer(exchange.getRequestURI().getPath().substring(1).split("/", -1));
      } catch (IOException | InterruptedException | RuntimeException failed) {
        answer = failed.toString();
        status = 500;
      }
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String answer(String... path) throws IOException, InterruptedException {
    DeskApp desks = applications.get(path[0]);
    if (desks == null) {
      return process(path);
    }
    switch (path[1]) {
      case "note" -> desks.change(path[2], desk -> desk.note(path[3]));
      case "stream" -> stream(desks, path[2], Integer.parseInt(path[3]));
      case "amounts" -> desks.change(path[2], Steering::everySecondAmount);
      case "publish" -> desks.application().topic(path[2]).publish(path[3]);
      case "open-gate" -> desks.gate().open();
      case "sign-out" -> desks.sessions().signOut(path[2]);
      case "revoke" -> desks.application().revokeSubject(path[2]);
      case "handled" -> {
        return String.join("\n", desks.handled(path[2]));
      }
      case "await-end" -> desks.awaitEnd(path[2]);
      case "pages" -> {
        return Long.toString(desks.pages(path[2]).count());
      }
      default -> throw new IllegalArgumentException("no verb " + path[1]);
    }
    return "";
  }

  private String process(String... path) throws IOException {
    return switch (path[0]) {
      case "keys" -> {
        keys.write(path[1].split(",", -1));
        yield "";
      }
      case "modules" ->
          ModuleLayer.boot().modules().stream()
              .map(Module::getName)
              .sorted()
              .collect(Collectors.joining("\n"));
      default -> throw new IllegalArgumentException("no application or verb " + path[0]);
    };
  }

  private static void stream(DeskApp desks, String name, int times) {
    for (int i = 1; i <= times; i++) {
      int now = i;
      desks.pages(name).forEach(page -> page.update(desk -> desk.count(now)));
    }
  }

  private static Desk everySecondAmount(Desk desk) {
    return desk.items(items ->
        items.stream()
            .map(item ->
                item.id() % 2 == 0 ? item : new Item(item.id(), item.name(), item.amount() + 1))
            .toList());
  }
}
