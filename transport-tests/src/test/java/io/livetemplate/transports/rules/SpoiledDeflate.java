package io.livetemplate.transports.rules;

import io.livetemplate.api.settings.Limits;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.transport.PerMessageDeflate;
import java.util.Map;

/** What can be wrong with compression. */
final class SpoiledDeflate {
  private SpoiledDeflate() {}

  static final class Always extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      return Settings.of(Map.of(PerMessageDeflate.SETTING.key(), "deflate"));
    }
  }

  static final class Never extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      return Settings.of(
          Map.of(Limits.MESSAGE_BYTES.key(), String.valueOf(settings.get(Limits.MESSAGE_BYTES))));
    }
  }

  static final class WithoutLimit extends Spoiled {
    @Override
    Settings settings(Settings settings) {
      return Settings.of(
          Map.of(
              PerMessageDeflate.SETTING.key(), "deflate", Limits.MESSAGE_BYTES.key(), "100000000"));
    }
  }
}
