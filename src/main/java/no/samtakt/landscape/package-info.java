/**
 * The dependency graph of all members' assets: which must move together, what must be live before what, and what is hit when
 * one of them changes. Entry point {@link no.samtakt.landscape.Landscape}; the only place besides {@code schedule.bound} that
 * knows JGraphT, which never shows in a signature.
 */
@NullMarked
package no.samtakt.landscape;

import org.jspecify.annotations.NullMarked;
