package org.vae4j.backend;

/**
 * Whether a backend can be used on this machine.
 *
 * @param usable whether it can be opened
 * @param detail what runs where it is usable (kernels, threads); else why it is not
 * @param remedy what to do, a sentence with a full stop; empty where nothing is to be done
 */
public record Usability(boolean usable, String detail, String remedy) {
  /** It can be opened. */
  public static Usability yes(String detail) {
    return new Usability(true, detail, "");
  }

  /** It cannot be opened. */
  public static Usability no(String reason, String remedy) {
    return new Usability(false, reason, remedy);
  }
}
