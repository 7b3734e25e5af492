package org.vae4j.benchmarks;

import java.util.Map;
import java.util.function.Consumer;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.Program;

/**
 * A small program whose speed is measured. Operands and results are parameters: nothing is copied
 * in or out of the backend's memory around the kernels.
 *
 * @param yardstick what its speed is counted in and compared with
 * @param work of one run: floating-point operations, or bytes read and written
 * @param body writes the computation
 */
record KernelCase(String name, Yardstick yardstick, double work, Consumer<GraphBuilder> body) {
  /** What bounds a computation. */
  enum Yardstick {
    /** The arithmetic units: the ceiling is the fastest large matrix product of the run. */
    ARITHMETIC("GFLOP/s"),
    /** The memory: the ceiling is a triad over arrays that no cache holds. */
    MEMORY("GB/s");

    private final String unit;

    Yardstick(String unit) {
      this.unit = unit;
    }

    String unit() {
      return unit;
    }
  }

  Program program() {
    GraphBuilder graph = new GraphBuilder("kernel");
    body.accept(graph);
    return graph.program(Map.of());
  }
}
