package org.vae4j.experiment.run;

/** Ends what a process was doing; an error, so that nothing catches it to tidy up. */
final class SimulatedKill extends Error {
  private static final long serialVersionUID = 1L;

  SimulatedKill() {
    super("killed", null, false, false);
  }
}
