package org.vae4j.experiment.model;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.List;
import org.vae4j.experiment.spec.ModelSpec;
import org.vae4j.experiment.wiring.StrictWiring;
import org.vae4j.graph.GraphBuilder;
import org.vae4j.plugin.Choice;
import org.vae4j.plugin.Kind;
import org.vae4j.spi.AnalyticKl;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Inference;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.VaeModel;
import org.vae4j.tensor.Tensor;

/**
 * Wires the parts a spec names into one graph: who needs whom is said by the parameters of the
 * provider methods, and the order of creation follows from it.
 */
final class ModelModule extends AbstractModule {
  private final ModelSpec spec;
  private final List<AnalyticKl<?, ?>> closedForms;
  private final GraphBuilder graph;
  private final ModelSetting setting;

  ModelModule(
      ModelSpec spec,
      List<AnalyticKl<?, ?>> closedForms,
      GraphBuilder graph,
      ModelSetting setting) {
    this.spec = spec;
    this.closedForms = closedForms;
    this.graph = graph;
    this.setting = setting;
  }

  @Override
  protected void configure() {
    StrictWiring.require(binder());
  }

  @Provides
  @Singleton
  Likelihood likelihood() {
    return spec.likelihood()
        .create(
            new GraphLikelihoodContext(graph, setting, scope(Kind.LIKELIHOOD, spec.likelihood())));
  }

  @Provides
  @Singleton
  Encoder encoder() {
    return spec.encoder()
        .create(new GraphContext(graph, setting, scope(Kind.ENCODER, spec.encoder())));
  }

  @Provides
  @Singleton
  PosteriorFamily posterior(Encoder encoder) {
    return spec.posterior()
        .create(
            new GraphPosteriorContext(
                graph, setting, scope(Kind.POSTERIOR, spec.posterior()), encoder.featureSize()));
  }

  @Provides
  @Singleton
  Inference inference(Encoder encoder, PosteriorFamily family) {
    return x -> {
      Tensor features = graph.in(Kind.ENCODER.label(), () -> encoder.encode(x));
      return graph.in(Kind.POSTERIOR.label(), () -> family.posterior(features, x));
    };
  }

  @Provides
  @Singleton
  LatentPrior prior(Inference inference) {
    Inference ofPrior = new PriorInference(inference, spec.prior(), setting.inputs());
    return spec.prior()
        .create(new GraphPriorContext(graph, setting, scope(Kind.PRIOR, spec.prior()), ofPrior));
  }

  @Provides
  @Singleton
  Decoder decoder(Likelihood likelihood) {
    return spec.decoder()
        .create(
            new GraphDecoderContext(
                graph, setting, scope(Kind.DECODER, spec.decoder()), likelihood));
  }

  @Provides
  @Singleton
  VaeModel model(Inference inference, LatentPrior prior, Decoder decoder, Likelihood likelihood) {
    return new VaeModel(inference, prior, decoder, likelihood, closedForms, graph);
  }

  static String scope(Kind kind, Choice<?, ?> choice) {
    return kind.label() + "/" + choice.name();
  }
}
