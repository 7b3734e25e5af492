package org.vae4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A model with so few latents that sums over all of them are exact: two bits z with log-odds a, x|z
 * ~ N(z W + b, s² I), a posterior of independent bits with log-odds x V + c, and one row x.
 *
 * <p>The draws of the posterior are an input, so that a test can go through every tuple of draws
 * there could have been: {@link #compile()} and {@link #mean} give means over draws without a
 * standard error, for estimators that draw once.
 */
public final class DiscreteModel {
  private static final int BITS = 2;
  private static final int STATES = 1 << BITS;
  private static final int EVERY_STATE = 0b11_10_01_00;
  private static final int COLUMNS = 3;
  private static final double SCALE = 0.7;
  private static final String DRAWN = "bits";
  private static final String PROBABILITY = "probability";

  private final TestGraph graph;
  private final Tensor priorLogits;
  private final Tensor weight;
  private final Tensor bias;
  private final Tensor inferenceWeight;
  private final Tensor inferenceBias;
  private final Tensor x;
  private Optional<Tensor> drawn = Optional.empty();

  /** The model in a graph, with a posterior that is not the exact one. */
  public DiscreteModel(TestGraph graph) {
    this.graph = graph;
    priorLogits = parameter("prior-logits", Shape.of(BITS), 0.4f, -0.3f);
    weight = parameter("weight", Shape.of(BITS, COLUMNS), 0.9f, -0.6f, 0.3f, -0.4f, 0.8f, 0.7f);
    bias = parameter("bias", Shape.of(COLUMNS), 0.2f, -0.1f, 0.4f);
    inferenceWeight =
        parameter(
            "inference-weight", Shape.of(COLUMNS, BITS), 0.5f, -0.7f, -0.2f, 0.6f, 0.3f, 0.1f);
    inferenceBias = parameter("inference-bias", Shape.of(BITS), -0.3f, 0.2f);
    x = graph.normal("x", 1, COLUMNS);
  }

  /** The parts. */
  public VaeModel model() {
    return new VaeModel(
        rows -> posterior(rows.x()),
        new BitPrior(priorLogits),
        z -> z.matMul(weight).plus(bias),
        new NormalLikelihood(COLUMNS, SCALE),
        List.of(),
        graph.builder());
  }

  /** One row. */
  public Observation observation() {
    return Observation.of(x);
  }

  /** The context of an estimator for this model. */
  public TestContext context() {
    return graph.context().latent(BITS).event(Shape.of(COLUMNS));
  }

  /** The parameters of p(x, z), by name. */
  public Map<String, Tensor> generative() {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("prior-logits", priorLogits);
    parameters.put("weight", weight);
    parameters.put("bias", bias);
    return parameters;
  }

  /** The parameters of q(z|x), by name. */
  public Map<String, Tensor> inference() {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("inference-weight", inferenceWeight);
    parameters.put("inference-bias", inferenceBias);
    return parameters;
  }

  /** log p(x) = log Σ_z p(x|z) p(z), shape {@code [1]}. */
  public Tensor logLikelihood() {
    Tensor z = graph.builder().constant(Shape.of(STATES, 1, BITS), bits(STATES, EVERY_STATE));
    VaeModel model = model();
    return model.logLikelihood(observation(), z).plus(model.prior().logProb(z)).logSumExp(0);
  }

  /** Compiles what is looked at in the graph, for {@link #mean}; the estimator has drawn before. */
  public TestRun compile() {
    Tensor probability = posterior(x).logProb(drawn()).sum().exp();
    return graph.output(PROBABILITY, probability).compile();
  }

  /** The mean of an output over all draws, each element transformed first. */
  public double[] mean(TestRun run, String output, DoubleUnaryOperator transform) {
    double[] mean = new double[run.output(output).length];
    int draws = drawn().shape().dim(0);
    for (int tuple = 0; tuple < 1 << (BITS * draws); tuple++) {
      run.feed(DRAWN, bits(draws, tuple)).run();
      double probability = run.output(PROBABILITY)[0];
      float[] value = run.output(output);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += probability * transform.applyAsDouble(value[i]);
      }
    }
    return mean;
  }

  private BitPosterior posterior(Tensor rows) {
    return new BitPosterior(rows.matMul(inferenceWeight).plus(inferenceBias), this::draw);
  }

  private Tensor draw(int count) {
    if (drawn.isPresent()) {
      throw new IllegalStateException(
          "the draws of a DiscreteModel are gone through for one call of sample(…), this is a"
              + " second");
    }
    Shape shape = Shape.of(count, 1, BITS);
    drawn = Optional.of(graph.input(DRAWN, shape, new float[shape.size()]));
    return drawn();
  }

  private Tensor drawn() {
    return drawn.orElseThrow(
        () -> new IllegalStateException("nothing was drawn from the posterior yet"));
  }

  /** The lowest bits of a number, those of the first draw first. */
  private static float[] bits(int draws, int number) {
    float[] bits = new float[draws * BITS];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (number >> i) & 1;
    }
    return bits;
  }

  private Tensor parameter(String name, Shape shape, float... value) {
    return graph
        .builder()
        .parameter(
            new ParameterSpec(name, shape, Initializer.of(value), ParameterSpec.Role.TRAINED));
  }
}
