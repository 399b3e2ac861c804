package io.livetemplate.api;

import io.livetemplate.api.metrics.Metrics;
import io.livetemplate.api.transport.Endpoint;
import java.nio.file.Path;
import java.util.function.Predicate;

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
   * Ties pages to the application's own login. Without this, pages know the principal that the
   * server or container names, and end with their tab.
   *
   * @param logins finds the login of a request
   * @return this
   * @throws io.livetemplate.api.error.ConfigurationException when it was called before
   */
  Application logins(Logins logins);

  /**
   * Takes back the right to pages, at any time: they are closed with {@link
   * io.livetemplate.api.transport.CloseCode#REVOKED}, their channels at once, and no event that
   * waits is handled any more. Their browsers fetch their URL again; so whoever is to stay out must
   * be kept out there first. Such as one page, {@code page -> page.id().equals(id)}, or the whole
   * application, {@code page -> true}.
   *
   * @param which asked of every page there is, on the calling thread; answers from memory
   * @return how many pages were closed
   */
  int revoke(Predicate<? super Page<?>> which);

  /**
   * Takes back the right to all pages of one user.
   *
   * @param subject the name of the principal that the pages were opened by
   * @return how many pages were closed
   */
  default int revokeSubject(String subject) {
    return revoke(page ->
        page.request().principal().filter(user -> user.getName().equals(subject)).isPresent());
  }

  /**
   * Lets pages of any site use this application in the name of its users: cross-site WebSocket
   * hijacking and forged requests are then for the application to prevent. Logs a warning. To let
   * in a few origins, set {@code allowed-origins} instead.
   *
   * @return this
   */
  Application dangerouslyAllowEveryOrigin();

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
