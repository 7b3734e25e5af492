package org.vae4j.experiment.spec;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.spec.binding.SpecBinder;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecLocation;
import org.vae4j.experiment.spec.tree.ScalarType;
import org.vae4j.experiment.spec.tree.SpecEntry;
import org.vae4j.experiment.spec.tree.SpecMap;
import org.vae4j.experiment.spec.tree.SpecNode;
import org.vae4j.experiment.spec.tree.SpecParser;
import org.vae4j.experiment.spec.tree.SpecScalar;
import org.vae4j.experiment.spec.tree.SpecText;

/** Loads a spec: reads it, applies overrides, checks everything and resolves its components. */
public final class SpecLoader {
  private final ComponentRegistry registry;

  /** A loader that knows the components of a registry. */
  @Inject
  public SpecLoader(ComponentRegistry registry) {
    this.registry = registry;
  }

  /**
   * Loads a file; see {@link #load(SpecText, List)}.
   *
   * @throws InvalidSpecException when the file cannot be read, or is not right
   */
  public LoadedSpec load(Path file, List<String> overrides) {
    return load(SpecText.read(file), overrides);
  }

  /**
   * Loads a text.
   *
   * @param overrides each {@code PATH=VALUE} with a dotted path and YAML, later ones over earlier
   *     ones
   * @throws InvalidSpecException with everything that is wrong
   */
  public LoadedSpec load(SpecText text, List<String> overrides) {
    ProblemCollector problems = new ProblemCollector();
    SpecNode written = new SpecParser(problems).parse(text);
    SpecNode tree = new SpecOverrides(registry, problems).apply(named(written, text), overrides);
    Optional<ExperimentSpec> spec =
        new SpecBinder(registry, problems).bind(ExperimentSpec.class, tree);
    problems.refuseIfAny();
    return new LoadedSpec(spec.orElseThrow(), text, overrides, tree);
  }

  /** An experiment without a name has the one of its file. */
  private static SpecNode named(SpecNode root, SpecText text) {
    Optional<String> name = text.file().map(SpecLoader::name).filter(word -> !word.isEmpty());
    if (name.isEmpty() || !(root instanceof SpecMap map) || map.entry("name").isPresent()) {
      return root;
    }
    SpecLocation place = SpecLocation.whole(text.label());
    SpecNode scalar = new SpecScalar(place, name.get(), ScalarType.TEXT);
    return map.with(new SpecEntry("name", place, scalar));
  }

  private static String name(Path file) {
    return file.getFileName()
        .toString()
        .replaceFirst("\\.ya?ml$", "")
        .replaceAll("[^A-Za-z0-9._-]+", "-")
        .replaceFirst("^[^A-Za-z0-9]+", "");
  }
}
