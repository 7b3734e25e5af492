package org.vae4j.nativebackend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;

/** Some steps of training a variational autoencoder. */
final class ShortTraining {
  private static final int STEPS = 20;

  private ShortTraining() {}

  /** The losses of a small one, under the name {@code loss}, and the trained parameters. */
  static Map<String, float[]> run(NativeOptions options, int threads) {
    return run(VaeStep.small(), STEPS, options, threads);
  }

  static Map<String, float[]> run(VaeStep step, int steps, NativeOptions options, int threads) {
    Program program = step.program();
    try (Backend backend = NativeBackendFactory.of(options).open(new BackendOptions(threads));
        Session session = backend.open(program.parameters().values(), VaeStep.SEED);
        Executable executable = session.compile(program)) {
      Bindings bindings = Bindings.of(program);
      float[] losses = new float[steps];
      for (int i = 0; i < steps; i++) {
        step.feed(bindings, i + 1L);
        executable.run(bindings);
        losses[i] = bindings.output("loss")[0];
      }
      Map<String, float[]> results = new LinkedHashMap<>();
      results.put("loss", losses);
      program.parameters().keySet().forEach(name -> results.put(name, session.read(name)));
      return results;
    }
  }
}
