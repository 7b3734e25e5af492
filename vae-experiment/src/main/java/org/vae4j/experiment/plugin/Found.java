package org.vae4j.experiment.plugin;

/**
 * A service and where it was found.
 *
 * @param <S> the service type
 */
public record Found<S>(S service, PluginOrigin origin) {}
