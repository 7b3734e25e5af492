package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vae4j.graph.Node;
import org.vae4j.graph.Primitive;

class PrimitiveCasesTest {
  /** Checked by the contract's tests of parameters and noise. */
  private static final Set<Primitive> OF_SESSIONS =
      Set.of(Primitive.PARAMETER, Primitive.RANDOM_NORMAL, Primitive.RANDOM_UNIFORM);

  /** A new primitive fails here until it has a case of its own. */
  @Test
  void everyPrimitiveIsInACase() {
    Set<Primitive> covered = EnumSet.copyOf(OF_SESSIONS);
    PrimitiveCases.all()
        .flatMap(formula -> formula.program().nodes().stream())
        .map(Node::primitive)
        .forEach(covered::add);
    assertEquals(EnumSet.allOf(Primitive.class), covered);
  }

  @ParameterizedTest
  @EnumSource
  void aPrimitiveWithCasesOfItsOwnIsComputedByThem(Primitive primitive) {
    List<FormulaCase> cases = PrimitiveCases.of(primitive);
    assertTrue(
        cases.isEmpty()
            || cases.stream()
                .flatMap(formula -> formula.program().nodes().stream())
                .anyMatch(node -> node.primitive() == primitive));
  }

  @Test
  void namesAreUnique() {
    Set<String> names = new HashSet<>();
    FormulaContract.formulas()
        .forEach(formula -> assertTrue(names.add(formula.name()), formula::name));
  }
}
