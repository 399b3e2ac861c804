package io.livetemplate.e2e.app;

import io.livetemplate.api.Application;
import io.livetemplate.api.LiveTemplate;
import io.livetemplate.api.settings.Limits;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;

/**
 * Two applications in one process, and the port that tests steer them by.
 *
 * <p>{@code Main DESK BRIEF STEERING KEYS}: three ports and the file that page tokens' keys are in.
 * The application {@code desk} runs by the defaults; {@code brief} has times so short that a test
 * can wait for them, and chooses strategies by the kind of change.
 */
public final class Main {
  private Main() {}

  /**
   * Runs until the process is stopped.
   *
   * @param args see above
   * @throws IOException when a port or the file cannot be had
   */
  public static void main(String[] args) throws IOException {
    KeySet keys = KeySet.at(Path.of(args[3]));
    keys.write("first");
    System.setProperty("livetemplate.jwt-jwks-file", args[3]);
    DeskApp desk = new DeskApp(LiveTemplate.builder(MethodHandles.lookup()).name("desk").build());
    DeskApp brief = new DeskApp(brief());
    desk.start(Integer.parseInt(args[0]));
    brief.start(Integer.parseInt(args[1]));
    Steering.start(Integer.parseInt(args[2]), keys, desk, brief);
    System.out.println("ready");
  }

  private static Application brief() {
    return LiveTemplate.builder(MethodHandles.lookup())
        .name("brief")
        .set(Limits.TOKEN, "5s")
        .set(Limits.DETACHED, "2s")
        .set(Limits.HEARTBEAT, "1s")
        .set(Limits.HEARTBEAT_ANSWER, "1s")
        .set("policy", "by-change-kind")
        .build();
  }
}
