package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.testkit.TestGraph;

/** A backend trains as another does, and the same way again. */
abstract class TrainingContract {
  private static final int STEPS = 200;

  private final BackendFactory factory;
  private final BackendFactory peer;

  TrainingContract(BackendFactory factory, BackendFactory peer) {
    this.factory = factory;
    this.peer = peer;
  }

  @Test
  void trainsLikeItsPeer() {
    // roundings of float32 grow from step to step; five steps are far from chaos
    assertSameLosses(TrainingExample.LARGE, 5, 1e-5);
  }

  @Test
  void trainsLikeItsPeerForLong() {
    // what rounds away in a step comes back as a difference of parameters, and stays small while
    // the loss falls smoothly
    assertSameLosses(TrainingExample.SMALL, STEPS, 1e-3);
  }

  private void assertSameLosses(TrainingExample example, int steps, double tolerance) {
    List<Float> expected = example.train(peer, 1, steps).losses();
    List<Float> actual = example.train(factory, 2, steps).losses();
    for (int i = 0; i < steps; i++) {
      double loss = expected.get(i);
      assertEquals(
          loss,
          actual.get(i),
          tolerance * Math.abs(loss),
          "loss of step " + (i + 1) + " against " + peer.name() + ", seed " + TestGraph.SEED);
    }
    double start = expected.get(0);
    double end = expected.get(steps - 1);
    assertTrue(end < start, () -> "the loss went from " + start + " to " + end);
  }

  @Test
  void repeatsARunBitForBitOnAnyNumberOfThreads() {
    TrainingExample.Outcome first = TrainingExample.LARGE.train(factory, 1, 3);
    for (int threads : new int[] {1, 2, 4}) {
      TrainingExample.Outcome again = TrainingExample.LARGE.train(factory, threads, 3);
      assertEquals(first.losses(), again.losses(), threads + " threads: losses");
      assertEquals(first.parameters(), again.parameters(), threads + " threads: parameters");
    }
  }

  @Test
  void continuesFromSavedParameters() {
    TrainingExample.Outcome uninterrupted = TrainingExample.LARGE.train(factory, 1, 4);
    Program program = TrainingExample.LARGE.step();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session before = backend.open(program.parameters().values(), TestGraph.SEED);
        Session after = backend.open(program.parameters().values(), TestGraph.SEED + 1);
        Executable start = before.compile(program);
        Executable rest = after.compile(program)) {
      TrainingExample.LARGE.run(program, start, 1, 2);
      program.parameters().keySet().forEach(name -> after.write(name, before.read(name)));
      TrainingExample.LARGE.run(program, rest, 3, 4);
      assertEquals(uninterrupted.parameters(), TrainingExample.parameters(program, after));
    }
  }
}
