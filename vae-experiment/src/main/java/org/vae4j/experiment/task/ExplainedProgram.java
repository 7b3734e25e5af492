package org.vae4j.experiment.task;

import java.util.Collection;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.data.preparation.Split;
import org.vae4j.experiment.model.EvaluationProgram;
import org.vae4j.experiment.model.GenerationPrograms;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.spec.ExperimentSpec;
import org.vae4j.graph.ParameterSpec;
import org.vae4j.graph.Program;

/** The programs of an experiment that can be explained. */
public enum ExplainedProgram {
  /** A step on a whole batch of training rows. */
  TRAIN {
    @Override
    int batch(CheckedExperiment experiment) {
      int rows = experiment.data().train().count();
      return Math.min(experiment.spec().training().batchSize(), rows);
    }

    @Override
    Program write(CheckedExperiment experiment) {
      ExperimentSpec spec = experiment.spec();
      return TrainingProgram.of(
              experiment.assembler(),
              spec.training().optimizer(),
              spec.training().learningRateSchedule(),
              batch(experiment))
          .program();
    }

    @Override
    Collection<ParameterSpec> parameters(CheckedExperiment experiment) {
      return experiment.parameters();
    }
  },

  /** The bound of a whole batch of rows. */
  EVALUATE {
    @Override
    Program write(CheckedExperiment experiment) {
      Split split = measured(experiment);
      return EvaluationProgram.of(experiment.assembler(), split.name(), batch(experiment))
          .program();
    }
  },

  /** Means of p(x|z) of draws of the prior. */
  SAMPLE {
    @Override
    Program write(CheckedExperiment experiment) {
      return GenerationPrograms.samples(experiment.assembler(), batch(experiment), Rendering.MEAN);
    }
  },

  /** Posterior means and standard deviations of rows. */
  ENCODE {
    @Override
    Program write(CheckedExperiment experiment) {
      return GenerationPrograms.encodings(experiment.assembler(), batch(experiment));
    }
  };

  abstract Program write(CheckedExperiment experiment);

  /** How many rows it processes at a time. */
  int batch(CheckedExperiment experiment) {
    int rows = measured(experiment).count();
    return Math.min(experiment.spec().evaluation().batchSize(), rows);
  }

  /** What lives in the session that runs it. */
  Collection<ParameterSpec> parameters(CheckedExperiment experiment) {
    return experiment.weights();
  }

  private static Split measured(CheckedExperiment experiment) {
    return experiment.data().test().orElse(experiment.data().train());
  }
}
