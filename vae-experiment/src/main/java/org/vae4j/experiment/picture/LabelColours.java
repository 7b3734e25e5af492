package org.vae4j.experiment.picture;

/**
 * A colour for every label. The first ten are the categorical palette of Tableau, which charting
 * tools share; after these they repeat.
 */
final class LabelColours {
  private static final int[] PALETTE = {
    0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
    0x17becf
  };

  private LabelColours() {}

  static int of(int label) {
    return PALETTE[Math.floorMod(label, PALETTE.length)];
  }
}
