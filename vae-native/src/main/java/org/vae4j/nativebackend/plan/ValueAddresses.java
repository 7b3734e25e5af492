package org.vae4j.nativebackend.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.nativebackend.kernel.StripMemory;
import org.vae4j.nativebackend.plan.MemoryPlanner.Lifetime;

/**
 * The memory of a program: the session's parameters, the constants, the temporaries; a next value
 * that is computed in place lies where its parameter lies.
 */
final class ValueAddresses implements Addresses {
  private final ParameterLayout parameters;
  private final Map<Value, Value> homes;
  private final Map<Value, Long> addresses = new LinkedHashMap<>();
  private final Plan.Memory memory;
  private final StripMemory strips;

  private ValueAddresses(
      ParameterLayout parameters,
      Collection<Value> constants,
      Map<Value, Lifetime> temporaries,
      int strip,
      Map<Value, Value> homes) {
    this.parameters = parameters;
    this.homes = homes;
    long end = parameters.size();
    for (Value constant : constants) {
      addresses.put(constant, end);
      end += MemoryPlanner.aligned(constant.size());
    }
    long constantSize = end - parameters.size();
    MemoryPlanner.Placement placement = MemoryPlanner.place(temporaries.values());
    int index = 0;
    long unshared = 0;
    for (Value value : temporaries.keySet()) {
      addresses.put(value, end + placement.offsets().get(index++));
      unshared += MemoryPlanner.aligned(value.size());
    }
    memory = new Plan.Memory(parameters.size(), constantSize, placement.size(), unshared, strip);
    strips = new StripMemory((int) (end + placement.size()), strip);
  }

  static ValueAddresses of(
      ParameterLayout parameters,
      LoweredProgram program,
      AssignmentPlacement placement,
      boolean reuse) {
    Map<Value, Lifetime> lives =
        Lifetimes.of(placement.operations(), program.inputs().values(), program.results());
    lives.keySet().removeAll(placement.homes().keySet());
    if (!reuse) {
      int end = placement.operations().size();
      lives.replaceAll((value, life) -> new Lifetime(life.size(), 0, end));
    }
    int strip = placement.operations().stream().mapToInt(ValueAddresses::strip).max().orElse(0);
    return new ValueAddresses(
        parameters, program.constants().values(), lives, strip, placement.homes());
  }

  @Override
  public int of(Value value) {
    Value home = homes.getOrDefault(value, value);
    return home.storage() == Value.Storage.PARAMETER
        ? parameters.address(home.label())
        : addresses.get(home).intValue();
  }

  private static int strip(Operation operation) {
    return operation instanceof StripOperation cut ? cut.memory() : 0;
  }

  @Override
  public StripMemory strips() {
    return strips;
  }

  Plan.Memory memory() {
    return memory;
  }
}
