package org.vae4j.components.posterior;

import java.util.List;
import org.vae4j.testkit.PosteriorFamilyContract;

final class IafContractTest extends PosteriorFamilyContract {
  IafContractTest() {
    super(new IafFactory(), new IafConfig(2, List.of(6, 5), -20, 20));
  }

  /** Gates make ridges that the grid of a wider box does not resolve. */
  @Override
  protected double extent() {
    return 9;
  }

  /** The moments are estimated with 64 points. */
  @Override
  protected double momentError() {
    return 0.15;
  }
}
