package io.livetemplate.transport.jetty.bridge;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what Jetty itself refuses with a constant text, so that nothing of the inside shows. */
public final class PlainErrors implements Request.Handler {
  /** Makes a handler without state. */
  public PlainErrors() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer code
            ? code
            : response.getStatus();
    response.setStatus(status);
    if (HttpStatus.hasNoBody(status)) {
      response.write(true, null, callback);
      return true;
    }
    byte[] text = (sentence(status) + "\n").getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, text.length);
    response.write(true, ByteBuffer.wrap(text), callback);
    return true;
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "not found";
      case 405 -> "method not allowed";
      case 413 -> "body too large";
      case 414 -> "address too long";
      case 426 -> "upgrade required";
      case 431 -> "headers too large";
      default -> status < 500 ? "bad request" : "internal error";
    };
  }
}
