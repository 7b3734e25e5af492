package org.vae4j.testkit.example;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.IncompatiblePartsException;

/**
 * A model of every component with every estimator that accepts it.
 *
 * <p>Whether parts go together is a matter of posterior, prior and estimator, so all pairs of a
 * posterior and a prior are tried for a component; the other parts only have to fit in shape. Parts
 * that no model has yet come first.
 */
public final class ExampleModels {
  private static final List<Kind> FITTED = List.of(Kind.LIKELIHOOD, Kind.ENCODER, Kind.DECODER);
  private static final List<Kind> PARTS =
      List.of(Kind.POSTERIOR, Kind.PRIOR, Kind.LIKELIHOOD, Kind.ENCODER, Kind.DECODER);

  private final FoundExamples found;
  private final List<ModelStep> steps = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final Set<ComponentExample> trained = new HashSet<>();
  private int pairs;

  private ExampleModels(FoundExamples found) {
    this.found = found;
  }

  /** The models of some examples. */
  public static ExampleModels of(FoundExamples found) {
    ExampleModels models = new ExampleModels(found);
    found.of(Kind.ESTIMATOR).forEach(models::addAll);
    return models;
  }

  /** A step of each model. */
  public List<ModelStep> steps() {
    return List.copyOf(steps);
  }

  /** How many components a model has, counted for each estimator. */
  public int pairs() {
    return pairs;
  }

  /** Each component that an estimator accepts in no model, with the estimator and its reason. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** The components that no model has. */
  public Set<String> untrained() {
    Set<String> missing = new TreeSet<>();
    found.of(Kind.ESTIMATOR).stream()
        .filter(example -> !trained.contains(example))
        .forEach(example -> missing.add(example.toString()));
    for (Kind kind : PARTS) {
      found.of(kind).stream()
          .filter(example -> !trained.contains(example))
          .forEach(example -> missing.add(example.toString()));
    }
    return missing;
  }

  private void addAll(ComponentExample estimator) {
    Set<ComponentExample> covered = new HashSet<>();
    for (Kind kind : PARTS) {
      for (ComponentExample part : found.of(kind)) {
        if (!covered.contains(part)) {
          addOne(estimator, part, covered);
        }
      }
    }
    pairs += covered.size();
  }

  private void addOne(
      ComponentExample estimator, ComponentExample part, Set<ComponentExample> covered) {
    String reason = "it fits no other part in shape";
    for (ExampleModel model : candidates(estimator, part, covered)) {
      try {
        steps.add(ModelStepWriter.write(model, found.analyticKls()));
        model.parts().stream()
            .filter(other -> other.kind() != Kind.ESTIMATOR)
            .forEach(covered::add);
        trained.addAll(model.parts());
        return;
      } catch (IncompatiblePartsException refusal) {
        reason = refusal.getMessage();
      }
    }
    refusals.add(part + " with " + estimator + ": " + reason);
  }

  private List<ExampleModel> candidates(
      ComponentExample estimator, ComponentExample part, Set<ComponentExample> covered) {
    List<ExampleModel> candidates = new ArrayList<>();
    Optional<ExampleModel> start = ExampleModel.of(estimator).withFitting(part);
    for (ComponentExample posterior : uncoveredFirst(Kind.POSTERIOR, covered)) {
      for (ComponentExample prior : uncoveredFirst(Kind.PRIOR, covered)) {
        start
            .flatMap(model -> model.withFitting(posterior))
            .flatMap(model -> model.withFitting(prior))
            .flatMap(model -> fitted(model, covered))
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private Optional<ExampleModel> fitted(ExampleModel model, Set<ComponentExample> covered) {
    Optional<ExampleModel> fitted = Optional.of(model);
    for (Kind kind : FITTED) {
      List<ComponentExample> order = uncoveredFirst(kind, covered);
      fitted = fitted.flatMap(sofar -> sofar.withFirstFitting(order));
    }
    return fitted;
  }

  private List<ComponentExample> uncoveredFirst(Kind kind, Set<ComponentExample> covered) {
    List<ComponentExample> order = new ArrayList<>(found.of(kind));
    order.sort((a, b) -> Boolean.compare(covered.contains(a), covered.contains(b)));
    return order;
  }
}
