package org.vae4j.testkit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Draw;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.spi.Initializer;
import org.vae4j.spi.KlSchedule;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.LearningRateSchedule;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Objective;
import org.vae4j.spi.Observation;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.Posterior;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.PriorContext;
import org.vae4j.spi.Slots;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;
import org.vae4j.testkit.example.ComponentExample;
import org.vae4j.testkit.example.ComponentExamples;

/** Components that are as plain as can be, for the contract of the reference backend. */
public final class PlainExamples implements ComponentExamples {
  @Override
  public List<ComponentExample> examples() {
    return List.of(
        PlainExamples.<LatentPrior, PriorContext>of(
            Kind.PRIOR, "normal", context -> new UnitNormalPrior(context.latentShape().size())),
        PlainExamples.<PosteriorFamily, PosteriorContext>of(
            Kind.POSTERIOR, "normal", PlainExamples::posterior),
        posteriorOfSix(),
        PlainExamples.<Likelihood, LikelihoodContext>of(
            Kind.LIKELIHOOD,
            "normal",
            context -> new NormalLikelihood(context.eventShape().size(), 0.5)),
        PlainExamples.<Encoder, ModelContext>of(
            Kind.ENCODER, "identity", context -> new Identity(context.eventShape().size())),
        PlainExamples.<Decoder, DecoderContext>of(Kind.DECODER, "linear", PlainExamples::decoder),
        PlainExamples.<Estimator, ModelContext>of(Kind.ESTIMATOR, "elbo", context -> elbo()),
        PlainExamples.<Estimator, ModelContext>of(
            Kind.ESTIMATOR, "refusing", context -> PlainExamples::boundOfVectors),
        PlainExamples.<Optimizer, ComponentContext>of(
            Kind.OPTIMIZER, "descent", context -> new Descent()),
        PlainExamples.<KlSchedule, ComponentContext>of(
            Kind.KL_SCHEDULE, "rising", context -> new Rising(context.progress().epoch())),
        PlainExamples.<LearningRateSchedule, ComponentContext>of(
            Kind.LEARNING_RATE_SCHEDULE,
            "falling",
            context -> () -> context.progress().epoch().negate().exp()));
  }

  @Override
  public List<AnalyticKl<?, ?>> analyticKls() {
    return List.of(NormalPosterior.klToUnitNormal());
  }

  static <T, X> ComponentExample of(Kind kind, String name, Function<X, T> creation) {
    return ComponentExample.of(new PlainFactory<>(kind, name, creation), new NoOptions());
  }

  /** More latents than one estimator accepts. */
  private static ComponentExample posteriorOfSix() {
    return PlainExamples.<PosteriorFamily, PosteriorContext>of(
            Kind.POSTERIOR, "normal-of-six", PlainExamples::posterior)
        .latent(6);
  }

  private static PosteriorFamily posterior(PosteriorContext context) {
    int latent = context.latentShape().size();
    Tensor weight =
        context.parameter(
            "weight", Shape.of(context.featureSize(), latent), Initializer.glorotNormal());
    Tensor logVariance =
        context.parameter("log-variance", Shape.of(latent), Initializer.constant(-1));
    return (features, x) -> new NormalPosterior(features.matMul(weight), logVariance, Map.of());
  }

  private static Decoder decoder(DecoderContext context) {
    Shape weights = Shape.of(context.latentShape().size(), context.outputShape().size());
    Tensor weight = context.parameter("weight", weights, Initializer.glorotNormal());
    return z -> z.matMul(weight);
  }

  private static Estimator elbo() {
    return (model, x, noise) -> {
      Posterior q = model.infer(x);
      Tensor reconstruction = model.logLikelihood(x, q.sample(2, noise).z()).mean(0);
      Tensor kl = model.analyticKl(q).orElseThrow().sum(-1);
      Tensor bound = reconstruction.minus(kl);
      return Objective.withBound(bound).minimise(bound.mean().negate()).log("kl", kl);
    };
  }

  private static Objective boundOfVectors(VaeModel model, Observation x, Noise noise) {
    Posterior q = model.infer(x);
    if (q.mean().shape().dim(-1) > 3) {
      throw new IncompatiblePartsException("more than three latents", "Use three.");
    }
    Draw draw = q.sample(1, noise);
    Tensor bound = model.logLikelihood(x, draw.z()).minus(model.sampledKl(q, draw).sum(-1)).mean(0);
    return Objective.withBound(bound).minimise(bound.mean().negate());
  }

  private record Identity(int featureSize) implements Encoder {
    @Override
    public Tensor encode(Observation x) {
      return x.x().flattenAfter(1);
    }
  }

  private record Descent() implements Optimizer {
    @Override
    public double learningRate() {
      return 0.1;
    }

    @Override
    public Tensor update(Tensor parameter, Tensor gradient, Tensor learningRate, Slots slots) {
      return parameter.minus(gradient.times(learningRate));
    }
  }

  private record Rising(Tensor epoch) implements KlSchedule {
    @Override
    public Tensor penalty(Tensor kl) {
      return kl.sum(-1).times(weight());
    }

    @Override
    public Tensor weight() {
      return epoch.times(0.1).minimum(1);
    }
  }
}
