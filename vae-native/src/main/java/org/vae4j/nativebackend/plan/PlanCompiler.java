package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.KernelSet;
import org.vae4j.nativebackend.plan.Plan.Constant;
import org.vae4j.nativebackend.plan.Plan.Port;
import org.vae4j.nativebackend.plan.Plan.Step;

/** Makes plans: lowering, fusion, placement in memory, kernels. */
public final class PlanCompiler {
  private final ParameterLayout parameters;
  private final KernelSet kernels;

  /** A compiler for programs of one session. */
  public PlanCompiler(ParameterLayout parameters, KernelSet kernels) {
    this.parameters = parameters;
    this.kernels = kernels;
  }

  /** The plan of a program whose parameters all live in the session. */
  public Plan compile(Program program) {
    LoweredProgram lowered = ElementwiseFusion.fuse(Lowering.lower(program));
    AssignmentPlacement placement = AssignmentPlacement.of(lowered);
    Map<Value, Integer> addresses = new HashMap<>();
    Plan.Memory memory = place(program.name(), lowered, placement, addresses);
    Addresses lookup = value -> address(value, placement, addresses);
    return new Plan(
        program.name(),
        placement.operations().stream().map(operation -> step(operation, lookup)).toList(),
        inputs(lowered, lookup),
        outputs(lowered, lookup),
        constants(lowered, lookup),
        List.copyOf(lowered.streams()),
        memory);
  }

  private Plan.Memory place(
      String name,
      LoweredProgram lowered,
      AssignmentPlacement placement,
      Map<Value, Integer> addresses) {
    long constants = 0;
    Map<Value, Long> offsets = new LinkedHashMap<>();
    for (Value constant : lowered.constants().values()) {
      offsets.put(constant, constants);
      constants += MemoryPlanner.aligned(constant.size());
    }
    Map<Value, MemoryPlanner.Lifetime> lives =
        Lifetimes.of(placement.operations(), lowered.inputs().values(), lowered.results());
    placement.homes().keySet().forEach(lives::remove);
    MemoryPlanner.Placement temporaries = MemoryPlanner.place(List.copyOf(lives.values()));
    int index = 0;
    for (Value value : lives.keySet()) {
      offsets.put(value, constants + temporaries.offsets().get(index++));
    }
    long total = parameters.size() + constants + temporaries.size();
    if (total > Integer.MAX_VALUE - MemoryPlanner.ALIGNMENT) {
      throw new IllegalArgumentException(
          "program '"
              + name
              + "' needs "
              + total
              + " floats of memory, an array holds 2^31; use a"
              + " smaller batch or fewer samples at once");
    }
    offsets.forEach((value, offset) -> addresses.put(value, (int) (parameters.size() + offset)));
    long unshared =
        lives.values().stream().mapToLong(life -> MemoryPlanner.aligned(life.size())).sum();
    return new Plan.Memory(parameters.size(), constants, temporaries.size(), unshared);
  }

  private int address(Value value, AssignmentPlacement placement, Map<Value, Integer> addresses) {
    Value home = placement.homes().getOrDefault(value, value);
    return home.storage() == Value.Storage.PARAMETER
        ? parameters.address(home.label())
        : addresses.get(home);
  }

  private Step step(Operation operation, Addresses addresses) {
    return new Step(operation.bind(addresses, kernels), operation.text(), operation.origin());
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
