"""`init --workbook`: a workbook to fill in, opened with a library that had no part in writing it."""

import re

import openpyxl
import pytest
from calling import files, run
from openpyxl.utils import column_index_from_string
from test_folders import sign
from workbooks import NAME

TABLES = ["discipline", "axes/2026-Q1", "plans", "remediation", "progress", "obligations", "submissions", "dossiers", "waivers"]

# What every row of a sheet needs; {n} is its number.
ROWS = {
    "Đơn vị": {"Mã đơn vị": "u{n}", "Tên đơn vị": "Đơn vị {n}"},
    "Nhóm xét tỷ lệ": {"Mã nhóm": "g{n}", "Tên nhóm": "Nhóm {n}", "Căn cứ tỷ lệ": "Điều 1", "Số quyết định": "1-QĐ/TU"},
    "Xếp loại 2025": {"Mã đối tượng": "o{n}", "Mã đơn vị": "u0", "Loại đối tượng": "CQ", "Tên đối tượng": "Tên {n}"},
    "Kỷ luật, kết luận": {"Mã đối tượng": "o{n}", "Kỳ": "2025", "Ngày": "05/4/2026", "Loại": "khiển trách"},
    "Sáu trục 2026-Q1": {"Mã đối tượng": "o{n}", "Trục": "1"},
    "Kế hoạch khắc phục": {"Mã kế hoạch": "k{n}", "Mã đơn vị": "u0", "Kỳ": "2025"},
    "Hạn chế, khắc phục": {"Mã hạn chế": "h{n}", "Mã đơn vị": "u0", "Kỳ phát hiện": "2025"},
    "Tiến độ": {"Mã hạn chế": "h{n}", "Ngày": "05/4/2026"},
    "Nghĩa vụ báo cáo": {"Mã nghĩa vụ": "n{n}", "Nội dung": "Việc {n}", "Đơn vị thực hiện": "tất cả"},
    "Báo cáo đã gửi": {"Mã nghĩa vụ": "n{n}", "Mã đơn vị": "u0"},
    "Hồ sơ": {"Mã đối tượng": "o{n}", "Kỳ": "2025", "Thành phần": "Bản kiểm điểm"},
    "Miễn trừ": {
        "Mã quy tắc": "TL01", "Mã nhóm": "g{n}", "Kỳ": "2025", "Lý do": "Lý do", "Cấp quyết định": "Tỉnh ủy", "Số văn bản": "1-QĐ/TU",
        "Ngày": "05/4/2026"},
}


def begin(program, folder, *options):
    return run(program, "init", folder, "--period", "2025", "--as-of", "15/4/2026", "--workbook", *options)


@pytest.fixture
def folder(program, tmp_path):
    """A new content folder with every table as a sheet."""
    code, output, errors = begin(program, tmp_path / "c", *(part for table in TABLES for part in ("--table", table)))
    assert (code, errors) == (0, "")
    assert f"{NAME} – 12 trang tính, mới có dòng tiêu đề: Đơn vị; " in output
    return tmp_path / "c"


def headings(sheet):
    return [cell.value for cell in sheet[1]]


def rules(sheet):
    """The rules of a sheet by the heading of their column."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        column, last = re.fullmatch(r"([A-Z]+)2:\1(\d+)", str(rule.sqref)).groups()
        assert int(last) >= 10_000
        found[headings(sheet)[column_index_from_string(column) - 1]] = rule
    return found


def words(rule):
    """What a list offers that stands in the rule itself."""
    return rule.formula1.strip('"').split(",") if rule.type == "list" and rule.formula1.startswith('"') else []


def test_a_form_has_the_sheets_that_were_asked_for(program, tmp_path):
    assert begin(program, tmp_path / "c")[0] == 0
    assert files(tmp_path / "c") == ["site.toml", NAME]
    assert openpyxl.load_workbook(tmp_path / "c" / NAME).sheetnames == ["Đơn vị", "Nhóm xét tỷ lệ", "Xếp loại 2025"]
    assert begin(program, tmp_path / "d")[0] == 0
    assert (tmp_path / "c" / NAME).read_bytes() == (tmp_path / "d" / NAME).read_bytes()


def test_every_column_says_how_it_is_filled_in(folder):
    book = openpyxl.load_workbook(folder / NAME)
    assert sorted(book.sheetnames) == sorted(ROWS)
    for sheet in book.worksheets:
        found = rules(sheet)
        for rule in found.values():
            assert not re.search(r"[Ss]heet", f"{rule.prompt} {rule.error}"), "officials read Vietnamese"
        assert sorted(found) == sorted(headings(sheet)), sheet.title
        needed = [heading for heading in headings(sheet) if (found[heading].prompt or "").startswith("Phải điền ở mỗi dòng.")]
        assert needed and set(needed) <= set(ROWS[sheet.title]), sheet.title
        assert "Ngày" not in found or "05/4/2026" in found["Ngày"].prompt


def test_lists_of_codes_lead_to_the_column_of_the_codes(folder):
    book = openpyxl.load_workbook(folder / NAME)
    count = 0
    for sheet in book.worksheets:
        for heading, rule in rules(sheet).items():
            if rule.type != "list" or words(rule):
                continue
            name, column = re.fullmatch(r"'(.+)'!\$([A-Z]+)\$2:\$\2\$20000", rule.formula1).groups()
            target = headings(book[name])[column_index_from_string(column) - 1]
            assert target in (heading, "Mã đơn vị" if heading in ("Đơn vị cấp trên", "Nơi vi phạm") else "Mã nhóm"), heading
            assert rule.errorStyle == "warning", "a code of another file must be possible"
            count += 1
    assert count > 15


def test_whatever_the_form_offers_is_accepted(program, check, folder):
    sign(folder)
    book = openpyxl.load_workbook(folder / NAME)
    for sheet in book.worksheets:
        offers = [(heading, word) for heading, rule in rules(sheet).items() for word in words(rule)]
        # At least as many rows everywhere as others refer to.
        for number in range(max(len(offers), 40)):
            row = {heading: text.format(n=number) for heading, text in ROWS[sheet.title].items()}
            row |= dict(offers[number:number + 1])
            sheet.append([row.get(heading) for heading in headings(sheet)])
    book.save(folder / NAME)
    result = check(folder)
    assert [told for told in result["diagnostics"] if told["severity"] == "error"] == []
    assert [table["rowsRead"] == table["rowsUsed"] >= 40 for table in result["tables"]] == [True] * len(ROWS)


def test_a_form_is_for_a_new_folder_and_writes_over_nothing(program, folder):
    before = (folder / NAME).read_bytes()
    code, output, errors = run(program, "init", folder, "--workbook", "--table", "plans")
    assert (code, output) == (64, "")
    assert "--workbook chỉ dùng khi tạo thư mục mới" in errors
    (folder / "site.toml").unlink()
    code, _, errors = begin(program, folder)
    assert (code, f"{NAME}» đã có; không ghi đè." in errors) == (74, True)
    assert (folder / NAME).read_bytes() == before
    assert files(folder) == [NAME]


def test_a_table_that_is_there_as_a_file_is_not_made_a_sheet_too(program, tmp_path):
    (tmp_path / "units.csv").write_text("Mã đơn vị;Tên đơn vị\n")
    code, _, errors = begin(program, tmp_path)
    assert (code, "units.csv» đã có; không ghi đè." in errors) == (74, True)
    assert files(tmp_path) == ["units.csv"]
