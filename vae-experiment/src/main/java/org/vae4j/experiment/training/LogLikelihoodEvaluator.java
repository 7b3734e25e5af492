package org.vae4j.experiment.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.LogWeightsProgram;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.ProgramInputs;

/**
 * Estimates log p(x) by importance sampling, chunk of samples by chunk of samples: memory does not
 * depend on how many samples there are.
 */
public final class LogLikelihoodEvaluator {
  private static final double LOW_QUANTILE = 0.05;

  private final ModelAssembler assembler;
  private final Session session;
  private final double epoch;
  private final long seed;

  /**
   * An evaluator of the weights a session holds.
   *
   * @param epoch epochs done, for schedules
   */
  public LogLikelihoodEvaluator(
      ModelAssembler assembler, Session session, double epoch, long seed) {
    this.assembler = assembler;
    this.session = session;
    this.epoch = epoch;
    this.seed = seed;
  }

  /**
   * Estimates.
   *
   * @param samples importance samples a row
   * @param chunk of them computed at a time
   * @param batch rows computed at a time
   */
  public LogLikelihood evaluate(Split split, int samples, int chunk, int batch) {
    double[] values = new double[split.count()];
    double[] effective = new double[split.count()];
    int[] order = IntStream.range(0, split.count()).toArray();
    try (ProgramCache<Integer> whole = programs(split, Math.min(chunk, samples));
        ProgramCache<Integer> rest = programs(split, Math.max(1, samples % chunk))) {
      long step = 0;
      for (int from = 0; from < order.length; from += batch) {
        int rows = Math.min(batch, order.length - from);
        LogMeanExp sums = new LogMeanExp(rows);
        for (int done = 0; done < samples; done += chunk, step++) {
          ProgramCache<Integer> programs = samples - done < chunk ? rest : whole;
          CompiledProgram compiled = programs.get(rows).compiled();
          compiled.feedRows(split, order, from, rows, 0);
          compiled.feedScalar(ProgramInputs.EPOCH, epoch);
          compiled.run(seed, step);
          sums.add(compiled.bindings().output(LogWeightsProgram.LOG_WEIGHTS));
        }
        for (int row = 0; row < rows; row++) {
          values[from + row] = sums.value(row);
          effective[from + row] = sums.effectiveSampleSize(row);
        }
      }
    }
    return summary(samples, values, effective);
  }

  private ProgramCache<Integer> programs(Split split, int samples) {
    return new ProgramCache<>(
        rows ->
            new ProgramCache.Entry<>(
                rows,
                new CompiledProgram(
                    session, LogWeightsProgram.of(assembler, split.name(), samples, rows))));
  }

  private static LogLikelihood summary(int samples, double[] values, double[] effective) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    int count = values.length;
    Arrays.sort(effective);
    return new LogLikelihood(
        samples,
        mean,
        count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count),
        effective[count / 2],
        effective[(int) (count * LOW_QUANTILE)]);
  }
}
