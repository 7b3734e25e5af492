package org.vae4j.nativebackend.kernel;

/**
 * The first numbers of a noise stream.
 *
 * @param normal whether standard normal, else uniform in [0, 1)
 * @param stream which stream of the plan
 * @param count how many numbers
 * @param result address they are written to
 */
public record NoiseFill(boolean normal, int stream, int count, int result) {}
