package org.vae4j.nativebackend;

import java.util.List;
import java.util.stream.IntStream;
import org.vae4j.nativebackend.kernel.Frame;
import org.vae4j.nativebackend.kernel.Kernel;
import org.vae4j.nativebackend.kernel.Scratch;
import org.vae4j.nativebackend.parallel.TileTask;
import org.vae4j.nativebackend.parallel.WorkerPool;
import org.vae4j.nativebackend.plan.Plan;

/** Runs the kernels of a plan, one after the other, the tiles of each on all threads. */
final class Executor implements AutoCloseable {
  /** What vector kernels reach on one thread, about, for deciding which are worth sharing. */
  private static final long FLOPS_PER_NANO = 60;

  private static final long BYTES_PER_NANO = 15;

  private final WorkerPool pool;
  private final Scratch[] scratches;
  private final TileTask task = this::runTile;
  private Kernel kernel = new NoKernel();
  private Frame frame = new Frame(0);

  Executor(int threads) {
    pool = new WorkerPool(threads);
    scratches = IntStream.range(0, threads).mapToObj(Scratch::new).toArray(Scratch[]::new);
  }

  int threads() {
    return pool.threads();
  }

  /** Runs all steps; sessions of other threads wait. */
  synchronized void run(List<Plan.Step> steps, Frame newFrame) {
    frame = newFrame;
    for (int i = 0; i < steps.size(); i++) {
      Plan.Step step = steps.get(i);
      kernel = step.kernel();
      long nanos = step.flops() / FLOPS_PER_NANO + step.bytes() / BYTES_PER_NANO;
      pool.run(task, kernel.tiles(), nanos);
    }
  }

  private void runTile(int tile, int worker) {
    kernel.run(tile, frame, scratches[worker]);
  }

  @Override
  public synchronized void close() {
    pool.close();
  }

  private static final class NoKernel implements Kernel {
    @Override
    public int tiles() {
      return 1;
    }

    @Override
    public void run(int tile, Frame frame, Scratch scratch) {
      throw new IllegalStateException("no kernel to run");
    }
  }
}
