package de.depesche.portal.identity;

import de.depesche.portal.problems.FieldFault;
import de.depesche.portal.problems.Problem;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody to be registered.
///
/// @param userName 3 to 64 letters, digits and the signs . _ - @; upper and lower case count alike
public record NewPerson(String userName, String displayName, Optional<String> email) {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int LONGEST_NAME = 100;

    public NewPerson {
        userName = userName.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        var faults = new ArrayList<FieldFault>();
        if (!USER_NAME.matcher(userName).matches()) {
            faults.add(FieldFault.of("userName", "user-name"));
        }
        if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
            faults.add(FieldFault.of("displayName", "display-name", LONGEST_NAME));
        }
        if (email.filter(typed -> !EMAIL.matcher(typed).matches()).isPresent()) {
            faults.add(FieldFault.of("email", "email"));
        }
        if (!faults.isEmpty()) {
            throw new Problem.Invalid(faults);
        }
    }
}
