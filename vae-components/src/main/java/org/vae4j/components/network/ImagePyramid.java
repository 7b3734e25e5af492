package org.vae4j.components.network;

import java.util.ArrayList;
import java.util.List;
import org.vae4j.spi.IncompatiblePartsException;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;

/** Images that become smaller step by step: an encoder goes down, a decoder up. */
final class ImagePyramid {
  private final List<ImageStep> steps = new ArrayList<>();
  private Shape smallest;

  /**
   * The images below a given one.
   *
   * @param image {@code [height, width, channels]}
   * @param channels of the images below it, the largest first; at least one
   * @throws IncompatiblePartsException when windows do not fit into one of the images without a
   *     rest
   */
  ImagePyramid(Shape image, List<Integer> channels, WindowOptions windows) {
    smallest = image;
    for (int next : channels) {
      ImageStep step = step(smallest, next, windows);
      steps.add(step);
      smallest = step.small();
    }
  }

  /** From the largest image to the smallest. */
  List<ImageStep> steps() {
    return List.copyOf(steps);
  }

  /** {@code [height, width, channels]}. */
  Shape smallest() {
    return smallest;
  }

  private static ImageStep step(Shape large, int channels, WindowOptions windows) {
    int kernel = windows.kernel();
    Convolution geometry =
        windows.padding().geometry(large.dim(0), large.dim(1), kernel, windows.stride());
    requireTiled(large, kernel, geometry);
    Shape small =
        Shape.of(
            geometry.outputHeight(large.dim(0), kernel),
            geometry.outputWidth(large.dim(1), kernel),
            channels);
    return new ImageStep(large, small, kernel, geometry);
  }

  private static void requireTiled(Shape large, int kernel, Convolution geometry) {
    int rows = large.dim(0) + geometry.top() + geometry.bottom() - kernel;
    int columns = large.dim(1) + geometry.left() + geometry.right() - kernel;
    String windows = "windows of " + kernel + " x " + kernel + " pixels";
    String pixels = large.dim(0) + " x " + large.dim(1) + " pixels";
    if (rows < 0 || columns < 0) {
      throw refusal(windows + " do not fit into an image of " + pixels);
    }
    if (rows % geometry.stride() != 0 || columns % geometry.stride() != 0) {
      throw refusal(
          windows
              + " at stride "
              + geometry.stride()
              + " leave a rest of an image of "
              + pixels
              + " that none of them sees");
    }
  }

  private static IncompatiblePartsException refusal(String reason) {
    return new IncompatiblePartsException(
        reason,
        "Use `padding: same`, fewer `channels`, or a `kernel` and a `stride` for which size - kernel"
            + " is a multiple of the stride in every image.");
  }
}
