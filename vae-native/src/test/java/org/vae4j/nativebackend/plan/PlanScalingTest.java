package org.vae4j.nativebackend.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.kernel.ScalarKernels;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * The work of a compilation grows as its program does, measured by what it allocates: every pass
 * makes objects of what it looks at.
 */
final class PlanScalingTest {
  private static final int LAYERS = 100;
  private static final int TIMES = 4;

  /** Logarithms, and hash tables that have just grown. */
  private static final double MOST_GROWTH = 1.4;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Small layers, and such as are cut into strips. */
  @ParameterizedTest
  @ValueSource(ints = {4, 512})
  void workIsProportionalToTheProgram(int size) {
    compile(layers(LAYERS, size)); // loads classes
    long small = compile(layers(LAYERS, size));
    long large = compile(layers(TIMES * LAYERS, size));
    assertTrue(large < MOST_GROWTH * TIMES * small, small + " bytes, then " + large);
  }

  @Test
  void aLongChainIsCut() {
    compile(chain(LAYERS));
    long small = compile(chain(5 * LAYERS));
    long large = compile(chain(TIMES * 5 * LAYERS));
    assertTrue(large < MOST_GROWTH * TIMES * small, small + " bytes, then " + large);
  }

  private static long compile(Program program) {
    ParameterLayout parameters = new ParameterLayout(program.parameters().values());
    PlanCompiler compiler = new PlanCompiler(parameters, new ScalarKernels(), PlanSwitches.ALL, 1);
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    compiler.compile(program);
    return THREADS.getThreadAllocatedBytes(thread) - before;
  }

  /** Products, chains between them that read one common tensor, and as many assignments. */
  private static Program layers(int count, int size) {
    GraphBuilder graph = new GraphBuilder("layers");
    Tensor x = graph.input("x", Shape.of(size, size));
    Tensor y = x;
    for (int i = 0; i < count; i++) {
      ParameterSpec spec =
          new ParameterSpec(
              "w" + i, Shape.of(size, size), Initializer.zeros(), ParameterSpec.Role.TRAINED);
      Tensor w = graph.parameter(spec);
      y = y.matMul(w).plus(x).tanh();
      graph.assign(spec.name(), w.plus(y));
    }
    return graph.program(Map.of("y", y));
  }

  private static Program chain(int count) {
    GraphBuilder graph = new GraphBuilder("chain");
    Tensor x = graph.input("x", Shape.of(4));
    Tensor y = x;
    for (int i = 0; i < count; i++) {
      y = y.tanh().plus(x);
    }
    return graph.program(Map.of("y", y));
  }
}
