package org.vae4j.experiment.spec.fake;

import java.util.function.Function;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;

/** A factory of any kind, made of its parts. */
public record TestFactory<T, C extends Record>(
    Kind kind, String name, Class<C> configType, Function<C, T> maker)
    implements ComponentFactory<T, C, Object> {
  @Override
  public String summary() {
    return "A " + kind.label() + " for tests.";
  }

  @Override
  public T create(C config, Object context) {
    return maker.apply(config);
  }
}
