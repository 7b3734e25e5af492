package org.vae4j.benchmarks.deeplearning4j;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.variational.BernoulliReconstructionDistribution;
import org.deeplearning4j.nn.conf.layers.variational.VariationalAutoencoder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.vae4j.benchmarks.protocol.Digits;
import org.vae4j.benchmarks.protocol.TrainedNetwork;

/** 784-400-20-400-784, trained layer-wise as the framework has it. */
final class Deeplearning4jVae implements TrainedNetwork {
  private final MultiLayerNetwork network;
  private final int batch;

  Deeplearning4jVae(int batch) {
    this.batch = batch;
    MultiLayerConfiguration configuration =
        new NeuralNetConfiguration.Builder()
            .seed(42)
            .updater(new Adam(0.001))
            .list()
            .layer(
                new VariationalAutoencoder.Builder()
                    .nIn(Digits.PIXELS)
                    .nOut(20)
                    .encoderLayerSizes(400)
                    .decoderLayerSizes(400)
                    .activation(Activation.RELU)
                    .pzxActivationFunction(Activation.IDENTITY)
                    .reconstructionDistribution(
                        new BernoulliReconstructionDistribution(Activation.SIGMOID))
                    .build())
            .build();
    network = new MultiLayerNetwork(configuration);
    network.init();
  }

  @Override
  public double train(float[] rows) {
    try (INDArray x = Nd4j.createFromArray(rows).reshape(batch, Digits.PIXELS)) {
      network.pretrainLayer(0, x);
      return -network.getLayer(0).score();
    }
  }

  @Override
  public double bound(float[] rows) {
    try (INDArray x = Nd4j.createFromArray(rows).reshape(batch, Digits.PIXELS)) {
      LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
      network.getLayer(0).setInput(x, workspaces);
      network.getLayer(0).computeGradientAndScore(workspaces);
      return -network.getLayer(0).score();
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
