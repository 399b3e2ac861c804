package io.livetemplate.api;

import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.transport.Endpoint;
import java.nio.file.Path;

/**
 * The boundary of isolation: owns pages, keys and limits; nothing crosses from one application to
 * another.
 *
 * <p>Life cycle: built by {@link LiveTemplate}, set up by one thread with {@link #page} and {@link
 * #files}, then {@link #start started} once. From then on thread-safe.
 */
public interface Application {
  /** {@return the name, {@code livetemplate} unless set} */
  String name();

  /**
   * Binds a path.
   *
   * @param path such as {@code /} or {@code /orders/{id}}
   * @param template compiled at once
   * @param model makes the first model of each page
   * @param <M> the type of the model
   * @return the route, to register handlers on
   * @throws io.livetemplate.api.error.TemplateException when the template does not compile
   * @throws io.livetemplate.api.error.ConfigurationException when the path is bound already or
   *     malformed
   */
  <M> PageRoute<M> page(String path, Template<M> template, ModelFactory<M> model);

  /**
   * Serves the files of a folder: style sheets, pictures, scripts. Never serves files or folders
   * whose name begins with a dot, never leaves the folder, also not by a symbolic link.
   *
   * @param path prefix, such as {@code /} or {@code /assets}; pages win where both fit
   * @param folder read anew for each request
   * @param hidden name endings that are not served, such as {@code .json}
   * @return this
   */
  Application files(String path, Path folder, String... hidden);

  /**
   * Serves files that lie as resources beside the class of the builder's lookup.
   *
   * @param path the whole path, such as {@code /demo.css}
   * @param resource file name
   * @return this
   * @throws io.livetemplate.api.error.ConfigurationException when there is no such resource
   */
  Application resource(String path, String resource);

  /**
   * A topic.
   *
   * @param name any text; application and name together say which topic it is
   * @return the topic
   */
  Topic topic(String name);

  /** {@return figures of this moment; counted for it, so ask every few seconds, not more often} */
  Metrics metrics();

  /** {@return templates without a server} */
  Templates templates();

  /**
   * The engine as an endpoint, to be mounted into a server that exists already.
   *
   * @return the same one each time
   */
  Endpoint endpoint();

  /**
   * Listens on the loopback address.
   *
   * @param port 0 for any free one
   * @return the running server
   * @throws io.livetemplate.api.error.ListenException when the port cannot be had
   * @throws io.livetemplate.api.error.ConfigurationException when there is no listener on the path,
   *     or more than one
   */
  default Server start(int port) {
    return start("127.0.0.1", port);
  }

  /**
   * Listens.
   *
   * @param host name or address of an interface of this machine
   * @param port 0 for any free one
   * @return the running server
   * @throws io.livetemplate.api.error.ListenException when the port cannot be had
   * @throws io.livetemplate.api.error.ConfigurationException when there is no listener on the path,
   *     or more than one
   */
  Server start(String host, int port);
}
