package org.vae4j.experiment.training;

import java.util.List;
import java.util.stream.Collectors;
import org.vae4j.backend.Session;
import org.vae4j.experiment.data.preparation.EpochOrder;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.run.Position;
import org.vae4j.graph.Primitive;
import org.vae4j.reference.NonFinite;
import org.vae4j.reference.NonFiniteFinder;

/**
 * The steps of one epoch, counted from 0. What a step computes depends on the values in the session
 * and on its number alone, so that any of them can be repeated.
 */
final class EpochSteps {
  private final TrainingPlan plan;
  private final Session session;
  private final Split rows;
  private final ProgramCache<TrainingProgram> programs;
  private final Position begun;
  private final int[] order;

  /**
   * The steps of the epoch a position is in.
   *
   * @param begun where the epoch was begun or taken up again
   */
  EpochSteps(
      TrainingPlan plan,
      Session session,
      Split rows,
      ProgramCache<TrainingProgram> programs,
      Position begun) {
    this.plan = plan;
    this.session = session;
    this.rows = rows;
    this.programs = programs;
    this.begun = begun;
    this.order = new EpochOrder(plan.seed(), rows.count()).of(begun.epoch());
  }

  int count() {
    return (rows.count() + plan.batchSize() - 1) / plan.batchSize();
  }

  /** How many rows a step sees: the last one those that are left. */
  int batch(int index) {
    return Math.min(plan.batchSize(), rows.count() - index * plan.batchSize());
  }

  /** The number of a step in all of training, from 1. */
  long number(int index) {
    return begun.step() - begun.stepInEpoch() + index + 1;
  }

  ProgramCache.Entry<TrainingProgram> run(int index) {
    ProgramCache.Entry<TrainingProgram> entry = feed(index);
    entry.compiled().run(plan.seed(), number(index));
    return entry;
  }

  private ProgramCache.Entry<TrainingProgram> feed(int index) {
    ProgramCache.Entry<TrainingProgram> entry = programs.get(batch(index));
    CompiledProgram compiled = entry.compiled();
    compiled.feedRows(rows, order, index * plan.batchSize(), batch(index), begun.epoch());
    compiled.feedScalar(ProgramInputs.EPOCH, begun.epoch() + (double) index / count());
    compiled.feedScalar(ProgramInputs.STEP, (double) number(index));
    return entry;
  }

  /**
   * Where in a step numbers stopped being finite; in the step before, where the parameters were not
   * finite to begin with. Changes the values in the session.
   *
   * @param start the values at {@code begun}
   */
  String firstBadNode(Snapshot start, int index) {
    List<NonFinite> found = nonFinite(start, index);
    boolean begunWithThem =
        !found.isEmpty() && found.get(0).node().primitive() == Primitive.PARAMETER;
    if (begunWithThem && index > begun.stepInEpoch()) {
      found = nonFinite(start, index - 1);
    }
    return found.isEmpty()
        ? "none in float64: the numbers left the range of float32 in a sum or product"
        : found.stream().map(NonFinite::toString).collect(Collectors.joining("\n"));
  }

  private List<NonFinite> nonFinite(Snapshot start, int index) {
    start.restore(session);
    for (int before = begun.stepInEpoch(); before < index; before++) {
      run(before);
    }
    CompiledProgram compiled = feed(index).compiled();
    compiled.bindings().noise(plan.seed(), number(index));
    return NonFiniteFinder.find(compiled.program(), session::read, compiled.bindings());
  }
}
