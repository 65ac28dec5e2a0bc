/// Journeys of people and machines through the packed portal, as it is given away: nothing of it is on the class path.
@NullMarked
package de.depesche.journeys;

import org.jspecify.annotations.NullMarked;
