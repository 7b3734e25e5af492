package org.vae4j.plugin;

import java.util.List;
import org.vae4j.spi.AnalyticKl;

/**
 * The one service type of a plug-in jar.
 *
 * <p>To ship components of your own:
 *
 * <ol>
 *   <li>Write a factory for each (see {@link ComponentFactory}).
 *   <li>List them in an implementation of this interface with a public constructor.
 *   <li>Name that class in {@code META-INF/services/org.vae4j.plugin.VaePlugin}.
 *   <li>Put the jar in a folder and run {@code vae --plugin-path FOLDER}.
 * </ol>
 */
public interface VaePlugin {
  /** The components this plug-in offers. */
  List<ComponentFactory<?, ?, ?>> components();

  /** Closed-form KLs for pairs of posteriors and priors, of this plug-in or of others. */
  default List<AnalyticKl<?, ?>> analyticKls() {
    return List.of();
  }
}
