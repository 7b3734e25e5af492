package org.vae4j.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The edges between the modules, as the architecture draws them: these and no others. */
final class ModuleEdgesTest {
  private static final String ROOT = "org.vae4j";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @ParameterizedTest
  @EnumSource
  void aModuleIsSeen(Module module) {
    long seen = CLASSES.stream().filter(module::holds).count();
    assertTrue(
        seen >= module.floor,
        () -> module + " has " + seen + " classes on the class path, expected " + module.floor);
  }

  @Test
  void everyClassBelongsToAModule() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.of(Module.values())
                .flatMap(module -> module.packages.stream())
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void aModuleUsesOnlyTheModulesItMay(Module module) {
    classes()
        .that(module.classes())
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are outside " + ROOT + " or belong to " + module.uses,
                used -> !isOurs(used) || module.maySee(used)))
        .check(CLASSES);
  }

  @ParameterizedTest
  @EnumSource
  void aModuleUsesOnlyTheLibrariesItMay(Module module) {
    List<String> may = new ArrayList<>(List.of("java..", "javax..", "jdk..", ROOT + ".."));
    may.addAll(module.libraries);
    classes()
        .that(module.classes())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(may.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theApiImportsOnlyJavaAndItself() {
    classes()
        .that(Module.API.classes())
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.describe(
                "are in java.* or vae-api",
                used -> used.getPackageName().startsWith("java.") || Module.API.holds(used)))
        .check(CLASSES);
  }

  @Test
  void injectorsExistInTheExperimentOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".experiment..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT + ".");
  }

  /** A module: its packages, how many classes it has at least, and what it may use. */
  private enum Module {
    API(List.of("tensor", "random", "spi", "plugin", "data"), 60, List.of()),
    GRAPH(List.of("graph", "backend", "reference", "numeric"), 70, List.of(), API),
    TESTKIT(List.of("testkit"), 50, List.of("org.junit..", "org.opentest4j.."), API, GRAPH),
    COMPONENTS(List.of("components"), 50, List.of(), API),
    NATIVE(List.of("nativebackend"), 70, List.of(), API, GRAPH),
    TENSORFLOW(List.of("tensorflow"), 15, List.of("org.tensorflow..", "com.sun.jna.."), API, GRAPH),
    EXPERIMENT(
        List.of("experiment"),
        200,
        List.of(
            "com.google.inject..",
            "jakarta.inject..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "org.snakeyaml.engine..",
            "de.siegmar.fastcsv..",
            "org.slf4j.."),
        API,
        GRAPH,
        COMPONENTS),
    CLI(
        List.of("cli"),
        30,
        List.of(
            "picocli..",
            "me.tongfei.progressbar..",
            "org.jline.utils..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation.."),
        EXPERIMENT,
        API,
        GRAPH);

    private final List<String> packages;
    private final int floor;
    private final List<String> libraries;
    private final List<Module> uses;

    Module(List<String> names, int floor, List<String> libraries, Module... uses) {
      this.packages = names.stream().map(name -> ROOT + "." + name + "..").toList();
      this.floor = floor;
      this.libraries = libraries;
      this.uses = List.of(uses);
    }

    boolean holds(JavaClass type) {
      return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new)).test(type);
    }

    boolean maySee(JavaClass type) {
      return holds(type) || uses.stream().anyMatch(module -> module.holds(type));
    }

    DescribedPredicate<JavaClass> classes() {
      return DescribedPredicate.describe("belong to " + this, this::holds);
    }
  }
}
