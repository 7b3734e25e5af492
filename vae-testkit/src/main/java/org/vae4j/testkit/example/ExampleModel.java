package org.vae4j.testkit.example;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vae4j.plugin.Kind;
import org.vae4j.tensor.Shape;

/** Examples that make up a model, one of each kind. */
final class ExampleModel {
  private static final Shape LATENT = Shape.of(3);
  private static final Shape EVENT = Shape.of(5);

  private final Map<Kind, ComponentExample> parts;

  private ExampleModel(Map<Kind, ComponentExample> parts) {
    this.parts = parts;
  }

  static ExampleModel of(ComponentExample first) {
    return new ExampleModel(new EnumMap<>(Map.of(first.kind(), first)));
  }

  /** With the first of some parts that needs no other shape than those that are there. */
  Optional<ExampleModel> withFirstFitting(Collection<ComponentExample> candidates) {
    return candidates.stream().filter(this::fits).findFirst().map(this::with);
  }

  /** With a part, unless the two need different shapes. */
  Optional<ExampleModel> withFitting(ComponentExample part) {
    return fits(part) ? Optional.of(with(part)) : Optional.empty();
  }

  private ExampleModel with(ComponentExample part) {
    Map<Kind, ComponentExample> more = new EnumMap<>(parts);
    more.put(part.kind(), part);
    return new ExampleModel(more);
  }

  private boolean fits(ComponentExample part) {
    ComponentExample there = parts.get(part.kind());
    return there == null
        ? agree(part.latent(), stated(ComponentExample::latent))
            && agree(part.event(), stated(ComponentExample::event))
        : there.equals(part);
  }

  private static boolean agree(Optional<Shape> one, Optional<Shape> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private Optional<Shape> stated(Function<ComponentExample, Optional<Shape>> shape) {
    return parts.values().stream().flatMap(part -> shape.apply(part).stream()).findFirst();
  }

  ComponentExample part(Kind kind) {
    return parts.get(kind);
  }

  Collection<ComponentExample> parts() {
    return parts.values();
  }

  Shape latent() {
    return stated(ComponentExample::latent).orElse(LATENT);
  }

  Shape event() {
    return stated(ComponentExample::event).orElse(EVENT);
  }

  @Override
  public String toString() {
    return parts.values().stream()
        .map(ComponentExample::toString)
        .collect(Collectors.joining(", "));
  }
}
