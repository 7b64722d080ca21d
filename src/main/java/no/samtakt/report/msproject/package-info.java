/** A plan as a Microsoft Project file (MSPDI XML), which ProjectLibre, GanttProject and others read too. */
@NullMarked
package no.samtakt.report.msproject;

import org.jspecify.annotations.NullMarked;
