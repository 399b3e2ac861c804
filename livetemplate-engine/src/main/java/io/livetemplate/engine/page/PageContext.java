package io.livetemplate.engine.page;

import io.livetemplate.api.broker.Broker;
import io.livetemplate.api.settings.Settings;
import io.livetemplate.api.strategy.Rendered;
import io.livetemplate.engine.delivery.Encoder;
import io.livetemplate.engine.metrics.Meters;
import io.livetemplate.engine.metrics.RouteMeter;
import io.livetemplate.engine.wire.MessageReader;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What all pages of an application share.
 *
 * @param application its name
 * @param settings limits in force
 * @param broker carries topics
 * @param reader reads messages
 * @param meters count and time
 * @param encoders makes what makes the frames of a route
 * @param ids makes page ids and epochs
 * @param clock tells the time
 * @param threads one virtual thread for each task
 * @param timer for expiry and heartbeats
 * @param pause for delayed reading
 */
public record PageContext(
    String application,
    Settings settings,
    Broker broker,
    MessageReader reader,
    Meters meters,
    Function<RouteMeter, Encoder<Rendered>> encoders,
    Ids ids,
    InstantSource clock,
    Executor threads,
    Timer timer,
    Pause pause) {}
