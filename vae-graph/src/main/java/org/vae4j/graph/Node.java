package org.vae4j.graph;

import java.util.List;
import org.vae4j.tensor.Shape;

/**
 * One operation of a graph. Immutable; inputs come before a node, so the order of ids is an order
 * of computation.
 */
public final class Node {
  private final int id;
  private final Primitive primitive;
  private final Attributes attributes;
  private final List<Node> inputs;
  private final Shape shape;
  private final Origin origin;

  Node(
      int id,
      Primitive primitive,
      Attributes attributes,
      List<Node> inputs,
      Shape shape,
      Origin origin) {
    this.id = id;
    this.primitive = primitive;
    this.attributes = attributes;
    this.inputs = List.copyOf(inputs);
    this.shape = shape;
    this.origin = origin;
  }

  Node withOrigin(Origin newOrigin) {
    return new Node(id, primitive, attributes, inputs, shape, newOrigin);
  }

  Node renumbered(int newId, List<Node> newInputs) {
    return new Node(newId, primitive, attributes, newInputs, shape, origin);
  }

  /** The same value at the same place, computed in another way. */
  public Node computedAs(Primitive newPrimitive, Attributes newAttributes, List<Node> newInputs) {
    return new Node(id, newPrimitive, newAttributes, newInputs, shape, origin);
  }

  /** The position in its graph; within a program 0, 1, 2, … without gaps. */
  public int id() {
    return id;
  }

  /** What it computes. */
  public Primitive primitive() {
    return primitive;
  }

  /** What it carries beside its inputs. */
  public Attributes attributes() {
    return attributes;
  }

  /** The attributes as the kind that belongs to this primitive. */
  public <A extends Attributes> A attributes(Class<A> kind) {
    return kind.cast(attributes);
  }

  /** What it computes from. */
  public List<Node> inputs() {
    return inputs;
  }

  /** One of the inputs. */
  public Node input(int index) {
    return inputs.get(index);
  }

  /** The shape of its value. */
  public Shape shape() {
    return shape;
  }

  /** Who wrote it. */
  public Origin origin() {
    return origin;
  }

  /** For example {@code prior/logits: float32[128, 50]}. */
  @Override
  public String toString() {
    return origin.path() + ": float32" + shape;
  }
}
