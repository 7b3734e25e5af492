package org.vae4j.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.Program;

/** New values of parameters, each written once what it replaces was read. */
final class UpdateLowering {
  private final Ops tf;
  private final Program program;
  private final Map<String, Variable> variables;
  private final SourceLowering sources;
  private final Values values;

  UpdateLowering(
      Ops tf,
      Program program,
      Map<String, Variable> variables,
      SourceLowering sources,
      Values values) {
    this.tf = tf;
    this.program = program;
    this.variables = variables;
    this.sources = sources;
    this.values = values;
  }

  List<Op> assignments() {
    List<Op> assignments = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(program.assignments().keySet());
    for (String parameter : program.assignments().keySet()) {
      AdamUpdate.of(program, parameter)
          .filter(update -> left.containsAll(update.written()))
          .ifPresent(
              update -> {
                left.removeAll(update.written());
                assignments.add(adam(update));
              });
    }
    left.forEach(parameter -> assignments.add(assignment(parameter)));
    return assignments;
  }

  private Op assignment(String parameter) {
    return afterReading(List.of(parameter))
        .assignVariableOp(
            variables.get(parameter).handle(), values.whole(program.assignments().get(parameter)));
  }

  /** The powers of the decays are 0, because the bias corrections are in the size of the step. */
  private Op adam(AdamUpdate update) {
    Operand<TFloat32> corrected = tf.constant(0f);
    return afterReading(update.written())
        .train
        .resourceApplyAdam(
            variables.get(update.parameter()).handle(),
            variables.get(update.first().slot()).handle(),
            variables.get(update.second().slot()).handle(),
            corrected,
            corrected,
            values.whole(update.size()),
            tf.constant(update.first().decay()),
            tf.constant(update.second().decay()),
            values.whole(update.epsilon()),
            values.whole(update.first().operand()));
  }

  private Ops afterReading(List<String> parameters) {
    return tf.withControlDependencies(
        parameters.stream().map(sources::read).flatMap(Optional::stream).toList());
  }
}
