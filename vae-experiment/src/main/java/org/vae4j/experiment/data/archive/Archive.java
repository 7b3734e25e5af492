package org.vae4j.experiment.data.archive;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public data set of four IDX files.
 *
 * @param name the name of the source, and of the data set's folder
 * @param summary what it is
 * @param citation where it comes from
 * @param address the folder to download from, ending in a slash
 */
record Archive(
    String name,
    String summary,
    String citation,
    URI address,
    ArchiveFile trainImages,
    ArchiveFile trainLabels,
    ArchiveFile testImages,
    ArchiveFile testLabels) {
  private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";
  private static final URI MNIST_ADDRESS =
      URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/");
  private static final URI FASHION_MNIST_ADDRESS =
      URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

  static Archive mnist() {
    return new Archive(
        "mnist",
        "MNIST: 60000 and 10000 handwritten digits, 28 x 28 grey; downloaded when not found.",
        "LeCun, Bottou, Bengio, Haffner 1998, doi:10.1109/5.726791",
        MNIST_ADDRESS,
        new ArchiveFile(
            TRAIN_IMAGES, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
        new ArchiveFile(
            TRAIN_LABELS, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
        new ArchiveFile(
            TEST_IMAGES, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
        new ArchiveFile(
            TEST_LABELS, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"));
  }

  static Archive fashionMnist() {
    return new Archive(
        "fashion-mnist",
        "Fashion-MNIST: 60000 and 10000 pieces of clothing, 28 x 28 grey; downloaded when not"
            + " found.",
        "Xiao, Rasul, Vollgraf 2017, arXiv:1708.07747",
        FASHION_MNIST_ADDRESS,
        new ArchiveFile(
            TRAIN_IMAGES, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
        new ArchiveFile(
            TRAIN_LABELS, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
        new ArchiveFile(
            TEST_IMAGES, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
        new ArchiveFile(
            TEST_LABELS, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"));
  }

  /** The names of all files, for messages. */
  String fileNames() {
    return Stream.of(trainImages, trainLabels, testImages, testLabels)
        .map(ArchiveFile::name)
        .collect(Collectors.joining(", "));
  }
}
