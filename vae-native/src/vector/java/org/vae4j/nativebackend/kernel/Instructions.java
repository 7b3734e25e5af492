package org.vae4j.nativebackend.kernel;

import java.io.ByteArrayOutputStream;

/** The instructions of a method, of the kinds that a loop over arrays needs. */
final class Instructions {
  static final byte ALOAD = 25;
  static final byte INVOKESPECIAL = (byte) 183;
  static final byte RETURN = (byte) 177;

  private static final int SIPUSH = 17;
  private static final int ILOAD = 21;
  private static final int IALOAD = 46;
  private static final int AALOAD = 50;
  private static final int ISTORE = 54;
  private static final int ASTORE = 58;
  private static final int IADD = 96;
  private static final int IINC = 132;
  private static final int IF_ICMPGE = 162;
  private static final int GOTO = 167;
  private static final int INVOKESTATIC = 184;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Instructions one(int code) {
    bytes.write(code);
    return this;
  }

  private Instructions withByte(int code, int operand) {
    bytes.write(code);
    bytes.write(operand);
    return this;
  }

  private Instructions withShort(int code, int operand) {
    bytes.write(code);
    bytes.write(operand >> 8);
    bytes.write(operand);
    return this;
  }

  int position() {
    return bytes.size();
  }

  Instructions constant(int number) {
    return withShort(SIPUSH, number);
  }

  Instructions loadInt(int local) {
    return withByte(ILOAD, local);
  }

  Instructions storeInt(int local) {
    return withByte(ISTORE, local);
  }

  Instructions loadReference(int local) {
    return withByte(ALOAD, local);
  }

  Instructions storeReference(int local) {
    return withByte(ASTORE, local);
  }

  Instructions elementOfInts() {
    return one(IALOAD);
  }

  Instructions elementOfReferences() {
    return one(AALOAD);
  }

  Instructions add() {
    return one(IADD);
  }

  Instructions increment(int local, int by) {
    withByte(IINC, local);
    return one(by);
  }

  Instructions call(int method) {
    return withShort(INVOKESTATIC, method);
  }

  /** Jumps if the first of two ints is not less, to a place that {@link #land} tells. */
  int leaveUnlessLess() {
    int from = position();
    withShort(IF_ICMPGE, 0);
    return from;
  }

  Instructions jumpTo(int target) {
    return withShort(GOTO, target - position());
  }

  Instructions end() {
    return one(RETURN);
  }

  /** All bytes, with the jump from the given place landing at the given one. */
  byte[] land(int from, int to) {
    byte[] all = bytes.toByteArray();
    all[from + 1] = (byte) ((to - from) >> 8);
    all[from + 2] = (byte) (to - from);
    return all;
  }
}
