package org.vae4j.testkit;

import java.util.function.Function;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;
import org.vae4j.plugin.NoOptions;

/** A factory of any kind without options. */
record PlainFactory<T, X>(Kind kind, String name, Function<X, T> creation)
    implements ComponentFactory<T, NoOptions, X> {
  @Override
  public String summary() {
    return "Made by a test.";
  }

  @Override
  public Class<NoOptions> configType() {
    return NoOptions.class;
  }

  @Override
  public T create(NoOptions config, X context) {
    return creation.apply(context);
  }
}
