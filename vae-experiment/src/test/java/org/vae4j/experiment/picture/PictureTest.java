package org.vae4j.experiment.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class PictureTest {
  private static final int WHITE = 0xffffff;

  @Test
  void isReadBackAsItWasDrawn() throws IOException {
    Picture picture = new Picture(3, 2, 0x102030);
    picture.set(2, 1, 0xfedcba);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writePng(out);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertEquals(3, read.getWidth());
    assertEquals(2, read.getHeight());
    assertEquals(0xff102030, read.getRGB(0, 0));
    assertEquals(0xfffedcba, read.getRGB(2, 1));
  }

  @Test
  void showsPointsWhereTheyAreInTheColourOfTheirLabel() {
    Picture picture = new LatentScatter(101).show(new float[] {-2, 0, 0, 1}, 3, 13);

    int left = picture.pixel(2, 50);
    int above = picture.pixel(50, 26);
    assertNotEquals(WHITE, left);
    assertEquals(0xffffff & blendedOnto(0xdddddd, 0xd62728), left);
    assertEquals(left, above, "labels 3 and 13 share a colour, both points lie on an axis");
    assertEquals(WHITE, picture.pixel(98, 40));
  }

  @Test
  void drawsTheSameOriginWithAndWithoutPoints() {
    Picture empty = new LatentScatter(16).show(new float[0]);
    Picture origin = new LatentScatter(16).show(new float[] {0, 0});

    assertEquals(0xdddddd, empty.pixel(8, 8));
    assertNotEquals(0xdddddd, origin.pixel(8, 8));
    assertEquals(WHITE, origin.pixel(0, 0));
  }

  @Test
  void refusesPointsThatCannotBeDrawn() {
    LatentScatter scatter = new LatentScatter(16);
    assertThrows(IllegalArgumentException.class, () -> scatter.show(new float[3]));
    assertThrows(IllegalArgumentException.class, () -> scatter.show(new float[4], 1));
    assertThrows(IllegalArgumentException.class, () -> scatter.show(new float[] {Float.NaN, 0}));
    assertThrows(IllegalArgumentException.class, () -> new LatentScatter(15));
  }

  /** 40 % of what is below, 60 % of the label's colour, rounded by channel. */
  private static int blendedOnto(int below, int above) {
    int mixed = 0;
    for (int shift : new int[] {16, 8, 0}) {
      mixed |=
          (int) Math.round(0.4 * (below >> shift & 0xff) + 0.6 * (above >> shift & 0xff)) << shift;
    }
    return mixed;
  }
}
