package org.vae4j.plugin;

/** The options of a component that has none. */
public record NoOptions() {}
