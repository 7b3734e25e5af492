package org.vae4j.plugin;

/** A choice whose options are known already. */
record ChosenComponent<T, C extends Record, X>(ComponentFactory<T, C, X> factory, C config)
    implements Choice<T, X> {
  @Override
  public String name() {
    return factory.name();
  }

  @Override
  public T create(X context) {
    return factory.create(config, context);
  }

  @Override
  public String toString() {
    return name() + " " + config;
  }
}
