package org.vae4j.benchmarks.protocol;

/** A network in a peer's framework. */
public interface TrainedNetwork extends AutoCloseable {
  /**
   * One step of training.
   *
   * @param rows a batch, row-major; not changed, valid during the call
   * @return the mean bound of the batch in nats, before the step
   */
  double train(float[] rows);

  /**
   * The mean bound of a batch in nats.
   *
   * @param rows a batch, row-major
   */
  double bound(float[] rows);

  @Override
  void close();
}
