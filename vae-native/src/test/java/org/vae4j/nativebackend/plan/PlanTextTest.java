package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.ScalarKernels;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

final class PlanTextTest {
  @Test
  void tellsKernelsOperandsAndAddresses() throws IOException {
    try (InputStream golden = PlanTextTest.class.getResourceAsStream("small-step.plan.txt")) {
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(expected, plan().explain());
    }
  }

  @Test
  void isTheSameForTheSameProgram() {
    assertEquals(plan().explain(), plan().explain());
  }

  private static Plan plan() {
    Program program = program();
    ParameterLayout parameters = new ParameterLayout(program.parameters().values());
    return new PlanCompiler(parameters, new ScalarKernels(), PlanSwitches.ALL, 1).compile(program);
  }

  private static Program program() {
    GraphBuilder graph = new GraphBuilder("train");
    Tensor x = graph.input("x", Shape.of(3, 5));
    Tensor w = graph.parameter(spec("w", Shape.of(5, 2)));
    Tensor b = graph.parameter(spec("b", Shape.of(2)));
    Tensor y = graph.in("decoder", () -> x.matMul(w).plus(b).relu());
    Tensor noise = graph.noise().normal("epsilon", Shape.of(3, 2));
    Tensor loss = y.minus(noise).square().sum(-1).mean().named("loss");
    graph.assign("b", b.minus(graph.gradients(loss, List.of(b)).get(0).times(0.1)));
    return graph.program(Map.of("loss", loss));
  }

  private static ParameterSpec spec(String name, Shape shape) {
    return new ParameterSpec(name, shape, Initializer.zeros(), ParameterSpec.Role.TRAINED);
  }
}
