package org.vae4j.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of a component's options.
 *
 * <p>The type of the record component says what is read: {@code int}, {@code long}, {@code double},
 * {@code boolean}, {@code String}, an enum (kebab-case names), {@link org.vae4j.tensor.Shape} (a
 * whole number or a list), {@link Choice} of another component, another record (a map), {@code
 * List} of these, or {@code Optional} of these (absent without a default). A record without this
 * annotation has its own keys beside the others.
 *
 * <p>A constructor's refusal whose message begins with a key, as in {@code samples must be at least
 * 1}, is shown at that key's value.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What the key means, with units and domain, as one sentence without a full stop. */
  String value();

  /** The value when the key is absent, written as YAML; empty: the key is required. */
  String byDefault() default "";
}
