package org.vae4j.nativebackend.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vae4j.nativebackend.kernel.TermLists;
import org.vae4j.tensor.Shape;

/**
 * Lists what is not zero in the data, for products to skip the rest: the first layer and the
 * gradient of its weights are two fifths of a small model, and four fifths of the pixels of a
 * handwritten digit are zero.
 *
 * <p>Data are what is computed from inputs and from no parameter. What depends on parameters is not
 * looked at: zeros of activations seldom fall together in all rows of a group.
 */
final class ZeroTerms {
  /** Looking at a term costs about as much as multiplying it with ten columns. */
  private static final int LEAST_COLUMNS = 128;

  private static final int LEAST_NUMBERS = 1 << 12;

  private final Set<Value> data = new HashSet<>();

  /** Data and noise. */
  private final Set<Value> free = new HashSet<>();

  /** What depends on parameters, if only in a piece of it. */
  private final Set<Value> dependent = new HashSet<>();

  private final Map<View, Value> lists = new HashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private int values;

  private ZeroTerms(LoweredProgram program) {
    data.addAll(program.inputs().values());
    free.addAll(data);
    values =
        1
            + program.operations().stream()
                .flatMap(
                    operation ->
                        Stream.concat(operation.reads().stream(), operation.writes().stream()))
                .mapToInt(Value::id)
                .max()
                .orElse(0);
  }

  /** The same program with lists of terms. */
  static LoweredProgram skip(LoweredProgram program) {
    ZeroTerms terms = new ZeroTerms(program);
    program.operations().forEach(terms::add);
    return program.withOperations(terms.operations);
  }

  private void add(Operation operation) {
    boolean worthwhile = operation instanceof ProductOperation product && isWorthListing(product);
    operations.add(worthwhile ? listed((ProductOperation) operation) : operation);
    if (operation.reads().stream().allMatch(this::isFree)) {
      free.addAll(operation.writes());
      if (operation.reads().stream().anyMatch(data::contains)) {
        data.addAll(operation.writes());
      }
    } else {
      dependent.addAll(operation.writes());
    }
  }

  private boolean isFree(Value value) {
    return (free.contains(value) && !dependent.contains(value))
        || value.storage() == Value.Storage.CONSTANT;
  }

  private boolean isWorthListing(ProductOperation product) {
    Shape left = product.left().shape();
    return data.contains(product.left().value())
        && isFree(product.left().value())
        && left.dim(0) == 1
        && left.dim(1) >= TermLists.ROWS
        && left.size() >= LEAST_NUMBERS
        && product.right().shape().dim(2) >= LEAST_COLUMNS
        && TermLists.size(left.dim(1), left.dim(2)) < Integer.MAX_VALUE;
  }

  private ProductOperation listed(ProductOperation product) {
    return product.withTerms(
        lists.computeIfAbsent(product.left(), left -> list(product.origin(), left)));
  }

  private Value list(String origin, View left) {
    int size = (int) TermLists.size(left.shape().dim(1), left.shape().dim(2));
    Value result = new Value(values++, Value.Storage.TEMPORARY, size, origin);
    operations.add(
        new OtherOperation(
            origin,
            "terms " + result + " of " + left,
            List.of(left.value()),
            List.of(result),
            (addresses, kernels) ->
                kernels.termLists(ProductOperation.termLists(left, addresses, result))));
    return result;
  }
}
