package io.livetemplate.e2e.deploy;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/**
 * Container images, built by the container engine from Dockerfiles. Without {@code
 * -Dlivetemplate.e2e.base=debian:trixie-slim} or another base they begin with nothing but the C
 * library of this machine, so that no registry has to answer. What is there is not built again.
 */
final class Images {
  private static final String BASE = System.getProperty("livetemplate.e2e.base", "");

  private Images() {}

  /** The Java runtime alone. */
  static String runtime(JavaRuntime java) throws IOException, InterruptedException {
    String name = "livetemplate-e2e-" + java.name() + ":" + (BASE.isEmpty() ? "bare" : "based");
    if (isThere(name)) {
      return name;
    }
    ImageFromDockerfile image = new ImageFromDockerfile(name, false);
    StringBuilder file = new StringBuilder();
    if (BASE.isEmpty()) {
      file.append("FROM scratch\n");
      for (Path library : Libraries.of(java.folder())) {
        image.withFileFromPath("system" + library, library.toRealPath());
      }
      file.append("COPY system/ /\n");
    } else {
      file.append("FROM ").append(BASE).append('\n');
    }
    file.append("COPY java/ /opt/java/\n");
    image.withFileFromPath("java", java.folder());
    return built(image.withFileFromString("Dockerfile", file.toString()));
  }

  /** The application with the jars of a deployment. */
  static Future<String> application(Deployment deployment, String runtime) throws IOException {
    String name = "livetemplate-e2e-" + deployment.name().toLowerCase(Locale.ROOT);
    ImageFromDockerfile image = new ImageFromDockerfile(name, false);
    add(image, "modules", deployment.modules());
    add(image, "classes", deployment.classes());
    image.withFileFromString("run/empty", "");
    String file =
        "FROM "
            + runtime
            + "\nCOPY run/ /run/\nCOPY app/ /app/\nENTRYPOINT [\"/opt/java/bin/java\"]\n";
    return image.withFileFromString("Dockerfile", file);
  }

  private static void add(ImageFromDockerfile image, String folder, List<Path> jars) {
    jars.forEach(jar -> image.withFileFromPath("app/" + folder + "/" + jar.getFileName(), jar));
  }

  private static boolean isThere(String name) {
    try {
      DockerClientFactory.instance().client().inspectImageCmd(name).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }

  private static String built(Future<String> image) throws InterruptedException, IOException {
    try {
      return image.get();
    } catch (ExecutionException e) {
      throw new IOException("the image cannot be built", e);
    }
  }
}
