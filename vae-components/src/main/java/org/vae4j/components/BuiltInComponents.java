package org.vae4j.components;

import java.util.List;
import org.vae4j.components.estimator.ElboFactory;
import org.vae4j.components.estimator.IwaeFactory;
import org.vae4j.components.likelihood.BernoulliFactory;
import org.vae4j.components.likelihood.ContinuousBernoulliFactory;
import org.vae4j.components.likelihood.GaussianFactory;
import org.vae4j.components.network.ConvEncoderFactory;
import org.vae4j.components.network.LinearDecoderFactory;
import org.vae4j.components.network.LinearEncoderFactory;
import org.vae4j.components.network.MlpDecoderFactory;
import org.vae4j.components.network.MlpEncoderFactory;
import org.vae4j.components.network.TransposedConvDecoderFactory;
import org.vae4j.components.optimizer.AdamFactory;
import org.vae4j.components.optimizer.SgdFactory;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.components.posterior.GaussianKl;
import org.vae4j.components.prior.MixtureOfGaussiansFactory;
import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.components.schedule.ConstantKlScheduleFactory;
import org.vae4j.components.schedule.ConstantLearningRateFactory;
import org.vae4j.components.schedule.FreeBitsFactory;
import org.vae4j.components.schedule.LinearKlScheduleFactory;
import org.vae4j.components.schedule.StepLearningRateFactory;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.spi.AnalyticKl;

/** The plug-in of everything that ships with vae4j. */
public final class BuiltInComponents implements VaePlugin {
  @Override
  public List<ComponentFactory<?, ?, ?>> components() {
    return List.of(
        new StandardNormalFactory(),
        new MixtureOfGaussiansFactory(),
        new DiagonalGaussianFactory(),
        new BernoulliFactory(),
        new ContinuousBernoulliFactory(),
        new GaussianFactory(),
        new LinearEncoderFactory(),
        new MlpEncoderFactory(),
        new ConvEncoderFactory(),
        new LinearDecoderFactory(),
        new MlpDecoderFactory(),
        new TransposedConvDecoderFactory(),
        new ElboFactory(),
        new IwaeFactory(),
        new ConstantKlScheduleFactory(),
        new LinearKlScheduleFactory(),
        new FreeBitsFactory(),
        new SgdFactory(),
        new AdamFactory(),
        new ConstantLearningRateFactory(),
        new StepLearningRateFactory());
  }

  @Override
  public List<AnalyticKl<?, ?>> analyticKls() {
    return List.of(GaussianKl.toStandardNormal());
  }
}
