package org.vae4j.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Known answers: Random123 1.14, {@code kat_vectors}, philox4x32 of 10 rounds. */
class PhiloxTest {
  @Test
  void zeros() {
    assertBlock(0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
  }

  @Test
  void ones() {
    assertBlock(-1, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
  }

  @Test
  void digitsOfPi() {
    assertBlock(
        0x85a308d3_243f6a88L,
        0x03707344_13198a2eL,
        0x299f31d0_a4093822L,
        0xd16cfe09,
        0x94fdcceb,
        0x5001e420,
        0x24126ea1);
  }

  private static void assertBlock(long counterLow, long counterHigh, long key, int... expected) {
    int[] words = new int[Philox.WORDS + 2];
    Philox.block(counterLow, counterHigh, key, words, 1);
    int[] block = Arrays.copyOfRange(words, 1, 1 + Philox.WORDS);
    assertArrayEquals(expected, block);
    assertEquals(0, words[0] | words[words.length - 1], "words beside the block");
  }
}
