package org.vae4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.nativebackend.NativeBackendFactory;

/**
 * Runs a case of {@link KernelCatalogue} through the native backend, as a program of a user runs.
 *
 * <p>Its parameters have the values that {@link KernelsCommand} gives them. Two forks, as what C2
 * makes of a kernel differs from one JVM to the next. Not final: JMH derives from it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 6, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class KernelBenchmark {
  static final String NAME = "name";
  static final String KERNELS = "kernels";
  static final String THREADS = "threads";
  private static final long SEED = 7;

  /** Which case. */
  @Param("product 128x784x400")
  public String name;

  /** The value of the property {@code vae.native.kernels}. */
  @Param("vector")
  public String kernels;

  /** How many threads compute. */
  @Param("1")
  public int threads;

  private Backend backend;
  private Session session;
  private Executable executable;
  private Bindings bindings;

  /** Compiles the program. */
  @Setup
  public void open() {
    System.setProperty("vae.native.kernels", kernels);
    Program program = KernelCatalogue.all().get(name).program();
    backend = new NativeBackendFactory().open(new BackendOptions(threads));
    session = backend.open(program.parameters().values(), SEED);
    executable = session.compile(program);
    bindings = Bindings.of(program);
    bindings.noise(SEED, 1);
  }

  /** One run of the program. */
  @Benchmark
  public void run() {
    executable.run(bindings);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    executable.close();
    session.close();
    backend.close();
  }
}
