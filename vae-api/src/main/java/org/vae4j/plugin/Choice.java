package org.vae4j.plugin;

/**
 * A component named in the options of another: a name or a one-key map in the spec, checked like
 * every other, created when its owner asks for it.
 *
 * @param <T> the role the component fills
 * @param <X> what it receives at its creation
 */
public interface Choice<T, X> {
  /** The choice of a factory's component with these options, for use without a spec. */
  static <T, C extends Record, X> Choice<T, X> of(ComponentFactory<T, C, X> factory, C config) {
    return new ChosenComponent<>(factory, config);
  }

  /** The name of the chosen component. */
  String name();

  /** Creates it. */
  T create(X context);
}
