package org.vae4j.experiment.data.digits;

import java.util.List;

/**
 * The ways in which each digit is commonly written, as strokes in a box of 100 by 100, y downwards.
 *
 * <p>A stroke is a list of points x, y that the pen passes; a point given twice is a sharp corner.
 */
final class DigitSkeletons {
  private static final List<List<List<SkeletonStroke>>> VARIANTS =
      List.of(
          List.of( // 0
              List.of(stroke(50, 2, 20, 16, 8, 50, 22, 86, 50, 98, 79, 85, 92, 50, 80, 15, 50, 2)),
              List.of(stroke(62, 6, 32, 6, 10, 42, 18, 84, 48, 98, 82, 76, 86, 32, 60, 3, 38, 14)),
              List.of(stroke(52, 2, 32, 22, 26, 60, 40, 95, 60, 94, 74, 60, 71, 22, 52, 2)),
              List.of(stroke(56, 6, 24, 16, 8, 54, 26, 93, 58, 96, 87, 66, 85, 28, 60, 4))),
          List.of( // 1
              List.of(stroke(50, 0, 50, 50, 50, 100)),
              List.of(stroke(53, 0, 52, 34, 48, 68, 49, 100)),
              List.of(stroke(32, 22, 44, 12, 53, 0, 53, 0, 53, 50, 51, 100)),
              List.of(
                  stroke(30, 24, 42, 14, 52, 0, 52, 0, 52, 50, 51, 98),
                  stroke(26, 98, 50, 97, 78, 98))),
          List.of( // 2
              List.of(
                  stroke(
                      14, 26, 32, 4, 64, 3, 79, 26, 62, 56, 34, 82, 12, 97, 12, 97, 50, 94, 90,
                      96)),
              List.of(
                  stroke(
                      12, 22, 38, 2, 73, 12, 73, 42, 44, 78, 20, 95, 10, 86, 26, 78, 56, 92, 92,
                      94)),
              List.of(
                  stroke(
                      10, 32, 22, 9, 52, 0, 76, 18, 68, 48, 38, 78, 10, 96, 10, 96, 32, 89, 62, 97,
                      94, 86)),
              List.of(stroke(16, 12, 48, 2, 78, 16, 70, 44, 14, 96, 14, 96, 52, 97, 88, 95))),
          List.of( // 3
              List.of(
                  stroke(
                      14, 15, 42, 0, 75, 12, 72, 35, 42, 47, 42, 47, 77, 55, 85, 80, 52, 100, 10,
                      88)),
              List.of(
                  stroke(
                      14, 4, 48, 5, 80, 4, 80, 4, 62, 22, 42, 40, 42, 40, 78, 52, 84, 82, 46, 100,
                      10, 90)),
              List.of(
                  stroke(18, 11, 50, 0, 76, 18, 62, 40, 38, 46, 62, 50, 84, 72, 62, 96, 14, 92)),
              List.of(
                  stroke(20, 6, 56, 0, 74, 20, 44, 44, 44, 44, 76, 58, 74, 88, 42, 100, 14, 94))),
          List.of( // 4
              List.of(
                  stroke(24, 4, 16, 32, 12, 56, 12, 56, 50, 57, 90, 53),
                  stroke(72, 12, 69, 50, 65, 100)),
              List.of(stroke(64, 100, 65, 50, 66, 2, 66, 2, 36, 32, 6, 66, 6, 66, 50, 66, 94, 64)),
              List.of(
                  stroke(18, 6, 12, 34, 24, 54, 56, 54, 80, 42), stroke(82, 4, 76, 50, 70, 100)),
              List.of(
                  stroke(56, 2, 34, 30, 10, 60, 10, 60, 52, 62, 92, 58),
                  stroke(70, 30, 66, 64, 62, 100))),
          List.of( // 5
              List.of(
                  stroke(
                      84, 4, 56, 6, 28, 5, 28, 5, 24, 26, 20, 46, 20, 46, 54, 36, 84, 60, 68, 93,
                      36, 100, 10, 88)),
              List.of(
                  stroke(28, 8, 25, 26, 22, 44, 22, 44, 52, 38, 82, 62, 60, 95, 10, 91),
                  stroke(28, 8, 56, 6, 86, 2)),
              List.of(stroke(82, 8, 44, 4, 22, 24, 42, 44, 74, 60, 74, 88, 42, 100, 10, 90)),
              List.of(
                  stroke(32, 6, 26, 26, 25, 44, 25, 44, 58, 46, 74, 72, 54, 97, 16, 96),
                  stroke(30, 5, 54, 4, 80, 7))),
          List.of( // 6
              List.of(
                  stroke(66, 2, 34, 26, 13, 64, 26, 95, 62, 96, 80, 72, 56, 54, 26, 64, 15, 78)),
              List.of(stroke(50, 0, 26, 36, 15, 74, 38, 99, 73, 88, 74, 62, 46, 54, 17, 78)),
              List.of(
                  stroke(78, 13, 54, 2, 24, 30, 12, 70, 34, 98, 70, 92, 80, 67, 52, 52, 17, 72)),
              List.of(stroke(38, 0, 22, 40, 20, 82, 48, 99, 76, 82, 62, 60, 34, 66, 22, 84))),
          List.of( // 7
              List.of(stroke(10, 8, 50, 7, 86, 6, 86, 6, 62, 48, 42, 100)),
              List.of(
                  stroke(10, 8, 50, 7, 84, 6, 84, 6, 64, 48, 46, 100),
                  stroke(30, 52, 54, 50, 82, 48)),
              List.of(stroke(12, 22, 15, 6, 15, 6, 50, 8, 86, 7, 86, 7, 60, 46, 50, 100)),
              List.of(stroke(8, 16, 32, 5, 64, 10, 88, 3, 88, 3, 70, 34, 54, 66, 48, 100))),
          List.of( // 8
              List.of(
                  stroke(
                      74, 16, 46, 0, 20, 20, 46, 46, 79, 73, 50, 100, 17, 77, 46, 48, 76, 25, 72,
                      12)),
              List.of(
                  stroke(48, 2, 21, 22, 48, 46, 75, 22, 48, 2),
                  stroke(48, 46, 13, 74, 48, 99, 83, 74, 48, 46)),
              List.of(
                  stroke(
                      82, 16, 54, 2, 27, 17, 40, 42, 71, 66, 64, 94, 28, 95, 23, 70, 54, 46, 82,
                      16)),
              List.of(
                  stroke(
                      50, 2, 24, 16, 38, 42, 68, 62, 70, 92, 36, 98, 24, 72, 52, 46, 74, 20, 50,
                      2))),
          List.of( // 9
              List.of(
                  stroke(78, 22, 50, 2, 17, 20, 26, 48, 60, 46, 78, 22, 78, 22, 75, 60, 68, 100)),
              List.of(
                  stroke(
                      77, 20, 46, 2, 17, 26, 38, 51, 70, 38, 77, 20, 77, 20, 80, 60, 60, 97, 22,
                      91)),
              List.of(
                  stroke(76, 14, 40, 3, 15, 30, 36, 53, 68, 36, 76, 14, 76, 14, 68, 56, 46, 100)),
              List.of(
                  stroke(70, 30, 68, 6, 34, 8, 20, 36, 44, 50, 66, 34, 70, 30, 66, 66, 62, 100))));

  private DigitSkeletons() {}

  /** The ways to write a digit 0 … 9. */
  static List<List<SkeletonStroke>> of(int digit) {
    return VARIANTS.get(digit);
  }

  private static SkeletonStroke stroke(int... percent) {
    return new SkeletonStroke(percent);
  }
}
