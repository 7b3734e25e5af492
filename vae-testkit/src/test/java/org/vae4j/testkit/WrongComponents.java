package org.vae4j.testkit;

import java.util.function.Function;
import org.vae4j.plugin.DecoderFactory;
import org.vae4j.plugin.EncoderFactory;
import org.vae4j.plugin.EstimatorFactory;
import org.vae4j.plugin.LatentPriorFactory;
import org.vae4j.plugin.LikelihoodFactory;
import org.vae4j.plugin.NoOptions;
import org.vae4j.plugin.OptimizerFactory;
import org.vae4j.plugin.PosteriorFactory;
import org.vae4j.spi.ComponentContext;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.Optimizer;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.PriorContext;

/** Contracts of components that tests make wrong on purpose. */
final class WrongComponents {
  private static final String NAME = "wrong";
  private static final String SUMMARY = "Wrong on purpose.";

  private WrongComponents() {}

  static LatentPriorContract prior(Function<PriorContext, LatentPrior> creation) {
    return new LatentPriorContract(new PriorFactory(creation), new NoOptions()) {};
  }

  static PosteriorFamilyContract posterior(Function<PosteriorContext, PosteriorFamily> creation) {
    return new PosteriorFamilyContract(new FamilyFactory(creation), new NoOptions()) {};
  }

  static LikelihoodContract likelihood(Function<LikelihoodContext, Likelihood> creation) {
    Quadrature line = Quadrature.interval(-10, 10, 1000);
    return new LikelihoodContract(new DensityFactory(creation), new NoOptions(), line) {};
  }

  static EncoderContract encoder(Function<ModelContext, Encoder> creation) {
    return new EncoderContract(new RecognitionFactory(creation), new NoOptions()) {};
  }

  static DecoderContract decoder(Function<DecoderContext, Decoder> creation) {
    return new DecoderContract(new GenerationFactory(creation), new NoOptions()) {};
  }

  static EstimatorContract estimator(Estimator estimator) {
    return new EstimatorContract(new ObjectiveFactory(estimator), new NoOptions()) {};
  }

  static OptimizerContract optimizer(Optimizer optimizer) {
    return new OptimizerContract(new UpdateFactory(optimizer), new NoOptions()) {};
  }

  private record PriorFactory(Function<PriorContext, LatentPrior> creation)
      implements LatentPriorFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public LatentPrior create(NoOptions config, PriorContext context) {
      return creation.apply(context);
    }
  }

  private record FamilyFactory(Function<PosteriorContext, PosteriorFamily> creation)
      implements PosteriorFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public PosteriorFamily create(NoOptions config, PosteriorContext context) {
      return creation.apply(context);
    }
  }

  private record DensityFactory(Function<LikelihoodContext, Likelihood> creation)
      implements LikelihoodFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public Likelihood create(NoOptions config, LikelihoodContext context) {
      return creation.apply(context);
    }
  }

  private record RecognitionFactory(Function<ModelContext, Encoder> creation)
      implements EncoderFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public Encoder create(NoOptions config, ModelContext context) {
      return creation.apply(context);
    }
  }

  private record GenerationFactory(Function<DecoderContext, Decoder> creation)
      implements DecoderFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public Decoder create(NoOptions config, DecoderContext context) {
      return creation.apply(context);
    }
  }

  private record ObjectiveFactory(Estimator creation) implements EstimatorFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public Estimator create(NoOptions config, ModelContext context) {
      return creation;
    }
  }

  private record UpdateFactory(Optimizer creation) implements OptimizerFactory<NoOptions> {
    @Override
    public String name() {
      return NAME;
    }

    @Override
    public String summary() {
      return SUMMARY;
    }

    @Override
    public Class<NoOptions> configType() {
      return NoOptions.class;
    }

    @Override
    public Optimizer create(NoOptions config, ComponentContext context) {
      return creation;
    }
  }
}
