/// Vorgänge: document requests, notices, answers, receipts.
@NullMarked
package de.depesche.portal.cases;

import org.jspecify.annotations.NullMarked;
