package org.vae4j.testkit.example;

import java.util.List;
import java.util.ServiceLoader;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.AnalyticKl;

/**
 * All examples on the class path.
 *
 * @param examples in the order in which they were found
 * @param analyticKls the closed-form KLs that come with them
 */
public record FoundExamples(List<ComponentExample> examples, List<AnalyticKl<?, ?>> analyticKls) {
  /** Copies the lists. */
  public FoundExamples {
    examples = List.copyOf(examples);
    analyticKls = List.copyOf(analyticKls);
  }

  /** Asks every {@link ComponentExamples} on the class path. */
  public static FoundExamples load() {
    List<ComponentExamples> services =
        ServiceLoader.load(ComponentExamples.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return new FoundExamples(
        services.stream().flatMap(service -> service.examples().stream()).toList(),
        services.stream()
            .<AnalyticKl<?, ?>>flatMap(service -> service.analyticKls().stream())
            .toList());
  }

  /**
   * The examples of a kind.
   *
   * @throws IllegalStateException when there is none: what is not there would pass untested
   */
  public List<ComponentExample> of(Kind kind) {
    List<ComponentExample> found =
        examples.stream().filter(example -> example.kind() == kind).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "no example of kind '"
              + kind.label()
              + "' on the class path. Put the test-jar of vae-components there, or a "
              + ComponentExamples.class.getSimpleName()
              + " service of your own.");
    }
    return found;
  }
}
