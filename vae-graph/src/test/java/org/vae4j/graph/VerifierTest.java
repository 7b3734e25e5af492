package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;

/** Programs that no graph builder makes. */
class VerifierTest {
  private static final Shape TWO = Shape.of(2);
  private static final Node X = source(0, Primitive.INPUT, "x");

  private static Node source(int id, Primitive primitive, String name) {
    return new Node(id, primitive, new Attributes.Named(name), List.of(), TWO, origin(name));
  }

  private static Node exp(int id, String name, Shape shape, Node input) {
    return new Node(id, Primitive.EXP, new Attributes.None(), List.of(input), shape, origin(name));
  }

  private static Origin origin(String path) {
    return new Origin(path, Optional.empty());
  }

  private static void assertInconsistent(String violation, Node output, Node... nodes) {
    assertInconsistent(
        violation,
        new Program("p", List.of(nodes), Map.of("x", X), Map.of(), Map.of("y", output), Map.of()));
  }

  private static void assertInconsistent(String violation, Program program) {
    GraphException error = assertThrows(GraphException.class, () -> Verifier.verify(program));
    assertEquals("program 'p' is inconsistent: " + violation, error.getMessage());
  }

  @Test
  void acceptsAProgram() {
    Node y = exp(1, "y", TWO, X);
    Verifier.verify(
        new Program("p", List.of(X, y), Map.of("x", X), Map.of(), Map.of("y", y), Map.of()));
  }

  @Test
  void idsAreInOrder() {
    Node y = exp(2, "y", TWO, X);
    assertInconsistent("y: float32[2] has id 2 at position 1", y, X, y);
  }

  @Test
  void inputsComeFirstAndAreListed() {
    Node late = exp(1, "late", TWO, X);
    Node early = exp(0, "early", TWO, late);
    assertInconsistent(
        "early: float32[2] comes before its input late: float32[2]", early, early, late);
    Node foreign = source(0, Primitive.INPUT, "foreign");
    Node y = exp(1, "y", TWO, foreign);
    assertInconsistent("y: float32[2] reads the foreign node foreign: float32[2]", y, X, y);
  }

  @Test
  void namesAreUnique() {
    Node y = exp(1, "x", TWO, X);
    assertInconsistent("x: float32[2] has a name that another node has", y, X, y);
  }

  @Test
  void shapesFollowTheRules() {
    Node y = exp(1, "y", Shape.of(3), X);
    assertInconsistent("y: float32[3] should have shape [2]", y, X, y);
  }

  @Test
  void outputsAreListed() {
    Node y = exp(1, "y", TWO, X);
    assertInconsistent("y: float32[2] is the output 'y' but not a node of the program", y, X);
  }

  @Test
  void sourcesAreKnown() {
    Node other = source(1, Primitive.INPUT, "other");
    assertInconsistent("other: float32[2] is not the input of its name", other, X, other);
    Node w = source(1, Primitive.PARAMETER, "w");
    assertInconsistent("w: float32[2] is not the program's parameter", w, X, w);
  }

  @Test
  void assignmentsFit() {
    ParameterSpec w =
        new ParameterSpec("w", Shape.of(3), Initializer.zeros(), ParameterSpec.Role.STATE);
    assertInconsistent(
        "x: float32[2] does not fit parameter 'w'",
        new Program(
            "p", List.of(X), Map.of("x", X), Map.of("w", w), Map.of("y", X), Map.of("w", X)));
  }
}
