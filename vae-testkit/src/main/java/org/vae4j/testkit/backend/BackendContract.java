package org.vae4j.testkit.backend;

import org.junit.jupiter.api.Nested;
import org.vae4j.backend.BackendFactory;

/**
 * What every backend must do: compute what the reference computes, draw the noise of the named
 * streams, keep parameters, train, and give the same numbers again.
 *
 * <p>To test your own: extend this class and return your factory.
 */
public abstract class BackendContract {
  /** The backend under test. */
  protected abstract BackendFactory factory();

  /** How many units in the last place a random number may differ from its stream. */
  protected int noiseUlps() {
    return 0;
  }

  @Nested
  final class Identity extends IdentityContract {
    Identity() {
      super(factory());
    }
  }

  @Nested
  final class Formulas extends FormulaContract {
    Formulas() {
      super(factory());
    }
  }

  @Nested
  final class Executions extends ExecutionContract {
    Executions() {
      super(factory());
    }
  }

  @Nested
  final class RandomNumbers extends NoiseContract {
    RandomNumbers() {
      super(factory(), noiseUlps());
    }
  }

  @Nested
  final class Parameters extends ParameterContract {
    Parameters() {
      super(factory());
    }
  }

  @Nested
  final class Refusals extends RefusalContract {
    Refusals() {
      super(factory());
    }
  }

  @Nested
  final class Training extends TrainingContract {
    Training() {
      super(factory());
    }
  }
}
