package org.vae4j.tensorflow;

import java.util.Collection;
import org.tensorflow.TensorFlow;
import org.tensorflow.proto.ConfigProto;
import org.vae4j.backend.Backend;
import org.vae4j.backend.Session;
import org.vae4j.graph.ParameterSpec;

/**
 * TensorFlow's own kernels and threads.
 *
 * <p>The first backend of a process decides on the number of threads of all; one that asks for
 * another number says so in its description and, once, in a warning. Runs on the same number of
 * threads are equal bit for bit; another number sums matrix products in another order.
 */
final class TensorFlowBackend implements Backend {
  private final ThreadPool threads;
  private final String version;

  /** Loads the native library. */
  TensorFlowBackend(int threads) {
    this.version = TensorFlow.version();
    this.threads = ThreadPool.ofThisProcess(threads);
    NativeLog.passFirstLines(config());
    if (this.threads.isNews()) {
      System.getLogger(TensorFlowBackend.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "TensorFlow computes on "
                  + this.threads
                  + ". Start another process for another number.");
    }
  }

  @Override
  public String name() {
    return TensorFlowBackendFactory.NAME;
  }

  @Override
  public String description() {
    return "TensorFlow " + version + ", " + threads;
  }

  @Override
  public Session open(Collection<ParameterSpec> parameters, long seed) {
    return TensorFlowSession.open(config(), parameters, seed);
  }

  private ConfigProto config() {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads.size())
        .setInterOpParallelismThreads(1)
        .build();
  }

  /** Nothing to do: sessions hold what there is. */
  @Override
  public void close() {}
}
