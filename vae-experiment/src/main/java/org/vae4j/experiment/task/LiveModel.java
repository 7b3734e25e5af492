package org.vae4j.experiment.task;

import java.util.Collection;
import java.util.Map;
import org.vae4j.backend.Backend;
import org.vae4j.backend.BackendOptions;
import org.vae4j.backend.Session;
import org.vae4j.experiment.array.FloatArray;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.run.Checkpoint;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.graph.ParameterSpec;

/** A backend and a session in which a model's parameters live. */
final class LiveModel implements AutoCloseable {
  private final Backend backend;
  private final Session session;

  /** Opens the experiment's backend with these parameters, at their initial values. */
  LiveModel(CheckedExperiment experiment, Collection<ParameterSpec> parameters, int threads) {
    backend = experiment.backend().factory().open(new BackendOptions(threads));
    try {
      session = backend.open(parameters, experiment.spec().seed());
    } catch (RuntimeException | Error e) {
      backend.close();
      throw e;
    }
  }

  Backend backend() {
    return backend;
  }

  Session session() {
    return session;
  }

  /**
   * Takes over the weights and states of a checkpoint, and the slots where they live here.
   *
   * @throws RunFolderException when the checkpoint is one of another model
   */
  void restore(Checkpoint checkpoint, Collection<ParameterSpec> parameters) {
    for (ParameterSpec spec : parameters) {
      Map<String, FloatArray> from =
          spec.role() == ParameterSpec.Role.SLOT ? checkpoint.slots() : checkpoint.weights();
      FloatArray saved = from.get(spec.name());
      if (saved == null || !saved.shape().equals(spec.shape())) {
        throw new RunFolderException(
            "the checkpoint has "
                + (saved == null ? "no parameter" : "another shape, " + saved.shape() + ", for")
                + " '"
                + spec.name()
                + "', which the spec needs with shape "
                + spec.shape(),
            "Leave the parameters of the model as they were trained, in resolved-spec.yaml and with"
                + " --set, or train again.");
      }
      session.write(spec.name(), saved.values());
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      backend.close();
    }
  }
}
