/**
 * The commands people type: parse the arguments, call {@code app}, print, return an exit code. Every text shown comes from the
 * bundles {@code messages} (results and errors) and {@code usage} (help) of this package.
 */
@NullMarked
package no.samtakt.cli;

import org.jspecify.annotations.NullMarked;
