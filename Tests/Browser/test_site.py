"""Opens one page of every kind of the built sample site, from the disk, as its readers do.

The folder is THUOCDO_SITE (.build/test-site/a by default); pictures and PDFs for people to look at go to .build/screens."""

import checks
import printing
import pytest
import site_map
from visiting import NARROW, WIDE, visit


def test_every_page_is_of_a_kind_of_the_site_map(site):
    strangers = [path for path in site_map.pages_of(site) if site_map.kind_of(path) is None]
    assert strangers == []


def picture(page, file):
    """The page from the top, cut where nobody would look any more."""
    height = min(page.evaluate("() => document.documentElement.scrollHeight"), 6000)
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height})


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_page_loads_without_errors_and_fits_the_window(browser, site, screens, kind, path, width):
    with visit(browser, site, path, width=width) as visited:
        picture(visited.page, screens / f"{kind}-{'wide' if width == WIDE else width}.png")
        assert visited.problems + checks.structure(visited.page) + checks.overflow(visited.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, site, screens, kind, path, scheme):
    # Only here the policy is lifted: axe-core is a script from outside.
    with visit(browser, site, path, scheme=scheme, bypass_csp=True) as visited:
        if scheme == "dark":
            picture(visited.page, screens / f"{kind}-dark.png")
        assert checks.accessibility(visited.page) == []


def test_a_page_works_without_scripts(browser, site, kind, path):
    with visit(browser, site, path, javascript=False) as plain, visit(browser, site, path) as scripted:
        assert plain.problems + checks.without_scripts(plain.page, scripted.page) == []


def test_a_page_prints_on_a4(browser, site, screens, kind, path):
    with visit(browser, site, path) as visited:
        assert printing.printed(visited.page, screens / f"{kind}.pdf") == []


def test_a_listed_page_loads_and_fits(browser, site, listed_page):
    with visit(browser, site, listed_page, width=NARROW) as visited:
        problems = visited.problems + checks.structure(visited.page) + checks.overflow(visited.page)
        visited.page.set_viewport_size({"width": WIDE, "height": 900})
        assert problems + checks.overflow(visited.page) == []
