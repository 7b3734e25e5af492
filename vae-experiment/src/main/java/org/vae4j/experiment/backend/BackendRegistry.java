package org.vae4j.experiment.backend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.Usability;
import org.vae4j.experiment.spec.problem.NearestName;

/** The backends on the class path and the plug-in path, the preferred one first. */
public final class BackendRegistry {
  private final List<BackendFactory> factories;

  /** A registry of given backends. */
  public BackendRegistry(List<BackendFactory> factories) {
    this.factories =
        factories.stream()
            .sorted(
                Comparator.comparingInt(BackendFactory::rank)
                    .reversed()
                    .thenComparing(BackendFactory::name))
            .toList();
  }

  /** All backends, usable or not, the preferred one first. */
  public List<BackendFactory> all() {
    return factories;
  }

  /** The backend that runs unless another is asked for: the usable one of the highest rank. */
  public Optional<BackendFactory> standard() {
    return factories.stream().filter(candidate -> candidate.usability().usable()).findFirst();
  }

  /**
   * Chooses the backend of a name, or without a name the standard one; never a substitute for one
   * that was asked for.
   *
   * @throws BackendException when it does not exist or cannot be used here
   */
  public BackendChoice choose(Optional<String> name) {
    return name.map(this::named).orElseGet(this::best);
  }

  private BackendChoice named(String name) {
    BackendFactory factory =
        factories.stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new BackendException(
                        "unknown backend '" + name + "'" + suggestion(name),
                        "known backends: " + String.join(", ", names())));
    Usability usability = factory.usability();
    if (!usability.usable()) {
      throw new BackendException(
          "backend '" + name + "' cannot be used here: " + usability.detail(), usability.remedy());
    }
    return new BackendChoice(factory, "as asked for");
  }

  private BackendChoice best() {
    return standard()
        .map(factory -> new BackendChoice(factory, "the best usable one"))
        .orElseThrow(
            () ->
                new BackendException(
                    "no backend can be used here",
                    "Run `vae backends` to see why, or put vae-native on the class path."));
  }

  private String suggestion(String misspelt) {
    return NearestName.to(misspelt, names())
        .map(name -> ". Did you mean '" + name + "'?")
        .orElse("");
  }

  private List<String> names() {
    return factories.stream().map(BackendFactory::name).toList();
  }
}
