package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.RandomProgram;

/** In plans of random programs no operation writes over a value that is still to be read. */
final class PlacementTest {
  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyReadSeesTheLastWriteOfItsValue(long seed) {
    Program program = RandomProgram.of(seed);
    ParameterLayout parameters = new ParameterLayout(program.parameters().values());
    LoweredProgram lowered = ElementwiseFusion.fuse(Lowering.lower(program));
    AssignmentPlacement placement = AssignmentPlacement.of(lowered);
    ValueAddresses addresses = ValueAddresses.of(parameters, lowered, placement, true);
    Value[] owner = new Value[Math.toIntExact(addresses.memory().floats(0))];
    lowered.constants().values().forEach(value -> own(owner, addresses, value));
    lowered.inputs().values().forEach(value -> own(owner, addresses, value));
    for (Operation operation : placement.operations()) {
      for (Value value : operation.reads()) {
        assertOwned(owner, addresses, value, operation.text() + ", seed " + seed);
      }
      List<Value> disjoint = new ArrayList<>();
      for (Value value : operation.writes()) {
        own(owner, addresses, value);
        disjoint.add(value);
      }
      disjoint.forEach(value -> assertOwned(owner, addresses, value, operation.text()));
    }
    for (Map.Entry<String, View> output : lowered.outputs().entrySet()) {
      assertOwned(owner, addresses, output.getValue().value(), output.getKey() + ", seed " + seed);
    }
  }

  private static void own(Value[] owner, ValueAddresses addresses, Value value) {
    int from = addresses.of(value);
    for (int i = from; i < from + value.size(); i++) {
      owner[i] = value;
    }
  }

  /** A parameter that nobody has written holds its own value. */
  private static void assertOwned(
      Value[] owner, ValueAddresses addresses, Value value, String where) {
    int from = addresses.of(value);
    for (int i = from; i < from + value.size(); i++) {
      boolean untouched = owner[i] == null && value.storage() == Value.Storage.PARAMETER;
      assertTrue(untouched || value.equals(owner[i]), value + " in " + where);
    }
    assertEquals(12, from % MemoryPlanner.ALIGNMENT, value + " in " + where);
  }
}
