package org.vae4j.experiment.spec;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.plugin.Option;
import org.vae4j.spi.Estimator;
import org.vae4j.spi.ModelContext;

/**
 * All that makes an experiment: the same spec, data and seed give the same run.
 *
 * @param name of the experiment, which its run folders carry
 * @param seed of all random numbers
 * @param backend the backend's name; absent: the best one that is usable
 * @param data what is modelled
 * @param model the parts of the model
 * @param estimator of the bound, and of its gradient
 * @param training how the model is trained
 * @param evaluation how the trained model is measured
 */
public record ExperimentSpec(
    @Option(
            value =
                "name of the experiment, carried by its run folders: letters, digits, '.', '_' and"
                    + " '-'; a spec in a file has the file's name by default",
            byDefault = "experiment")
        String name,
    @Option(value = "seed of all random numbers, any whole number", byDefault = "42") long seed,
    @Option("what computes, such as native; absent: the best backend that is usable")
        Optional<String> backend,
    @Option("what is modelled") DataSpec data,
    @Option("the parts of the model") ModelSpec model,
    @Option(value = "estimator of the bound on log p(x) and of its gradient", byDefault = "elbo")
        ComponentChoice<Estimator, ModelContext> estimator,
    @Option("how the model is trained") TrainingSpec training,
    @Option(value = "how the trained model is measured", byDefault = "{}")
        EvaluationSpec evaluation) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** Checks the name, which becomes part of a folder's name. */
  public ExperimentSpec {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name must be made of letters, digits, '.', '_' and '-' and begin with a letter or digit,"
              + " received '"
              + name
              + "'");
    }
  }

  /** The same experiment on a backend of this name. */
  public ExperimentSpec withBackend(String backendName) {
    return new ExperimentSpec(
        name, seed, Optional.of(backendName), data, model, estimator, training, evaluation);
  }
}
