/**
 * What is known beforehand: function areas, national components, listed defaults with their source. Data files beside the
 * classes, small loaders, immutable records. Everything here can be overruled by what a workbook says.
 */
@NullMarked
package no.samtakt.catalogue;

import org.jspecify.annotations.NullMarked;
