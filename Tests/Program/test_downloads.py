"""The workbooks to download, opened with a reader that had no part in writing them."""

import collections
import csv
import datetime
import json
import pathlib
import re

import openpyxl
import pytest


def names(folder):
    return sorted(path.stem for path in (folder / "tai-ve").glob("*.xlsx"))


def words(value):
    """A cell as the CSV file writes it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        day, month = value.day, value.month
        return f"{day:02}/{month:02}/{value.year}" if month < 3 else f"{day:02}/{month}/{value.year}"
    return str(value)


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file)]


def unguarded(text):
    """A CSV cell without the apostrophe that keeps a spreadsheet from running it; a workbook needs none."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def test_the_data_page_lists_each_file_once(site):
    page = (site / "du-lieu.html").read_text()
    links = re.findall(r'<a class="line" href="(tai-ve/[^"]+)" download>([^<]+)</a>', page)
    assert sorted(path for path, _ in links) == sorted(f"tai-ve/{file.name}" for file in (site / "tai-ve").iterdir())
    formats = {".csv": "CSV", ".json": "JSON", ".xlsx": "Excel"}
    assert all(re.search(r"\b(CSV|JSON|Excel)\)?$", text)[1] == formats[pathlib.PurePath(path).suffix] for path, text in links)
    # One row for each page or list: all tables in one workbook, and each by itself.
    rows = re.findall(r'<tr><th scope="row">([^<]+)</th><td>(.*?)</td><td>(.*?)</td></tr>', page)
    rows = [row for row in rows if "download>" in row[2]]
    assert len(rows) == len({subject for subject, _, _ in rows}) == page.count(".xlsx\" download>")
    assert all(books.endswith('.xlsx" download>Excel</a>') and ".xlsx" not in files for _, books, files in rows)
    assert all(len(set(texts)) == len(texts) for texts in (re.findall(r">([^<]+)</a>", files) for _, _, files in rows))


def test_every_table_page_has_its_workbook(site):
    expected = {"dieu-kien", "han-nop", "khac-phuc", "kiem-diem", "nguoi-dung-dau", "quy", "tong-hop", "ty-le", "xep-loai-lai"}
    lists = {"don-vi", "quy-tac", "van-ban", "noi-nhan", "can-cu"}
    assert expected | lists | {"phat-hien", "mien-tru", "so-dang-ky", "thay-doi"} == set(names(site))


def by_heading(path):
    head, *body = rows(path)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_the_list_of_units_is_the_table_of_units_and_its_figures_are_those_of_the_findings(site, content):
    units = by_heading(site / "tai-ve/don-vi.csv")
    with (content / "units.csv").open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    codes = [row[0] for row in csv.reader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ",")][1:]
    assert sorted(unit["Mã"] for unit in units) == sorted(code for code in codes if code)
    findings = json.loads((site / "tai-ve/phat-hien.json").read_text())["findings"]
    errors = collections.Counter(
        finding["unit"]
        for finding in findings
        if finding["verdict"] == "notMet" and finding["severity"] == "error" and not finding["waived"]
    )
    assert {unit["Mã"]: int(unit["Lỗi"]) for unit in units if unit["Lỗi"] != "0"} == {
        unit: count for unit, count in errors.items() if unit
    }


def test_the_list_of_rules_agrees_with_their_pages(site):
    listed = by_heading(site / "tai-ve/quy-tac.csv")
    pages = {path.stem for path in (site / "quy-tac").glob("*.html")} - {"index"}
    assert {rule["Mã"] for rule in listed} == pages and len(listed) == len(pages)
    assert all(rule["Nội dung"] and rule["Nhóm quy tắc"] for rule in listed)


def test_the_lists_of_dispatches_and_recipients_hold_what_their_pages_hold(site):
    dispatches = by_heading(site / "tai-ve/van-ban.csv")
    assert len(dispatches) == len(rows(site / "tai-ve/so-dang-ky.csv")) - 1
    pages = {path.name for path in (site / "van-ban").glob("*.html")} - {"index.html", "so-dang-ky.html", "can-cu.html"}
    assert len(dispatches) == len(pages)
    receipts = by_heading(site / "tai-ve/noi-nhan.csv")
    recipients = {receipt["Nơi nhận"] for receipt in receipts}
    assert len(recipients) == len(list((site / "van-ban/noi-nhan").glob("*.html"))) - 1
    files = {dispatch["Tệp nguồn"] for dispatch in dispatches}
    assert {receipt["Tệp nguồn"] for receipt in receipts} <= files
    citations = by_heading(site / "tai-ve/can-cu.csv")
    assert collections.Counter(citation["Tệp nguồn"] for citation in citations) == collections.Counter(
        {dispatch["Tệp nguồn"]: int(dispatch["Dẫn chiếu"]) for dispatch in dispatches if dispatch["Dẫn chiếu"] != "0"}
    )


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("don-vi/index.html", "don-vi"),
        ("quy-tac/index.html", "quy-tac"),
        ("van-ban/index.html", "van-ban"),
        ("van-ban/noi-nhan/index.html", "noi-nhan"),
        ("van-ban/can-cu.html", "can-cu"),
    ],
)
def test_a_page_leads_to_the_files_of_its_list(site, page, name):
    text = (site / page).read_text()
    root = "../" * page.count("/")
    for ending in ("csv", "xlsx"):
        assert f'href="{root}tai-ve/{name}.{ending}" download' in text


def test_sheets_hold_what_the_csv_files_hold(site):
    compared = 0
    for name in names(site):
        files = [rows(path) for path in sorted((site / "tai-ve").glob(f"{name}*.csv"))]
        book = openpyxl.load_workbook(site / "tai-ve" / f"{name}.xlsx")
        for sheet in book.worksheets:
            cells = [[words(cell.value) for cell in row] for row in sheet.iter_rows()]
            same = [file for file in files if file[0] == cells[0] and len(file) == len(cells)]
            assert any([[unguarded(cell) for cell in row] for row in file] == cells for file in same), (name, sheet.title)
            compared += len(cells) - 1
    assert compared > 1000


def test_numbers_are_numbers_and_days_are_days(site):
    sheet = openpyxl.load_workbook(site / "tai-ve/ty-le.xlsx").worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    column = heads.index("Được xếp loại")
    assert all(isinstance(row[column].value, int) for row in sheet.iter_rows(min_row=2))
    waivers = openpyxl.load_workbook(site / "tai-ve/mien-tru.xlsx").worksheets[0]
    column = [cell.value for cell in waivers[1]].index("Ngày")
    days = [row[column] for row in waivers.iter_rows(min_row=2)]
    assert days and all(isinstance(cell.value, datetime.datetime) and cell.number_format == "dd/mm/yyyy" for cell in days)


def test_a_sheet_is_ready_to_be_printed(site):
    for name in names(site):
        for sheet in openpyxl.load_workbook(site / "tai-ve" / f"{name}.xlsx").worksheets:
            assert sheet.print_title_rows == "$1:$1" and sheet.freeze_panes == "B2", name
            assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, name
            # One page wide (the default, where nothing is written), as many as it takes long.
            assert sheet.sheet_properties.pageSetUpPr.fitToPage, name
            assert sheet.page_setup.fitToWidth in (None, 1) and sheet.page_setup.fitToHeight == 0, name
            assert sheet.oddFooter.right.text == "Trang &P/&N" and sheet.oddHeader.center.text, name
            assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row), name
