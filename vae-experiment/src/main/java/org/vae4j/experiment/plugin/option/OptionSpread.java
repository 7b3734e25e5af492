package org.vae4j.experiment.plugin.option;

/** A record within a record whose keys stand beside those of the outer one. */
public record OptionSpread(OptionLayout layout) implements OptionPart {}
