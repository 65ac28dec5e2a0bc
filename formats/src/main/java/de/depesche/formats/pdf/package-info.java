/// PDF files as far as letters and declarations ask for them: their frame, and what they claim to be. Neither rendered
/// nor judged: whether a file keeps what PDF/A asks for is a validator's work.
@NullMarked
package de.depesche.formats.pdf;

import org.jspecify.annotations.NullMarked;
