package sample.listener;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.Carrier;
import io.livetemplate.api.transport.Listener;
import io.livetemplate.api.transport.Transport;
import java.io.IOException;
import java.util.Optional;

/** Would listen, but nobody lets it. */
public final class QuietTransport implements Transport {
  @Override
  public String id() {
    return "quiet";
  }

  @Override
  public Optional<Listener> listener(Settings settings) {
    return Optional.of((address, endpoint) -> {
      throw new IOException("the quiet transport was chosen");
    });
  }

  @Override
  public Optional<Carrier> carrier(Settings settings) {
    return Optional.empty();
  }
}
