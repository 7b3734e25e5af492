package org.vae4j.benchmarks.tensorflow;

import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;
import org.vae4j.benchmarks.protocol.Digits;
import org.vae4j.benchmarks.protocol.Task;
import org.vae4j.benchmarks.protocol.TrainedNetwork;

/**
 * One graph, one {@code Session.run} a step: resource variables, TensorFlow's own gradients, its
 * fused Adam and its noise, and a fed batch written through one reused tensor.
 */
public final class TensorFlowVae implements TrainedNetwork {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;

  private final Graph graph = new Graph();
  private final Session session;
  private final TFloat32 rows;
  private final FloatDataBuffer rowNumbers;
  private final TFloat32 power1 = TFloat32.scalarOf((float) BETA1);
  private final TFloat32 power2 = TFloat32.scalarOf((float) BETA2);
  private final Placeholder<TFloat32> input;
  private final Placeholder<TFloat32> input1;
  private final Placeholder<TFloat32> input2;
  private final Operand<TFloat32> bound;
  private final List<Op> updates;
  private int steps;

  /** Writes the graph of a task and initialises its weights. */
  public TensorFlowVae(Task task) {
    Ops tf = Ops.create(graph);
    Weights weights = new Weights(tf);
    Shape shape = Shape.of(task.batch(), Digits.PIXELS);
    input = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    input1 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    input2 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    bound = new BoundGraph(tf, weights, task).bound(input);
    Gradients gradients = tf.gradients(tf.math.neg(bound), weights.values());
    updates = weights.adam(gradients, input1, input2);
    session = new Session(graph, config(task.threads()));
    weights.initialise(session);
    rows = TFloat32.tensorOf(shape);
    rowNumbers = rows.asRawTensor().data().asFloats();
  }

  private static ConfigProto config(int threads) {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(1)
        .build();
  }

  @Override
  public double train(float[] batch) {
    rowNumbers.write(batch);
    steps++;
    power1.setFloat((float) Math.pow(BETA1, steps));
    power2.setFloat((float) Math.pow(BETA2, steps));
    Session.Runner runner =
        session.runner().feed(input, rows).feed(input1, power1).feed(input2, power2).fetch(bound);
    updates.forEach(runner::addTarget);
    return only(runner);
  }

  @Override
  public double bound(float[] batch) {
    rowNumbers.write(batch);
    return only(session.runner().feed(input, rows).fetch(bound));
  }

  private static double only(Session.Runner runner) {
    try (Result result = runner.run()) {
      return ((TFloat32) result.get(0)).getFloat();
    }
  }

  @Override
  public void close() {
    rows.close();
    power1.close();
    power2.close();
    session.close();
    graph.close();
  }
}
