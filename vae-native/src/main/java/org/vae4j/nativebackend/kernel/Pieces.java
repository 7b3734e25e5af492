package org.vae4j.nativebackend.kernel;

/**
 * Pieces of equal length at equal distances: what a part of a concatenation or of a padded tensor
 * is.
 *
 * @param count how many pieces
 * @param length of a piece
 * @param source address of the first piece to copy
 * @param sourceStride from one piece to the next
 * @param target address it goes to
 * @param targetStride from one piece to the next
 */
public record Pieces(
    int count, int length, int source, int sourceStride, int target, int targetStride) {}
