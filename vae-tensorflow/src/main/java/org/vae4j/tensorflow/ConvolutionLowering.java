package org.vae4j.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.Conv2d;
import org.tensorflow.op.nn.Conv2dBackpropFilter;
import org.tensorflow.op.nn.Conv2dBackpropInput;
import org.tensorflow.types.TFloat32;
import org.vae4j.graph.Attributes;
import org.vae4j.graph.Node;
import org.vae4j.tensor.Convolution;

/** Convolutions of images {@code [n, h, w, c]}, the layout TensorFlow has kernels for on CPUs. */
final class ConvolutionLowering {
  private static final String VALID = "VALID";
  private static final String EXPLICIT = "EXPLICIT";

  private final Ops tf;

  ConvolutionLowering(Ops tf) {
    this.tf = tf;
  }

  Operand<TFloat32> forward(Node node, Operand<TFloat32> images, Operand<TFloat32> kernel) {
    Convolution geometry = geometry(node);
    return tf.nn.conv2d(
        images,
        kernel,
        strides(geometry),
        padding(geometry),
        Conv2d.explicitPaddings(sides(geometry)));
  }

  Operand<TFloat32> towardsImages(Node node, Operand<TFloat32> output, Operand<TFloat32> kernel) {
    Convolution geometry = geometry(node);
    return tf.nn.conv2dBackpropInput(
        tf.constant(node.shape().dims()),
        kernel,
        output,
        strides(geometry),
        padding(geometry),
        Conv2dBackpropInput.explicitPaddings(sides(geometry)));
  }

  Operand<TFloat32> towardsKernel(Node node, Operand<TFloat32> images, Operand<TFloat32> output) {
    Convolution geometry = geometry(node);
    return tf.nn.conv2dBackpropFilter(
        images,
        tf.constant(node.shape().dims()),
        output,
        strides(geometry),
        padding(geometry),
        Conv2dBackpropFilter.explicitPaddings(sides(geometry)));
  }

  private static Convolution geometry(Node node) {
    return node.attributes(Attributes.Window.class).geometry();
  }

  private static List<Long> strides(Convolution geometry) {
    return List.of(1L, (long) geometry.stride(), (long) geometry.stride(), 1L);
  }

  private static boolean isPadded(Convolution geometry) {
    return geometry.top() + geometry.bottom() + geometry.left() + geometry.right() > 0;
  }

  private static String padding(Convolution geometry) {
    return isPadded(geometry) ? EXPLICIT : VALID;
  }

  private static List<Long> sides(Convolution geometry) {
    return isPadded(geometry)
        ? List.of(
            0L,
            0L,
            (long) geometry.top(),
            (long) geometry.bottom(),
            (long) geometry.left(),
            (long) geometry.right(),
            0L,
            0L)
        : List.of();
  }
}
