package org.vae4j.experiment.spec.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vae4j.experiment.plugin.Cause;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.option.OptionField;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.experiment.plugin.option.OptionPart;
import org.vae4j.experiment.plugin.option.OptionSpread;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.ScalarType;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecMap;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecParser;
import org.vae4j.experiment.spec.tree.SpecScalar;

/** Binds a map of the spec to a record of options. */
final class SectionBinder {
  private final ComponentRegistry registry;
  private final ProblemCollector problems;

  SectionBinder(ComponentRegistry registry, ProblemCollector problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** The record; empty when something is wrong. A map without anything in it may be left out. */
  Optional<Record> bind(OptionLayout layout, Position position) {
    Optional<SpecMap> map = map(position.node());
    if (map.isEmpty()) {
      problems.add(position.expected("a map", known(layout)));
      return Optional.empty();
    }
    Set<String> meant = reportUnknown(layout, map.get(), position);
    return bind(layout, map.get(), meant, position);
  }

  private static Optional<SpecMap> map(SpecNode node) {
    if (node instanceof SpecScalar scalar && scalar.type() == ScalarType.NOTHING) {
      return Optional.of(new SpecMap(node.location(), List.of()));
    }
    return node instanceof SpecMap map ? Optional.of(map) : Optional.empty();
  }

  /** Reports keys that do not exist; returns the keys that were probably meant by them. */
  private Set<String> reportUnknown(OptionLayout layout, SpecMap map, Position position) {
    Set<String> meant = new HashSet<>();
    for (SpecEntry entry : map.entries()) {
      if (layout.field(entry.key()).isEmpty()) {
        SpecProblem problem =
            SpecProblem.misspelt(
                entry.location(),
                position.pathOf(entry.key()),
                "unknown key '" + entry.key() + "'",
                entry.key(),
                layout.keys(),
                known(layout));
        problem.suggestion().ifPresent(meant::add);
        problems.add(problem);
      }
    }
    return meant;
  }

  private static String known(OptionLayout layout) {
    List<String> keys = layout.keys();
    return "known keys: " + (keys.isEmpty() ? "none" : String.join(", ", keys));
  }

  private Optional<Record> bind(
      OptionLayout layout, SpecMap map, Set<String> meant, Position position) {
    List<Optional<?>> values = new ArrayList<>();
    for (OptionPart part : layout.parts()) {
      values.add(
          part instanceof OptionSpread spread
              ? bind(spread.layout(), map, meant, position)
              : field((OptionField) part, map, meant, position));
    }
    return values.stream().allMatch(Optional::isPresent)
        ? create(layout, values, map, position)
        : probe(layout, values, map, position);
  }

  private Optional<Object> field(
      OptionField field, SpecMap map, Set<String> meant, Position position) {
    Optional<SpecEntry> entry = map.entry(field.key());
    if (entry.isPresent()) {
      return value(field, position.at(entry.get()));
    }
    String path = position.pathOf(field.key());
    if (field.defaultYaml().isPresent()) {
      SpecNode node =
          new SpecParser(problems).parseValue(field.defaultYaml().get(), path, position.head());
      return value(field, new Position(node, position.head(), path));
    }
    if (!field.required()) {
      return Optional.of(Optional.empty());
    }
    if (!meant.contains(field.key())) {
      problems.add(
          SpecProblem.of(
              position.head(),
              path,
              "the key '" + field.key() + "' is missing",
              field.key() + ": " + field.doc()));
    }
    return Optional.empty();
  }

  private Optional<Object> value(OptionField field, Position position) {
    return field.type().accept(new ValueBinder(registry, problems, position));
  }

  private Optional<Record> create(
      OptionLayout layout, List<Optional<?>> values, SpecMap map, Position position) {
    try {
      return Optional.of(layout.create(values));
    } catch (IllegalArgumentException e) {
      problems.add(refused(Cause.message(e), layout, map, position));
    } catch (InvalidSpecException e) {
      problems.addAll(e);
    }
    return Optional.empty();
  }

  /**
   * Has the constructor check the values that could be read although others could not. Only what it
   * says of a key that was read counts: the rest may come from the blanks put in for the others.
   */
  private Optional<Record> probe(
      OptionLayout layout, List<Optional<?>> values, SpecMap map, Position position) {
    try {
      layout.create(values);
    } catch (IllegalArgumentException e) {
      blamed(Cause.message(e), layout, map, position)
          .filter(problem -> !unread(layout, values, position).contains(problem.path()))
          .ifPresent(problems::add);
    } catch (RuntimeException e) {
      return Optional.empty(); // a blank was in the way: nothing is known about the rest
    }
    return Optional.empty();
  }

  private static SpecProblem refused(
      String message, OptionLayout layout, SpecMap map, Position position) {
    return blamed(message, layout, map, position)
        .orElse(SpecProblem.of(position.head(), position.path(), message));
  }

  /** A message that begins with the name of a key that is written belongs to that key's value. */
  private static Optional<SpecProblem> blamed(
      String message, OptionLayout layout, SpecMap map, Position position) {
    String first = message.split(" ", 2)[0];
    return layout
        .field(first)
        .flatMap(field -> map.entry(first))
        .map(position::at)
        .map(value -> SpecProblem.of(value.node().location(), value.path(), message));
  }

  private static Set<String> unread(
      OptionLayout layout, List<Optional<?>> values, Position position) {
    Set<String> paths = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty() && layout.parts().get(i) instanceof OptionField field) {
        paths.add(position.pathOf(field.key()));
      }
    }
    return paths;
  }
}
