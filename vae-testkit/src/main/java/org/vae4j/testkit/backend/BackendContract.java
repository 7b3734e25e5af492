package org.vae4j.testkit.backend;

import org.junit.jupiter.api.Nested;
import org.vae4j.backend.BackendFactory;
import org.vae4j.reference.ReferenceBackendFactory;

/**
 * What every backend must do: compute what the reference computes, draw the noise of the named
 * streams, keep parameters, train every component, give the same numbers again, and give memory
 * back.
 *
 * <p>To test your own: extend this class, return your factory, and put the test-jar of {@code
 * vae-components} on the test class path, from which models are made (see {@link
 * org.vae4j.testkit.example.ComponentExamples}).
 */
public abstract class BackendContract {
  /** The backend under test. */
  protected abstract BackendFactory factory();

  /** How many units in the last place a random number may differ from its stream. */
  protected int noiseUlps() {
    return 0;
  }

  /** The backend whose training this one's is compared with over 200 steps. */
  protected BackendFactory peer() {
    return new ReferenceBackendFactory();
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
  final class Models extends ModelContract {
    Models() {
      super(factory());
    }
  }

  @Nested
  final class Updates extends UpdateContract {
    Updates() {
      super(factory());
    }
  }

  @Nested
  final class Training extends TrainingContract {
    Training() {
      super(factory(), peer());
    }
  }

  @Nested
  final class Memory extends MemoryContract {
    Memory() {
      super(factory());
    }
  }
}
