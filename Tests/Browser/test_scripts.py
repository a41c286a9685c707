"""What the script adds: search, with and without accents, and filters that a link carries. From the disk, as its readers do."""

import unicodedata

import pytest
from visiting import visit


def bare(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)).replace("đ", "d").replace("Đ", "D")


@pytest.mark.parametrize("written", [str, str.upper, bare, lambda name: unicodedata.normalize("NFD", name)], ids=["so", "upper", "bare", "taken-apart"])
def test_a_unit_is_found_however_it_is_written(browser, site, written):
    with visit(browser, site, "tim-kiem.html") as visited:
        page = visited.page
        # A name with accents, and with the letter that has no parts.
        name = page.locator(".columns-list a", has_text="Đ").first.inner_text()
        page.fill("[name=q]", written(name))
        assert page.locator("[data-ket-qua] a").first.inner_text() == name
        page.press("[name=q]", "Enter")
        address = page.url
        page.goto("about:blank")
        page.goto(address)
        assert page.locator("[data-ket-qua] a").first.inner_text() == name
        assert visited.problems == []


def test_a_number_comes_before_all_that_only_mentions_it(browser, site):
    with visit(browser, site, "van-ban/index.html") as visited:
        # The number that most other dispatches name: its own dispatch must still come first.
        numbers = visited.page.locator("tbody th a").all_inner_texts()
        text = visited.page.locator("main").inner_text()
        number = max(numbers, key=text.count)
        address = visited.page.locator("tbody th a", has_text=number).first.evaluate("link => link.href")
    with visit(browser, site, "tim-kiem.html") as visited:
        for written in (number, number.split("/")[0], number.lower()):
            visited.page.fill("[name=q]", written)
            assert visited.page.locator("[data-ket-qua] a").first.evaluate("link => link.href") == address


def test_a_search_without_hits_says_so(browser, site):
    with visit(browser, site, "tim-kiem.html") as visited:
        visited.page.fill("[name=q]", "không-có-tên-này")
        assert "Không tìm thấy" in visited.page.locator("[data-so-dong]").inner_text()


def shown(page) -> set[str]:
    return set(page.locator("table[data-loc] tbody tr:visible th").all_inner_texts())


def test_a_filtered_list_of_findings_is_a_link(browser, site):
    with visit(browser, site, "phat-hien/index.html") as visited:
        page = visited.page
        everything = shown(page)
        code = page.locator("[name=quy-tac] option").nth(1).get_attribute("value")
        page.select_option("[name=quy-tac]", code)
        assert len(everything) > 1 and all(text.startswith(code) for text in shown(page))
        address = page.url
        page.click("[data-bo-loc] [type=reset]")
        page.wait_for_function("() => !location.search && !location.hash")
        assert shown(page) == everything
        for link in (address, address.replace("?", "#")):
            page.goto("about:blank")
            page.goto(link)
            assert all(text.startswith(code) for text in shown(page)) and shown(page)
        page.goto("about:blank")
        page.goto(address.split("?")[0] + "?quy-tac=XX99")
        assert shown(page) == set() and page.locator("[data-so-dong]").inner_text().startswith("Không có dòng nào")
        assert visited.problems == []
