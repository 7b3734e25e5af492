package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Option;
import org.vae4j.tensor.Shape;

/**
 * What every factory promises, whatever it makes. Extend the contract of your kind instead.
 *
 * @param <T> the role
 * @param <X> what a component receives at its creation
 */
public abstract class ComponentContract<T, X> {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final ComponentFactory<T, ?, X> factory;
  private final Function<X, T> creation;

  <C extends Record> ComponentContract(ComponentFactory<T, C, X> factory, C config) {
    this.factory = factory;
    this.creation = context -> factory.create(config, context);
  }

  /** The factory under test. */
  public final ComponentFactory<T, ?, X> factory() {
    return factory;
  }

  /** A component made with the options under test. */
  final T create(X context) {
    return creation.apply(context);
  }

  /** Names are kebab-case, as they are keys of a spec. */
  @Test
  public final void nameIsKebabCase() {
    assertTrue(KEBAB_CASE.matcher(factory.name()).matches(), factory::name);
  }

  /** {@code vae plugins describe} prints the summary as a sentence. */
  @Test
  public final void summaryIsASentence() {
    String summary = factory.summary();
    assertFalse(summary.isBlank());
    assertTrue(Character.isUpperCase(summary.charAt(0)) && summary.endsWith("."), summary);
  }

  /** Every key of the options tells what it means. */
  @Test
  public final void everyOptionIsDescribed() {
    assertAll(
        keys(factory.configType())
            .map(
                component ->
                    () -> {
                      Option option = component.getAnnotation(Option.class);
                      assertNotNull(option, () -> "no @Option on " + component);
                      assertFalse(option.value().isBlank() || option.value().endsWith("."));
                    }));
  }

  /** The parts of a record, with those of a record without an option in its place. */
  private static Stream<RecordComponent> keys(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(
            part ->
                part.getType().isRecord() && !part.isAnnotationPresent(Option.class)
                    ? keys(part.getType())
                    : Stream.of(part));
  }

  /** The names and shapes of the parameters that something reads. */
  static Map<String, Shape> parameters(Consumer<TestGraph> writing) {
    TestGraph graph = new TestGraph();
    writing.accept(graph);
    Map<String, Shape> parameters = new TreeMap<>();
    graph.program().parameters().forEach((name, spec) -> parameters.put(name, spec.shape()));
    for (String name : parameters.keySet()) {
      assertTrue(name.startsWith("component/"), () -> name + " is outside the component's scope");
      Arrays.stream(name.split("/"))
          .forEach(part -> assertTrue(KEBAB_CASE.matcher(part).matches(), name));
    }
    return parameters;
  }
}
