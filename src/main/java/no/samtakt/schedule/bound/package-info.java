/**
 * A certified lower bound on the objective of a scheduling problem: what no plan that keeps every rule can cost less than. Rules
 * and shared costs that tie everything together get prices; the rest falls apart into minimum cuts; better prices raise the bound.
 */
@NullMarked
package no.samtakt.schedule.bound;

import org.jspecify.annotations.NullMarked;
