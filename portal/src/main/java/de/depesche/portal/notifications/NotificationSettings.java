package de.depesche.portal.notifications;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/// @param active whether this node writes and sends mails; other nodes may do it for it
/// @param digestTime when the day's reminder goes out, German legal time
/// @param noonTime when it goes out once more on the last day
/// @param alertGather how long the first news waits for others that happen with it
/// @param alertPause how long a hospital is left in peace after an alert
/// @param keep how long mails that are done, and happenings, can be looked up
@ConfigurationProperties("depesche.notifications")
record NotificationSettings(
        @DefaultValue("true") boolean active,

        @DefaultValue("07:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime digestTime,

        @DefaultValue("12:00") @DateTimeFormat(pattern = "HH:mm")
        LocalTime noonTime,

        @DefaultValue("15s") Duration alertGather,
        @DefaultValue("5m") Duration alertPause,
        @DefaultValue("90d") Duration keep) {}
