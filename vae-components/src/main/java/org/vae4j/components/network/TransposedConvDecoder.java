package org.vae4j.components.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vae4j.spi.Decoder;
import org.vae4j.spi.DecoderContext;
import org.vae4j.spi.Initializer;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/**
 * Dense layers, the last of which is a small image with many channels, then transposed convolutions
 * up to the parameters of the likelihood.
 *
 * <p>The images are those a {@link ConvEncoder} of the mirrored channels goes through, so every
 * height and width can be reached. The output has a bias for each pixel, not for each channel:
 * training begins at the mean of the data, which is another one at each pixel.
 *
 * <p>Sources: Radford, Metz and Chintala 2016, arXiv:1511.06434; Dumoulin and Visin 2016,
 * arXiv:1603.07285.
 */
final class TransposedConvDecoder implements Decoder {
  private final Optional<Tensor> condition;
  private final FlatInput input;
  private final HiddenLayers hidden;
  private final Shape firstImage;
  private final HiddenLayers convolutions;
  private final UnaryOperator<Tensor> output;

  TransposedConvDecoder(TransposedConvConfig config, DecoderContext context) {
    ImagePyramid pyramid =
        new ImagePyramid(context.outputShape(), reversed(config.channels()), config.windows());
    List<TransposedConvConnection> upwards =
        reversed(pyramid.steps()).stream().map(TransposedConvConnection::new).toList();
    int last = upwards.size() - 1;
    condition = context.condition();
    input = new FlatInput(context.latentShape(), context);
    firstImage = pyramid.smallest();
    hidden = HiddenLayers.dense(context, input.size(), denseSizes(config), config.layers());
    convolutions =
        new HiddenLayers(
            context,
            "transposed-conv",
            firstImage.dim(-1),
            upwards.subList(0, last),
            config.layers());
    output = output(context, upwards.get(last));
  }

  private List<Integer> denseSizes(TransposedConvConfig config) {
    List<Integer> sizes = new ArrayList<>(config.hidden());
    sizes.add(firstImage.size());
    return sizes;
  }

  private static UnaryOperator<Tensor> output(
      DecoderContext context, TransposedConvConnection connection) {
    return connection.connect(
        context,
        "output",
        Initializer.glorotUniform(connection.fanIn(), connection.fanOut()),
        context.outputShape(),
        Initializer.of(context.initialOutput()));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @Override
  public Tensor decode(Tensor z) {
    Tensor flat = hidden.apply(input.apply(z, condition));
    Shape rows = flat.shape().dropLast(1);
    Tensor images = flat.reshape(Shape.of(rows.size()).append(firstImage));
    Tensor written = output.apply(convolutions.apply(images));
    return written.reshape(rows.append(written.shape().dropFirst(1)));
  }
}
