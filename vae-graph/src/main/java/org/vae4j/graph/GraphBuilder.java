package org.vae4j.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vae4j.spi.ScopeEntry;
import org.vae4j.tensor.Noise;
import org.vae4j.tensor.Shape;
import org.vae4j.tensor.ShapeException;
import org.vae4j.tensor.Tensor;

/**
 * Writes a graph: gives out its inputs, parameters and noise as tensors, records what is computed
 * with them, differentiates it, and cuts programs for a backend out of it.
 *
 * <p>Every node is named after the scope it is written in: {@code prior/vamp/logits}. A name that
 * occurs again gets a number: {@code prior/vamp/logits#2}. Not thread-safe.
 */
public final class GraphBuilder implements ScopeEntry {
  private final String name;
  private final Scopes scopes;
  private final List<Node> nodes = new ArrayList<>();
  private final UniqueNames nodeNames = new UniqueNames();
  private final UniqueNames streamNames = new UniqueNames();
  private final Map<String, SymbolicTensor> inputs = new LinkedHashMap<>();
  private final Map<String, SymbolicTensor> parameters = new LinkedHashMap<>();
  private final Map<String, ParameterSpec> specs = new LinkedHashMap<>();
  private final Map<String, Node> assignments = new LinkedHashMap<>();

  /**
   * An empty graph.
   *
   * @param programName such as {@code train}; the prefix of its noise streams
   */
  public GraphBuilder(String programName) {
    this(programName, new Scopes(false));
  }

  private GraphBuilder(String programName, Scopes scopes) {
    this.name = programName;
    this.scopes = scopes;
  }

  /** An empty graph whose nodes remember the source line that wrote them: debug mode. */
  public static GraphBuilder recordingSources(String programName) {
    return new GraphBuilder(programName, new Scopes(true));
  }

  // ---- sources

  /**
   * An input, fed at every run; the same name again gives the same tensor.
   *
   * @throws ShapeException when the name has another shape already
   */
  public Tensor input(String name, Shape shape) {
    SymbolicTensor known = inputs.computeIfAbsent(name, n -> source(Primitive.INPUT, n, shape));
    if (!known.shape().equals(shape)) {
      throw new ShapeException(
          "input '" + name + "' has shape " + known.shape() + " already, asked for " + shape);
    }
    return known;
  }

  /**
   * A value that lives in the session; the same name again gives the same tensor.
   *
   * @throws ShapeException when the name has another shape already
   */
  public Tensor parameter(ParameterSpec spec) {
    ParameterSpec known = specs.putIfAbsent(spec.name(), spec);
    if (known != null && !known.shape().equals(spec.shape())) {
      throw new ShapeException(
          "parameter '"
              + spec.name()
              + "' has shape "
              + known.shape()
              + " already, asked for "
              + spec.shape());
    }
    return parameters.computeIfAbsent(
        spec.name(), n -> source(Primitive.PARAMETER, n, spec.shape()));
  }

  /** Everything that lives in the session so far, in the order of first use. */
  public List<ParameterSpec> parameters() {
    return List.copyOf(specs.values());
  }

  private SymbolicTensor source(Primitive primitive, String name, Shape shape) {
    Operation operation = Operation.to(shape, primitive, new Attributes.Named(name));
    return append(operation, List.of(), shape, name);
  }

  /** A constant. */
  public Tensor constant(Shape shape, float... values) {
    return emit(
        Operation.to(shape, Primitive.CONSTANT, new Attributes.Values(values.clone())), List.of());
  }

  /**
   * Random numbers, drawn anew at every run.
   *
   * <p>A stream is called {@code programName/scope/name}, with {@code #2} … on repetition.
   */
  public Noise noise() {
    return new SymbolicNoise(this);
  }

  SymbolicTensor noise(Primitive distribution, String name, Shape shape) {
    String stream = streamNames.next(this.name + "/" + scopes.scoped(name));
    Operation operation = Operation.to(shape, distribution, new Attributes.Named(stream));
    return append(operation, List.of(), shape, scopes.scoped(name));
  }

  // ---- scopes and names

  @Override
  public <T> T in(String scope, Supplier<T> body) {
    return scopes.in(scope, body);
  }

  /** Writes nodes that exist for the sake of another one, such as those of its gradient. */
  <T> T onBehalfOf(Node node, String scope, Supplier<T> body) {
    return scopes.onBehalfOf(node, scope, body);
  }

  /** The scope that is being written, for messages. */
  String place() {
    return scopes.place();
  }

  /** Renames a node after the present scope; inputs and parameters keep their own names. */
  SymbolicTensor rename(SymbolicTensor tensor, String name) {
    Node node = tensor.node();
    if (node.primitive() == Primitive.INPUT || node.primitive() == Primitive.PARAMETER) {
      return tensor;
    }
    Origin origin = new Origin(nodeNames.next(scopes.scoped(name)), node.origin().source());
    Node renamed = node.withOrigin(origin);
    nodes.set(node.id(), renamed);
    return new SymbolicTensor(this, renamed);
  }

  // ---- nodes

  SymbolicTensor emit(Operation operation, List<Tensor> operands) {
    List<Node> operandNodes = operands.stream().map(this::node).toList();
    Shape shape =
        ShapeErrors.explained(
            PrimitiveNames.of(operation.primitive()) + scopes.place(),
            operands,
            () -> ShapeRules.shape(operation, operandNodes.stream().map(Node::shape).toList()));
    return append(
        operation, operandNodes, shape, scopes.scoped(PrimitiveNames.of(operation.primitive())));
  }

  private SymbolicTensor append(
      Operation operation, List<Node> operands, Shape shape, String path) {
    Node node =
        new Node(
            nodes.size(),
            operation.primitive(),
            operation.attributes(),
            operands,
            shape,
            new Origin(nodeNames.next(path), scopes.line()));
    nodes.add(node);
    return new SymbolicTensor(this, node);
  }

  /**
   * The node behind a tensor of this graph.
   *
   * @throws GraphException when the tensor belongs to another graph, or to none
   */
  public Node node(Tensor tensor) {
    if (tensor instanceof SymbolicTensor symbolic && symbolic.graph() == this) {
      return nodes.get(symbolic.node().id());
    }
    throw new GraphException(
        "tensor "
            + tensor
            + " does not belong to graph '"
            + name
            + "'; a component computes with tensors of the graph it was created for");
  }

  SymbolicTensor tensor(Node node) {
    return new SymbolicTensor(this, nodes.get(node.id()));
  }

  // ---- what is made of the graph

  /**
   * Sets a parameter at the end of a run; of several assignments the last one counts, so that a
   * part may be used more than once in a graph.
   *
   * @param parameter the name of a parameter of this graph
   * @param next same shape; computed from the values before the run
   */
  public void assign(String parameter, Tensor next) {
    ParameterSpec spec = specs.get(parameter);
    if (spec == null) {
      throw new GraphException(
          "no parameter '" + parameter + "' to assign; there are " + specs.keySet());
    }
    if (!spec.shape().equals(next.shape())) {
      throw new ShapeException(
          "parameter '" + parameter + "' has shape " + spec.shape() + ", assigned is " + next);
    }
    assignments.put(parameter, node(next));
  }

  /**
   * The gradients of a scalar, as tensors of this graph that can be differentiated again.
   *
   * @param scalarLoss shape {@code []}
   * @param wrt what to differentiate by: parameters, inputs, or anything between
   * @return one gradient for each of {@code wrt}, of its shape; zeros where the loss does not
   *     depend on it
   */
  public List<Tensor> gradients(Tensor scalarLoss, List<Tensor> wrt) {
    List<Node> variables = wrt.stream().map(this::node).toList();
    return new Differentiator(this, List.copyOf(nodes)).gradients(node(scalarLoss), variables);
  }

  /**
   * A program that computes these outputs and makes all assignments, and nothing else.
   *
   * @param outputs tensors of this graph, by name, in order
   */
  public Program program(Map<String, Tensor> outputs) {
    Map<String, Node> outputNodes = new LinkedHashMap<>();
    outputs.forEach((output, tensor) -> outputNodes.put(output, node(tensor)));
    return new ProgramAssembler(nodes, specs).assemble(name, outputNodes, assignments);
  }
}
