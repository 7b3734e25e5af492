package org.vae4j.graph;

import java.util.List;
import java.util.Map;

/**
 * A graph to be compiled: what it reads, what it returns, what it changes.
 *
 * @param name such as {@code train}; the prefix of its noise streams
 * @param nodes every node that outputs and assignments depend on, in an order of computation
 * @param inputs the {@link Primitive#INPUT} nodes among them, by name
 * @param parameters the parameters it reads or assigns, by name
 * @param outputs what a run returns, by name, in order
 * @param assignments new values of parameters, by parameter name; all are computed from the values
 *     before the run
 */
public record Program(
    String name,
    List<Node> nodes,
    Map<String, Node> inputs,
    Map<String, ParameterSpec> parameters,
    Map<String, Node> outputs,
    Map<String, Node> assignments) {}
