package org.vae4j.experiment.plugin.option;

/** What one component of a record of options stands for. */
public sealed interface OptionPart permits OptionField, OptionSpread {}
