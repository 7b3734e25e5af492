package org.vae4j.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ShapeTest {
  private static final Shape SHAPE = Shape.of(2, 3, 4);

  @Test
  void knowsItsAxes() {
    assertEquals(3, SHAPE.rank());
    assertEquals(24, SHAPE.size());
    assertEquals(2, SHAPE.dim(0));
    assertEquals(4, SHAPE.dim(-1));
    assertEquals(2, SHAPE.axis(-1));
    assertEquals("[2, 3, 4]", SHAPE.toString());
    assertSame(Shape.scalar(), Shape.of());
    assertEquals(1, Shape.scalar().size());
    assertEquals("[]", Shape.scalar().toString());
  }

  @Test
  void isAValue() {
    int[] dims = {2, 3, 4};
    Shape shape = Shape.of(dims);
    dims[0] = 9;
    shape.dims()[0] = 9;
    assertArrayEquals(new int[] {2, 3, 4}, shape.dims());
    assertEquals(SHAPE, shape);
    assertEquals(SHAPE.hashCode(), shape.hashCode());
    assertNotEquals(Shape.of(2, 12), shape);
  }

  @Test
  void makesNewShapes() {
    assertEquals(Shape.of(2, 3, 4, 5, 6), SHAPE.append(5, 6));
    assertEquals(Shape.of(2, 3, 4, 2, 3, 4), SHAPE.append(SHAPE));
    assertEquals(Shape.of(3), SHAPE.range(1, 2));
    assertEquals(Shape.of(4), SHAPE.dropFirst(2));
    assertEquals(Shape.scalar(), SHAPE.dropFirst(3));
    assertEquals(Shape.of(2), SHAPE.dropLast(2));
    assertEquals(Shape.of(2, 7, 4), SHAPE.withDim(-2, 7));
    assertEquals(Shape.of(1, 2, 3, 4), SHAPE.insert(0, 1));
    assertEquals(Shape.of(2, 3, 4, 1), SHAPE.insert(3, 1));
  }

  @Test
  void broadcastsFromTheLastAxis() {
    assertBroadcast(Shape.of(2, 3), Shape.of(2, 3), Shape.of(2, 3));
    assertBroadcast(Shape.of(2, 3), Shape.of(3), Shape.of(2, 3));
    assertBroadcast(Shape.of(2, 3), Shape.of(2, 1), Shape.of(2, 3));
    assertBroadcast(Shape.of(5, 2, 1), Shape.of(1, 3), Shape.of(5, 2, 3));
    assertBroadcast(Shape.of(1, 1), Shape.of(4), Shape.of(1, 4));
    assertBroadcast(Shape.scalar(), Shape.of(2, 3), Shape.of(2, 3));
    assertBroadcast(Shape.scalar(), Shape.scalar(), Shape.scalar());
  }

  private static void assertBroadcast(Shape a, Shape b, Shape expected) {
    assertEquals(expected, Shape.broadcast(a, b));
    assertEquals(expected, Shape.broadcast(b, a));
  }

  @Test
  void refusesWhatIsNoShape() {
    assertMessage("an axis size must be at least 1, received [2, 0]", () -> Shape.of(2, 0));
    assertMessage(
        "a tensor of shape [65536, 65536] has too many elements", () -> Shape.of(65536, 65536));
    assertMessage("axis 3 does not exist in shape [2, 3, 4]", () -> SHAPE.dim(3));
    assertMessage("axis -4 does not exist in shape [2, 3, 4]", () -> SHAPE.axis(-4));
    assertMessage(
        "axes 4 (inclusive) to 3 (exclusive) do not exist in shape [2, 3, 4]",
        () -> SHAPE.dropFirst(4));
    assertMessage(
        "axes 0 (inclusive) to 4 (exclusive) do not exist in shape [2, 3, 4]",
        () -> SHAPE.insert(4, 1));
    assertMessage(
        "shapes [2, 3] and [2] do not broadcast: counted from the last axis, sizes must be equal or"
            + " one of them 1",
        () -> Shape.broadcast(Shape.of(2, 3), Shape.of(2)));
  }

  private static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(ShapeException.class, executable).getMessage());
  }
}
