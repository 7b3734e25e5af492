package org.vae4j.experiment.plugin;

import java.util.List;
import org.vae4j.experiment.plugin.option.OptionDescription;

/**
 * A component as a user reads about it.
 *
 * @param kind such as {@code prior}
 * @param name in specs
 * @param summary one sentence
 * @param citation empty when there is nothing to cite
 * @param plugin name and version of the plug-in
 * @param options all keys, in order
 */
public record ComponentDescription(
    String kind,
    String name,
    String summary,
    String citation,
    String plugin,
    List<OptionDescription> options) {
  /** Copies the options. */
  public ComponentDescription {
    options = List.copyOf(options);
  }
}
