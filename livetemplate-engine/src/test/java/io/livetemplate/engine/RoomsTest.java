package io.livetemplate.engine;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The rooms of the engine import downward only, and no packages import each other in a circle. */
class RoomsTest {
  private static final String[] ROOMS = {
    "web", "page", "delivery", "wire", "strategy", "diff", "render", "template", "metrics"
  };

  private final JavaClasses engine =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.livetemplate.engine");

  @Test
  void roomsImportDownwardOnly() {
    Architectures.LayeredArchitecture house =
        Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true);
    for (String room : ROOMS) {
      house = house.layer(room).definedBy("io.livetemplate.engine." + room + "..");
    }
    for (int room = 1; room < ROOMS.length; room++) {
      String[] above = java.util.Arrays.copyOf(ROOMS, room);
      house = house.whereLayer(ROOMS[room]).mayOnlyBeAccessedByLayers(above);
    }
    house.whereLayer(ROOMS[0]).mayNotBeAccessedByAnyLayer().check(engine);
  }

  @Test
  void noPackagesImportEachOtherInACircle() {
    slices().matching("io.livetemplate.engine.(**)").should().beFreeOfCycles().check(engine);
  }
}
