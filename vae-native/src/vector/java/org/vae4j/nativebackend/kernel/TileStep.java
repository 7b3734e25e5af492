package org.vae4j.nativebackend.kernel;

import java.util.List;

/** What a vector kernel does with a tile. */
sealed interface TileStep {
  /**
   * Where numbers of a tile lie.
   *
   * @param register a register, or {@link #MEMORY}
   * @param address of the first number of all tiles; 0 for a register
   */
  record Place(int register, int address) {
    static final int MEMORY = -1;

    static Place register(int register) {
      return new Place(register, 0);
    }

    static Place memory(int address) {
      return new Place(MEMORY, address);
    }

    boolean isMemory() {
      return register == MEMORY;
    }
  }

  /** The places whose numbers it needs. */
  List<Place> reads();

  /** The places that have other numbers afterwards. */
  List<Place> writes();

  /** Fills a register with the elements of an operand that is not row-major. */
  record Fill(TileProgram.Load load) implements TileStep {
    @Override
    public List<Place> reads() {
      return List.of();
    }

    @Override
    public List<Place> writes() {
      return List.of(Place.register(load.register()));
    }
  }

  /** Computes one place from others; an operation that does not have an operand ignores it. */
  record Compute(TileOp op, Place out, Place a, Place b, Place c) implements TileStep {
    @Override
    public List<Place> reads() {
      return List.of(a, b, c).subList(0, FusedCode.arity(op));
    }

    @Override
    public List<Place> writes() {
      return List.of(out);
    }
  }

  /** One loop of an operation. */
  record Pass(VectorLoop loop, Place out, Place a, Place b, Place c) implements TileStep {
    @Override
    public List<Place> reads() {
      return List.of(a, b, c);
    }

    @Override
    public List<Place> writes() {
      return List.of(out);
    }
  }

  /**
   * One loop of several operations.
   *
   * @param operands in the order of their numbers
   * @param results those of them that are written
   * @param places their addresses in memory, or their registers
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read in every tile
  record Fused(FusedLoop loop, List<Place> operands, List<Place> results, int[] places)
      implements TileStep {
    @Override
    public List<Place> reads() {
      return operands;
    }

    @Override
    public List<Place> writes() {
      return results;
    }
  }

  /** Copies a place to memory. */
  record Copy(Place from, int address) implements TileStep {
    @Override
    public List<Place> reads() {
      return List.of(from);
    }

    @Override
    public List<Place> writes() {
      return List.of(Place.memory(address));
    }
  }
}
