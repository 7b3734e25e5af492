package org.vae4j.nativebackend.plan;

import java.util.List;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.nativebackend.kernel.Columns;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;

/**
 * Translates convolutions into matrix products over columns: what the window sees, a row for each
 * position. Columns are many times larger than images, so the batch is cut into groups of images
 * that share their memory.
 */
final class ConvolutionLowering {
  /** 8 MiB of columns at a time. */
  private static final int MOST_NUMBERS = 1 << 21;

  private final OperationList list;

  ConvolutionLowering(OperationList list) {
    this.list = list;
  }

  private static String origin(Node node) {
    return node.origin().path();
  }

  /** Images {@code [batch, height, width, in]} and the outputs {@code [batch, outH, outW, out]}. */
  private record Sizes(
      Attributes.Window window, int batch, int channelsIn, int channelsOut, int positions) {
    static Sizes of(Attributes.Window window, int batch, int channelsIn, int channelsOut) {
      Convolution geometry = window.geometry();
      int rows = geometry.outputHeight(window.height(), window.kernelHeight());
      int columns = geometry.outputWidth(window.width(), window.kernelWidth());
      return new Sizes(window, batch, channelsIn, channelsOut, rows * columns);
    }

    int windowSize() {
      return window.kernelHeight() * window.kernelWidth() * channelsIn;
    }

    int group() {
      return (int) Math.max(1, Math.min(batch, MOST_NUMBERS / ((long) positions * windowSize())));
    }

    Columns columns(int count, int images, int columns) {
      return new Columns(
          count,
          window.height(),
          window.width(),
          channelsIn,
          window.kernelHeight(),
          window.kernelWidth(),
          window.geometry(),
          images,
          columns);
    }
  }

  private static Attributes.Window window(Node node) {
    return node.attributes(Attributes.Window.class);
  }

  View forward(Node node, View operand, View filter) {
    View images = list.contiguous(origin(node), operand);
    View kernel = list.contiguous(origin(node), filter);
    Sizes sizes = Sizes.of(window(node), batch(images), channels(images), channels(kernel));
    View matrix = reshaped(kernel, 1, sizes.windowSize(), sizes.channelsOut());
    View result = list.temporary(origin(node), node.shape());
    for (int from = 0; from < sizes.batch(); from += sizes.group()) {
      int to = Math.min(sizes.batch(), from + sizes.group());
      View columns = columns(node, sizes, to - from);
      imagesToColumns(node, sizes, images.slice(0, from, to), columns);
      View outputs = positions(result.slice(0, from, to), sizes);
      list.add(new ProductOperation(origin(node), columns, matrix, outputs, false));
    }
    return result;
  }

  View inputGradient(Node node, View operand, View filter) {
    View gradient = list.contiguous(origin(node), operand);
    View kernel = list.contiguous(origin(node), filter);
    Sizes sizes = Sizes.of(window(node), batch(gradient), kernel.shape().dim(2), channels(kernel));
    View matrix =
        reshaped(kernel, 1, sizes.windowSize(), sizes.channelsOut()).transpose(List.of(0, 2, 1));
    View result = list.temporary(origin(node), node.shape());
    for (int from = 0; from < sizes.batch(); from += sizes.group()) {
      int to = Math.min(sizes.batch(), from + sizes.group());
      View columns = columns(node, sizes, to - from);
      View outputs = positions(gradient.slice(0, from, to), sizes);
      list.add(new ProductOperation(origin(node), outputs, matrix, columns, false));
      columnsToImages(node, sizes, columns, result.slice(0, from, to));
    }
    return result;
  }

  View kernelGradient(Node node, View operand, View outputGradient) {
    View images = list.contiguous(origin(node), operand);
    View gradient = list.contiguous(origin(node), outputGradient);
    Sizes sizes = Sizes.of(window(node), batch(images), channels(images), channels(gradient));
    View result = list.temporary(origin(node), node.shape());
    View matrix = reshaped(result, 1, sizes.windowSize(), sizes.channelsOut());
    for (int from = 0; from < sizes.batch(); from += sizes.group()) {
      int to = Math.min(sizes.batch(), from + sizes.group());
      View columns = columns(node, sizes, to - from);
      imagesToColumns(node, sizes, images.slice(0, from, to), columns);
      View outputs = positions(gradient.slice(0, from, to), sizes);
      View mirrored = columns.transpose(List.of(0, 2, 1));
      list.add(new ProductOperation(origin(node), mirrored, outputs, matrix, from > 0));
    }
    return result;
  }

  private static int batch(View images) {
    return images.shape().dim(0);
  }

  private static int channels(View view) {
    return view.shape().dim(-1);
  }

  private static View reshaped(View view, int... dims) {
    return view.reshape(Shape.of(dims)).orElseThrow();
  }

  private View columns(Node node, Sizes sizes, int images) {
    return list.temporary(
        origin(node), Shape.of(1, images * sizes.positions(), sizes.windowSize()));
  }

  private static View positions(View outputs, Sizes sizes) {
    return reshaped(outputs, 1, batch(outputs) * sizes.positions(), sizes.channelsOut());
  }

  private void imagesToColumns(Node node, Sizes sizes, View images, View columns) {
    list.add(
        new OtherOperation(
            origin(node),
            "imagesToColumns " + columns + " = " + images,
            List.of(images.value()),
            List.of(columns.value()),
            (addresses, kernels) ->
                kernels.imagesToColumns(
                    sizes.columns(
                        batch(images), images.address(addresses), columns.address(addresses)))));
  }

  private void columnsToImages(Node node, Sizes sizes, View columns, View images) {
    list.add(
        new OtherOperation(
            origin(node),
            "columnsToImages " + images + " = " + columns,
            List.of(columns.value()),
            List.of(images.value()),
            (addresses, kernels) ->
                kernels.columnsToImages(
                    sizes.columns(
                        batch(images), images.address(addresses), columns.address(addresses)))));
  }
}
