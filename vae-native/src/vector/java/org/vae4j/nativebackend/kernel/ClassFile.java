package org.vae4j.nativebackend.kernel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a class file with a constructor and one method (Java Virtual Machine Specification 17,
 * chapter 4). The JDK has no such writer before release 24.
 */
final class ClassFile {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_17 = 61;
  private static final int FINAL_SUPER_SYNTHETIC = 0x1030;
  private static final int PUBLIC = 0x0001;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;

  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
  private final DataOutputStream entries = new DataOutputStream(pool);

  /** The body of a method: its instructions and the frames at its labels. */
  record Body(byte[] instructions, int stack, int locals, int frameCount, byte[] frames) {}

  /** The index of a class. */
  int type(String name) {
    return entry("class " + name, CLASS, utf8(name), -1);
  }

  /** The index of a method of a class. */
  int method(String owner, String name, String descriptor) {
    String key = name + descriptor;
    int nameAndType = entry("name " + key, NAME_AND_TYPE, utf8(name), utf8(descriptor));
    return entry("method " + owner + key, METHOD, type(owner), nameAndType);
  }

  private int utf8(String text) {
    String key = "text " + text;
    if (!indices.containsKey(key)) {
      write(
          out -> {
            out.writeByte(UTF8);
            out.writeUTF(text);
          },
          entries);
      indices.put(key, indices.size() + 1);
    }
    return indices.get(key);
  }

  private int entry(String key, int tag, int first, int second) {
    if (!indices.containsKey(key)) {
      write(
          out -> {
            out.writeByte(tag);
            out.writeShort(first);
            if (second >= 0) {
              out.writeShort(second);
            }
          },
          entries);
      indices.put(key, indices.size() + 1);
    }
    return indices.get(key);
  }

  /** The bytes of a final class that implements an interface by one method. */
  byte[] bytes(String name, String parent, String method, String descriptor, Body body) {
    int self = type(name);
    int object = type("java/lang/Object");
    int implemented = type(parent);
    Body constructor = constructor();
    byte[] constructorBytes = method("<init>", "()V", constructor);
    byte[] methodBytes = method(method, descriptor, body);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(
        out -> {
          out.writeInt(MAGIC);
          out.writeInt(JAVA_17);
          out.writeShort(indices.size() + 1);
          out.write(pool.toByteArray());
          out.writeShort(FINAL_SUPER_SYNTHETIC);
          out.writeShort(self);
          out.writeShort(object);
          out.writeShort(1);
          out.writeShort(implemented);
          out.writeShort(0); // no fields
          out.writeShort(2);
          out.write(constructorBytes);
          out.write(methodBytes);
          out.writeShort(0); // no attributes
        },
        new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private Body constructor() {
    int parent = method("java/lang/Object", "<init>", "()V");
    byte[] instructions = {
      Instructions.ALOAD,
      0,
      Instructions.INVOKESPECIAL,
      (byte) (parent >> 8),
      (byte) parent,
      Instructions.RETURN
    };
    return new Body(instructions, 1, 1, 0, new byte[0]);
  }

  private byte[] method(String name, String descriptor, Body body) {
    int nameIndex = utf8(name);
    int descriptorIndex = utf8(descriptor);
    int code = utf8("Code");
    int table = utf8("StackMapTable");
    boolean framed = body.frameCount() > 0;
    int tableLength = 2 + body.frames().length;
    int codeLength = 12 + body.instructions().length + (framed ? 6 + tableLength : 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(
        out -> {
          out.writeShort(PUBLIC);
          out.writeShort(nameIndex);
          out.writeShort(descriptorIndex);
          out.writeShort(1);
          out.writeShort(code);
          out.writeInt(codeLength);
          out.writeShort(body.stack());
          out.writeShort(body.locals());
          out.writeInt(body.instructions().length);
          out.write(body.instructions());
          out.writeShort(0); // no exception handlers
          out.writeShort(framed ? 1 : 0);
          if (framed) {
            out.writeShort(table);
            out.writeInt(tableLength);
            out.writeShort(body.frameCount());
            out.write(body.frames());
          }
        },
        new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static void write(Writing writing, DataOutputStream out) {
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot be written", e);
    }
  }
}
