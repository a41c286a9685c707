"""Content folders whose tables are the sheets of one workbook, as spreadsheet programs write them."""

import csv
import re
import shutil
from datetime import date
from pathlib import Path

from openpyxl import Workbook

SHEETS = {
    "units": "Đơn vị", "groups": "Nhóm xét tỷ lệ", "discipline": "Kỷ luật, kết luận", "plans": "Kế hoạch khắc phục",
    "remediation": "Hạn chế, khắc phục", "progress": "Tiến độ", "obligations": "Nghĩa vụ báo cáo", "submissions": "Báo cáo đã gửi",
    "dossiers": "Hồ sơ", "waivers": "Miễn trừ",
}
PER_PERIOD = {"ratings": "Xếp loại", "axes": "Sáu trục"}
NAME = "so-lieu.xlsx"


def sheet_name(path: Path) -> str:
    return SHEETS.get(path.stem) or f"{PER_PERIOD[path.parent.name]} {path.stem}"


def typed(text: str):
    """The value a spreadsheet makes of what is typed: a date, a number, a text or nothing."""
    if day := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text):
        return date(int(day[3]), int(day[2]), int(day[1]))
    if re.fullmatch(r"0|[1-9]\d{0,8}", text):
        return int(text)
    if re.fullmatch(r"(0|[1-9]\d{0,3})[.,]\d{1,6}", text):
        return float(text.replace(",", "."))
    return text or None


def rows(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8-sig")
    separator = max(",;\t", key=text.split("\n")[0].count)
    return list(csv.reader(text.splitlines(keepends=True), delimiter=separator))


def convert(source: Path, folder: Path) -> Workbook:
    """Copies the folder `source` to `folder`, its tables moved into a workbook; to be saved by `save`."""
    shutil.copytree(source, folder)
    book = Workbook()
    book.remove(book.active)
    for path in sorted(folder.rglob("*.csv")):
        sheet = book.create_sheet(sheet_name(path))
        for row in rows(path):
            sheet.append([typed(text) for text in row])
        path.unlink()
    return book


def save(book: Workbook, folder: Path):
    book.save(folder / NAME)
