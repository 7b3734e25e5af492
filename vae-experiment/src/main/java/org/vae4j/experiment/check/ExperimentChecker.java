package org.vae4j.experiment.check;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vae4j.backend.BackendFactory;
import org.vae4j.data.DataContext;
import org.vae4j.data.DataException;
import org.vae4j.data.DataSet;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.backend.BackendChoice;
import org.vae4j.experiment.backend.BackendException;
import org.vae4j.experiment.backend.BackendRegistry;
import org.vae4j.experiment.data.preparation.DataPreparer;
import org.vae4j.experiment.data.preparation.Missing;
import org.vae4j.experiment.data.preparation.PreparedData;
import org.vae4j.experiment.data.preparation.SupportCheck;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.model.GenerationPrograms;
import org.vae4j.experiment.model.LikelihoodFacts;
import org.vae4j.experiment.model.LogWeightsProgram;
import org.vae4j.experiment.model.ModelAssembler;
import org.vae4j.experiment.model.ProgramInputs;
import org.vae4j.experiment.model.Rendering;
import org.vae4j.experiment.model.RowInputs;
import org.vae4j.experiment.model.TrainingProgram;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.spec.Condition;
import org.vae4j.experiment.spec.ExperimentSpec;
import org.vae4j.experiment.spec.LoadedSpec;
import org.vae4j.experiment.spec.binding.ComponentChoice;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.problem.ProblemCollector;
import org.vae4j.experiment.spec.problem.SpecProblem;
import org.vae4j.graph.Program;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.IncompatiblePartsException;

/**
 * Checks a spec against the world: loads its data, writes its training program, finds its backend.
 * Parts that do not go together are found here, because each says so while the program is written.
 */
public final class ExperimentChecker {
  private final Environment environment;
  private final ComponentRegistry registry;
  private final BackendRegistry backends;

  @Inject
  ExperimentChecker(Environment environment, ComponentRegistry registry, BackendRegistry backends) {
    this.environment = environment;
    this.registry = registry;
    this.backends = backends;
  }

  /**
   * Checks everything.
   *
   * @param chosen is told the backend before the data are loaded
   * @throws InvalidSpecException with all that is wrong
   */
  public CheckedExperiment check(LoadedSpec loaded, Consumer<BackendFactory> chosen) {
    ProblemCollector problems = new ProblemCollector();
    Optional<BackendChoice> backend = backend(loaded, problems);
    backend.ifPresent(choice -> chosen.accept(choice.factory()));
    Optional<Function<BackendChoice, CheckedExperiment>> model = Optional.empty();
    try {
      DataContext context = new DataLocations(loaded.spec().seed(), folder(loaded), environment);
      DataSet source = load(loaded.spec().data().source(), context);
      PreparedData data =
          new DataPreparer(loaded.spec().data().preparation(), loaded.spec().seed())
              .prepare(source);
      checkBatchSize(loaded, data, problems);
      model = Optional.of(model(loaded, source, data));
    } catch (DataException e) {
      problems.add(
          SpecProblem.of(
              loaded.spec().data().source().location(),
              loaded.spec().data().source().path(),
              e.getMessage(),
              e.remedy()));
    } catch (InvalidSpecException e) {
      problems.addAll(e);
    }
    problems.refuseIfAny();
    return model.orElseThrow().apply(backend.orElseThrow());
  }

  private static DataSet load(
      ComponentChoice<DataSource, DataContext> source, DataContext context) {
    return source.watch("loading the data of", () -> source.create(context).load());
  }

  private Path folder(LoadedSpec loaded) {
    return loaded.source().folder().orElse(environment.workingFolder());
  }

  private Optional<BackendChoice> backend(LoadedSpec loaded, ProblemCollector problems) {
    try {
      return Optional.of(backends.choose(loaded.spec().backend()));
    } catch (BackendException e) {
      problems.add(loaded.problem("backend", e.getMessage(), e.remedy()));
      return Optional.empty();
    }
  }

  private static void checkBatchSize(
      LoadedSpec loaded, PreparedData data, ProblemCollector problems) {
    int batch = loaded.spec().training().batchSize();
    if (batch > data.train().count()) {
      problems.add(
          loaded.problem(
              "training.batch-size",
              "a batch of "
                  + batch
                  + " rows is larger than the training data: "
                  + data.train().count()
                  + " rows",
              "Set it to at most " + data.train().count() + "."));
    }
  }

  /** What is left is a backend: a spec that names a wrong one is told of wrong parts as well. */
  private Function<BackendChoice, CheckedExperiment> model(
      LoadedSpec loaded, DataSet source, PreparedData data) {
    ExperimentSpec spec = loaded.spec();
    RowInputs inputs =
        new RowInputs(
            data.train().eventShape(),
            spec.data().preparation().missing() == Missing.MASK,
            classes(loaded, data));
    ModelAssembler assembler =
        new ModelAssembler(
            spec.model(), spec.estimator(), registry.analyticKls(), inputs, data.summary());
    LikelihoodFacts likelihood = assembler.likelihoodFacts();
    new SupportCheck(
            spec.model().likelihood().name(),
            spec.data().preparation().scaling(),
            likelihood::support)
        .check(data);
    TrainingProgram program =
        TrainingProgram.of(
            assembler,
            spec.training().optimizer(),
            spec.training().learningRateSchedule(),
            Math.min(spec.training().batchSize(), data.train().count()));
    checkLogLikelihood(loaded, assembler);
    requireGenerationByClass(spec, assembler);
    return backend ->
        new CheckedExperiment(
            loaded,
            folder(loaded),
            source,
            data,
            assembler,
            program.parameters(),
            backend,
            likelihood.caution());
  }

  /** Importance weights ask more of the parts than training does: written once, for one row. */
  private static void checkLogLikelihood(LoadedSpec loaded, ModelAssembler assembler) {
    if (loaded.spec().evaluation().logLikelihood().isEmpty()) {
      return;
    }
    try {
      LogWeightsProgram.of(assembler, "check", 1, 1);
    } catch (IncompatiblePartsException e) {
      throw new InvalidSpecException(
          loaded.problem("evaluation.log-likelihood", e.getMessage(), e.remedy()));
    }
  }

  private static int classes(LoadedSpec loaded, PreparedData data) {
    if (loaded.spec().model().condition() == Condition.NONE) {
      return 0;
    }
    try {
      return ConditionClasses.count(data);
    } catch (DataException e) {
      throw new InvalidSpecException(loaded.problem("model.condition", e.getMessage(), e.remedy()));
    }
  }

  /** A part that ignores the condition must say so; one that does not would go unnoticed. */
  private static void requireGenerationByClass(ExperimentSpec spec, ModelAssembler assembler) {
    if (!assembler.inputs().conditioned()) {
      return;
    }
    Program samples = GenerationPrograms.samples(assembler, 1, Rendering.MEAN);
    if (!samples.inputs().containsKey(ProgramInputs.CONDITION)) {
      ComponentChoice<Decoder, DecoderContext> decoder = spec.model().decoder();
      throw new InvalidSpecException(
          SpecProblem.of(
              decoder.location(),
              decoder.path(),
              decoder + " ignores the class that the model is conditioned on",
              "Use a decoder that takes it, such as mlp, or set model.condition: none."));
    }
  }
}
