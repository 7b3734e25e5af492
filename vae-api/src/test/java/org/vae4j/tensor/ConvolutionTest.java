package org.vae4j.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConvolutionTest {
  @Test
  void countsThePlacesOfTheWindow() {
    assertEquals(26, Convolution.valid(1).outputHeight(28, 3));
    assertEquals(13, Convolution.valid(2).outputHeight(28, 3));
    assertEquals(14, Convolution.padded(2, 1).outputWidth(28, 3));
    assertEquals(1, Convolution.valid(5).outputWidth(3, 3));
    Convolution uneven = new Convolution(1, 1, 2, 0, 3);
    assertEquals(11, uneven.outputHeight(10, 3));
    assertEquals(11, uneven.outputWidth(10, 3));
  }

  @Test
  void samePaddingGivesTheSizeOverTheStrideRoundedUp() {
    for (int size = 1; size <= 12; size++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        for (int stride = 1; stride <= 4; stride++) {
          Convolution same = Convolution.same(size, size + 1, kernel, stride);
          String where = "size " + size + ", kernel " + kernel + ", stride " + stride;
          assertEquals((size + stride - 1) / stride, same.outputHeight(size, kernel), where);
          assertEquals((size + stride) / stride, same.outputWidth(size + 1, kernel), where);
          int surplus = same.bottom() - same.top();
          assertTrue(surplus == 0 || surplus == 1, where);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoGeometry() {
    assertEquals(
        "a kernel of 5 does not fit into 4 pixels, padding included",
        assertThrows(ShapeException.class, () -> Convolution.padded(1, 1).outputHeight(2, 5))
            .getMessage());
    assertThrows(ShapeException.class, () -> Convolution.valid(0));
    assertThrows(ShapeException.class, () -> Convolution.same(4, 4, 3, 0));
    assertThrows(ShapeException.class, () -> Convolution.padded(1, -1));
  }
}
