package org.vae4j.plugin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of a component's options.
 *
 * <p>The type of the record component says what is read: {@code int}, {@code long}, {@code double},
 * {@code boolean}, {@code String}, an enum (kebab-case names), {@code List} of these, {@code
 * Optional} of these (absent without a default), or {@link Choice} of another component.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {
  /** What the key means, with units and domain, as one sentence without a full stop. */
  String value();

  /** The value when the key is absent, written as YAML; empty: the key is required. */
  String byDefault() default "";
}
