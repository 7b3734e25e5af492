package org.vae4j.experiment.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vae4j.tensor.Shape;

final class PictureGridTest {
  private static final int GAP = 0x6f7f8f;
  private static final Shape GREY_PAIR = Shape.of(1, 2, 1);
  private static final Shape COLOUR_PIXEL = Shape.of(1, 1, 3);

  @Test
  void enlargesAndSeparatesImages() {
    Picture picture = new PictureGrid(2, 2).show(GREY_PAIR, new float[] {0, 1, 0.5f, 0, 1, 0});

    // Two images of 4 x 2 pixels side by side, one below, gaps of 2 all around: the last is empty.
    assertEquals(
        """
        ##############
        ##############
        ##00ff##8000##
        ##00ff##8000##
        ##############
        ##############
        ##ff00########
        ##ff00########
        ##############
        ##############
        """,
        greyEverySecondColumn(picture));
  }

  @Test
  void putsPairsAboveEachOther() {
    Shape pixel = Shape.of(1, 1, 1);
    Picture picture =
        new PictureGrid(2, 1).showPairs(pixel, new float[] {0, 0, 0}, new float[] {1, 1, 1});

    assertEquals(5, picture.width());
    assertEquals(9, picture.height());
    for (int row = 0; row < 4; row++) {
      int expected = row % 2 == 0 ? 0x000000 : 0xffffff;
      assertEquals(expected, picture.pixel(1, 1 + 2 * row));
      assertEquals(row < 2 ? expected : GAP, picture.pixel(3, 1 + 2 * row));
    }
  }

  @Test
  void fillsColumnByColumn() {
    Picture picture =
        new PictureGrid(2, 1).showColumns(Shape.of(1, 1, 1), 2, new float[] {0, 1, 0.2f});

    assertEquals(5, picture.width());
    assertEquals(5, picture.height());
    assertEquals(0x000000, picture.pixel(1, 1));
    assertEquals(0xffffff, picture.pixel(1, 3));
    assertEquals(0x333333, picture.pixel(3, 1));
    assertEquals(GAP, picture.pixel(3, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PictureGrid(1, 1).showColumns(Shape.of(1, 1, 1), 2, new float[3]));
  }

  @Test
  void showsColoursAndClipsThem() {
    Picture picture = new PictureGrid(1, 1).show(COLOUR_PIXEL, new float[] {-3, 0.2f, 1.01f});

    assertEquals(0x0033ff, picture.pixel(1, 1));
  }

  @Test
  void enlargesDigitsUntilTheyAreSeenWell() {
    Shape digit = Shape.of(28, 28, 1);

    assertEquals(2 + 56 + 2, PictureGrid.comfortable(digit, 1).show(digit, new float[784]).width());
    assertEquals(
        1 + 64 + 1,
        PictureGrid.comfortable(Shape.of(64, 64, 3), 1)
            .show(Shape.of(64, 64, 3), new float[64 * 64 * 3])
            .width());
  }

  @Test
  void knowsWhatCanBeShown() {
    assertTrue(PictureGrid.canShow(Shape.of(28, 28, 1)));
    assertTrue(PictureGrid.canShow(Shape.of(32, 32, 3)));
    assertFalse(PictureGrid.canShow(Shape.of(32, 32, 4)));
    assertFalse(PictureGrid.canShow(Shape.of(784)));
    assertFalse(PictureGrid.canShow(Shape.of(28, 28)));
  }

  @Test
  void refusesWhatCannotBeShown() {
    PictureGrid grid = new PictureGrid(1, 1);
    refused("[1, 1, 2]", () -> grid.show(Shape.of(1, 1, 2), new float[2]));
    refused("3 numbers", () -> grid.show(GREY_PAIR, new float[3]));
    refused("0 numbers", () -> grid.show(GREY_PAIR, new float[0]));
    refused("NaN", () -> grid.show(GREY_PAIR, new float[] {0, Float.NaN}));
    refused("2 numbers above", () -> grid.showPairs(GREY_PAIR, new float[2], new float[4]));
    refused("0 and 1", () -> new PictureGrid(0, 1));
  }

  private static void refused(String complaint, Runnable action) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, action::run);
    assertTrue(refusal.getMessage().contains(complaint), refusal.getMessage());
  }

  private static String greyEverySecondColumn(Picture picture) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x += 2) {
        int colour = picture.pixel(x, y);
        text.append(colour == GAP ? "##" : String.format("%02x", colour & 0xff));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
