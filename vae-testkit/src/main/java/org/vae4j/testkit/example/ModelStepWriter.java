package org.vae4j.testkit.example;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vae4j.data.DataSummary;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.Inference;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Phase;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.TestContext;
import org.vae4j.testkit.TestData;

/** Writes a model of examples into a graph, in the order in which experiments create its parts. */
final class ModelStepWriter {
  private static final int ROWS = 20;
  private static final int BATCH = 7;
  private static final float EPOCH = 0.6f;

  private final GraphBuilder graph = new GraphBuilder("step");
  private final ExampleModel model;
  private final List<AnalyticKl<?, ?>> closedForms;
  private final float[] rows;
  private final DataSummary data;

  private ModelStepWriter(ExampleModel model, List<AnalyticKl<?, ?>> closedForms) {
    this.model = model;
    this.closedForms = closedForms;
    ComponentExample likelihood = model.part(Kind.LIKELIHOOD);
    Likelihood observed =
        likelihood.create(Likelihood.class, TestContext.eager().event(model.event()));
    rows = SupportedRows.of(observed, model.event(), ROWS);
    data = TestData.of(model.event().size(), rows);
  }

  /**
   * The step of a model.
   *
   * @throws org.vae4j.spi.IncompatiblePartsException when its parts do not go together
   */
  static ModelStep write(ExampleModel model, List<AnalyticKl<?, ?>> closedForms) {
    return new ModelStepWriter(model, closedForms).write();
  }

  private ModelStep write() {
    VaeModel written = parts();
    Estimator estimator = create(Kind.ESTIMATOR, Estimator.class, context(Kind.ESTIMATOR));
    StepObservation x = new StepObservation(graph, BATCH, model.event());
    Objective objective =
        graph.in(Kind.ESTIMATOR.label(), () -> estimator.estimate(written, x, graph.noise()));
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    outputs.put("bound", objective.bound());
    objective.perExample().forEach((name, term) -> outputs.put("term/" + name, term));
    objective.scalars().forEach((name, term) -> outputs.put("term/" + name, term));
    for (int i = 0; i < objective.losses().size(); i++) {
      outputs.put("loss/" + i, objective.losses().get(i).value());
      outputs.putAll(gradients("gradient/" + i + "/", objective.losses().get(i).value()));
    }
    return new ModelStep(
        model.toString(), graph.program(outputs), graph.parameters(), inputs(model.event().size()));
  }

  private VaeModel parts() {
    Likelihood likelihood = create(Kind.LIKELIHOOD, Likelihood.class, context(Kind.LIKELIHOOD));
    Encoder encoder = create(Kind.ENCODER, Encoder.class, context(Kind.ENCODER));
    PosteriorFamily family =
        create(
            Kind.POSTERIOR,
            PosteriorFamily.class,
            context(Kind.POSTERIOR).features(encoder.featureSize()));
    Inference inference =
        x -> {
          Tensor features = graph.in(Kind.ENCODER.label(), () -> encoder.encode(x));
          return graph.in(Kind.POSTERIOR.label(), () -> family.posterior(features, x));
        };
    LatentPrior prior =
        create(Kind.PRIOR, LatentPrior.class, context(Kind.PRIOR).inference(inference));
    Decoder decoder =
        create(
            Kind.DECODER,
            Decoder.class,
            context(Kind.DECODER)
                .output(likelihood.parameterShape(), likelihood.initialParameters(data)));
    return new VaeModel(inference, prior, decoder, likelihood, closedForms, graph);
  }

  private <T> T create(Kind kind, Class<T> role, TestContext context) {
    return model.part(kind).create(role, context);
  }

  private TestContext context(Kind kind) {
    return TestContext.graph(graph, model.part(kind).scope(), Phase.TRAINING)
        .latent(model.latent().dims())
        .event(model.event())
        .data(data);
  }

  private Map<String, Tensor> gradients(String prefix, Tensor loss) {
    List<ParameterSpec> trained =
        graph.parameters().stream()
            .filter(spec -> spec.role() == ParameterSpec.Role.TRAINED)
            .toList();
    List<Tensor> gradients = graph.gradients(loss, trained.stream().map(graph::parameter).toList());
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (int i = 0; i < trained.size(); i++) {
      named.put(prefix + trained.get(i).name(), gradients.get(i));
    }
    return named;
  }

  private Map<String, float[]> inputs(int rowSize) {
    float[] numbers = new float[BATCH];
    IntStream.range(0, BATCH).forEach(row -> numbers[row] = row);
    return Map.of(
        StepObservation.X,
        Arrays.copyOf(rows, BATCH * rowSize),
        StepObservation.ROWS,
        numbers,
        "epoch",
        new float[] {EPOCH},
        "step",
        new float[] {1});
  }
}
