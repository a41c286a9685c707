"""Each check finds nothing on a good page, and finds the one thing that is wrong with a bad one."""

import checks
import printing
import pytest
import site_map
from visiting import NARROW, is_inside, visit

GOOD = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title>
<meta name="viewport" content="width=device-width">
<style>.box { overflow-x: auto } @page { size: A4; margin: 20mm } body { margin: 0 }
@media print { .box { overflow: visible } }</style></head>
<body><main><h1>Đánh giá, xếp loại năm 2025</h1><p>Đơn vị được xếp loại.</p>
<div class="box" tabindex="0"><table><caption>Bảng</caption><tr><th scope="col">Đơn vị</th><th scope="col">Mức</th></tr>
<tr><td>Xã An Định</td><td>Hoàn thành tốt nhiệm vụ</td></tr></table></div></main></body></html>"""


@pytest.fixture
def page_of(browser, tmp_path):
    """Opens a page made of GOOD with `old` replaced by `new`."""
    opened = []

    def open_page(old="", new="", **options):
        assert old in GOOD
        (tmp_path / "index.html").write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
        opened.append(visit(browser, tmp_path, "index.html", **options))
        return opened[-1].__enter__()

    yield open_page
    for manager in opened:
        manager.__exit__(None, None, None)


def only(problems: list[str]) -> str:
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_found_on_a_good_page(page_of, tmp_path, scheme):
    visited = page_of(width=NARROW, scheme=scheme)
    page = visited.page
    assert visited.problems + checks.structure(page) + checks.overflow(page) + checks.accessibility(page) == []
    assert checks.without_scripts(page_of(javascript=False).page, page_of().page) == []
    assert printing.printed(page_of().page, tmp_path / "good.pdf") == []


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ('lang="vi"', 'lang="en"', "lang is 'en'"),
        ("<title>Trang thử</title>", "", "no title"),
        ("<p>", "<h1>Hai</h1><p>", "2 h1"),
        ("<h1>Đánh giá, xếp loại năm 2025</h1>", "", "0 h1"),
        ("<h1>Đánh giá, xếp loại năm 2025</h1>", "<h1></h1>", "h1 is empty"),
    ],
)
def test_a_wrong_structure_is_found(page_of, old, new, problem):
    assert problem in only(checks.structure(page_of(old, new).page))


def test_errors_of_scripts_are_found(page_of):
    assert "script error: x" in only(page_of("</main>", "</main><script>throw 'x'</script>").problems)
    assert "console error: y" in only(page_of("</main>", "</main><script>console.error('y')</script>").problems)


def test_what_the_policy_stops_is_found(page_of):
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>"""
    assert any("Content Security Policy" in problem for problem in page_of("<title>", policy).problems)


def test_missing_files_are_found(page_of):
    problems = page_of("</main>", '</main><img src="khong-co.png" alt="">').problems
    assert any("request failed" in problem and "khong-co.png" in problem for problem in problems)


@pytest.mark.parametrize("address", ["https://example.com/x.png", "../khac.png", "file:///etc/hostname"])
def test_requests_that_leave_the_site_are_found(page_of, address):
    problems = page_of("</main>", f'</main><img src="{address}" alt="">').problems
    assert any("request outside the site" in problem for problem in problems)


def test_a_folder_with_a_similar_name_is_not_inside(tmp_path):
    assert is_inside((tmp_path / "Site/a b.html").as_uri(), tmp_path / "Site")
    assert not is_inside((tmp_path / "Site2/a.html").as_uri(), tmp_path / "Site")


def test_a_page_wider_than_the_window_is_found(page_of):
    problem = only(checks.overflow(page_of("<p>", '<p class="rộng" style="width: 900px">', width=NARROW).page))
    assert "in a window of 360 px" in problem and "p.rộng" in problem


def test_a_wide_table_in_a_box_of_its_own_is_no_problem(page_of):
    assert checks.overflow(page_of("<table>", '<table style="width: 900px">', width=NARROW).page) == []


def test_words_behind_the_edge_of_a_drawing_are_found(page_of):
    drawing = '<svg width="60" height="20"><text x="0" y="15">đã khắc phục</text></svg><p>'
    assert "'đã khắc phục'" in only(checks.cut_words(page_of("<p>", drawing).page))
    assert checks.cut_words(page_of("<p>", drawing.replace('"60"', '"300"')).page) == []


def test_barriers_are_found(page_of):
    assert "axe image-alt" in only(checks.accessibility(page_of("<p>", '<img src="data:," width="30" height="30"><p>').page))
    assert "axe color-contrast" in only(checks.accessibility(page_of("<p>", '<p style="color: #bbb">').page))


def test_colours_are_checked_in_the_dark_too(page_of):
    style = "<style>@media (prefers-color-scheme: dark) { body { background: #222 } }"
    assert checks.accessibility(page_of("<style>", style, scheme="light").page) == []
    assert "axe color-contrast" in only(checks.accessibility(page_of("<style>", style, scheme="dark", bypass_csp=True).page))


@pytest.mark.parametrize(
    "new, problem",
    [
        ("<script>document.querySelector('table').insertRow()</script>", "without JavaScript 2 rows, with it 3"),
        ("<script>document.querySelector('p').textContent = 'x'.repeat(999)</script>", "characters, with it"),
        ("<noscript><style>h1 { display: none }</style></noscript>", "no h1 is to be seen"),
    ],
)
def test_what_only_scripts_show_is_found(page_of, new, problem):
    plain, scripted = page_of("</main>", new + "</main>", javascript=False), page_of("</main>", new + "</main>")
    assert problem in only(checks.without_scripts(plain.page, scripted.page))


@pytest.mark.parametrize(
    "old, new, problem",
    [
        ("size: A4", "size: A5", "not A4"),
        ("<table>", '<table style="width: 1400px">', "too wide for the paper"),
        ("margin: 20mm", "margin: 0", "edge of the paper"),
        (".box { overflow: visible }", ".box { overflow: hidden } table { width: 1400px }", "cut off in print: div.box"),
        (".box { overflow: visible }", "h1 { display: none }", "heading"),
        ("<td>Xã An Định</td>", '<td><span style="position: fixed; left: 3000px">Xã An Định</span></td>', "last row"),
    ],
)
def test_a_bad_print_is_found(page_of, tmp_path, old, new, problem):
    problems = printing.printed(page_of(old, new).page, tmp_path / "bad.pdf")
    assert any(problem in found for found in problems), problems


def test_a_lying_page_is_a4_too(page_of, tmp_path):
    assert printing.printed(page_of("size: A4", "size: A4 landscape").page, tmp_path / "lying.pdf") == []


def test_every_path_of_the_site_map_has_its_kind():
    paths = {
        "index.html": "overview", "don-vi/index.html": "units", "don-vi/xa-a.html": "unit", "don-vi/xa-a/khac-phuc.html": "remediation",
        "bang/ty-le.html": "table-ty-le", "bang/index.html": "tables", "phat-hien/TL01.html": "rule-findings", "quy-tac/TL01.html": "rule", "van-ban/so-dang-ky.html": "register", "van-ban/cv-1.html": "dispatch",
        "van-ban/noi-nhan/index.html": "recipients", "van-ban/noi-nhan/xa-a.html": "recipient", "la.html": None, "bang/la.html": None,
    }  # fmt: skip
    assert {path: site_map.kind_of(path) for path in paths} == paths


def test_the_largest_page_of_a_kind_is_looked_at_and_the_rest_is_listed(tmp_path):
    (tmp_path / "don-vi").mkdir()
    for name, size in (("a", 1), ("b", 9), ("c", 1)):
        (tmp_path / f"don-vi/{name}.html").write_text("x" * size)
    (tmp_path / "index.html").write_text('<a href="don-vi/a.html"><a href="don-vi/b.html"><a href="don-vi/c.html#x"><a href="../x.html">')
    assert site_map.one_of_each(tmp_path) == {"overview": "index.html", "unit": "don-vi/b.html"}
    assert site_map.listed(tmp_path, 5) == ["don-vi/a.html", "don-vi/c.html"]
    assert site_map.listed(tmp_path, 1) == ["don-vi/a.html"]
