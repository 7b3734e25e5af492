package org.vae4j.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vae4j.benchmarks.protocol.Network;

/** The peers that can run here: what is built, and Python where it has PyTorch. */
final class PeerCatalogue {
  private static final Set<Network> ALL = EnumSet.allOf(Network.class);
  private static final Set<Network> DENSE = EnumSet.of(Network.DENSE);

  private final Path root;
  private final String python;
  private final List<Peer> peers = new ArrayList<>();

  private PeerCatalogue(Path root, String python) {
    this.root = root;
    this.python = python;
  }

  /**
   * Looks for peers.
   *
   * @param root the repository
   * @param python the interpreter to try
   */
  static List<Peer> find(Path root, String python) throws IOException, InterruptedException {
    return new PeerCatalogue(root, python).find();
  }

  private List<Peer> find() throws IOException, InterruptedException {
    Path launcher = root.resolve("vae");
    peers.add(new VaePeer("vae4j native", "native", launcher));
    peers.add(new VaePeer("vae4j tensorflow", "tensorflow", launcher));
    addJava("TensorFlow-Java", "tensorflow", "TensorFlowPeer", ALL, true);
    addJava("DJL PyTorch", "djl", "DjlPeer", DENSE, false);
    addJava("Deeplearning4j", "deeplearning4j", "Deeplearning4jPeer", DENSE, false);
    if (hasPyTorch()) {
      String script = folder("python").resolve("pytorch_vae.py").toString();
      List<String> command = List.of(python, script);
      peers.add(new ProgramPeer("PyTorch compiled", ALL, true, command, List.of()));
      peers.add(new ProgramPeer("PyTorch eager", ALL, true, command, List.of("eager")));
    }
    return peers;
  }

  private Path folder(String peer) {
    return root.resolve("vae-benchmarks/peers").resolve(peer);
  }

  private void addJava(
      String name, String folder, String main, Set<Network> networks, boolean weighted) {
    Path target = folder(folder).resolve("target");
    if (!Files.isDirectory(target.resolve("lib"))) {
      System.err.println(name + " is not built: left out. Build it with mvn -Ppeers package.");
      return;
    }
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            target.resolve("classes") + ":" + target.resolve("lib") + "/*",
            "org.vae4j.benchmarks." + folder + "." + main);
    peers.add(new ProgramPeer(name, networks, weighted, command, List.of()));
  }

  private boolean hasPyTorch() throws InterruptedException {
    try {
      PeerProcess.run(List.of(python, "-c", "import numpy, torch"), Map.of());
      return true;
    } catch (IOException e) {
      System.err.println(python + " has no PyTorch: left out. Name another with --python.");
      return false;
    }
  }
}
