package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.reference.ReferenceBackendFactory;
import org.vae4j.testkit.TestGraph;

/** A backend trains as the reference does, and the same way again. */
abstract class TrainingContract {
  private final BackendFactory factory;

  TrainingContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void trainsLikeTheReference() {
    TrainingExample.Outcome expected = TrainingExample.train(new ReferenceBackendFactory(), 1, 5);
    TrainingExample.Outcome actual = TrainingExample.train(factory, 2, 5);
    for (int i = 0; i < 5; i++) {
      double loss = expected.losses().get(i);
      // roundings of float32 grow from step to step; five steps are far from chaos
      assertEquals(loss, actual.losses().get(i), 1e-5 * loss, "loss of step " + (i + 1));
    }
  }

  @Test
  void repeatsARunBitForBitOnAnyNumberOfThreads() {
    TrainingExample.Outcome first = TrainingExample.train(factory, 1, 3);
    for (int threads : new int[] {1, 2, 4}) {
      TrainingExample.Outcome again = TrainingExample.train(factory, threads, 3);
      assertEquals(first.losses(), again.losses(), threads + " threads: losses");
      assertEquals(first.parameters(), again.parameters(), threads + " threads: parameters");
    }
  }

  @Test
  void continuesFromSavedParameters() {
    TrainingExample.Outcome uninterrupted = TrainingExample.train(factory, 1, 4);
    Program program = TrainingExample.step();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session before = backend.open(program.parameters().values(), TestGraph.SEED);
        Session after = backend.open(program.parameters().values(), TestGraph.SEED + 1);
        Executable start = before.compile(program);
        Executable rest = after.compile(program)) {
      TrainingExample.run(program, start, 1, 2);
      program.parameters().keySet().forEach(name -> after.write(name, before.read(name)));
      TrainingExample.run(program, rest, 3, 4);
      assertEquals(uninterrupted.parameters(), TrainingExample.parameters(program, after));
    }
  }
}
