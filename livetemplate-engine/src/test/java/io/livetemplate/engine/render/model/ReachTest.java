package io.livetemplate.engine.render.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.livetemplate.api.error.ModelException;
import io.livetemplate.engine.template.expression.Path;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lookup reaches over the borders of real modules, and what is said where it does not. */
class ReachTest {
  @TempDir java.nio.file.Path folder;

  private static final String APPLICATION =
      """
      package com.shop.app;
      public class App {
        public static java.lang.invoke.MethodHandles.Lookup lookup() {
          return java.lang.invoke.MethodHandles.lookup();
        }
      }
      """;

  @Test
  void aRecordInAClosedPackageNeedsOneLine() throws Exception {
    assertThatThrownBy(() -> total("record Order(int total) {}", "requires shop.model;", ""))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "total of com.shop.model.Order cannot be read from com.shop.app.App: its package is"
                + " closed; write \"opens com.shop.model to shop.app;\" in the module-info of"
                + " shop.model, or make the type public and write \"exports com.shop.model to"
                + " shop.app;\"");
  }

  @Test
  void theLineThatIsSaidHelps() throws Exception {
    assertThat(
            total(
                "record Order(int total) {}",
                "requires shop.model;",
                "opens com.shop.model to shop.app;"))
        .isEqualTo(12);
  }

  @Test
  void theOtherLineThatIsSaidHelpsToo() throws Exception {
    assertThat(
            total(
                "public record Order(int total) {}",
                "requires shop.model;",
                "exports com.shop.model to shop.app;"))
        .isEqualTo(12);
  }

  @Test
  void aModuleThatIsNotReadNeedsARequires() throws Exception {
    assertThatThrownBy(
            () -> total("record Order(int total) {}", "", "opens com.shop.model to shop.app;"))
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith("write \"requires shop.model;\" in the module-info of shop.app");
  }

  @Test
  void aLookupWithoutRightsIsNotEnough() {
    record Local(String name) {}

    assertThatThrownBy(() ->
            Scope.root(new ModelAccess(MethodHandles.publicLookup()), new Local("x"))
                .resolve(Path.of("name")))
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith(
            "build the application with MethodHandles.lookup(), called in one of its own classes");
  }

  /** Reads the total of a record in module shop.model with the lookup of a class in shop.app. */
  private @Nullable Object total(String type, String inApplication, String inModel)
      throws Exception {
    write("shop.model/module-info.java", "module shop.model { " + inModel + " }");
    write("shop.model/com/shop/model/Order.java", "package com.shop.model; " + type);
    write(
        "shop.app/module-info.java",
        "module shop.app { exports com.shop.app; " + inApplication + " }");
    write("shop.app/com/shop/app/App.java", APPLICATION);
    var compiled = folder.resolve("compiled");
    var javac = ToolProvider.findFirst("javac").orElseThrow();
    int failed =
        javac.run(
            System.out,
            System.err,
            "-d",
            compiled.toString(),
            "--module-source-path",
            folder.toString(),
            "--module",
            "shop.model,shop.app");
    assertThat(failed).isZero();

    var boot = ModuleLayer.boot();
    var configuration =
        Configuration.resolve(
            ModuleFinder.of(compiled.resolve("shop.model"), compiled.resolve("shop.app")),
            List.of(boot.configuration()),
            ModuleFinder.of(),
            Set.of("shop.model", "shop.app"));
    var controller =
        ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(boot), ClassLoader.getSystemClassLoader());
    var layer = controller.layer();
    controller.addOpens(
        layer.findModule("shop.model").orElseThrow(),
        "com.shop.model",
        ReachTest.class.getModule());
    var lookup =
        (MethodHandles.Lookup)
            layer
                .findLoader("shop.app")
                .loadClass("com.shop.app.App")
                .getMethod("lookup")
                .invoke(null);
    var order = newOrder(layer.findLoader("shop.model").loadClass("com.shop.model.Order"));
    return Scope.root(new ModelAccess(lookup), order).resolve(Path.of("total"));
  }

  private static Object newOrder(Class<?> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor(int.class);
    constructor.setAccessible(true);
    return constructor.newInstance(12);
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
