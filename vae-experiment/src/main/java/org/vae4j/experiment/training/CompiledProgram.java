package org.vae4j.experiment.training;

import java.util.Arrays;
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
  private final Bindings bindings;

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

  /** The arrays of its runs. */
  public Bindings bindings() {
    return bindings;
  }

  /** Feeds a batch of rows, as far as the program reads them. */
  public void feedRows(Split rows, int[] order, int from, int count, long visit) {
    if (bindings.hasInput(ProgramInputs.ROWS_OF_DATA)) {
      float[] x = bindings.input(ProgramInputs.ROWS_OF_DATA);
      rows.read(order, from, count, visit, x);
      if (rows.missing() > 0) {
        zeroWhereMissing(x);
      }
    }
    if (bindings.hasInput(ProgramInputs.MASK)) {
      float[] mask = bindings.input(ProgramInputs.MASK);
      rows.read(order, from, count, visit, mask);
      oneWhereObserved(mask);
    }
    if (bindings.hasInput(ProgramInputs.ROW_NUMBERS)) {
      float[] numbers = bindings.input(ProgramInputs.ROW_NUMBERS);
      for (int i = 0; i < count; i++) {
        numbers[i] = order[from + i];
      }
    }
    if (bindings.hasInput(ProgramInputs.CONDITION)) {
      float[] oneHot = noClasses();
      int[] labels = rows.labels();
      for (int i = 0; i < count; i++) {
        oneHot[i * (oneHot.length / count) + labels[order[from + i]]] = 1;
      }
    }
  }

  private static void zeroWhereMissing(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? 0 : values[i];
    }
  }

  private static void oneWhereObserved(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.isNaN(values[i]) ? 0 : 1;
    }
  }

  /** Feeds the class of every row of a batch, if the program reads them. */
  public void feedLabels(int... labels) {
    if (bindings.hasInput(ProgramInputs.CONDITION)) {
      float[] oneHot = noClasses();
      for (int i = 0; i < labels.length; i++) {
        oneHot[i * (oneHot.length / labels.length) + labels[i]] = 1;
      }
    }
  }

  private float[] noClasses() {
    float[] oneHot = bindings.input(ProgramInputs.CONDITION);
    Arrays.fill(oneHot, 0);
    return oneHot;
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
