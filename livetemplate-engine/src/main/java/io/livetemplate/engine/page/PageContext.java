package io.livetemplate.engine.page;

import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.engine.delivery.Encoder;
import io.livetemplate.engine.wire.MessageReader;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What all pages of an application share.
 *
 * @param settings limits in force
 * @param reader reads messages
 * @param encoder makes frames
 * @param ids makes page ids and epochs
 * @param clock tells the time
 * @param threads one virtual thread for each task
 * @param timer for expiry and heartbeats
 * @param pause for delayed reading
 */
public record PageContext(
    Settings settings,
    MessageReader reader,
    Encoder<Rendered> encoder,
    Ids ids,
    InstantSource clock,
    Executor threads,
    Timer timer,
    Pause pause) {}
