package org.vae4j.components;

import java.util.List;
import org.vae4j.components.estimator.DregFactory;
import org.vae4j.components.estimator.ElboFactory;
import org.vae4j.components.estimator.IwaeFactory;
import org.vae4j.components.estimator.StlFactory;
import org.vae4j.components.estimator.VimcoFactory;
import org.vae4j.components.likelihood.BernoulliFactory;
import org.vae4j.components.likelihood.CategoricalLikelihoodFactory;
import org.vae4j.components.likelihood.CompositeFactory;
import org.vae4j.components.likelihood.ContinuousBernoulliFactory;
import org.vae4j.components.likelihood.DiscretizedLogisticFactory;
import org.vae4j.components.likelihood.GaussianFactory;
import org.vae4j.components.network.ConvEncoderFactory;
import org.vae4j.components.network.LinearDecoderFactory;
import org.vae4j.components.network.LinearEncoderFactory;
import org.vae4j.components.network.MlpDecoderFactory;
import org.vae4j.components.network.MlpEncoderFactory;
import org.vae4j.components.network.TransposedConvDecoderFactory;
import org.vae4j.components.optimizer.AdamFactory;
import org.vae4j.components.optimizer.SgdFactory;
import org.vae4j.components.posterior.CategoricalKl;
import org.vae4j.components.posterior.CategoricalPosteriorFactory;
import org.vae4j.components.posterior.DiagonalGaussianFactory;
import org.vae4j.components.posterior.FullCovarianceGaussianFactory;
import org.vae4j.components.posterior.GaussianKl;
import org.vae4j.components.posterior.GumbelSoftmaxFactory;
import org.vae4j.components.posterior.IafFactory;
import org.vae4j.components.prior.CategoricalPriorFactory;
import org.vae4j.components.prior.MixtureOfGaussiansFactory;
import org.vae4j.components.prior.StandardNormalFactory;
import org.vae4j.components.prior.VampPriorFactory;
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
        new VampPriorFactory(),
        new CategoricalPriorFactory(),
        new DiagonalGaussianFactory(),
        new FullCovarianceGaussianFactory(),
        new IafFactory(),
        new GumbelSoftmaxFactory(),
        new CategoricalPosteriorFactory(),
        new BernoulliFactory(),
        new ContinuousBernoulliFactory(),
        new GaussianFactory(),
        new CategoricalLikelihoodFactory(),
        new DiscretizedLogisticFactory(),
        new CompositeFactory(),
        new LinearEncoderFactory(),
        new MlpEncoderFactory(),
        new ConvEncoderFactory(),
        new LinearDecoderFactory(),
        new MlpDecoderFactory(),
        new TransposedConvDecoderFactory(),
        new ElboFactory(),
        new IwaeFactory(),
        new StlFactory(),
        new DregFactory(),
        new VimcoFactory(),
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
    return List.of(
        GaussianKl.toStandardNormal(),
        GaussianKl.fullToStandardNormal(),
        CategoricalKl.toUniform(),
        CategoricalKl.relaxedToUniform());
  }
}
