package org.vae4j.experiment.spec;

import org.vae4j.data.DataContext;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.data.preparation.DataOptions;
import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.plugin.Option;

/**
 * The data section.
 *
 * @param source where the rows come from
 * @param preparation what is made of them; its keys stand beside {@code source}
 */
public record DataSpec(
    @Option("where the rows come from") ComponentChoice<DataSource, DataContext> source,
    DataOptions preparation) {}
