/**
 * From a program to a plan.
 *
 * <p>Data flow: the program is simplified ({@code SimpleProgram}); live nodes are lowered to
 * operations over values ({@link org.vae4j.nativebackend.plan.PlanCompiler}); elementwise
 * operations are merged; terms of data that are zero are listed; large products are cut into strips
 * with what follows them row by row; assignments are placed; values get addresses by their
 * lifetimes; operations are bound to kernels.
 */
package org.vae4j.nativebackend.plan;
