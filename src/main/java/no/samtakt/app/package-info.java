/**
 * The use cases: check, draw the graph, plan, compare, evaluate, write templates. The only place that wires the engines together,
 * reads the clock or draws seeds. What a use case cannot do because of its surroundings (no such folder, no permission, disk
 * full) is a {@link no.samtakt.app.CannotRunException}; what is wrong in users' data is a list of problems in its result.
 */
@NullMarked
package no.samtakt.app;

import org.jspecify.annotations.NullMarked;
