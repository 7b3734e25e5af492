package org.vae4j.experiment.training;

import java.util.Optional;
import org.vae4j.backend.Bindings;
import org.vae4j.backend.Executable;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.graph.Program;

/** A program compiled in a session, with the arrays of its runs. */
public final class CompiledProgram implements AutoCloseable {
  private final Program program;
  private final Executable executable;
  private Bindings bindings;
  private Optional<Bindings> spare = Optional.empty();

  /** Compiles a program. */
  public CompiledProgram(Session session, Program program) {
    this.program = program;
    this.executable = session.compile(program);
    this.bindings = Bindings.of(program);
  }

  /** What was compiled. */
  public Program program() {
    return program;
  }

  /** The arrays of its runs, until {@link #turn}. */
  public Bindings bindings() {
    return bindings;
  }

  /**
   * Arrays for a batch to come, made at the first call. Until {@link #turn} no run touches them:
   * another thread may fill their inputs meanwhile.
   */
  Bindings spare() {
    if (spare.isEmpty()) {
      spare = Optional.of(Bindings.of(program));
    }
    return spare.get();
  }

  /** Makes the spare arrays those of the next runs, and those of the last run the spare ones. */
  void turn() {
    Bindings filled = spare();
    spare = Optional.of(bindings);
    bindings = filled;
  }

  /** Feeds a batch of rows, as far as the program reads them. */
  public void feedRows(Split rows, int[] order, int from, int count, long visit) {
    new BatchReader(rows, order, visit).read(from, count, bindings);
  }

  /** Feeds the class of every row of a batch, if the program reads them. */
  public void feedLabels(int... labels) {
    if (bindings.hasInput(ProgramInputs.CONDITION)) {
      BatchReader.labels(bindings.input(ProgramInputs.CONDITION), labels);
    }
  }

  /** Feeds a scalar, if the program reads it. */
  public void feedScalar(String name, double value) {
    if (bindings.hasInput(name)) {
      bindings.input(name)[0] = (float) value;
    }
  }

  /** Runs it once with the noise of one step. */
  public void run(long seed, long step) {
    bindings.noise(seed, step);
    executable.run(bindings);
  }

  @Override
  public void close() {
    executable.close();
  }
}
