package org.vae4j.experiment.plugin.option;

import java.util.Optional;

/**
 * One key as a user reads about it.
 *
 * @param name the key, behind the keys it is nested in, such as {@code log-likelihood.samples}
 * @param type what its value may be, in a few words
 * @param byDefault what holds where the key is absent, as YAML
 * @param required whether a spec must have the key
 * @param doc what it means
 */
public record OptionDescription(
    String name, String type, Optional<String> byDefault, boolean required, String doc) {}
