package org.vae4j.examples.ring;

import java.util.List;
import org.vae4j.plugin.ComponentFactory;
import org.vae4j.plugin.VaePlugin;

/** Offers the ring prior to specs. */
public final class RingPlugin implements VaePlugin {
  @Override
  public List<ComponentFactory<?, ?, ?>> components() {
    return List.of(new RingPriorFactory());
  }
}
