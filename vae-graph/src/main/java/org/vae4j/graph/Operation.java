package org.vae4j.graph;

import java.util.Optional;
import org.vae4j.tensor.Shape;

/**
 * What a node computes, apart from its operands.
 *
 * @param target the shape asked for, of primitives whose operands do not determine it: sources,
 *     {@link Primitive#RESHAPE} and {@link Primitive#BROADCAST_TO}
 */
record Operation(Primitive primitive, Attributes attributes, Optional<Shape> target) {
  static Operation of(Primitive primitive) {
    return of(primitive, new Attributes.None());
  }

  static Operation of(Primitive primitive, Attributes attributes) {
    return new Operation(primitive, attributes, Optional.empty());
  }

  static Operation to(Shape target, Primitive primitive) {
    return to(target, primitive, new Attributes.None());
  }

  static Operation to(Shape target, Primitive primitive, Attributes attributes) {
    return new Operation(primitive, attributes, Optional.of(target));
  }

  /** The operation of a node that exists. */
  static Operation of(Node node) {
    return to(node.shape(), node.primitive(), node.attributes());
  }

  <A extends Attributes> A attributes(Class<A> kind) {
    return kind.cast(attributes);
  }
}
