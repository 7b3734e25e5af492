package org.vae4j.testkit.example;

import java.util.Optional;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.Kind;
import org.vae4j.tensor.Shape;

/**
 * A component with options that are small enough for a test, and the shapes it needs.
 *
 * @param latent the shape of one latent, if the component fits no other
 * @param event the shape of one row, if the component fits no other
 */
public record ComponentExample(
    ComponentFactory<?, ?, ?> factory,
    Record config,
    Optional<Shape> latent,
    Optional<Shape> event) {
  /** A component that fits latents and rows of any shape. */
  public static <C extends Record> ComponentExample of(
      ComponentFactory<?, C, ?> factory, C config) {
    return new ComponentExample(factory, config, Optional.empty(), Optional.empty());
  }

  /** The same for latents of this shape only. */
  public ComponentExample latent(int... dims) {
    return new ComponentExample(factory, config, Optional.of(Shape.of(dims)), event);
  }

  /** The same for rows of this shape only. */
  public ComponentExample event(int... dims) {
    return new ComponentExample(factory, config, latent, Optional.of(Shape.of(dims)));
  }

  /** The role of the component. */
  public Kind kind() {
    return factory.kind();
  }

  /** Kind and name, such as {@code prior/vamp}: the scope of its parameters. */
  public String scope() {
    return kind().label() + "/" + factory.name();
  }

  /**
   * Makes the component.
   *
   * @param role what components of its kind implement
   * @param context what components of its kind receive
   */
  public <T> T create(Class<T> role, Object context) {
    return role.cast(untyped().create(config, context));
  }

  @SuppressWarnings("unchecked") // of() matched the options, the kind determines the context
  private ComponentFactory<?, Record, Object> untyped() {
    return (ComponentFactory<?, Record, Object>) factory;
  }

  /** Kind, name and options. */
  @Override
  public String toString() {
    return scope() + " " + config;
  }
}
