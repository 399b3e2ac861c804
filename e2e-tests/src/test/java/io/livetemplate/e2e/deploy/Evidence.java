package io.livetemplate.e2e.deploy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import io.livetemplate.e2e.browser.LiveTab;
import io.livetemplate.e2e.process.Packaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what is known when a test failed. */
final class Evidence {
  private Evidence() {}

  /** Writes it and says where. */
  static Path keep(String test, Stage stage) throws IOException {
    Path folder = Packaged.root().resolve("e2e-tests/target/failures").resolve(test);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("server.log"), stage.host().log());
    int number = 0;
    for (LiveTab tab : stage.tabs()) {
      String name = "tab" + ++number;
      try {
        tab.keep(folder, name);
      } catch (PlaywrightException e) {
        Files.writeString(folder.resolve(name + ".txt"), e.toString());
      }
    }
    number = 0;
    for (BrowserContext profile : stage.profiles()) {
      Path trace = folder.resolve("trace" + ++number + ".zip");
      profile.tracing().stop(new Tracing.StopOptions().setPath(trace));
    }
    return folder;
  }
}
