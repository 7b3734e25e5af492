package org.vae4j.experiment.spec.binding;

import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.plugin.Cause;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.ScalarType;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecMap;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecScalar;
import org.vae4j.plugin.Kind;

/** Binds a component: a name, or a one-key map from the name to its options. */
final class ComponentBinder {
  private final ComponentRegistry registry;
  private final ProblemCollector problems;
  private final Kind kind;

  ComponentBinder(ComponentRegistry registry, ProblemCollector problems, Kind kind) {
    this.registry = registry;
    this.problems = problems;
    this.kind = kind;
  }

  Optional<ComponentChoice<?, ?>> bind(Position position) {
    return named(position).flatMap(named -> bind(named, position));
  }

  /** The chosen name with its options. */
  private Optional<SpecEntry> named(Position position) {
    SpecNode node = position.node();
    if (node instanceof SpecScalar scalar && scalar.type() == ScalarType.TEXT) {
      SpecMap noOptions = new SpecMap(scalar.location(), List.of());
      return Optional.of(new SpecEntry(scalar.text(), scalar.location(), noOptions));
    }
    if (node instanceof SpecMap map && map.entries().size() == 1) {
      return Optional.of(map.entries().get(0));
    }
    if (node instanceof SpecMap map && !map.entries().isEmpty()) {
      problems.add(severalKeys(map, position));
    } else {
      problems.add(
          position.expected(
              "the name of one " + kind.label(),
              "Write a name, or {name: {…options…}}.",
              KnownComponents.text(registry, kind)));
    }
    return Optional.empty();
  }

  private SpecProblem severalKeys(SpecMap map, Position position) {
    return SpecProblem.of(
        map.location(),
        position.path(),
        "expected one key, the name of the "
            + kind.label()
            + ", received "
            + map.entries().size()
            + ": "
            + String.join(", ", map.keys()),
        "Write {name: {…options…}}: options stand below the name, not beside it.",
        KnownComponents.text(registry, kind));
  }

  private Optional<ComponentChoice<?, ?>> bind(SpecEntry named, Position position) {
    Optional<RegisteredComponent> component = registry.find(kind, named.key());
    if (component.isEmpty()) {
      problems.add(unknown(named, position));
      return Optional.empty();
    }
    Position options = new Position(named.value(), named.location(), position.pathOf(named.key()));
    return options(component.get(), options)
        .map(
            config ->
                new ComponentChoice<>(component.get(), config, named.location(), position.path()));
  }

  private SpecProblem unknown(SpecEntry named, Position position) {
    List<String> names = registry.components(kind).stream().map(RegisteredComponent::name).toList();
    String received = new SpecScalar(named.location(), named.key(), ScalarType.TEXT).quoted();
    return SpecProblem.misspelt(
        named.location(),
        position.path(),
        "unknown " + kind.label() + " " + received,
        named.key(),
        names,
        KnownComponents.text(registry, kind));
  }

  /** The constructor of a plug-in's record is foreign code. */
  private Optional<Record> options(RegisteredComponent component, Position position) {
    try {
      return new SectionBinder(registry, problems).bind(component.options(), position);
    } catch (RuntimeException | LinkageError e) {
      problems.add(
          SpecProblem.of(
              position.head(),
              position.path(),
              "plug-in "
                  + component.origin().labelWithFile()
                  + " failed while checking the options of "
                  + component.label()
                  + ": "
                  + Cause.text(e)));
      return Optional.empty();
    }
  }
}
