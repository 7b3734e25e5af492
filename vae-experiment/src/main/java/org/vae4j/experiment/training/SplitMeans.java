package org.vae4j.experiment.training;

import java.util.List;
import java.util.Map;

/**
 * Terms over a split.
 *
 * @param examples how many rows were measured
 * @param means over the rows, by name, one number a column
 * @param standardErrors of these means, over the rows
 */
public record SplitMeans(
    int examples, Map<String, List<Double>> means, Map<String, List<Double>> standardErrors) {}
