/**
 * WebSockets (RFC 6455) on a connection that Undertow has upgraded.
 *
 * <pre>
 * UndertowChannel   Channel of one connection; reads on virtual threads while there is something to
 *                   read, waits as a listener of an I/O thread otherwise
 *  FrameReader      bytes to what they mean, an Incoming; FrameHeader, Message, Utf8 are its parts
 *  Outbox           what is to be written: at most one message, one ping, one pong, one farewell
 *   OutFrame        the bytes of a frame
 *  Watch            cuts a connection that is silent for too long
 * Handshake         the answer to an upgrade request; compression is all that can be agreed on
 * </pre>
 *
 * <p>Undertow's own framing is not used; {@code docs/adr/0008-websocket-on-undertow.md} says why.
 */
@NullMarked
package io.livetemplate.transport.undertow.socket;

import org.jspecify.annotations.NullMarked;
