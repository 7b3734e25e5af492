package org.vae4j.experiment.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.ParameterSpec.Role;
import org.vae4j.graph.Program;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.ModelPart;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Phase;
import org.vae4j.tensor.Tensor;

/**
 * One step of training as a program: objective, gradients, the optimizer's update.
 *
 * @param program outputs the means over the batch of {@link #LOSS}, {@link #BOUND} and the terms,
 *     and the numbers of the step as they are
 * @param parameters everything that lives in the session: weights, states, slots
 * @param terms names of outputs that are means over the batch
 * @param scalars names of outputs that are numbers of the step
 */
public record TrainingProgram(
    Program program,
    Collection<ParameterSpec> parameters,
    List<String> terms,
    List<String> scalars) {
  /** The output that is minimised. */
  public static final String LOSS = "loss";

  /** The output that is reported, in nats for each example. */
  public static final String BOUND = "bound";

  /** The output with the learning rate of the step. */
  public static final String LEARNING_RATE = "learning-rate";

  private static final String NAME = "train";

  /** Writes the program for batches of one size. */
  public static TrainingProgram of(
      ModelAssembler assembler,
      Choice<Optimizer, ComponentContext> optimizer,
      Choice<LearningRateSchedule, ComponentContext> schedule,
      int batch) {
    GraphBuilder graph = new GraphBuilder(NAME);
    Objective objective = assembler.objective(graph, Phase.TRAINING, batch);
    Tensor learningRate =
        graph.in(
            Kind.OPTIMIZER.label(),
            () -> {
              Optimizer made =
                  optimizer.create(assembler.context(graph, Kind.OPTIMIZER, optimizer, batch));
              Tensor rate =
                  schedule
                      .create(
                          assembler.context(graph, Kind.LEARNING_RATE_SCHEDULE, schedule, batch))
                      .factor()
                      .times(made.learningRate());
              update(graph, objective, made, rate, ModelModule.scope(Kind.OPTIMIZER, optimizer));
              return rate;
            });

    Map<String, Tensor> terms = new LinkedHashMap<>();
    objective.perExample().forEach((name, term) -> terms.put(name, term.mean(0)));
    terms.put(BOUND, objective.bound().mean());
    terms.put(LOSS, totalLoss(objective));
    Map<String, Tensor> scalars = new LinkedHashMap<>();
    scalars.put(LEARNING_RATE, learningRate);
    scalars.putAll(objective.scalars());
    Map<String, Tensor> outputs = new LinkedHashMap<>(terms);
    outputs.putAll(scalars);
    return new TrainingProgram(
        graph.program(outputs),
        graph.parameters(),
        List.copyOf(terms.keySet()),
        List.copyOf(scalars.keySet()));
  }

  private static Tensor totalLoss(Objective objective) {
    return objective.losses().stream()
        .map(Objective.Loss::value)
        .reduce(Tensor::plus)
        .orElseThrow(() -> new IllegalStateException("the estimator minimises nothing"));
  }

  private static void update(
      GraphBuilder graph,
      Objective objective,
      Optimizer optimizer,
      Tensor learningRate,
      String optimizerScope) {
    List<ParameterSpec> trained =
        graph.parameters().stream().filter(spec -> spec.role() == Role.TRAINED).toList();
    gradients(graph, objective, trained)
        .forEach(
            (spec, gradient) ->
                graph.assign(
                    spec.name(),
                    optimizer.update(
                        graph.parameter(spec),
                        gradient,
                        learningRate,
                        new GraphSlots(graph, optimizerScope, spec))));
  }

  /** The gradient of each parameter: the sum over the losses that are meant for its part. */
  private static Map<ParameterSpec, Tensor> gradients(
      GraphBuilder graph, Objective objective, List<ParameterSpec> trained) {
    Map<ParameterSpec, Tensor> sums = new LinkedHashMap<>();
    for (Objective.Loss loss : objective.losses()) {
      List<ParameterSpec> meant =
          trained.stream().filter(spec -> loss.parts().contains(part(spec))).toList();
      List<Tensor> gradients =
          graph.gradients(loss.value(), meant.stream().map(graph::parameter).toList());
      for (int i = 0; i < meant.size(); i++) {
        sums.merge(meant.get(i), gradients.get(i), Tensor::plus);
      }
    }
    return sums;
  }

  /** The part of the model a parameter belongs to, told by the outermost scope of its name. */
  private static ModelPart part(ParameterSpec spec) {
    String scope = spec.name().substring(0, spec.name().indexOf('/'));
    if (scope.equals(Kind.ENCODER.label()) || scope.equals(Kind.POSTERIOR.label())) {
      return ModelPart.INFERENCE;
    }
    return scope.equals(Kind.ESTIMATOR.label()) ? ModelPart.ESTIMATOR : ModelPart.GENERATIVE;
  }
}
