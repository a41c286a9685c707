"""Opens pages of a site in headless Chromium and notes everything that should not happen."""

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

WIDE, NARROW = 1280, 360


@contextmanager
def chromium():
    """The system's Chromium; Playwright's own is never downloaded."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise RuntimeError("no chromium on this machine; run scripts/setup.sh --tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        yield browser
        browser.close()


@dataclass
class Visit:
    """An open page and what went wrong while it was loaded."""

    page: Page
    problems: list[str] = field(default_factory=list)


def look(page: Page, *, width: int = WIDE, scheme: str = "light", media: str = "screen") -> Page:
    """`page` in a window of `width`, in the colours of `scheme`, on the screen or in print."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, media=media)
    return page


def is_inside(url: str, site: Path) -> bool:
    """Whether `url` is a file below `site`."""
    parts = urlsplit(url)
    return parts.scheme == "file" and Path(unquote(parts.path)).resolve().is_relative_to(site.resolve())


@contextmanager
def visit(browser: Browser, site: Path, path: str, *, width: int = WIDE, scheme: str = "light", javascript: bool = True, bypass_csp: bool = False):
    """Opens `path` of `site` from the disk; requests for anything else are noted and stopped."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=javascript, bypass_csp=bypass_csp, locale="vi-VN"
    )
    context.set_default_timeout(30_000)
    page = context.new_page()
    visited = Visit(page)

    def guard(route):
        if is_inside(route.request.url, site):
            route.continue_()
        else:
            visited.problems.append(f"request outside the site: {route.request.url}")
            route.abort()

    context.route("**/*", guard)
    page.on("console", lambda message: message.type == "error" and visited.problems.append(f"console error: {message.text}"))
    page.on("pageerror", lambda error: visited.problems.append(f"script error: {error}"))
    page.on("requestfailed", lambda request: visited.problems.append(f"request failed: {request.url}"))
    try:
        page.goto((site / path).resolve().as_uri(), wait_until="load")
        yield visited
    finally:
        context.close()
