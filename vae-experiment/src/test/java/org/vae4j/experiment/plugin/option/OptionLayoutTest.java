package org.vae4j.experiment.plugin.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vae4j.experiment.Golden;
import org.vae4j.experiment.spec.ExperimentSpec;
import org.vae4j.plugin.Option;

/** What records of options say about themselves. */
final class OptionLayoutTest {
  private record Unreadable(@Option("a map") Map<String, Integer> sizes) {}

  private record Spread(@Option("first") int first, Beside beside) {}

  private record Beside(@Option(value = "second", byDefault = "2") int second) {}

  private record Listed(@Option("the parts") List<Beside> parts) {}

  record Thrower(@Option("a number") int number) {
    Thrower {
      if (number == 0) {
        throw new ArithmeticException("zero");
      }
    }
  }

  @Test
  void everyKeyOfASpecIsDescribed() {
    String text =
        OptionLayout.of(ExperimentSpec.class).descriptions().stream()
            .map(OptionLayoutTest::line)
            .collect(Collectors.joining("\n"));
    Golden.check("spec-options.txt", text);
  }

  private static String line(OptionDescription option) {
    return option.name()
        + " ("
        + option.type()
        + (option.required() ? ", required" : "")
        + option.byDefault().map(value -> ", default " + value).orElse("")
        + "): "
        + option.doc();
  }

  @Test
  void keysOfASpreadRecordStandBesideTheOthers() {
    OptionLayout layout = OptionLayout.of(Spread.class);
    assertEquals(List.of("first", "second"), layout.keys());
    Spread made = new Spread(1, new Beside(2));
    assertEquals(List.of(1, new Beside(2)), layout.values(made));
    assertEquals(made, layout.create(List.of(Optional.of(1), Optional.of(new Beside(2)))));
  }

  @Test
  void keysOfTheRecordsOfAListAreDescribed() {
    List<String> lines =
        OptionLayout.of(Listed.class).descriptions().stream().map(OptionLayoutTest::line).toList();
    assertEquals(
        List.of(
            "parts (list, each: map, required): the parts",
            "parts[].second (whole number, default 2): second"),
        lines);
  }

  @Test
  void unreadableTypesAreRefused() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> OptionLayout.of(Unreadable.class));
    assertEquals(
        "Unreadable.sizes: an option cannot be of type java.util.Map<java.lang.String,"
            + " java.lang.Integer>; use int, long, double, boolean, String, Path, Shape, an enum, a record,"
            + " a Choice of a component, or a List or Optional of these",
        refusal.getMessage());
  }

  @Test
  void whatAConstructorThrowsComesThrough() {
    OptionLayout layout = OptionLayout.of(Thrower.class);
    assertThrows(ArithmeticException.class, () -> layout.create(List.of(Optional.of(0))));
    assertThrows(ArithmeticException.class, () -> layout.create(List.of(Optional.empty())));
  }

  @Test
  void namesBecomeKebabCase() {
    assertEquals("learning-rate-schedule", KebabCase.ofComponent("learningRateSchedule"));
    assertEquals("beta1", KebabCase.ofComponent("beta1"));
    assertEquals("beta1-decay", KebabCase.ofComponent("beta1Decay"));
  }
}
