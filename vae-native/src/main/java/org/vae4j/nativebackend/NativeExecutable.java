package org.vae4j.nativebackend;

import java.util.List;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.nativebackend.kernel.Frame;
import org.vae4j.nativebackend.plan.Plan;
import org.vae4j.random.RandomStream;

/** A plan in a session. A run allocates nothing. */
final class NativeExecutable implements Executable {
  private final NativeSession session;
  private final Executor executor;
  private final Plan plan;
  private final int number;
  private final Frame frame;
  private long keysOfSeed;
  private boolean hasKeys;
  private boolean closed;

  /**
   * A plan of a session.
   *
   * @param number of the program in the session, from 1
   */
  NativeExecutable(NativeSession session, Executor executor, Plan plan, int number) {
    this.session = session;
    this.executor = executor;
    this.plan = plan;
    this.number = number;
    this.frame = new Frame(plan.streams().size());
  }

  @Override
  public void run(Bindings bindings) {
    if (closed) {
      throw new IllegalStateException("program '" + plan.name() + "' is closed; compile it again");
    }
    float[] memory = session.memoryFor(number, plan);
    List<Plan.Port> inputs = plan.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      Plan.Port port = inputs.get(i);
      float[] array = checked(port, bindings.input(port.name()));
      System.arraycopy(array, 0, memory, port.address(), port.size());
    }
    setKeys(bindings.seed());
    frame.set(memory, bindings.step());
    try {
      executor.run(plan.steps(), frame);
    } finally {
      frame.release();
    }
    List<Plan.Port> outputs = plan.outputs();
    for (int i = 0; i < outputs.size(); i++) {
      Plan.Port port = outputs.get(i);
      float[] array = checked(port, bindings.output(port.name()));
      System.arraycopy(memory, port.address(), array, 0, port.size());
    }
  }

  private float[] checked(Plan.Port port, float[] array) {
    if (array.length != port.size()) {
      throw new IllegalArgumentException(
          "'"
              + port.name()
              + "' of program '"
              + plan.name()
              + "' has "
              + port.size()
              + " numbers, the bindings hold "
              + array.length
              + "; make them for this program");
    }
    return array;
  }

  private void setKeys(long seed) {
    if (hasKeys && seed == keysOfSeed) {
      return;
    }
    for (int stream = 0; stream < plan.streams().size(); stream++) {
      frame.setKey(stream, RandomStream.key(seed, plan.streams().get(stream)));
    }
    keysOfSeed = seed;
    hasKeys = true;
  }

  @Override
  public String explain() {
    return plan.explain();
  }

  @Override
  public void close() {
    closed = true;
  }
}
