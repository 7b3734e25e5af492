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
 * <p>TensorFlow has one pool of threads in a process, made by the first session: later backends of
 * the process share it, whatever number they ask for. Runs on the same number of threads are equal
 * bit for bit; another number sums matrix products in another order.
 */
final class TensorFlowBackend implements Backend {

  private final int threads;
  private final String version;

  /** Loads the native library. */
  TensorFlowBackend(int threads) {
    this.threads = threads;
    this.version = TensorFlow.version();
  }

  @Override
  public String name() {
    return TensorFlowBackendFactory.NAME;
  }

  @Override
  public String description() {
    return "TensorFlow " + version + ", " + threads + (threads == 1 ? " thread" : " threads");
  }

  @Override
  public Session open(Collection<ParameterSpec> parameters, long seed) {
    return new TensorFlowSession(config(), parameters, seed);
  }

  private ConfigProto config() {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(1)
        .build();
  }

  /** Nothing to do: sessions hold what there is. */
  @Override
  public void close() {}
}
