package org.vae4j.cli;

/** How far a command has come: the same failure means another thing later on. */
enum Phase {
  /** The command line is read, plug-ins are found: what cannot be found was named wrongly. */
  LOADING,
  /** Spec, data and run folder are checked: nothing is computed or written yet. */
  CHECKING,
  /** The command does its work. */
  RUNNING
}
