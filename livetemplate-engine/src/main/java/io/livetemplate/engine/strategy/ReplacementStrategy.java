package io.livetemplate.engine.strategy;

import io.livetemplate.api.strategy.Change;
import io.livetemplate.api.strategy.ClientModule;
import io.livetemplate.api.strategy.ClientView;
import io.livetemplate.api.strategy.FragmentStrategy;
import io.livetemplate.api.strategy.PatchSink;
import io.livetemplate.client.ClientFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends a region's HTML, which the client morphs in place: what is always possible. */
public final class ReplacementStrategy implements FragmentStrategy {
  /** A node takes about this many characters of HTML. */
  private static final int CHARACTERS_PER_NODE = 30;

  /** For the ServiceLoader. */
  public ReplacementStrategy() {}

  @Override
  public String id() {
    return "replacement";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Optional<ClientModule> client() {
    return ClientFiles.read(ClientFiles.REPLACEMENT)
        .map(bytes -> new ClientModule(id(), new String(bytes, StandardCharsets.UTF_8)));
  }

  @Override
  public boolean bid(Change change, ClientView client, PatchSink out) {
    return switch (change) {
      case Change.Leaves leaves -> false;
      case Change.Items items -> false;
      case Change.Rows rows -> false;
      case Change.Whole whole -> {
        Change.Content content = whole.content();
        if (content.isLongerThan(out.budget())) {
          yield false;
        }
        String html = content.html();
        out.text(html);
        content.shape().ifPresent(shape -> out.text(shape.id().text()));
        content.shapes().forEach(out::needs);
        out.applyCost(1 + html.length() / CHARACTERS_PER_NODE);
        yield true;
      }
    };
  }
}
