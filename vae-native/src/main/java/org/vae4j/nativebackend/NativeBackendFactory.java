package org.vae4j.nativebackend;

import java.util.function.Supplier;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Usability;
import org.vae4j.nativebackend.kernel.KernelChoice;
import org.vae4j.nativebackend.kernel.KernelWarmUp;

/** Offers the backend {@code native}; it runs wherever Java does. */
public final class NativeBackendFactory implements BackendFactory {
  private static final int RANK = 100;
  private static final String REMEDY =
      "Start the JVM with --add-modules " + KernelChoice.MODULE + ".";

  private final Supplier<NativeOptions> options;

  /** With the options of the system properties. */
  public NativeBackendFactory() {
    this(() -> NativeOptions.of(System.getProperties()));
  }

  private NativeBackendFactory(Supplier<NativeOptions> options) {
    this.options = options;
  }

  /** With given options. */
  static NativeBackendFactory of(NativeOptions options) {
    return new NativeBackendFactory(() -> options);
  }

  @Override
  public String name() {
    return NativeBackend.NAME;
  }

  @Override
  public String summary() {
    return "Compiled plans and kernels in pure Java, the same bits on any number of threads.";
  }

  @Override
  public int rank() {
    return RANK;
  }

  @Override
  public Usability usability() {
    KernelChoice choice = options.get().kernels();
    if (choice == KernelChoice.VECTOR && !KernelChoice.hasVectors()) {
      return Usability.no("vector kernels need the module " + KernelChoice.MODULE, REMEDY);
    }
    String kernels = choice.load().description() + " kernels";
    return isSlow(choice)
        ? new Usability(true, kernels + ", several times slower than vector ones", REMEDY)
        : Usability.yes(kernels);
  }

  private static boolean isSlow(KernelChoice choice) {
    return choice == KernelChoice.AUTO && !KernelChoice.hasVectors();
  }

  /** Compiles vector kernels, unless that would keep the only processor from other things. */
  @Override
  public void warmUp() {
    KernelChoice choice = options.get().kernels();
    if (choice.isVectors() && Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(() -> new KernelWarmUp(choice.load()).run(), "vae4j-warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public Backend open(BackendOptions backendOptions) {
    NativeOptions chosen = options.get();
    if (isSlow(chosen.kernels())) {
      System.getLogger(NativeBackendFactory.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "scalar kernels run, several times slower than vector ones. " + REMEDY);
    }
    return new NativeBackend(chosen, backendOptions.threads());
  }
}
