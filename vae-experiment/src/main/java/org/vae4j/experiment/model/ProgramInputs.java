package org.vae4j.experiment.model;

/** The names of what is fed to programs. A program has those that its parts read. */
public final class ProgramInputs {
  /** The rows, shape {@code [batch, event…]}, 0 where a cell is missing. */
  public static final String ROWS_OF_DATA = "x";

  /** 1 where a cell was observed and 0 where it is missing, shape as the rows. */
  public static final String MASK = "mask";

  /** The latents to decode, shape {@code [batch, latent…]}. */
  public static final String LATENTS = "z";

  /** The number of each row in the training set, shape {@code [batch]}. */
  public static final String ROW_NUMBERS = "row-numbers";

  /** The class of each row, one-hot, shape {@code [batch, classes]}. */
  public static final String CONDITION = "condition";

  /** Epochs done, a scalar. */
  public static final String EPOCH = "epoch";

  /** The number of this step, a scalar. */
  public static final String STEP = "step";

  private ProgramInputs() {}
}
