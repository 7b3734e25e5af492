package org.vae4j.experiment.task;

import java.nio.file.Path;
import java.util.List;
import org.vae4j.experiment.run.Summary;

/**
 * What a training run ended with.
 *
 * @param folder the run folder
 * @param summary as written to it
 * @param pictures that were drawn
 */
public record TrainingOutcome(Path folder, Summary summary, List<Path> pictures) {}
