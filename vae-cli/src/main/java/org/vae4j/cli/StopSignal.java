package org.vae4j.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jline.utils.Signals;

/**
 * Ctrl-C and requests to terminate while a run trains: the first asks it to stop where it can go on
 * later, a second one ends the process at once.
 *
 * <p>A shutdown hook would not do: once the JVM shuts down, it ignores further signals.
 */
final class StopSignal implements BooleanSupplier, AutoCloseable {
  private static final String[] SIGNALS = {"INT", "TERM"};

  private final PrintStream err;
  private final Map<String, Object> earlier = new LinkedHashMap<>();
  private final AtomicInteger received = new AtomicInteger();

  private StopSignal(PrintStream err) {
    this.err = err;
  }

  /** Listens until it is closed. */
  static StopSignal listen(PrintStream err) {
    StopSignal signal = new StopSignal(err);
    Arrays.stream(SIGNALS)
        .forEach(name -> signal.earlier.put(name, Signals.register(name, signal::receive)));
    return signal;
  }

  private void receive() {
    if (received.getAndIncrement() > 0) {
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
    // On a line of its own, whatever a progress bar left there.
    err.println("\nstopping after this step; once more ends at once, without a checkpoint");
  }

  /** Whether to stop. */
  @Override
  public boolean getAsBoolean() {
    return received.get() > 0;
  }

  @Override
  public void close() {
    earlier.forEach(Signals::unregister);
  }
}
