package org.vae4j.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vae4j.spi.Encoder;
import org.vae4j.spi.Observation;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.Tensor;

/** The contracts fail networks that are wrong. */
final class NetworkContractErrorsTest {
  /** Centres its features over the batch, announces another size, ignores the condition. */
  private record BatchEncoder() implements Encoder {
    @Override
    public int featureSize() {
      return 2;
    }

    @Override
    public Tensor encode(Observation x) {
      Tensor rows = x.x().flattenAfter(1);
      return rows.minus(rows.mean(0)).sumKeepingDims(-1);
    }
  }

  @Test
  void wrongEncoderIsCaught() {
    EncoderContract contract = WrongComponents.encoder(context -> new BatchEncoder());
    assertThrows(AssertionError.class, contract::featuresHaveTheSizeAnnounced);
    assertThrows(AssertionError.class, contract::rowsAreIndependent);
    assertThrows(AssertionError.class, contract::conditionIsHonouredOrRefused);
  }

  @Test
  void wrongDecoderIsCaught() {
    DecoderContract contract =
        WrongComponents.decoder(
            context -> z -> constant(z, z.shape().dropLast(1).append(context.outputShape())));
    contract.sampleAxesStay();
    assertThrows(AssertionError.class, contract::outputStartsAtTheInitialOutput);
    assertThrows(AssertionError.class, contract::conditionIsHonouredOrRefused);
  }

  /** The condition is stretched over the rows of all samples, each repeated in place. */
  @Test
  void conditionOfAnotherRowIsCaught() {
    DecoderContract contract =
        WrongComponents.decoder(
            context ->
                z -> {
                  int samples = z.shape().dim(0);
                  Tensor given = context.condition().orElseThrow().sum(-1);
                  Tensor mixed =
                      given
                          .expandDims(-1)
                          .broadcastTo(Shape.of(given.shape().dim(0), samples))
                          .reshape(samples, given.shape().dim(0), 1);
                  return mixed.broadcastTo(z.shape().dropLast(1).append(context.outputShape()));
                });
    assertThrows(AssertionError.class, contract::conditionIsHonouredOrRefused);
  }

  private static Tensor constant(Tensor z, Shape shape) {
    return z.sum().broadcastTo(shape).zerosLike();
  }
}
