package org.vae4j.components;

import java.util.List;
import java.util.stream.Stream;
import org.vae4j.components.estimator.DregConfig;
import org.vae4j.components.estimator.DregFactory;
import org.vae4j.components.estimator.ElboConfig;
import org.vae4j.components.estimator.ElboFactory;
import org.vae4j.components.estimator.IwaeConfig;
import org.vae4j.components.estimator.IwaeFactory;
import org.vae4j.components.estimator.KlMode;
import org.vae4j.components.estimator.StlBound;
import org.vae4j.components.estimator.StlConfig;
import org.vae4j.components.estimator.StlFactory;
import org.vae4j.components.estimator.VimcoConfig;
import org.vae4j.components.estimator.VimcoFactory;
import org.vae4j.components.likelihood.BernoulliFactory;
import org.vae4j.components.likelihood.CategoricalLikelihoodConfig;
import org.vae4j.components.likelihood.CategoricalLikelihoodFactory;
import org.vae4j.components.likelihood.CompositeConfig;
import org.vae4j.components.likelihood.CompositeFactory;
import org.vae4j.components.likelihood.CompositePart;
import org.vae4j.components.likelihood.ContinuousBernoulliFactory;
import org.vae4j.components.likelihood.DiscretizedLogisticConfig;
import org.vae4j.components.likelihood.DiscretizedLogisticFactory;
import org.vae4j.components.likelihood.GaussianConfig;
import org.vae4j.components.likelihood.GaussianFactory;
import org.vae4j.components.likelihood.LogisticScaleSource;
import org.vae4j.components.likelihood.ScaleSource;
import org.vae4j.components.network.Activation;
import org.vae4j.components.network.ConvConfig;
import org.vae4j.components.network.ConvEncoderFactory;
import org.vae4j.components.network.LayerOptions;
import org.vae4j.components.network.LinearDecoderFactory;
import org.vae4j.components.network.LinearEncoderFactory;
import org.vae4j.components.network.MlpConfig;
import org.vae4j.components.network.MlpDecoderFactory;
import org.vae4j.components.network.MlpEncoderFactory;
import org.vae4j.components.network.Padding;
import org.vae4j.components.network.TransposedConvConfig;
import org.vae4j.components.network.TransposedConvDecoderFactory;
import org.vae4j.components.network.WeightInitializer;
import org.vae4j.components.network.WindowOptions;
import org.vae4j.components.optimizer.AdamConfig;
import org.vae4j.components.optimizer.AdamFactory;
import org.vae4j.components.optimizer.SgdConfig;
import org.vae4j.components.optimizer.SgdFactory;
import org.vae4j.components.posterior.CategoricalPosteriorFactory;
import org.vae4j.components.posterior.DiagonalGaussianConfig;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.components.posterior.FullCovarianceGaussianConfig;
import org.vae4j.components.posterior.FullCovarianceGaussianFactory;
import org.vae4j.components.posterior.GumbelSoftmaxConfig;
import org.vae4j.components.posterior.GumbelSoftmaxFactory;
import org.vae4j.components.posterior.IafConfig;
import org.vae4j.components.posterior.IafFactory;
import org.vae4j.components.prior.CategoricalPriorFactory;
import org.vae4j.components.prior.MixtureOfGaussiansConfig;
import org.vae4j.components.prior.MixtureOfGaussiansFactory;
import org.vae4j.components.prior.PseudoInputStart;
import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.components.prior.VampPriorConfig;
import org.vae4j.components.prior.VampPriorFactory;
import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.components.schedule.ConstantLearningRateFactory;
import org.vae4j.components.schedule.FreeBitsConfig;
import org.vae4j.components.schedule.FreeBitsFactory;
import org.vae4j.components.schedule.LinearKlScheduleConfig;
import org.vae4j.components.schedule.LinearKlScheduleFactory;
import org.vae4j.components.schedule.StepLearningRateConfig;
import org.vae4j.components.schedule.StepLearningRateFactory;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.NoOptions;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.KlSchedule;
import org.vae4j.testkit.example.ComponentExample;
import org.vae4j.testkit.example.ComponentExamples;

/** Every built-in component, for the contract of backends. */
public final class BuiltInExamples implements ComponentExamples {
  private static final NoOptions NONE = new NoOptions();

  @Override
  public List<ComponentExample> examples() {
    return Stream.of(latents(), likelihoods(), networks(), estimators(), updates())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<AnalyticKl<?, ?>> analyticKls() {
    return new BuiltInComponents().analyticKls();
  }

  private static List<ComponentExample> latents() {
    return List.of(
        ComponentExample.of(new StandardNormalFactory(), NONE),
        ComponentExample.of(new MixtureOfGaussiansFactory(), new MixtureOfGaussiansConfig(3, 1.5)),
        ComponentExample.of(
            new VampPriorFactory(), new VampPriorConfig(4, PseudoInputStart.EXAMPLES)),
        ComponentExample.of(new CategoricalPriorFactory(), NONE).latent(2, 3),
        ComponentExample.of(new DiagonalGaussianFactory(), new DiagonalGaussianConfig(-20, 20)),
        ComponentExample.of(
            new FullCovarianceGaussianFactory(), new FullCovarianceGaussianConfig(-10, 10)),
        ComponentExample.of(new IafFactory(), new IafConfig(2, List.of(5), -20, 20)),
        ComponentExample.of(new GumbelSoftmaxFactory(), new GumbelSoftmaxConfig(0.8, 0.1, 0.5))
            .latent(2, 3),
        ComponentExample.of(new CategoricalPosteriorFactory(), NONE).latent(2, 3));
  }

  private static List<ComponentExample> likelihoods() {
    return List.of(
        ComponentExample.of(new BernoulliFactory(), NONE),
        ComponentExample.of(new ContinuousBernoulliFactory(), NONE),
        gaussian(ScaleSource.FIXED),
        gaussian(ScaleSource.LEARNED),
        gaussian(ScaleSource.SHARED),
        gaussian(ScaleSource.OPTIMAL),
        gaussian(ScaleSource.PREDICTED),
        ComponentExample.of(new CategoricalLikelihoodFactory(), new CategoricalLikelihoodConfig(4)),
        discretizedLogistic(LogisticScaleSource.SHARED),
        discretizedLogistic(LogisticScaleSource.PREDICTED),
        ComponentExample.of(
                new CompositeFactory(),
                new CompositeConfig(
                    List.of(
                        new CompositePart(
                            2,
                            Choice.of(new GaussianFactory(), gaussian(0.7, ScaleSource.LEARNED))),
                        new CompositePart(
                            2,
                            Choice.of(
                                new CategoricalLikelihoodFactory(),
                                new CategoricalLikelihoodConfig(3))),
                        new CompositePart(1, Choice.of(new BernoulliFactory(), NONE)))))
            .event(5));
  }

  private static ComponentExample discretizedLogistic(LogisticScaleSource scale) {
    return ComponentExample.of(
        new DiscretizedLogisticFactory(), new DiscretizedLogisticConfig(6, scale, 0.1, -8, 8));
  }

  private static ComponentExample gaussian(ScaleSource scale) {
    return ComponentExample.of(new GaussianFactory(), gaussian(0.7, scale));
  }

  /** Scales of moderate size: the spread of log-densities costs digits, in any float32. */
  private static GaussianConfig gaussian(double sigma, ScaleSource scale) {
    return new GaussianConfig(scale, sigma, -2, 2);
  }

  private static List<ComponentExample> networks() {
    LayerOptions dropping = new LayerOptions(Activation.TANH, WeightInitializer.AUTO, 0.2, false);
    LayerOptions normalised =
        new LayerOptions(Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true);
    WindowOptions windows = new WindowOptions(3, 2, Padding.SAME);
    return List.of(
        ComponentExample.of(new LinearEncoderFactory(), NONE),
        ComponentExample.of(new MlpEncoderFactory(), new MlpConfig(List.of(6, 5), dropping)),
        ComponentExample.of(new MlpEncoderFactory(), new MlpConfig(List.of(6), normalised)),
        ComponentExample.of(new LinearDecoderFactory(), NONE),
        ComponentExample.of(new MlpDecoderFactory(), new MlpConfig(List.of(6, 5), dropping)),
        ComponentExample.of(new MlpDecoderFactory(), new MlpConfig(List.of(6), normalised)),
        ComponentExample.of(
                new ConvEncoderFactory(),
                new ConvConfig(List.of(6, 5), windows, List.of(5), normalised))
            .event(5, 4, 1),
        ComponentExample.of(
                new TransposedConvDecoderFactory(),
                new TransposedConvConfig(List.of(2, 3), windows, List.of(), dropping))
            .event(5, 4, 1));
  }

  private static List<ComponentExample> estimators() {
    Choice<KlSchedule, ComponentContext> rising =
        Choice.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(4, 0.1));
    return List.of(
        ComponentExample.of(new ElboFactory(), new ElboConfig(KlMode.ANALYTIC, 2, 1, rising)),
        ComponentExample.of(new ElboFactory(), new ElboConfig(KlMode.MONTE_CARLO, 1, 0.7, rising)),
        ComponentExample.of(new IwaeFactory(), new IwaeConfig(5)),
        ComponentExample.of(new StlFactory(), new StlConfig(StlBound.ELBO, 2, 0.7, rising)),
        ComponentExample.of(
            new StlFactory(),
            new StlConfig(StlBound.IWAE, 3, 1, Choice.of(new ConstantKlScheduleFactory(), NONE))),
        ComponentExample.of(new DregFactory(), new DregConfig(3)),
        ComponentExample.of(new VimcoFactory(), new VimcoConfig(3)),
        ComponentExample.of(
            new ElboFactory(),
            new ElboConfig(
                KlMode.AUTO, 1, 1, Choice.of(new FreeBitsFactory(), new FreeBitsConfig(0.2)))));
  }

  private static List<ComponentExample> updates() {
    return List.of(
        ComponentExample.of(new SgdFactory(), new SgdConfig(0.05, 0, false)),
        ComponentExample.of(new SgdFactory(), new SgdConfig(0.05, 0.9, true)),
        ComponentExample.of(new AdamFactory(), new AdamConfig(0.05, 0.9, 0.999, 1e-8)),
        ComponentExample.of(new ConstantKlScheduleFactory(), NONE),
        ComponentExample.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(4, 0.1)),
        ComponentExample.of(new FreeBitsFactory(), new FreeBitsConfig(0.2)),
        ComponentExample.of(new ConstantLearningRateFactory(), NONE),
        ComponentExample.of(
            new StepLearningRateFactory(), new StepLearningRateConfig(List.of(1.0, 5.0), 0.1)));
  }
}
