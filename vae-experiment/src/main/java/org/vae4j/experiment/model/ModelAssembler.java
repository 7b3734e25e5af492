package org.vae4j.experiment.model;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.util.List;
import org.vae4j.data.DataSummary;
import org.vae4j.experiment.spec.ModelSpec;
import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Phase;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;

/**
 * Writes the model a spec describes into graphs, as often as programs are needed. All graphs name
 * the same parameters.
 */
public final class ModelAssembler {
  private final ModelSpec spec;
  private final ComponentChoice<Estimator, ModelContext> estimator;
  private final List<AnalyticKl<?, ?>> closedForms;
  private final RowInputs inputs;
  private final DataSummary data;

  /**
   * The assembler of one experiment.
   *
   * @param inputs what is known of each row of {@code data}
   */
  public ModelAssembler(
      ModelSpec spec,
      ComponentChoice<Estimator, ModelContext> estimator,
      List<AnalyticKl<?, ?>> closedForms,
      RowInputs inputs,
      DataSummary data) {
    this.spec = spec;
    this.estimator = estimator;
    this.closedForms = List.copyOf(closedForms);
    this.inputs = inputs;
    this.data = data;
  }

  /** The shape of one row. */
  public Shape eventShape() {
    return inputs.eventShape();
  }

  /** What programs are fed of each row. */
  public RowInputs inputs() {
    return inputs;
  }

  /** The shape of one latent. */
  public Shape latentShape() {
    return spec.latent();
  }

  /** Writes the parts of the model into a graph for batches of one size. */
  VaeModel model(GraphBuilder graph, Phase phase, int batch) {
    try {
      Injector injector =
          Guice.createInjector(new ModelModule(spec, closedForms, graph, setting(phase, batch)));
      return injector.getInstance(VaeModel.class);
    } catch (ProvisionException e) {
      throw cause(e);
    }
  }

  /** What a component outside the model receives in a training graph. */
  ComponentContext context(GraphBuilder graph, Kind kind, Choice<?, ?> choice, int batch) {
    return new GraphContext(graph, setting(Phase.TRAINING, batch), ModelModule.scope(kind, choice));
  }

  /** Writes the objective of one batch into a graph. */
  Objective objective(GraphBuilder graph, Phase phase, int batch) {
    VaeModel model = model(graph, phase, batch);
    Estimator created = estimator(graph, phase, batch);
    BatchObservation x = observation(graph, batch);
    return estimator.watch(
        "writing the objective of",
        () -> graph.in(Kind.ESTIMATOR.label(), () -> created.estimate(model, x, graph.noise())));
  }

  /** The rows of a batch, as inputs. */
  BatchObservation observation(GraphBuilder graph, int batch) {
    return new BatchObservation(graph, batch, inputs);
  }

  /** What the likelihood says about data. */
  public LikelihoodFacts likelihoodFacts() {
    Likelihood likelihood = model(new GraphBuilder("facts"), Phase.EVALUATION, 1).likelihood();
    return new LikelihoodFacts(likelihood, data);
  }

  /** How many epochs pass before the training objective is what it stays. */
  public double warmUpEpochs() {
    return estimator(new GraphBuilder("warm-up"), Phase.TRAINING, 1).warmUpEpochs();
  }

  private Estimator estimator(GraphBuilder graph, Phase phase, int batch) {
    return estimator.create(
        new GraphContext(
            graph, setting(phase, batch), ModelModule.scope(Kind.ESTIMATOR, estimator)));
  }

  private ModelSetting setting(Phase phase, int batch) {
    return new ModelSetting(spec.latent(), eventShape(), data, phase, inputs, batch);
  }

  /** The exception of the part that failed, out of Guice's wrapping. */
  private static RuntimeException cause(ProvisionException wrapped) {
    return wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
  }
}
