package org.vae4j.experiment;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.PluginException;
import org.vae4j.experiment.plugin.PluginPath;
import org.vae4j.experiment.spec.SpecLoader;

/**
 * Binds what every experiment needs: the environment, the plug-ins and the loader of specs.
 *
 * <p>Wiring is strict: everything is bound explicitly, constructors are annotated, nothing is
 * proxied.
 */
public final class ExperimentModule extends AbstractModule {
  private final Environment environment;
  private final PluginPath plugins;
  private final ComponentRegistry registry;

  private ExperimentModule(
      Environment environment, PluginPath plugins, ComponentRegistry registry) {
    this.environment = environment;
    this.plugins = plugins;
    this.registry = registry;
  }

  /**
   * An injector of these bindings and more.
   *
   * @throws PluginException when plug-ins cannot be used: before anything is wired
   */
  public static Injector injector(Environment environment, PluginPath plugins, Module... more) {
    List<Module> modules = new ArrayList<>(List.of(more));
    modules.add(new ExperimentModule(environment, plugins, ComponentRegistry.of(plugins)));
    return Guice.createInjector(Stage.PRODUCTION, modules);
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().disableCircularProxies();
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    bind(Environment.class).toInstance(environment);
    bind(Clock.class).toInstance(environment.clock());
    bind(PluginPath.class).toInstance(plugins);
    bind(ComponentRegistry.class).toInstance(registry);
    bind(SpecLoader.class);
  }
}
