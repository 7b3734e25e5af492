package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.plan.Plan.Constant;
import org.vae4j.nativebackend.plan.Plan.Port;
import org.vae4j.nativebackend.plan.Plan.Step;

/** Makes plans: simplification, lowering, fusion, placement in memory, kernels. */
public final class PlanCompiler {
  /** So far from the limit of int that an index may run a tile beyond the end. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - (1 << 20);

  private final ParameterLayout layout;
  private final KernelSet kernels;
  private final PlanSwitches switches;
  private final int threads;

  /**
   * A compiler for programs of one session.
   *
   * @param threads that will run them; the plans do not depend on how many, the memory does
   */
  public PlanCompiler(
      ParameterLayout layout, KernelSet kernels, PlanSwitches switches, int threads) {
    this.layout = layout;
    this.kernels = kernels;
    this.switches = switches;
    this.threads = threads;
  }

  /**
   * The plan of a program.
   *
   * @throws org.vae4j.graph.GraphException when its parameters do not live in the session
   * @throws IllegalArgumentException when it needs more memory than an array has
   */
  public Plan compile(Program program) {
    layout.parameters().require(program);
    SimpleProgram simple = SimpleProgram.of(program, switches);
    LoweredProgram plain = Lowering.lower(simple.program());
    boolean fuses = switches.has(PlanSwitch.FUSION);
    LoweredProgram lowered = fuses ? ElementwiseFusion.fuse(plain) : plain;
    List<Plan.Pass> passes = new ArrayList<>(simple.passes());
    passes.add(pass("lowering", simple.program().nodes().size(), plain));
    if (fuses) {
      passes.add(pass(PlanSwitch.FUSION.toString(), plain.operations().size(), lowered));
    }
    if (switches.has(PlanSwitch.ZERO_TERMS) && kernels.skipsZeroTerms()) {
      int before = lowered.operations().size();
      lowered = ZeroTerms.skip(lowered);
      passes.add(pass(PlanSwitch.ZERO_TERMS.toString(), before, lowered));
    }
    if (switches.has(PlanSwitch.STRIPS)) {
      int before = lowered.operations().size();
      lowered = RowStrips.cut(lowered);
      passes.add(pass(PlanSwitch.STRIPS.toString(), before, lowered));
    }
    AssignmentPlacement placement = AssignmentPlacement.of(lowered);
    ValueAddresses addresses =
        ValueAddresses.of(layout, lowered, placement, switches.has(PlanSwitch.MEMORY_REUSE));
    requireArray(program.name(), addresses.memory());
    return new Plan(
        program.name(),
        List.copyOf(passes),
        placement.operations().stream().map(operation -> step(operation, addresses)).toList(),
        inputs(lowered, addresses),
        outputs(lowered, addresses),
        constants(lowered, addresses),
        List.copyOf(lowered.streams()),
        addresses.memory());
  }

  private static Plan.Pass pass(String name, int before, LoweredProgram after) {
    return new Plan.Pass(name, before, after.operations().size());
  }

  private void requireArray(String name, Plan.Memory memory) {
    long floats = memory.floats(threads);
    if (floats > LARGEST_ARRAY) {
      throw new IllegalArgumentException(
          "program '"
              + name
              + "' needs "
              + floats
              + " floats of memory, an array holds "
              + LARGEST_ARRAY
              + "; use a smaller batch or fewer samples at once");
    }
  }

  private Step step(Operation operation, Addresses addresses) {
    List<String> results =
        operation.writes().stream().map(value -> value + "@" + addresses.of(value)).toList();
    return new Step(
        operation.bind(addresses, kernels),
        operation.text(),
        operation.origin(),
        results,
        operation.flops(),
        operation.bytes());
  }

  private static List<Port> inputs(LoweredProgram lowered, Addresses addresses) {
    List<Port> ports = new ArrayList<>();
    lowered
        .inputs()
        .forEach((name, value) -> ports.add(new Port(name, addresses.of(value), value.size())));
    return List.copyOf(ports);
  }

  private static List<Port> outputs(LoweredProgram lowered, Addresses addresses) {
    List<Port> ports = new ArrayList<>();
    lowered
        .outputs()
        .forEach(
            (name, view) ->
                ports.add(new Port(name, view.address(addresses), view.shape().size())));
    return List.copyOf(ports);
  }

  private static List<Constant> constants(LoweredProgram lowered, Addresses addresses) {
    List<Constant> constants = new ArrayList<>();
    lowered
        .constants()
        .forEach(
            (numbers, value) ->
                constants.add(new Constant(addresses.of(value), numbers.numbers())));
    return List.copyOf(constants);
  }
}
