package org.vae4j.experiment.spec;

import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.RegisteredComponent;
import org.vae4j.experiment.plugin.option.OptionField;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.experiment.plugin.option.OptionType;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecMap;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecParser;

/**
 * Applies {@code --set PATH=VALUE} to the tree of a spec.
 *
 * <p>A step below a component names the component: {@code estimator.iwae.samples=10} sets an option
 * where the spec has {@code iwae}, and replaces any other estimator. Paths that do not exist are
 * put into the tree like misspelt keys of the file, and found when the tree is bound.
 */
final class SpecOverrides {
  private static final SpecLocation PLACE = SpecLocation.whole("--set");

  private final ComponentRegistry registry;
  private final ProblemCollector problems;

  /**
   * Overrides.
   *
   * @param problems receives overrides that cannot be read
   */
  SpecOverrides(ComponentRegistry registry, ProblemCollector problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** The tree with all overrides applied, one after the other; what is not a map stays. */
  SpecNode apply(SpecNode root, List<String> overrides) {
    if (!(root instanceof SpecMap)) {
      return root;
    }
    OptionType spec = new OptionType.Section(OptionLayout.of(ExperimentSpec.class));
    SpecNode changed = root;
    for (String override : overrides) {
      Optional<SpecEntry> read = read(override);
      if (read.isPresent()) {
        List<String> steps = List.of(read.get().key().split("\\.", -1));
        changed = set(Optional.of(spec), Optional.of(changed), steps, read.get().value());
      }
    }
    return changed;
  }

  /** The path and the value of an override. */
  private Optional<SpecEntry> read(String override) {
    String[] sides = override.split("=", 2);
    String path = sides[0].strip();
    if (sides.length < 2 || path.isEmpty() || List.of(path.split("\\.", -1)).contains("")) {
      problems.add(
          SpecProblem.of(
              PLACE,
              "",
              "expected PATH=VALUE, received '" + override + "'",
              "Write for instance `--set training.epochs=10`."));
      return Optional.empty();
    }
    if (sides[1].isBlank()) {
      problems.add(
          SpecProblem.of(PLACE, path, "no value stands behind '='", "Write null for nothing."));
      return Optional.empty();
    }
    try {
      SpecNode value = new SpecParser(problems).parseValue(sides[1], path, PLACE);
      return Optional.of(new SpecEntry(path, PLACE, value));
    } catch (InvalidSpecException e) {
      problems.addAll(e);
      return Optional.empty();
    }
  }

  /**
   * A value put in.
   *
   * @param type of what stands here; empty where the path does not exist
   * @param current what stands here now
   * @param steps from here to the value
   */
  private SpecNode set(
      Optional<OptionType> type, Optional<SpecNode> current, List<String> steps, SpecNode value) {
    if (steps.isEmpty()) {
      return value;
    }
    String step = steps.get(0);
    SpecMap map = kept(type, current, step);
    SpecNode changed =
        set(
            type.flatMap(here -> below(here, step)),
            map.entry(step).map(SpecEntry::value),
            steps.subList(1, steps.size()),
            value);
    return map.with(new SpecEntry(step, PLACE, changed));
  }

  /** What stays of the current value: nothing of another component than the one that is named. */
  private static SpecMap kept(Optional<OptionType> type, Optional<SpecNode> current, String step) {
    boolean component =
        type.map(SpecOverrides::present).filter(SpecOverrides::isComponent).isPresent();
    return current
        .filter(SpecMap.class::isInstance)
        .map(SpecMap.class::cast)
        .filter(map -> !component || map.keys().equals(List.of(step)))
        .orElse(new SpecMap(PLACE, List.of()));
  }

  private static boolean isComponent(OptionType type) {
    return type instanceof OptionType.Component;
  }

  /** The type one step further down. */
  private Optional<OptionType> below(OptionType type, String step) {
    OptionType here = present(type);
    if (here instanceof OptionType.Section section) {
      return section.layout().field(step).map(OptionField::type);
    }
    if (here instanceof OptionType.Component component) {
      return registry
          .find(component.kind(), step)
          .map(RegisteredComponent::options)
          .map(OptionType.Section::new);
    }
    return Optional.empty();
  }

  private static OptionType present(OptionType type) {
    return type instanceof OptionType.Absentable maybe ? present(maybe.present()) : type;
  }
}
