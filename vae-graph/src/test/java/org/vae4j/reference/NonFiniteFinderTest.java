package org.vae4j.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.backend.Bindings;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

class NonFiniteFinderTest {
  private static final Shape THREE = Shape.of(3);
  private static final ParameterSpec SCALE =
      new ParameterSpec("scale", THREE, Initializer.zeros(), ParameterSpec.Role.TRAINED);

  private static Program program() {
    GraphBuilder graph = new GraphBuilder("train");
    Tensor x = graph.input("x", THREE);
    Tensor scale = graph.parameter(SCALE);
    Tensor density =
        graph.in(
            "likelihood",
            () -> x.dividedBy(scale).named("ratio").minus(x.dividedBy(scale)).named("density"));
    return graph.program(Map.of("loss", density.sum()));
  }

  private static List<NonFinite> find(float... scale) {
    Bindings bindings = Bindings.of(program());
    System.arraycopy(new float[] {1, 2, 1e30f}, 0, bindings.input("x"), 0, 3);
    return NonFiniteFinder.find(program(), name -> scale, bindings);
  }

  @Test
  void namesTheFirstInfinityAndTheFirstNan() {
    List<NonFinite> findings = find(0, 2, 1);
    assertEquals(2, findings.size());
    assertEquals(
        """
        DIVIDE gave likelihood/ratio: float32[3]: 1 infinite, 2 in [1.0, 1.0000000150474662E30]
          from x: float32[3]: 3 in [1.0, 1.0000000150474662E30]
          from scale: float32[3]: 3 in [0.0, 2.0]""",
        findings.get(0).toString());
    assertEquals("likelihood/density", findings.get(1).node().origin().path());
    assertEquals(1, findings.get(1).range().nan());
  }

  @Test
  void countsWhatFloat32CannotHoldAsInfinite() {
    List<NonFinite> findings = find(1, 1, 1e-20f);
    assertEquals(1, findings.size());
    assertEquals("likelihood/ratio", findings.get(0).node().origin().path());
  }

  @Test
  void findsBadParameters() {
    List<NonFinite> findings = find(1, Float.NaN, 1);
    assertEquals("scale", findings.get(0).node().origin().path());
    assertEquals("1 NaN, 2 in [1.0, 1.0]", findings.get(0).range().toString());
  }

  @Test
  void findsNothingWhereAllIsWell() {
    assertEquals(List.of(), find(1, 1, 1));
  }
}
