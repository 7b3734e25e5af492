package org.vae4j.experiment;

import com.google.inject.AbstractModule;
import java.time.Clock;
import java.util.List;
import org.vae4j.backend.BackendFactory;
import org.vae4j.experiment.backend.BackendRegistry;
import org.vae4j.experiment.check.ExperimentChecker;
import org.vae4j.experiment.environment.Environment;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.Found;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.spec.SpecLoader;
import org.vae4j.experiment.task.ProvenanceWriter;
import org.vae4j.experiment.task.Training;
import org.vae4j.experiment.wiring.StrictWiring;

/** Binds what every experiment needs. */
final class ExperimentModule extends AbstractModule {
  private final Environment environment;
  private final PluginPath plugins;
  private final ComponentRegistry registry;
  private final BackendRegistry backends;

  ExperimentModule(Environment environment, PluginPath plugins, ComponentRegistry registry) {
    this.environment = environment;
    this.plugins = plugins;
    this.registry = registry;
    this.backends = backends(plugins);
  }

  @Override
  protected void configure() {
    StrictWiring.require(binder());
    bind(Environment.class).toInstance(environment);
    bind(Clock.class).toInstance(environment.clock());
    bind(PluginPath.class).toInstance(plugins);
    bind(ComponentRegistry.class).toInstance(registry);
    bind(BackendRegistry.class).toInstance(backends);
    bind(SpecLoader.class);
    bind(ExperimentChecker.class);
    bind(ProvenanceWriter.class);
    bind(Training.class);
    bind(Experiments.class);
  }

  /** Before the injector is made, so that a plug-in's failure is told as it is. */
  private static BackendRegistry backends(PluginPath plugins) {
    List<BackendFactory> found =
        plugins.services(BackendFactory.class).stream().map(Found::service).toList();
    return new BackendRegistry(found);
  }
}
