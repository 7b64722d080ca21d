/** The dates of a plan as calendar files that Outlook, Google and Apple calendars read. */
@NullMarked
package no.samtakt.report.calendar;

import org.jspecify.annotations.NullMarked;
