package de.depesche.journeys;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A person at the door.
final class SignIn {
    private SignIn() {}

    /// By keyboard alone: the form begins at the name.
    static void with(Page page, DemoAccounts.Person person, String code) {
        page.navigate("/anmeldung");
        again(page, person, code);
    }

    /// On the page that refused the attempt before.
    static void again(Page page, DemoAccounts.Person person, String code) {
        page.locator("#username").fill(person.userName());
        page.locator("#username").press("Tab");
        page.keyboard().type(person.password());
        page.keyboard().press("Tab");
        page.keyboard().type(code);
        untilTheNextPage(page, () -> page.keyboard().press("Enter"));
    }

    private static void untilTheNextPage(Page page, Runnable act) {
        var there = new AtomicBoolean();
        Consumer<Page> loaded = _ -> there.set(true);
        page.onLoad(loaded);
        act.run();
        page.waitForCondition(there::get);
        page.offLoad(loaded);
    }
}
