/**
 * The report as one self-contained page: {@link no.samtakt.report.html.HtmlReport}. Opens from a mail attachment, offline, with
 * scripts off and in print; one class per section of the page, drawings as SVG made here. Everything a user has written is
 * escaped by {@link no.samtakt.report.html.Page}, the only place that writes markup.
 */
@NullMarked
package no.samtakt.report.html;

import org.jspecify.annotations.NullMarked;
