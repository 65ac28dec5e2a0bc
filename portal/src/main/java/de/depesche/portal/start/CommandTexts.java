package de.depesche.portal.start;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of a command, from the message file of its module.
public final class CommandTexts {
    private final Locale locale;
    private final ResourceBundle texts;
    private final String command;

    private CommandTexts(Locale locale, ResourceBundle texts, String command) {
        this.locale = locale;
        this.texts = texts;
        this.command = command;
    }

    /// @param module whose file has them
    /// @param command what their keys begin with
    public static CommandTexts of(String module, String command, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "messages/" + module,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new CommandTexts(locale, texts, command);
    }

    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(command + "." + key), locale).format(arguments);
    }
}
