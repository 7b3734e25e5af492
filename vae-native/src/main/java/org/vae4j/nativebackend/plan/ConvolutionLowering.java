package org.vae4j.nativebackend.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.nativebackend.kernel.Columns;
import org.vae4j.nativebackend.kernel.Reduction;
import org.vae4j.tensor.Convolution;
import org.vae4j.tensor.Shape;

/**
 * Translates convolutions into matrix products over columns: what the window sees, a row for each
 * position. Columns are many times larger than images, so the batch is cut into groups of images
 * that share their memory.
 */
final class ConvolutionLowering {
  /**
   * 4 MiB of columns at a time: what is written is read again while it is in a cache. Those of a
   * whole batch are kept, as making them costs more than reading them from memory.
   */
  private static final int MOST_NUMBERS = 1 << 20;

  /** Up to so many numbers a result is one tile of a product, which one thread computes. */
  private static final int ONE_TILE = 1 << 12;

  private static final int MOST_PARTS = 16;

  /** What the window of a convolution sees of images, whatever the number of its outputs. */
  private record Seen(View images, Attributes.Window window) {
    Seen(View images, Sizes sizes) {
      this(images, sizes.window());
    }
  }

  private final OperationList list;
  private final ReductionLowering reductions;
  private final Map<Seen, View> whole = new HashMap<>();

  ConvolutionLowering(OperationList list) {
    this.list = list;
    this.reductions = new ReductionLowering(list);
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

    /** How many images share columns: parts of the batch, about equal. */
    int group() {
      long most = Math.max(1, MOST_NUMBERS / ((long) positions * windowSize()));
      long groups = (batch + most - 1) / most;
      return (int) ((batch + groups - 1) / groups);
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
      View columns = imagesToColumns(node, sizes, images.slice(0, from, to));
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
    if (sizes.group() == sizes.batch() && sizes.windowSize() * sizes.channelsOut() <= ONE_TILE) {
      return sumOfParts(node, sizes, images, gradient);
    }
    View result = list.temporary(origin(node), node.shape());
    View matrix = reshaped(result, 1, sizes.windowSize(), sizes.channelsOut());
    for (int from = 0; from < sizes.batch(); from += sizes.group()) {
      int to = Math.min(sizes.batch(), from + sizes.group());
      View columns = imagesToColumns(node, sizes, images.slice(0, from, to));
      View outputs = positions(gradient.slice(0, from, to), sizes);
      View mirrored = columns.transpose(List.of(0, 2, 1));
      list.add(new ProductOperation(origin(node), mirrored, outputs, matrix, from > 0));
    }
    return result;
  }

  /** Parts of the batch one by one, and their sum: work for several threads. */
  private View sumOfParts(Node node, Sizes sizes, View images, View gradient) {
    int parts =
        IntStream.rangeClosed(1, MOST_PARTS)
            .filter(part -> sizes.batch() % part == 0)
            .max()
            .orElse(1);
    int rows = sizes.batch() / parts * sizes.positions();
    View columns = imagesToColumns(node, sizes, images);
    View left = reshaped(columns, parts, rows, sizes.windowSize()).transpose(List.of(0, 2, 1));
    View right = reshaped(gradient, parts, rows, sizes.channelsOut());
    Shape shape = Shape.of(parts, sizes.windowSize(), sizes.channelsOut());
    View partial = list.temporary(origin(node), shape);
    list.add(new ProductOperation(origin(node), left, right, partial, false));
    return reshaped(
        reductions.reduce(origin(node), Reduction.Kind.SUM, partial, List.of(0)),
        node.shape().dims());
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

  /** The columns of images; made once where those of all images are a group. */
  private View imagesToColumns(Node node, Sizes sizes, View images) {
    return batch(images) == sizes.batch()
        ? whole.computeIfAbsent(new Seen(images, sizes), seen -> newColumns(node, sizes, images))
        : newColumns(node, sizes, images);
  }

  private View newColumns(Node node, Sizes sizes, View images) {
    View columns = columns(node, sizes, batch(images));
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
    return columns;
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
