package de.depesche.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/// The network cable of one page, by the browser's own means.
final class Connection {
    private static final int UNBOUND = -1;
    private final CDPSession browser;

    private Connection(CDPSession browser) {
        this.browser = browser;
    }

    static Connection of(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        return new Connection(session);
    }

    void slow(int bytesPerSecond) {
        conditions(false, bytesPerSecond, UNBOUND);
    }

    void slowDownloads(int bytesPerSecond) {
        conditions(false, UNBOUND, bytesPerSecond);
    }

    /// Pulled out: what is under way breaks.
    void cut() {
        conditions(true, UNBOUND, UNBOUND);
    }

    void mend() {
        conditions(false, UNBOUND, UNBOUND);
    }

    private void conditions(boolean offline, int upload, int download) {
        var wanted = new JsonObject();
        wanted.addProperty("offline", offline);
        wanted.addProperty("latency", 0);
        wanted.addProperty("downloadThroughput", download);
        wanted.addProperty("uploadThroughput", upload);
        browser.send("Network.emulateNetworkConditions", wanted);
    }
}
