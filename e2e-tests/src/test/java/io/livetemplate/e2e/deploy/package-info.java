/**
 * One suite, once for each deployment. A test class says {@link
 * io.livetemplate.e2e.deploy.Deployments}; its tests take a {@link
 * io.livetemplate.e2e.deploy.Stage}, on which the application runs in a container with just the
 * jars of that deployment. Call chain: {@code DeploymentsExtension} asks the {@code Theatre}, which
 * lives as long as the process, for the {@link io.livetemplate.e2e.deploy.AppHost} of a {@link
 * io.livetemplate.e2e.deploy.Deployment}.
 */
@NullMarked
package io.livetemplate.e2e.deploy;

import org.jspecify.annotations.NullMarked;
