package org.vae4j.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The bar of one epoch on a terminal: examples, bound so far, speed, time to its end. */
final class EpochBar implements AutoCloseable {
  private static final int REFRESH_MILLIS = 200;

  private final ProgressBar bar;
  private final int begun;
  private final long startedAt = System.nanoTime();
  private double sum;
  private int steps;
  private long shownAt;

  /**
   * Shows a bar.
   *
   * @param name such as {@code epoch 3/15}
   * @param examples of the whole epoch
   * @param done how many of them were done before
   */
  EpochBar(PrintStream err, int columns, String name, int examples, int done) {
    begun = done;
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(examples)
            .startsFrom(done, Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .clearDisplayOnFinish()
            // The library's own consumer leaves an empty line behind, and asks for the width.
            .setConsumer(
                new DelegatingProgressBarConsumer(text -> err.print("\r" + text), columns - 1))
            .build();
  }

  /** A step is done: so many examples in all, and its bound. */
  void step(int examples, double bound) {
    sum += bound;
    steps++;
    bar.stepTo(examples);
    long now = System.nanoTime();
    if (now - shownAt > TimeUnit.MILLISECONDS.toNanos(REFRESH_MILLIS)) {
      long speed = Math.round((examples - begun) * 1e9 / (now - startedAt));
      bar.setExtraMessage(
          "%s examples/s, bound %s"
              .formatted(NumberText.count(speed), NumberText.nats(sum / steps)));
      shownAt = now;
    }
  }

  /** Removes the bar. */
  @Override
  public void close() {
    bar.close();
  }
}
