package io.livetemplate.cli;

import io.livetemplate.api.Application;
import io.livetemplate.api.Server;
import io.livetemplate.api.error.ConfigurationException;
import io.livetemplate.api.error.ListenException;
import io.livetemplate.api.settings.Templating;
import io.livetemplate.cli.data.DataFile;
import io.livetemplate.cli.serve.FileFollower;
import io.livetemplate.cli.serve.LivePage;
import io.livetemplate.cli.template.TemplateFiles;
import io.livetemplate.cli.template.TemplateSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page that follows its files. */
@Command(
    name = "serve",
    description = {
      "Serves a template with its data; every open browser follows both.",
      "",
      "Prints 'listening on http://HOST:PORT/' when it is ready, and serves until Ctrl-C. Change"
          + " the data, the template or a partial: open pages show it without a reload. When"
          + " one of them is broken, the page stays as it was, and the mistake is told here and in"
          + " the browser until it is mended.",
      "",
      "Style sheets and pictures beside the template are served too; files whose name begins with"
          + " a dot, data (.json) and templates (.html, .mustache) are not."
    },
    footer = {"", "Example:", "  livetemplate serve page.html --data data.json --port 8000"})
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final ApplicationFactory applications;
  private final Console console;

  @Mixin private final TemplateArguments template = new TemplateArguments();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE.json",
      description = "The data of the page.")
  @SuppressWarnings("NullAway.Init") // required
  private String data;

  @Option(
      names = "--assets",
      paramLabel = "DIR",
      description = {
        "Serve the files of this folder too:",
        "DIR/a.css as /a.css, even if one is beside the template."
      })
  private Optional<Path> assets;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "HOST",
      description = {
        "Name or address to listen on; default ${DEFAULT-VALUE}, this machine only.",
        "0.0.0.0 lets everybody in the network see the page."
      })
  @SuppressWarnings("NullAway.Init") // has a default
  private String host;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "Port to listen on; default ${DEFAULT-VALUE}, 0 for any free one.")
  private int port;

  @Option(
      names = "--transport",
      paramLabel = "NAME",
      description = "Which transport listens, where several are installed, such as jetty.")
  private Optional<String> transport;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = {
        "Time zone that moments are shown in, such as Europe/Berlin; default UTC.",
        "The language is the browser's."
      })
  private Optional<String> zone;

  @SuppressWarnings("NullAway.Init") // picocli sets even an Optional that is not given
  ServeCommand(ApplicationFactory applications, Console console) {
    this.applications = applications;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkArguments();
    TemplateFiles files = template.files();
    files.check();
    DataFile from = DataFile.of(data);
    Object model = from.model(from.bytes(console.in()));
    Application application = applications.create(settings());
    LivePage page = new LivePage(application, new TemplateSnapshot(files), model);
    String[] hidden = hidden(files);
    assets.ifPresent(folder -> application.files("/", folder.toAbsolutePath(), hidden));
    application.files("/", files.folder().toAbsolutePath(), hidden);
    try (Server server = start(application);
        FileFollower follower =
            FileFollower.of(page, files, from, console.err(), InstantSource.system())) {
      console.write("listening on http://%s:%d/\n".formatted(bracketed(), server.port()));
      follower.start();
      server.await();
    }
    return 0;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(template.settings());
    transport.ifPresent(name -> settings.put("transport", name));
    zone.ifPresent(id -> settings.put(Templating.ZONE.key(), id));
    return settings;
  }

  private void checkArguments() {
    if (data.equals("-")) {
      throw new ConfigurationException(
          "--data - cannot be followed: serve watches its data; name a file");
    }
    if (port < 0 || port > LAST_PORT) {
      throw new ConfigurationException(
          "--port " + port + " is no port; write a number from 0 to " + LAST_PORT);
    }
    assets
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(folder -> {
          throw new ConfigurationException(
              "--assets " + folder + " is no folder; name the folder that holds the files");
        });
  }

  private Server start(Application application) throws IOException {
    try {
      return application.start(InetAddress.getByName(host).getHostAddress(), port);
    } catch (UnknownHostException e) {
      throw new IOException("--host " + host + " is not known; name an address of this machine", e);
    } catch (ListenException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "cannot listen on %s:%d: %s; choose another --port (0 for any) or --host"
              .formatted(host, port, why.getMessage()),
          e);
    }
  }

  /** The template and the data, whatever their names end with, are not for download. */
  private String[] hidden(TemplateFiles files) {
    return new String[] {
      ".json", ".html", ".mustache", ".properties", last(files.file()), last(Path.of(data))
    };
  }

  private static String last(Path file) {
    return String.valueOf(file.getFileName());
  }

  private String bracketed() {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
