/// `./depesche demo`: the main job as two machines do it, over HTTP only, against a portal that runs.
@NullMarked
package de.depesche.portal.demo.run;

import org.jspecify.annotations.NullMarked;
