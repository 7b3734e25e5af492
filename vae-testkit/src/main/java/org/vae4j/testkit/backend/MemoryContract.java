package org.vae4j.testkit.backend;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.graph.Program;
import org.vae4j.testkit.TestGraph;

/**
 * Memory stays flat: over steps, and over sessions that are opened and closed.
 *
 * <p>Work is done in rounds. What leaks grows in every round; what settles (compiled code, pools,
 * the heap itself) stops growing in some. So one round of all after the first must grow by no more
 * than the tolerance. For a heap after a collection that is 256 KiB, or 512 bytes a step; for what
 * the operating system calls resident 4 MiB, or 8 KiB a step, which is less than the activations of
 * the step. A long run, of a process of its own, may grow by 5 %: compiled code, pools.
 */
abstract class MemoryContract {
  private static final int ROUNDS = 4;
  private static final int STEPS = 500;
  private static final int SESSIONS = 30;
  private static final double LONG_RUN_GROWTH = 1.05;
  private static final long HEAP_TOLERANCE = 256 << 10;
  private static final long RESIDENT_TOLERANCE = 4 << 20;

  private final BackendFactory factory;

  MemoryContract(BackendFactory factory) {
    this.factory = factory;
  }

  @Test
  void heapStaysFlatOverSteps() {
    steps(ProcessMemory::heap, HEAP_TOLERANCE);
  }

  @Test
  void heapStaysFlatOverSessions() {
    sessions(ProcessMemory::heap, HEAP_TOLERANCE);
  }

  @Test
  void residentMemoryStaysFlatOverSteps() {
    assumeResidentIsKnown();
    steps(ProcessMemory::resident, RESIDENT_TOLERANCE);
  }

  @Test
  void residentMemoryStaysFlatOverSessions() {
    assumeResidentIsKnown();
    sessions(ProcessMemory::resident, RESIDENT_TOLERANCE);
  }

  @Tag("slow")
  @Test
  void residentMemoryStaysFlatOverALongRun(TestReporter reporter)
      throws IOException, InterruptedException {
    assumeResidentIsKnown();
    LongRun.Resident resident = LongRun.of(factory.getClass());
    reporter.publishEntry(factory.name(), resident.toString());
    assertTrue(resident.end() <= resident.settled() * LONG_RUN_GROWTH, resident::toString);
  }

  private static void assumeResidentIsKnown() {
    assumeTrue(ProcessMemory.tellsResident(), "this operating system has no /proc/self/status");
  }

  private void steps(LongSupplier memory, long tolerance) {
    TrainingExample example = TrainingExample.SMALL;
    Program program = example.step();
    try (Backend backend = factory.open(new BackendOptions(1));
        Session session = backend.open(program.parameters().values(), TestGraph.SEED);
        Executable executable = session.compile(program)) {
      assertFlat(() -> example.run(program, executable, 1, STEPS), memory, tolerance);
    }
  }

  private void sessions(LongSupplier memory, long tolerance) {
    Program program = TrainingExample.SMALL.step();
    try (Backend backend = factory.open(new BackendOptions(1))) {
      assertFlat(() -> openAndClose(backend, program), memory, tolerance);
    }
  }

  private static void openAndClose(Backend backend, Program program) {
    for (int i = 0; i < SESSIONS; i++) {
      try (Session session = backend.open(program.parameters().values(), TestGraph.SEED);
          Executable executable = session.compile(program)) {
        TrainingExample.SMALL.run(program, executable, 1, 1);
      }
    }
  }

  private static void assertFlat(Runnable round, LongSupplier memory, long tolerance) {
    round.run();
    List<Long> growths = new ArrayList<>();
    long before = memory.getAsLong();
    while (growths.size() < ROUNDS) {
      round.run();
      long after = memory.getAsLong();
      growths.add(after - before);
      if (after - before <= tolerance) {
        return;
      }
      before = after;
    }
    fail("memory grew in every round, by " + growths + " bytes; allowed are " + tolerance);
  }
}
