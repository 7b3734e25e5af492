package org.vae4j.experiment.spec.fake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vae4j.data.DataSource;
import org.vae4j.experiment.plugin.ComponentRegistry;
import org.vae4j.experiment.plugin.Found;
import org.vae4j.experiment.plugin.PluginOrigin;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.NoOptions;
import org.vae4j.plugin.VaePlugin;
import org.vae4j.spi.IncompatiblePartsException;

/** Components of all kinds with the names of common built-in ones. Data sources can be created. */
public record TestPlugin(List<ComponentFactory<?, ?, ?>> components) implements VaePlugin {
  private static final PluginOrigin BUILT_IN =
      new PluginOrigin("built-in", Optional.of("1.0"), Optional.empty());
  private static final PluginOrigin THIRD_PARTY =
      new PluginOrigin("ring-prior.jar", Optional.empty(), Optional.of(Path.of("ring-prior.jar")));

  /** A registry of two plug-ins. */
  public static ComponentRegistry registry() {
    return ComponentRegistry.of(
        List.of(
            new Found<>(new TestPlugin(common()), BUILT_IN),
            new Found<>(new TestPlugin(odd()), THIRD_PARTY)));
  }

  private static List<ComponentFactory<?, ?, ?>> common() {
    return List.of(
        plain(Kind.PRIOR, "standard-normal", NoOptions.class),
        plain(Kind.PRIOR, "vamp", TestOptions.Vamp.class),
        plain(Kind.POSTERIOR, "diagonal-gaussian", NoOptions.class),
        plain(Kind.ENCODER, "mlp", TestOptions.Mlp.class),
        plain(Kind.DECODER, "mlp", TestOptions.Mlp.class),
        plain(Kind.LIKELIHOOD, "bernoulli", NoOptions.class),
        plain(Kind.ESTIMATOR, "elbo", TestOptions.Elbo.class),
        plain(Kind.ESTIMATOR, "iwae", TestOptions.Iwae.class),
        plain(Kind.KL_SCHEDULE, "constant", NoOptions.class),
        plain(Kind.KL_SCHEDULE, "linear", TestOptions.Iwae.class),
        plain(Kind.OPTIMIZER, "adam", TestOptions.Adam.class),
        plain(Kind.LEARNING_RATE_SCHEDULE, "constant", NoOptions.class),
        plain(Kind.DATA_SOURCE, "digits", NoOptions.class),
        plain(Kind.DATA_SOURCE, "table", TestOptions.Table.class));
  }

  private static List<ComponentFactory<?, ?, ?>> odd() {
    return List.of(
        plain(Kind.PRIOR, "ring", NoOptions.class),
        plain(Kind.PRIOR, "broken", TestOptions.Broken.class),
        source(
            "fitting",
            () ->
                () -> {
                  throw new IllegalStateException("not loaded in tests");
                }),
        source("incompatible", TestPlugin::refuse),
        source(
            "failing",
            () -> {
              throw new IllegalStateException("no licence");
            }),
        new TestFactory<>(Kind.DATA_SOURCE, "nothing", NoOptions.class, config -> null),
        new TestFactory<>(Kind.DATA_SOURCE, "mistyped", NoOptions.class, config -> "no source"));
  }

  private static <C extends Record> TestFactory<Object, C> plain(
      Kind kind, String name, Class<C> options) {
    return new TestFactory<>(
        kind,
        name,
        options,
        config -> {
          throw new IllegalStateException("not created in tests");
        });
  }

  private static TestFactory<DataSource, NoOptions> source(
      String name, Supplier<DataSource> maker) {
    return new TestFactory<>(Kind.DATA_SOURCE, name, NoOptions.class, config -> maker.get());
  }

  private static DataSource refuse() {
    throw new IncompatiblePartsException("rows do not fit the model", "Choose another source.");
  }
}
