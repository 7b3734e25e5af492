package org.vae4j.experiment.plugin.option;

import java.util.Optional;

/**
 * One key of a record of options.
 *
 * @param key the name in specs
 * @param type what its value may be
 * @param defaultYaml what holds where the key is absent, as YAML
 * @param doc what it means
 */
public record OptionField(String key, OptionType type, Optional<String> defaultYaml, String doc)
    implements OptionPart {
  /** Whether a spec must have this key. */
  public boolean required() {
    return defaultYaml.isEmpty() && !(type instanceof OptionType.Absentable);
  }
}
