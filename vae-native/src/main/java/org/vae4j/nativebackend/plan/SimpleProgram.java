package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vae4j.graph.Program;

/**
 * A program with as few nodes as it needs, and how it came to that.
 *
 * @param passes each with the numbers of nodes before and after it
 */
record SimpleProgram(Program program, List<Plan.Pass> passes) {
  private record Simplification(PlanSwitch part, UnaryOperator<Program> simplify) {}

  /** Each makes work for those behind it only. */
  private static final List<Simplification> SIMPLIFICATIONS =
      List.of(
          new Simplification(PlanSwitch.CONSTANT_FOLDING, ConstantFolding::simplify),
          new Simplification(PlanSwitch.IDENTITIES, Identities::simplify),
          new Simplification(PlanSwitch.COMMON_SUBEXPRESSIONS, CommonSubexpressions::simplify));

  /** Runs all passes that are not switched off. */
  static SimpleProgram of(Program program, PlanSwitches switches) {
    Program simple = program;
    List<Plan.Pass> passes = new ArrayList<>();
    for (Simplification simplification : SIMPLIFICATIONS) {
      if (switches.has(simplification.part())) {
        Program next = simplification.simplify().apply(simple);
        passes.add(
            new Plan.Pass(
                simplification.part().toString(), simple.nodes().size(), next.nodes().size()));
        simple = next;
      }
    }
    return new SimpleProgram(simple, passes);
  }
}
