package org.vae4j.experiment.training;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.EvaluationProgram;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.ProgramInputs;

/**
 * The mean bound and its terms over a split, with noise that depends on the seed and the split
 * alone: two evaluations of the same weights give the same numbers.
 */
public final class BoundEvaluator implements AutoCloseable {
  private final Split rows;
  private final int batchSize;
  private final long seed;
  private final int[] order;
  private final ProgramCache<EvaluationProgram> programs;

  /**
   * An evaluator of one split.
   *
   * @param split its name, which names the noise
   */
  public BoundEvaluator(
      ModelAssembler assembler,
      Session session,
      String split,
      Split rows,
      int batchSize,
      long seed) {
    this.rows = rows;
    this.batchSize = batchSize;
    this.seed = seed;
    this.order = IntStream.range(0, rows.count()).toArray();
    this.programs =
        new ProgramCache<>(
            batch -> {
              EvaluationProgram written = EvaluationProgram.of(assembler, split, batch);
              return new ProgramCache.Entry<>(
                  written, new CompiledProgram(session, written.program()));
            });
  }

  /**
   * Evaluates the weights the session holds now.
   *
   * @param epoch epochs done, for schedules
   * @param step updates done, for schedules
   */
  public SplitMeans evaluate(double epoch, long step) {
    return evaluate(epoch, step, () -> false).orElseThrow();
  }

  /**
   * Evaluates the weights the session holds now, unless it is asked to stop.
   *
   * @param epoch epochs done, for schedules
   * @param step updates done, for schedules
   * @param stopRequested asked between batches
   * @return empty when it was stopped before the last batch
   */
  public Optional<SplitMeans> evaluate(double epoch, long step, BooleanSupplier stopRequested) {
    RowStatistics statistics = new RowStatistics();
    for (int from = 0, chunk = 0; from < order.length; from += batchSize, chunk++) {
      if (chunk > 0 && stopRequested.getAsBoolean()) {
        return Optional.empty();
      }
      int count = Math.min(batchSize, order.length - from);
      ProgramCache.Entry<EvaluationProgram> entry = programs.get(count);
      CompiledProgram compiled = entry.compiled();
      compiled.feedRows(rows, order, from, count, 0);
      compiled.feedScalar(ProgramInputs.EPOCH, epoch);
      compiled.feedScalar(ProgramInputs.STEP, (double) step);
      compiled.run(seed, chunk);
      statistics.count(count);
      for (String term : entry.written().terms()) {
        statistics.add(term, compiled.bindings().output(term), count);
      }
    }
    return Optional.of(statistics.result());
  }

  @Override
  public void close() {
    programs.close();
  }
}
