package org.vae4j.nativebackend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;
import org.vae4j.random.RandomStream;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Programs of random operations that keep numbers in a moderate range, with views of views, shared
 * operands, and parameters that are assigned from one another.
 */
public final class RandomProgram {
  private static final Shape SHAPE = Shape.of(6, 4);
  private static final int OPERATIONS = 60;

  private final RandomStream random;
  private final GraphBuilder graph;
  private final List<Tensor> tensors = new ArrayList<>();

  private RandomProgram(long seed) {
    random = RandomStream.of(seed, "programs");
    graph = new GraphBuilder("random-" + seed);
  }

  /** The program of a seed; its inputs are {@code x} and {@code y} of 24 numbers. */
  public static Program of(long seed) {
    return new RandomProgram(seed).write();
  }

  private Program write() {
    tensors.add(graph.input("x", SHAPE));
    tensors.add(graph.input("y", SHAPE));
    List<Tensor> parameters = new ArrayList<>();
    for (String name : List.of("p", "q", "r")) {
      parameters.add(graph.parameter(spec(name)));
    }
    tensors.addAll(parameters);
    for (int i = 0; i < OPERATIONS; i++) {
      tensors.add(operation(random.nextInt(14)));
    }
    graph.assign("p", recent());
    graph.assign("q", any());
    graph.assign("r", parameters.get(random.nextInt(3)));
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      outputs.put("out-" + i, any());
    }
    outputs.put("last", tensors.get(tensors.size() - 1));
    return graph.program(outputs);
  }

  private static ParameterSpec spec(String name) {
    return new ParameterSpec(name, SHAPE, Initializer.normal(0, 1), ParameterSpec.Role.TRAINED);
  }

  private Tensor any() {
    return tensors.get(random.nextInt(tensors.size()));
  }

  private Tensor recent() {
    return tensors.get(tensors.size() - 1 - random.nextInt(5));
  }

  /** What does not depend on rounding, so that a comparison with it is the same everywhere. */
  private Tensor input() {
    return tensors.get(random.nextInt(2));
  }

  private Tensor operation(int kind) {
    return switch (kind) {
      case 0 -> recent().plus(any()).times(0.5);
      case 1 -> recent().tanh();
      case 2 -> any().times(recent().sigmoid());
      case 3 -> input().greaterThan(0).select(any(), recent());
      case 4 -> recent().sumKeepingDims(0).times(0.3).broadcastTo(SHAPE);
      case 5 -> any().maxKeepingDims(1).minus(recent()).tanh();
      case 6 -> recent().reshape(4, 6).transpose(1, 0);
      case 7 -> any().slice(0, 1, 4).pad(0, 2, 1).plus(recent()).times(0.7);
      case 8 -> any().slice(1, 1, 3).concat(1, recent().slice(1, 0, 2));
      case 9 -> recent().matMul(any(), false, true).matMul(any()).times(0.1).tanh();
      case 10 -> recent().transpose(1, 0).matMul(any()).sum(0).tanh().broadcastTo(SHAPE);
      case 11 -> any().logSumExpKeepingDims(-1).minus(recent()).tanh();
      case 12 -> recent().slice(0, 2, 3).plus(any().slice(1, 3, 4)).tanh();
      default -> any().stopGradient().square().plus(1).log().minus(recent()).tanh();
    };
  }
}
