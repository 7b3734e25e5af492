package org.vae4j.experiment.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vae4j.data.DataSet;
import org.vae4j.experiment.backend.BackendChoice;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.spec.ExperimentSpec;
import org.vae4j.experiment.spec.LoadedSpec;
import org.vae4j.graph.ParameterSpec;

/**
 * An experiment of which everything was checked that can be before the first step.
 *
 * @param loaded the spec and where it came from
 * @param folder that file names in the spec are relative to
 * @param source what the data source gave
 * @param data prepared for the model
 * @param assembler writes the model into programs
 * @param parameters everything that lives in a training session
 * @param backend what runs it
 * @param caution what the user should know before believing the numbers
 */
public record CheckedExperiment(
    LoadedSpec loaded,
    Path folder,
    DataSet source,
    PreparedData data,
    ModelAssembler assembler,
    Collection<ParameterSpec> parameters,
    BackendChoice backend,
    Optional<String> caution) {
  /** Copies the parameters. */
  public CheckedExperiment {
    parameters = List.copyOf(parameters);
  }

  /** The spec. */
  public ExperimentSpec spec() {
    return loaded.spec();
  }

  /** The spec with nothing left to choose: it names the backend that runs. */
  public ExperimentSpec resolved() {
    return spec().withBackend(backend.factory().name());
  }

  /** How many numbers are trained. */
  public long trainedNumbers() {
    return parameters.stream()
        .filter(spec -> spec.role() == ParameterSpec.Role.TRAINED)
        .mapToLong(spec -> spec.shape().size())
        .sum();
  }

  /** What lives in a session that does not train: weights and states. */
  public List<ParameterSpec> weights() {
    return parameters.stream().filter(spec -> spec.role() != ParameterSpec.Role.SLOT).toList();
  }
}
