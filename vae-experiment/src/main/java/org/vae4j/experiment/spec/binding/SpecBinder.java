package org.vae4j.experiment.spec.binding;

import java.util.Optional;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.option.OptionLayout;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.tree.SpecNode;

/** Makes records of the tree of a spec, gathering everything that is wrong with it. */
public final class SpecBinder {
  private final ComponentRegistry registry;
  private final ProblemCollector problems;

  /**
   * A binder.
   *
   * @param registry knows the components that can be named
   * @param problems receives what is wrong
   */
  public SpecBinder(ComponentRegistry registry, ProblemCollector problems) {
    this.registry = registry;
    this.problems = problems;
  }

  /** The record that the whole spec stands for; empty when something is wrong with it. */
  public <R extends Record> Optional<R> bind(Class<R> type, SpecNode root) {
    Position top = new Position(root, root.location(), "");
    return new SectionBinder(registry, problems).bind(OptionLayout.of(type), top).map(type::cast);
  }
}
