package org.kith.it;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Takes the pictures of {@code docs/images} from a running Kith with demo data: {@code Screenshots FOLDER [PAGE...]}, each
 * page at both widths, light and dark. The port is the property {@code kith.it.port}; {@code -Dkith.it.fullPage=true} takes
 * whole pages.
 */
public final class Screenshots {
    private record Shot(String name, String email, String path) {}

    private static final String NOBODY = "";
    private static final List<Shot> SHOTS = List.of(
            new Shot("front", NOBODY, "/"),
            new Shot("results", "member@demo.example", "/directory/search?q=lease"),
            new Shot("home", "coordinator@demo.example", "/"),
            new Shot("profile", "volunteer@demo.example", "/directory/profile"),
            new Shot("request", "member@demo.example", "a[href*='/matching/request?id=']"),
            new Shot("desk", "coordinator@demo.example", "a[href*='/matching/desk?request=']"));

    private Screenshots() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<String> wanted = List.of(args).subList(1, args.length);
        Browser browser = new Browser();
        for (Shot shot : SHOTS) {
            if (wanted.isEmpty() || wanted.contains(shot.name())) {
                take(browser, shot, folder);
            }
        }
        System.exit(0); // closes the browser, whose driver would keep this process alive
    }

    private static void take(Browser browser, Shot shot, Path folder) {
        Page page = shot.email().isEmpty() ? browser.fresh() : browser.signIn(shot.email());
        if (shot.path().startsWith("/")) {
            browser.open(shot.path());
        } else {
            browser.open(shot.name().equals("desk") ? "/matching/queue" : "/request/requests");
            page.navigate(RunningKith.shared()
                    .address(page.locator("main " + shot.path()).first().getAttribute("href")));
        }
        for (int width : new int[] {320, 1280}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, width == 320 ? 640 : 860);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(Boolean.getBoolean("kith.it.fullPage"))
                        .setPath(folder.resolve(
                                shot.name() + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
    }
}
