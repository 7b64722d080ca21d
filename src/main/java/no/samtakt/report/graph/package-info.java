/**
 * Draws dependency graphs as self-contained SVG that reads on screen, on a phone and in a black-and-white print. Entry points
 * {@link no.samtakt.report.graph.GraphViews} (what to draw) and {@link no.samtakt.report.graph.GraphDrawing} (how). The only
 * place that knows Eclipse ELK, which never shows in a signature.
 */
@NullMarked
package no.samtakt.report.graph;

import org.jspecify.annotations.NullMarked;
