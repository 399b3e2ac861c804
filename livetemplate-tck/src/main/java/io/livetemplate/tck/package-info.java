/**
 * Contract tests that a provider of an SPI runs against itself.
 *
 * <p>A provider's test extends the one class of its SPI, says how to make the provider, and
 * inherits every rule as a JUnit test:
 *
 * <ul>
 *   <li>{@link io.livetemplate.tck.TransportContract}: rules in {@code HttpRules}, {@code
 *       ResponseRules}, {@code BodyRules}, {@code UpgradeRules}, {@code SocketRules}, {@code
 *       CompressionRules}, {@code CloseRules}, {@code CrowdRules}, {@code StopRules} and {@code
 *       ThreadRules}, on the stage of {@code TransportStage}
 *   <li>{@link io.livetemplate.tck.CarrierContract}
 *   <li>{@link io.livetemplate.tck.MountContract}: for what brings an endpoint into a server that
 *       exists already
 *   <li>{@link io.livetemplate.tck.AuthenticatorContract}
 *   <li>{@link io.livetemplate.tck.FragmentStrategyContract}
 * </ul>
 *
 * The package {@code peer} holds both ends that a transport stands between.
 */
@NullMarked
package io.livetemplate.tck;

import org.jspecify.annotations.NullMarked;
