package org.vae4j.experiment.spec;

import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.LatentPrior;
import org.vae4j.spi.Likelihood;
import org.vae4j.spi.LikelihoodContext;
import org.vae4j.spi.ModelContext;
import org.vae4j.spi.PosteriorContext;
import org.vae4j.spi.PosteriorFamily;
import org.vae4j.spi.PriorContext;
import org.vae4j.tensor.Shape;

/**
 * The model section.
 *
 * @param latent the shape of one latent z
 * @param prior p(z)
 * @param posterior the family of q(z|x)
 * @param encoder from x to the features that q(z|x) is made of
 * @param decoder from z to the parameters of p(x|z)
 * @param likelihood p(x|z)
 * @param condition what q(z|x) and p(x|z) are given beside x and z
 */
public record ModelSpec(
    @Option("how many dimensions the latent z has, or a list: its shape") Shape latent,
    @Option(value = "prior p(z)", byDefault = "standard-normal")
        ComponentChoice<LatentPrior, PriorContext> prior,
    @Option(value = "family of posteriors q(z|x)", byDefault = "diagonal-gaussian")
        ComponentChoice<PosteriorFamily, PosteriorContext> posterior,
    @Option(value = "network from x to the features of q(z|x)", byDefault = "mlp")
        ComponentChoice<Encoder, ModelContext> encoder,
    @Option(value = "network from z to the parameters of p(x|z)", byDefault = "mlp")
        ComponentChoice<Decoder, DecoderContext> decoder,
    @Option(value = "likelihood p(x|z)", byDefault = "bernoulli")
        ComponentChoice<Likelihood, LikelihoodContext> likelihood,
    @Option(
            value =
                "what encoder and decoder are given in addition: none, or label (the class of the row,"
                    + " one-hot)",
            byDefault = "none")
        Condition condition) {}
