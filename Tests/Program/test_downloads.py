"""The workbooks to download, opened with a reader that had no part in writing them."""

import csv
import datetime

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


def test_every_table_page_has_its_workbook(site):
    expected = {"dieu-kien", "han-nop", "khac-phuc", "kiem-diem", "nguoi-dung-dau", "quy", "tong-hop", "ty-le", "xep-loai-lai"}
    assert expected | {"phat-hien", "mien-tru", "so-dang-ky", "thay-doi"} == set(names(site))


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
