"""Opens one page of every kind of the built sample site, from the disk, as its readers do.

The folder is THUOCDO_SITE (.build-tests/site/a by default); pictures and PDFs for people to look at go to .build/screens."""

import re

import checks
import printing
import pytest
import site_map
from visiting import NARROW, WIDE, look, visit


def test_every_page_is_of_a_kind_of_the_site_map(site):
    strangers = [path for path in site_map.pages_of(site) if site_map.kind_of(path) is None]
    assert strangers == []


def picture(page, file):
    """The page from the top, cut where nobody would look any more."""
    height = min(page.evaluate("() => document.documentElement.scrollHeight"), 6000)
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height})


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_page_loads_without_errors_and_fits_the_window(opened, screens, kind, width):
    page = look(opened.page, width=width)
    picture(page, screens / f"{kind}-{'wide' if width == WIDE else width}.png")
    assert opened.problems + checks.structure(page) + checks.overflow(page) + checks.cut_words(page) == []


def test_axe_finds_nothing(opened):
    assert checks.accessibility(look(opened.page)) == []


def test_axe_finds_nothing_in_a_narrow_window(opened):
    assert checks.accessibility(look(opened.page, width=NARROW), checks.OF_WIDTH) == []


def test_axe_finds_nothing_in_the_dark(opened, screens, kind):
    page = look(opened.page, scheme="dark")
    picture(page, screens / f"{kind}-dark.png")
    assert checks.accessibility(page, checks.OF_COLOUR) == []


def test_a_page_works_without_scripts(browser, site, opened, path):
    with visit(browser, site, path, javascript=False) as plain:
        assert plain.problems + checks.without_scripts(plain.page, look(opened.page)) == []


def test_a_page_prints_on_a4(opened, screens, kind):
    pdf = screens / f"{kind}.pdf"
    problems = printing.printed(look(opened.page), pdf)
    # The books have ten and seven columns by their forms, on every sheet.
    columns = {"register": 10, "incoming": 7}.get(kind)
    assert problems + (printing.columns_repeated(pdf, columns) if columns else []) == []


def test_a_listed_page_loads_and_fits(browser, site, listed_page):
    with visit(browser, site, listed_page, width=NARROW) as visited:
        problems = visited.problems + checks.structure(visited.page) + checks.overflow(visited.page)
        assert problems + checks.overflow(look(visited.page)) == []


def test_sums_stand_once_in_print(browser, site):
    with visit(browser, site, "bang/han-nop.html") as visited:
        visited.page.emulate_media(media="print")
        # A foot would be repeated on every sheet.
        shown = visited.page.locator("tfoot").evaluate_all("feet => feet.map(foot => getComputedStyle(foot).display)")
        assert shown and set(shown) == {"table-row-group"}


def test_a_narrow_table_shows_that_it_scrolls(browser, site):
    with visit(browser, site, "bang/ty-le.html", width=NARROW) as visited:
        box = visited.page.locator(".table-box").first
        assert box.evaluate("box => box.scrollWidth > box.clientWidth")
        assert "gradient" in box.evaluate("box => getComputedStyle(box).backgroundImage")
        # The name of the group leaves room for three figures.
        assert box.evaluate("box => [...box.querySelectorAll('tbody tr:first-child > *')].filter(cell => cell.offsetLeft + cell.offsetWidth <= box.clientWidth).length") >= 4


# Tables whose rows come to a verdict, by the id of their heading.
VERDICTS = [
    ("bang/ty-le.html", "nhom"), ("bang/nguoi-dung-dau.html", "don-vi"), ("bang/dieu-kien.html", "doi-tuong"),
    ("bang/xep-loai-lai.html", "xep-loai"), ("bang/xep-loai-lai.html", "nhom"), ("quy-tac/TL01.html", "vi-du"), ("thay-doi.html", "ket-luan"),
]


@pytest.mark.parametrize("path, table", VERDICTS)
def test_a_phone_shows_the_verdict_beside_the_name(browser, site, path, table):
    with visit(browser, site, path, width=NARROW) as visited:
        # No box is moved to the side: the first mark of each row ends within the window.
        ends = visited.page.locator(f"section:has(#{table}) tbody tr:has(td .mark)").evaluate_all(
            "rows => rows.map(row => row.querySelector('td .mark').getBoundingClientRect().right)"
        )
        assert ends and max(ends) <= NARROW


def test_a_phone_shows_what_to_do_without_moving_anything(browser, site):
    unit = next(page for page in sorted((site / "don-vi").glob("*.html")) if 'class="actions"' in page.read_text(encoding="utf-8"))
    with visit(browser, site, f"don-vi/{unit.name}", width=NARROW) as visited:
        box = visited.page.locator(".table-box:has(> .actions)")
        assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
        assert visited.page.locator(".actions td.num:empty").first.is_hidden()


SHORT_FORMS = re.compile(r"\b(HTXS|HTT|HTNV|KHT|TCĐ|TTLĐ|CBLĐ)\b")
# Texts that units and issuers wrote themselves stand as they were written.
OWN_WORDS = ("van-ban/", "khac-phuc.html", "van-ban-den.html")


def test_short_forms_are_explained_where_they_stand(site):
    """Paper and touch screens have no mouse to ask with."""
    explained = 0
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site).as_posix()
        text = page.read_text(encoding="utf-8")
        main, foot = text.split("</main>")
        used = set(SHORT_FORMS.findall(re.sub("<[^>]*>", " ", main.split("<main")[1])))
        if not used or any(part in path for part in OWN_WORDS):
            continue
        missing = [form for form in sorted(used) if f"<b>{form}</b> " not in foot]
        assert not missing, f"{path} does not explain {', '.join(missing)}"
        explained += 1
    assert explained > 100, "the sample has more pages with short forms"
