package org.vae4j.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

class GraphBuilderTest {
  private static final Shape TWO = Shape.of(2);

  private final GraphBuilder graph = new GraphBuilder("train");

  private static ParameterSpec spec(String name, Shape shape) {
    return new ParameterSpec(name, shape, Initializer.zeros(), ParameterSpec.Role.TRAINED);
  }

  private static List<String> paths(Program program) {
    return program.nodes().stream().map(node -> node.origin().path()).toList();
  }

  // ---- names

  @Test
  void namesFollowScopes() {
    Tensor x = graph.input("x", TWO);
    Tensor logits =
        graph.in("prior", () -> graph.in("vamp", () -> x.exp().plus(x.exp()).named("logits")));
    assertEquals("prior/vamp/logits: float32[2]", logits.toString());
    Program program = graph.program(Map.of("y", logits.log()));
    assertEquals(
        List.of("x", "prior/vamp/exp", "prior/vamp/exp#2", "prior/vamp/logits", "log"),
        paths(program));
  }

  @Test
  void aRepeatedNameGetsANumber() {
    Tensor x = graph.input("x", TWO);
    Tensor first = x.exp().named("y");
    Tensor second = x.log().named("y");
    assertEquals(List.of("x", "y", "y#2"), paths(graph.program(Map.of("a", first, "b", second))));
  }

  @Test
  void scopesEndWithAnException() {
    assertThrows(
        IllegalStateException.class,
        () ->
            graph.in(
                "broken",
                () -> {
                  throw new IllegalStateException("on purpose");
                }));
    assertEquals("exp: float32[2]", graph.input("x", TWO).exp().toString());
  }

  @Test
  void sourcesKeepTheirNames() {
    Tensor x = graph.in("scope", () -> graph.input("x", TWO));
    Tensor w = graph.in("scope", () -> graph.parameter(spec("encoder/w", TWO)));
    assertEquals("x: float32[2]", x.named("other").toString());
    assertEquals("encoder/w: float32[2]", w.named("other").toString());
  }

  @Test
  void noiseStreamsAreNamedAfterProgramAndScope() {
    Tensor first = graph.in("prior", () -> graph.noise().normal("z", TWO));
    Tensor second = graph.in("prior", () -> graph.noise().normal("z", TWO));
    Tensor other = graph.noise().uniform("z", TWO);
    assertEquals(
        List.of("train/prior/z", "train/prior/z#2", "train/z"),
        Stream.of(first, second, other)
            .map(graph::node)
            .map(node -> node.attributes(Attributes.Named.class).name())
            .toList());
  }

  // ---- sources

  @Test
  void theSameNameIsTheSameSource() {
    Tensor x = graph.input("x", TWO);
    assertSame(graph.node(x), graph.node(graph.input("x", TWO)));
    Tensor w = graph.parameter(spec("w", TWO));
    assertSame(graph.node(w), graph.node(graph.parameter(spec("w", TWO))));
    assertMessage(
        ShapeException.class,
        "input 'x' has shape [2] already, asked for [3]",
        () -> graph.input("x", Shape.of(3)));
    assertMessage(
        ShapeException.class,
        "parameter 'w' has shape [2] already, asked for [3]",
        () -> graph.parameter(spec("w", Shape.of(3))));
  }

  @Test
  void tensorsOfTwoGraphsDoNotMix() {
    Tensor x = graph.input("x", TWO);
    Tensor foreign = new GraphBuilder("eval").input("y", TWO);
    assertMessage(
        GraphException.class,
        "tensor y: float32[2] does not belong to graph 'train'; a component computes with tensors of"
            + " the graph it was created for",
        () -> x.plus(foreign));
    assertThrows(GraphException.class, () -> x.plus(Eager.tensor(1)));
    assertThrows(GraphException.class, () -> Eager.tensor(1).plus(x));
  }

  @Test
  void symbolicTensorsHaveNoNumbers() {
    Tensor x = graph.input("x", TWO);
    assertThrows(IllegalStateException.class, x::value);
    assertTrue(
        assertThrows(IllegalStateException.class, x::values)
            .getMessage()
            .startsWith("x: float32[2] is symbolic"));
  }

  // ---- operations that change nothing

  @Test
  void leavesOutWhatChangesNothing() {
    Tensor x = graph.input("x", Shape.of(2, 3));
    Tensor scalar = graph.input("s", Shape.scalar());
    assertSame(x, x.reshape(2, 3));
    assertSame(x, x.transpose(0, -1));
    assertSame(x, x.broadcastTo(Shape.of(2, 3)));
    assertSame(x, x.slice(1, 0, 3));
    assertSame(x, x.pad(0, 0, 0));
    assertSame(x, x.concat(0));
    assertSame(scalar, scalar.sum());
    assertSame(scalar, scalar.max());
    assertSame(scalar, scalar.logSumExp());
  }

  @Test
  void aStackOfMatricesTimesAMatrixIsOneProduct() {
    Tensor z = graph.input("z", Shape.of(5, 4, 3));
    Tensor product = z.matMul(graph.input("w", Shape.of(3, 2)));
    assertEquals(Shape.of(5, 4, 2), product.shape());
    Program program = graph.program(Map.of("y", product));
    Node multiplication =
        program.nodes().stream()
            .filter(node -> node.primitive() == Primitive.MAT_MUL)
            .findFirst()
            .orElseThrow();
    assertEquals(Shape.of(20, 2), multiplication.shape());
  }

  // ---- programs

  @Test
  void aProgramHoldsWhatIsNeeded() {
    Tensor x = graph.input("x", TWO);
    Tensor unused = graph.input("unused", TWO);
    Tensor w = graph.parameter(spec("w", TWO));
    graph.parameter(spec("idle", TWO));
    unused.exp().plus(w);
    graph.assign("w", w.minus(x));
    Program program = graph.program(Map.of("y", x.square()));
    assertEquals("train", program.name());
    assertEquals(List.of("x", "w", "subtract", "square"), paths(program));
    assertEquals(Set.of("x"), program.inputs().keySet());
    assertEquals(Set.of("w"), program.parameters().keySet());
    assertEquals("subtract", program.assignments().get("w").origin().path());
    assertEquals("square", program.outputs().get("y").origin().path());
    for (int i = 0; i < program.nodes().size(); i++) {
      assertEquals(i, program.nodes().get(i).id());
    }
  }

  @Test
  void anAssignedParameterBelongsToTheProgramEvenUnread() {
    graph.parameter(spec("w", TWO));
    graph.assign("w", graph.input("x", TWO));
    assertEquals(Set.of("w"), graph.program(Map.of()).parameters().keySet());
  }

  @Test
  void severalProgramsComeFromOneGraph() {
    Tensor x = graph.input("x", TWO);
    Program first = graph.program(Map.of("y", x.exp()));
    Program second = graph.program(Map.of("y", x.log()));
    assertEquals(List.of("x", "exp"), paths(first));
    assertEquals(List.of("x", "log"), paths(second));
  }

  @Test
  void refusesWrongAssignments() {
    Tensor w = graph.parameter(spec("w", TWO));
    assertMessage(
        GraphException.class,
        "no parameter 'v' to assign; there are [w]",
        () -> graph.assign("v", w));
    assertMessage(
        ShapeException.class,
        "parameter 'w' has shape [2], assigned is sum: float32[]",
        () -> graph.assign("w", w.sum()));
  }

  @Test
  void theLastAssignmentCounts() {
    Tensor w = graph.parameter(spec("w", TWO));
    Tensor last = w.plus(2);
    graph.assign("w", w.plus(1));
    graph.assign("w", last);
    Program program = graph.program(Map.of());
    assertEquals(graph.node(last).origin(), program.assignments().get("w").origin());
    assertFalse(paths(program).contains("add#2"), "what is overwritten is not computed");
  }

  @Test
  void sourceLinesAreKeptOnRequestOnly() {
    assertFalse(graph.node(graph.input("x", TWO)).origin().source().isPresent());
  }

  private static <E extends Exception> void assertMessage(
      Class<E> type, String message, Executable executable) {
    assertEquals(message, assertThrows(type, executable).getMessage());
  }
}
