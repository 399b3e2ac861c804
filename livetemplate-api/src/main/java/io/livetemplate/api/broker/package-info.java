/**
 * The seam between the topics of an application and a cluster: a {@link
 * io.livetemplate.api.broker.Broker} carries messages from {@link io.livetemplate.api.Topic} of one
 * node to the pages of all.
 */
@NullMarked
package io.livetemplate.api.broker;

import org.jspecify.annotations.NullMarked;
