package org.vae4j.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.Observation;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * A model whose likelihood is known: z ~ N(0, 1), x|z ~ N(w z + b, s² I), with a posterior q(z|x) =
 * N(m·x + c, v) that can be the exact one.
 *
 * <p>log p(x) = log N(x; b, w wᵀ + s² I), by the Sherman–Morrison formula and the matrix
 * determinant lemma. The exact posterior has v = s² / (s² + w·w) and mean v/s² w·(x - b). Source:
 * Tipping and Bishop 1999, doi:10.1111/1467-9868.00196.
 */
public final class LinearGaussianModel {
  /** How many rows the observation has. */
  public static final int BATCH = 4;

  /** The standard deviation s of x given z. */
  public static final double SCALE = 0.8;

  private static final int COLUMNS = 3;
  private static final double SQUARE = SCALE * SCALE;
  private static final float[] WEIGHT = {0.9f, -0.5f, 0.7f};
  private static final float[] BIAS = {0.2f, -0.1f, 0.4f};

  private final TestGraph graph;
  private final Tensor weight;
  private final Tensor bias;
  private final Tensor inferenceWeight;
  private final Tensor inferenceBias;
  private final Tensor logVariance;
  private final Tensor x;

  private LinearGaussianModel(TestGraph graph, float meanError, float logVarianceError) {
    this.graph = graph;
    double squaredNorm = dot(WEIGHT, WEIGHT);
    double variance = SQUARE / (SQUARE + squaredNorm);
    float[] exact = new float[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      exact[i] = (float) (variance / SQUARE * WEIGHT[i]);
    }
    weight = parameter("weight", Shape.of(1, COLUMNS), WEIGHT);
    bias = parameter("bias", Shape.of(COLUMNS), BIAS);
    inferenceWeight = parameter("inference-weight", Shape.of(COLUMNS, 1), exact);
    inferenceBias = parameter("inference-bias", Shape.of(1), meanError - dot(exact, BIAS));
    logVariance =
        parameter("log-variance", Shape.of(1), (float) Math.log(variance) + logVarianceError);
    x = graph.normal("x", BATCH, COLUMNS);
  }

  /** The model with the exact posterior. */
  public static LinearGaussianModel exact(TestGraph graph) {
    return new LinearGaussianModel(graph, 0, 0);
  }

  /** The model with a posterior whose mean and variance are wrong. */
  public static LinearGaussianModel inexact(TestGraph graph) {
    return new LinearGaussianModel(graph, 0.4f, 0.5f);
  }

  /** The parts, and the closed-form KL of the two. */
  public VaeModel model() {
    return model(List.of(NormalPosterior.klToUnitNormal()));
  }

  /** The parts, and these closed forms. */
  public VaeModel model(List<AnalyticKl<?, ?>> closedForms) {
    return model(closedForms, Map.of());
  }

  /** The parts, with a posterior whose draws carry penalties. */
  VaeModel penalised(Map<String, Tensor> penalties) {
    return model(List.of(NormalPosterior.klToUnitNormal()), penalties);
  }

  private VaeModel model(List<AnalyticKl<?, ?>> closedForms, Map<String, Tensor> penalties) {
    return new VaeModel(
        rows ->
            new NormalPosterior(
                rows.x().matMul(inferenceWeight).plus(inferenceBias), logVariance, penalties),
        new UnitNormalPrior(1),
        z -> z.matMul(weight).plus(bias),
        new NormalLikelihood(COLUMNS, SCALE),
        closedForms,
        graph.builder());
  }

  /** Four rows. */
  public Observation observation() {
    return Observation.of(x);
  }

  /** log p(x), shape {@code [batch]}. */
  public Tensor logLikelihood() {
    Tensor deviation = x.minus(bias);
    Tensor norm = weight.square().sum();
    Tensor along = deviation.times(weight).sum(-1).square().dividedBy(norm.plus(SQUARE));
    Tensor quadratic = deviation.square().sum(-1).minus(along).dividedBy(SQUARE);
    Tensor logDeterminant =
        norm.dividedBy(SQUARE).log1p().plus(COLUMNS * Math.log(2 * Math.PI * SQUARE));
    return quadratic.plus(logDeterminant).times(-0.5);
  }

  /** KL of q(z|x) from the exact posterior, shape {@code [batch]}: log p(x) less the ELBO. */
  public Tensor gap() {
    Tensor precision = weight.square().sum().dividedBy(SQUARE).plus(1);
    Tensor exactMean = x.minus(bias).times(weight).sum(-1).dividedBy(SQUARE).dividedBy(precision);
    Tensor mean = x.matMul(inferenceWeight).plus(inferenceBias).reshape(BATCH);
    Tensor ratio = logVariance.exp().times(precision);
    Tensor distance = mean.minus(exactMean).square().times(precision);
    return distance.plus(ratio).minus(1).minus(ratio.log()).times(0.5);
  }

  /** The context of an estimator for this model. */
  public TestContext context() {
    return graph.context().latent(1).event(Shape.of(COLUMNS));
  }

  /** The parameters of p(x, z), by name. */
  public Map<String, Tensor> generative() {
    return named("weight", weight, "bias", bias);
  }

  /** The parameters of q(z|x), by name. */
  public Map<String, Tensor> inference() {
    Map<String, Tensor> parameters =
        named("inference-weight", inferenceWeight, "inference-bias", inferenceBias);
    parameters.put("log-variance", logVariance);
    return parameters;
  }

  /** All parameters, by name, the generative ones first. */
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> parameters = generative();
    parameters.putAll(inference());
    return parameters;
  }

  private static Map<String, Tensor> named(
      String first, Tensor one, String second, Tensor another) {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put(first, one);
    parameters.put(second, another);
    return parameters;
  }

  private Tensor parameter(String name, Shape shape, float... value) {
    return graph
        .builder()
        .parameter(
            new ParameterSpec(name, shape, Initializer.of(value), ParameterSpec.Role.TRAINED));
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
