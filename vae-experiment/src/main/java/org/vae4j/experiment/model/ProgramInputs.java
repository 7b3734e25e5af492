package org.vae4j.experiment.model;

/** The names of what is fed to programs. A program has those that its parts read. */
public final class ProgramInputs {
  /** The rows, shape {@code [batch, event…]}. */
  public static final String ROWS_OF_DATA = "x";

  /** The latents to decode, shape {@code [batch, latent…]}. */
  public static final String LATENTS = "z";

  /** The number of each row in the training set, shape {@code [batch]}. */
  public static final String ROW_NUMBERS = "row-numbers";

  /** Epochs done, a scalar. */
  public static final String EPOCH = "epoch";

  /** The number of this step, a scalar. */
  public static final String STEP = "step";

  private ProgramInputs() {}
}
