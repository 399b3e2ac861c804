package io.livetemplate.e2e.proxies;

import io.livetemplate.e2e.process.FreePort;
import io.livetemplate.e2e.process.Packaged;
import io.livetemplate.e2e.process.ToolProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A proxy that runs by a configuration of the documentation. */
final class Proxy implements AutoCloseable {
  /** Which proxy, at which place. */
  enum Kind {
    NGINX("nginx.conf", ""),
    NGINX_PATH("nginx-path.conf", "/shop"),
    HAPROXY("haproxy.cfg", ""),
    HAPROXY_PATH("haproxy-path.cfg", "/shop");

    private final String file;
    private final String prefix;

    Kind(String file, String prefix) {
      this.file = file;
      this.prefix = prefix;
    }

    private boolean isNginx() {
      return file.startsWith("nginx");
    }

    /** The configuration as documented. */
    String documented() throws IOException {
      return Files.readString(Packaged.root().resolve("docs/deployment").resolve(file));
    }

    /** The same without what nginx does not do unless told: its server gets another Host. */
    String withDefaultHost() throws IOException {
      return documented().replaceAll("(?m)^ *proxy_set_header (Host|X-Forwarded-\\w+) .*$", "");
    }

    /** As documented, but that WebSockets do not get through. */
    String withoutSockets() throws IOException {
      return isNginx()
          ? blocked(documented())
          : documented()
              .replace(
                  "    default_backend",
                  "    http-request deny if { req.hdr(Upgrade) -m found }\n    default_backend");
    }
  }

  /** nginx passes no upgrade on unless told. */
  static String blocked(String nginx) {
    return nginx.replaceAll("(?m)^ *proxy_set_header (Upgrade|Connection) .*$", "");
  }

  private final Kind kind;
  private final int port;
  private final ToolProcess process;

  private Proxy(Kind kind, int port, ToolProcess process) {
    this.kind = kind;
    this.port = port;
    this.process = process;
  }

  /** Starts one on a free port, in front of a server on the loopback address. */
  static Proxy start(Kind kind, String configuration, int server, Certificates tls)
      throws IOException, InterruptedException {
    return start(kind, configuration, server, tls, FreePort.next());
  }

  /** The same on a port that is known before. */
  static Proxy start(Kind kind, String configuration, int server, Certificates tls, int port)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("livetemplate-proxy");
    String own =
        configuration
            .replace("8443", Integer.toString(port))
            .replace("127.0.0.1:8080", "127.0.0.1:" + server)
            .replace("/etc/ssl/shop-with-key.pem", tls.withKey().toString())
            .replace("/etc/ssl/shop.pem", tls.chain().toString())
            .replace("/etc/ssl/shop.key", tls.key().toString());
    Path file = folder.resolve("proxy.conf");
    Files.writeString(file, kind.isNginx() ? around(own, folder) : own);
    String path = file.toString();
    ToolProcess process =
        kind.isNginx()
            ? ToolProcess.start("nginx", "-p", folder.toString(), "-c", path, "-e", "stderr")
            : ToolProcess.start("haproxy", "-W", "-f", path);
    process.err().await(kind.isNginx() ? ".*start worker process \\d+" : ".*Loading success.*");
    return new Proxy(kind, port, process);
  }

  /** What Debian's nginx.conf has around a site's file, with all files in one folder. */
  private static String around(String site, Path folder) throws IOException {
    StringBuilder temporary = new StringBuilder();
    for (String of : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      temporary.append("%s_temp_path %s;%n".formatted(of, folder.resolve(of)));
    }
    return """
    daemon off;
    pid %s;
    error_log stderr notice;
    worker_processes 1;
    events {}
    http {
    access_log off;
    %s
    %s
    }
    """
        .formatted(folder.resolve("pid"), temporary, site);
  }

  /** The address of a path of the application. */
  String url(String path) {
    return "https://localhost:" + port + kind.prefix + path;
  }

  @Override
  public void close() {
    process.close();
  }
}
