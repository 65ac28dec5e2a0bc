package de.depesche.portal.documents.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two hundred file names that were made to do harm: to folders, headers, pages, shells, databases and eyes.
final class HostileNames {
    private static final List<String> PATHS = List.of(
            "../../../etc/passwd",
            "..\\..\\windows\\system32\\drivers\\etc\\hosts",
            "/etc/shadow",
            "C:\\boot.ini",
            "\\\\server\\share\\x",
            "....//....//x",
            "%2e%2e%2fx",
            "..%c0%afx",
            "file:///etc/passwd",
            "./././x",
            "x/../../y",
            "~root/.ssh/id",
            "/",
            "..",
            ".",
            "\u2215etc\u2215passwd",
            "..\u2044..\u2044x",
            "x/.",
            "a/b\\c/d",
            "\0/x");
    private static final List<String> LINES = List.of(
            "x\r\nSet-Cookie: a=b",
            "x\nLocation: http://evil.example",
            "x\r\n\r\n<html>",
            "x\u0085y",
            "x\u2028y",
            "x\u2029y",
            "x\u000by",
            "x\fy",
            "\ttab\t",
            "a\0b",
            "a%00b",
            "a\u001b[2Jb",
            "a\u0007b",
            "\b\b\bx",
            "a\u007fb",
            "a\u009bb");
    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg/onload=alert(1)>",
            "javascript:alert(1)",
            "{{7*7}}",
            "${7*7}",
            "#{7*7}",
            "[[${T(java.lang.Runtime)}]]",
            "__${7*7}__::.x",
            "<!--#exec cmd=\"ls\"-->",
            "&lt;b&gt;",
            "&#0;",
            "%3Cscript%3E",
            "x\" onmouseover=\"alert(1)",
            "x' or '1'='1",
            "'; drop table documents.document; --",
            "$(reboot)",
            "`reboot`",
            "x; reboot",
            "x | reboot",
            "x && reboot",
            "-rf",
            "--help",
            "@SUM(1+1)",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "%s%s%n",
            "%n%n%n",
            "{0}{1}");
    private static final List<String> HEADERS = List.of(
            "x\"; filename=\"y.exe",
            "x\"",
            "\"",
            "\\",
            "x\\",
            "x\\\"y",
            "x;y",
            "x,y",
            "x'y''z",
            "UTF-8''x",
            "=?UTF-8?Q?x?=",
            "=?UTF-8?B?Li4vLi4v?=",
            "x*y",
            "x%22y",
            "%",
            "%zz",
            "x=y");
    private static final List<String> WINDOWS = List.of(
            "CON",
            "con",
            "PRN",
            "AUX",
            "NUL",
            "COM1",
            "LPT9",
            "CON.txt",
            "nul .txt",
            "CLOCK$",
            "x.",
            "x ",
            " x",
            "x::$DATA",
            "x:y",
            "<>:|?*",
            "desktop.ini",
            "Thumbs.db",
            ".htaccess",
            "~$x");
    private static final List<String> EYES = List.of(
            "\u202efdp.exe",
            "x\u202e",
            "\u2066x\u2069",
            "\u200f\u200ex",
            "x\u200by",
            "\ufeffx",
            "x\u00ady",
            "p\u0430yp\u0430l",
            "\u0410\u0412\u0421",
            "ﬁle",
            "ｆｕｌｌ",
            "x\u034fy",
            "🩺",
            "👨‍👩‍👧‍👦",
            "🏴\udb40\udc67",
            "Z\u0351\u036b\u0343\u036a\u0302a\u0351l",
            "مرحبا",
            "שלום",
            "文件",
            "ไฟล์",
            "A\u0308rzte",
            "Ärzte ß",
            "İstanbul",
            "\ud800",
            "x\udfff",
            "\uffff",
            "\ue000",
            "\u2060",
            "     ",
            "\u00a0\u2003",
            "\u3000",
            "\u1680");

    private HostileNames() {}

    /// Each once alone, and once with an ending that is taken.
    static List<String> all() {
        var alone = new ArrayList<String>();
        Stream.of(PATHS, LINES, MARKUP, HEADERS, WINDOWS, EYES).forEach(alone::addAll);
        IntStream.of(255, 256, 1000, 4096, 65_536).forEach(length -> alone.add("x".repeat(length)));
        alone.add("🩺".repeat(1024));
        alone.add("../".repeat(1400));
        alone.add("A" + "\u0308".repeat(4000));
        alone.add("x.".repeat(2000));
        alone.add("");
        var all = new LinkedHashSet<>(alone);
        alone.forEach(name -> all.add(name + ".gif"));
        return List.copyOf(all);
    }
}
