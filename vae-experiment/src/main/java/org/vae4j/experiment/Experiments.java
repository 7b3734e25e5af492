package org.vae4j.experiment;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Module;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vae4j.backend.BackendFactory;
import org.vae4j.backend.ModelExporter;
import org.vae4j.experiment.backend.BackendRegistry;
import org.vae4j.experiment.check.CheckedExperiment;
import org.vae4j.experiment.check.ExperimentChecker;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.Found;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.run.RunFolder;
import org.vae4j.experiment.run.RunFolderException;
import org.vae4j.experiment.run.RunFolders;
import org.vae4j.experiment.run.RunReader;
import org.vae4j.experiment.spec.SpecLoader;
import org.vae4j.experiment.spec.problem.InvalidSpecException;
import org.vae4j.experiment.spec.tree.SpecText;
import org.vae4j.experiment.task.RunListener;
import org.vae4j.experiment.task.RunSettings;
import org.vae4j.experiment.task.TrainedRun;
import org.vae4j.experiment.task.Training;
import org.vae4j.experiment.task.TrainingOutcome;

/**
 * Everything one can do with experiments: the entry for the command line and for programs that
 * embed vae4j.
 *
 * <p>Refusals are exceptions with a sentence and a remedy: {@link InvalidSpecException}, {@link
 * PluginException}, {@link RunFolderException}, and {@link
 * org.vae4j.experiment.training.DivergedException}.
 */
public final class Experiments implements AutoCloseable {
  private final Environment environment;
  private final PluginPath plugins;
  private final ComponentRegistry registry;
  private final BackendRegistry backends;
  private final SpecLoader loader;
  private final ExperimentChecker checker;
  private final Training training;
  private final RunFolders folders = new RunFolders();

  @Inject
  Experiments(
      Environment environment,
      PluginPath plugins,
      ComponentRegistry registry,
      BackendRegistry backends,
      SpecLoader loader,
      ExperimentChecker checker,
      Training training) {
    this.environment = environment;
    this.plugins = plugins;
    this.registry = registry;
    this.backends = backends;
    this.loader = loader;
    this.checker = checker;
    this.training = training;
  }

  /**
   * Finds plug-ins and backends.
   *
   * @param pluginPath folders of plug-in jars, beside the class path
   * @throws PluginException when a plug-in cannot be used
   */
  public static Experiments open(Environment environment, List<Path> pluginPath) {
    PluginPath plugins = PluginPath.of(pluginPath);
    try {
      Module module = new ExperimentModule(environment, plugins, ComponentRegistry.of(plugins));
      return Guice.createInjector(module).getInstance(Experiments.class);
    } catch (PluginException e) {
      plugins.close();
      throw e;
    }
  }

  /** All components that specs can name. */
  public ComponentRegistry registry() {
    return registry;
  }

  /** All backends, usable or not. */
  public BackendRegistry backends() {
    return backends;
  }

  /** All formats that models can be exported to, usable here or not, by name. */
  public Map<String, ModelExporter> exporters() {
    return plugins.services(ModelExporter.class).stream()
        .map(Found::service)
        .collect(
            Collectors.toMap(
                ModelExporter::format, Function.identity(), (first, later) -> first, TreeMap::new));
  }

  /**
   * Reads a spec and checks it, its data and its model as a whole.
   *
   * @param overrides each {@code PATH=VALUE}
   * @throws InvalidSpecException with everything that is wrong
   */
  public CheckedExperiment check(SpecText spec, List<String> overrides) {
    return checker.check(loader.load(spec, overrides), backend -> {});
  }

  /**
   * The same for an experiment that is run at once: its backend warms up while data are loaded.
   *
   * @param overrides each {@code PATH=VALUE}
   * @throws InvalidSpecException with everything that is wrong
   */
  public CheckedExperiment checkToRun(SpecText spec, List<String> overrides) {
    return checker.check(loader.load(spec, overrides), BackendFactory::warmUp);
  }

  /**
   * Trains.
   *
   * @param folder to create; absent: {@code runs/<name>-<time>} in the working folder
   */
  public TrainingOutcome train(
      CheckedExperiment experiment,
      Optional<Path> folder,
      RunSettings settings,
      RunListener listener) {
    return training.start(experiment, () -> create(experiment, folder), settings, listener);
  }

  /**
   * Goes on with a run from its last checkpoint.
   *
   * @param overrides of the run's resolved spec, such as {@code training.epochs=200}
   */
  public TrainingOutcome resume(
      Path folder, List<String> overrides, RunSettings settings, RunListener listener) {
    try (RunFolder run = folders.open(folder)) {
      return training.resume(checkToRun(resolved(folder), overrides), run, settings, listener);
    }
  }

  /**
   * Opens the model of a run, to evaluate it or to generate with it.
   *
   * @param overrides of the run's resolved spec, such as {@code backend=reference}; the run folder
   *     keeps the spec it has
   * @throws RunFolderException when the model would have other parameters than those trained
   */
  public TrainedRun openTrained(RunFolder run, List<String> overrides, int threads) {
    return new TrainedRun(check(resolved(run.layout().root()), overrides), run, threads);
  }

  /** Opens a run folder for writing; no other process may be writing it. */
  public RunFolder openFolder(Path folder) {
    return folders.open(folder);
  }

  private static SpecText resolved(Path folder) {
    return SpecText.read(RunReader.of(folder).layout().resolvedSpec());
  }

  private RunFolder create(CheckedExperiment experiment, Optional<Path> folder) {
    return folder.isPresent()
        ? folders.createAt(folder.get())
        : folders.createUnder(
            environment.workingFolder().resolve("runs"),
            experiment.spec().name(),
            environment.clock());
  }

  /** Releases the jars of plug-ins. */
  @Override
  public void close() {
    plugins.close();
  }
}
