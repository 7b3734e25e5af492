/**
 * From a program to a plan.
 *
 * <p>Data flow: the program is simplified ({@code SimpleProgram}); live nodes are lowered to
 * operations over values ({@link org.vae4j.nativebackend.plan.PlanCompiler}); elementwise
 * operations are merged; assignments are placed; values get addresses by their lifetimes;
 * operations are bound to kernels.
 */
package org.vae4j.nativebackend.plan;
