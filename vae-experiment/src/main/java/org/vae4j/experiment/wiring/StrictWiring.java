package org.vae4j.experiment.wiring;

import com.google.inject.Binder;

/**
 * The rules of every injector here: all is bound explicitly, constructors are annotated, nothing is
 * proxied. What is missing or circular fails when the injector is made.
 */
public final class StrictWiring {
  private StrictWiring() {}

  /** Makes a binder strict. */
  public static void require(Binder binder) {
    binder.requireExplicitBindings();
    binder.disableCircularProxies();
    binder.requireAtInjectOnConstructors();
    binder.requireExactBindingAnnotations();
  }
}
