package org.vae4j.components;

import java.util.List;
import java.util.stream.Stream;
import org.vae4j.components.estimator.ElboConfig;
import org.vae4j.components.estimator.ElboFactory;
import org.vae4j.components.estimator.IwaeConfig;
import org.vae4j.components.estimator.IwaeFactory;
import org.vae4j.components.estimator.KlMode;
import org.vae4j.components.likelihood.BernoulliFactory;
import org.vae4j.components.likelihood.ContinuousBernoulliFactory;
import org.vae4j.components.likelihood.GaussianConfig;
import org.vae4j.components.likelihood.GaussianFactory;
import org.vae4j.components.likelihood.ScaleSource;
import org.vae4j.components.network.Activation;
import org.vae4j.components.network.LinearDecoderFactory;
import org.vae4j.components.network.LinearEncoderFactory;
import org.vae4j.components.network.MlpConfig;
import org.vae4j.components.network.MlpDecoderFactory;
import org.vae4j.components.network.MlpEncoderFactory;
import org.vae4j.components.network.WeightInitializer;
import org.vae4j.components.optimizer.AdamConfig;
import org.vae4j.components.optimizer.AdamFactory;
import org.vae4j.components.optimizer.SgdConfig;
import org.vae4j.components.optimizer.SgdFactory;
import org.vae4j.components.posterior.DiagonalGaussianConfig;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.components.prior.MixtureOfGaussiansConfig;
import org.vae4j.components.prior.MixtureOfGaussiansFactory;
import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.components.schedule.ConstantLearningRateFactory;
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
        ComponentExample.of(new DiagonalGaussianFactory(), new DiagonalGaussianConfig(-20, 20)));
  }

  private static List<ComponentExample> likelihoods() {
    return List.of(
        ComponentExample.of(new BernoulliFactory(), NONE),
        ComponentExample.of(new ContinuousBernoulliFactory(), NONE),
        gaussian(ScaleSource.FIXED),
        gaussian(ScaleSource.LEARNED),
        gaussian(ScaleSource.SHARED),
        gaussian(ScaleSource.OPTIMAL),
        gaussian(ScaleSource.PREDICTED));
  }

  private static ComponentExample gaussian(ScaleSource scale) {
    return ComponentExample.of(new GaussianFactory(), new GaussianConfig(scale, 0.7, -10, 10));
  }

  private static List<ComponentExample> networks() {
    MlpConfig dropping =
        new MlpConfig(List.of(6, 5), Activation.TANH, WeightInitializer.AUTO, 0.2, false);
    MlpConfig normalised =
        new MlpConfig(List.of(6), Activation.GATED, WeightInitializer.GLOROT_NORMAL, 0, true);
    return List.of(
        ComponentExample.of(new LinearEncoderFactory(), NONE),
        ComponentExample.of(new MlpEncoderFactory(), dropping),
        ComponentExample.of(new MlpEncoderFactory(), normalised),
        ComponentExample.of(new LinearDecoderFactory(), NONE),
        ComponentExample.of(new MlpDecoderFactory(), dropping),
        ComponentExample.of(new MlpDecoderFactory(), normalised));
  }

  private static List<ComponentExample> estimators() {
    Choice<KlSchedule, ComponentContext> rising =
        Choice.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(4, 0.1));
    return List.of(
        ComponentExample.of(new ElboFactory(), new ElboConfig(KlMode.ANALYTIC, 2, 1, rising)),
        ComponentExample.of(new ElboFactory(), new ElboConfig(KlMode.MONTE_CARLO, 1, 0.7, rising)),
        ComponentExample.of(new IwaeFactory(), new IwaeConfig(5)));
  }

  private static List<ComponentExample> updates() {
    return List.of(
        ComponentExample.of(new SgdFactory(), new SgdConfig(0.05, 0, false)),
        ComponentExample.of(new SgdFactory(), new SgdConfig(0.05, 0.9, true)),
        ComponentExample.of(new AdamFactory(), new AdamConfig(0.05, 0.9, 0.999, 1e-8)),
        ComponentExample.of(new ConstantKlScheduleFactory(), NONE),
        ComponentExample.of(new LinearKlScheduleFactory(), new LinearKlScheduleConfig(4, 0.1)),
        ComponentExample.of(new ConstantLearningRateFactory(), NONE),
        ComponentExample.of(
            new StepLearningRateFactory(), new StepLearningRateConfig(List.of(1.0, 5.0), 0.1)));
  }
}
