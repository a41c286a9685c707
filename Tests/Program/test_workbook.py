"""Tables as sheets of a workbook: the same content says the same, and what is wrong is told with its cell."""

import re
import shutil
from datetime import date, time

import pytest
from calling import run
from openpyxl import Workbook
from workbooks import NAME, convert, rows, save, sheet_name


TABLES = r"units|groups|discipline|plans|remediation|progress|obligations|submissions|dossiers|waivers|ratings/\S+|axes/\S+"
TABLE_FILE = re.compile(rf"(?<!tai-ve/)\b({TABLES})\.csv")


@pytest.fixture
def sample(content, tmp_path):
    """The sample content as a workbook, and its folder."""
    folder = tmp_path / "content"
    return convert(content, folder), folder


def told(result):
    return [(told["file"], told.get("sheet"), told["line"], told["column"], told["code"]) for told in result["diagnostics"]]


def test_the_same_tables_as_sheets_give_the_same_findings(check, content, sample):
    book, folder = sample
    save(book, folder)
    sheets, files = check(folder), check(content)
    assert sheets["diagnostics"] == []
    for part in ("counts", "verdicts", "tables"):
        assert sheets[part] == files[part], part
    names = {path.relative_to(content).as_posix(): sheet_name(path) for path in content.rglob("*.csv")}
    for one, other in zip(sheets["findings"], files["findings"], strict=True):
        for source, original in zip(one.pop("sources"), other.pop("sources"), strict=True):
            # Dispatches stay files.
            place = {"file": NAME, "sheet": names[original["file"]]} if original["file"] in names else {}
            assert source == original | place
        # A missing cell is named in the sentence by its file.
        del one["message"], other["message"]
        assert one == other


def test_pages_name_the_sheet_of_every_figure(program, sample, tmp_path):
    book, folder = sample
    save(book, folder)
    code, _, _ = run(program, "build", folder, "-o", tmp_path / "a")
    assert code == 0
    page = (tmp_path / "a/don-vi/so-noi-vu.html").read_text()
    assert f"{NAME}, trang tính «Xếp loại 2025», dòng" in page
    assert ".csv, dòng" not in page
    # The worked examples of rules have files of their own; downloads are CSV whatever the input was.
    for path in (tmp_path / "a").rglob("*.html"):
        if path.parent.name != "quy-tac":
            assert not TABLE_FILE.search(path.read_text()), path
    data = (tmp_path / "a/du-lieu.html").read_text()
    assert f"{NAME}, trang tính «Miễn trừ»" in data
    run(program, "build", folder, "-o", tmp_path / "b")
    for path in (tmp_path / "a").rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()


@pytest.mark.parametrize("width, code, exits", [(1, "sheet-unused", (0, 1)), (4, "encoding", (2,))])
def test_letters_of_an_old_font_are_an_error_only_where_a_table_may_stand(check, sample, width, code, exits):
    book, folder = sample
    sheet = book.create_sheet("Ghi chú")
    for line in range(5):
        sheet.append(["Së Néi vô, §¶ng ñy x· Tªn ®¬n vÞ"] * width)
    save(book, folder)
    assert [place[1::3] for place in told(check(folder, codes=exits))] == [("Ghi chú", code)]


def test_a_sheet_and_csv_files_stand_beside_each_other(check, content, sample):
    book, folder = sample
    for path in content.rglob("*.csv"):
        if path.stem != "units":
            del book[sheet_name(path)]
            target = folder / path.relative_to(content)
            target.write_bytes(path.read_bytes())
    save(book, folder)
    assert check(folder)["counts"] == check(content)["counts"]


def test_one_broken_cell_in_each_sheet_is_told_in_one_run(program, check, content, sample, tmp_path):
    book, folder = sample
    save(book, folder)
    run(program, "build", folder, "-o", tmp_path / "site")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    expected = []
    for path in content.rglob("*.csv"):
        sheet = book[sheet_name(path)]
        row = min(3, sheet.max_row)
        sheet.cell(row, 1).value = "#N/A"
        expected.append((NAME, sheet.title, row, sheet.cell(1, 1).value, "cell-error"))
    save(book, folder)
    found = check(folder, codes=(2,))
    errors = [place for place, problem in zip(told(found), found["diagnostics"], strict=True) if problem["code"] == "cell-error"]
    assert sorted(errors) == sorted(expected)
    assert all(table["rowsRead"] == table["rowsUsed"] + table["rowsRefused"] for table in found["tables"])
    code, _, _ = run(program, "build", folder, "-o", tmp_path / "site")
    assert code == 2
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()} == before


def small(folder, *, title="Xếp loại 2025", extra=(), rating=()):
    """A workbook of one unit and one rated object; `rating` replaces cells of the object's row by heading."""
    folder.mkdir()
    (folder / "site.toml").write_text('title = "Thử"\nperiod = "2025"\nas-of = 2026-04-15\n', encoding="utf-8")
    book = Workbook()
    units = book.active
    units.title = "Đơn vị"
    units.append(["Mã đơn vị", "Tên đơn vị"])
    units.append(["xa-a", "Xã A"])
    ratings = book.create_sheet(title)
    values = {
        "Mã đối tượng": "a.bt", "Mã đơn vị": "xa-a", "Loại đối tượng": "CBLĐ", "Tên đối tượng": "Nguyễn Văn An", "Xếp loại": "HTT",
        "Tổng điểm": 82.1, "Ngày kiểm điểm": date(2025, 12, 10), "Ngày quyết định": date(2025, 12, 25),
    }
    ratings.append(list(values))
    ratings.append(list((values | dict(rating)).values()))
    for row in extra:
        ratings.append(row)
    return book


def test_numbers_and_dates_are_what_the_sheet_shows(check, tmp_path):
    book = small(tmp_path / "c", rating={"Tổng điểm": 68.19999999999999 + 0.00000000000001})
    save(book, tmp_path / "c")
    findings = [finding for finding in check(tmp_path / "c")["findings"] if finding["rule"] == "DK01"]
    assert [finding["evidence"]["score"] for finding in findings] == [68.2]
    assert findings[0]["sources"][0] == {"file": NAME, "sheet": "Xếp loại 2025", "line": 2, "column": "Xếp loại"}


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"Tổng điểm": "=80+2"}, "Tổng điểm", "formula-without-result"),
        ({"Ngày kiểm điểm": "31/02/2026"}, "Ngày kiểm điểm", "date-nonexistent"),
        ({"Ngày kiểm điểm": 46000}, "Ngày kiểm điểm", "date-malformed"),
        ({"Tổng điểm": 33.333333333333336}, "Tổng điểm", "number-malformed"),
        ({"Tổng điểm": "8 điểm"}, "Tổng điểm", "number-malformed"),
        ({"Xếp loại": "Tốt"}, "Xếp loại", "level-unknown"),
        ({"Mã đơn vị": "xa-b"}, "Mã đơn vị", "reference-unknown"),
        ({"Mã đối tượng": date(2026, 3, 12)}, "Mã đối tượng", "code-malformed"),
    ],
)
def test_a_wrong_cell_is_told_with_sheet_row_and_column(check, tmp_path, cells, column, code):
    save(small(tmp_path / "c", rating=cells), tmp_path / "c")
    assert told(check(tmp_path / "c", codes=(2,))) == [(NAME, "Xếp loại 2025", 2, column, code)]


def test_all_that_is_wrong_in_a_row_is_told(check, tmp_path):
    cells = {"Tổng điểm": "#N/A", "Xếp loại": "Tốt", "Ngày kiểm điểm": "31/02/2026", "Mã đơn vị": "=A1"}
    save(small(tmp_path / "c", rating=cells), tmp_path / "c")
    assert {(column, code) for _, _, _, column, code in told(check(tmp_path / "c", codes=(2,)))} == {
        ("Tổng điểm", "cell-error"), ("Xếp loại", "level-unknown"), ("Ngày kiểm điểm", "date-nonexistent"),
        ("Mã đơn vị", "formula-without-result"),
    }


def test_a_code_without_value_is_one_error(check, sample):
    book, folder = sample
    book["Đơn vị"].cell(5, 1).value = "=A4"
    save(book, folder)
    assert told(check(folder, codes=(2,))) == [(NAME, "Đơn vị", 5, "Mã đơn vị", "formula-without-result")]


@pytest.mark.parametrize("place", ["Z1", "Z5"])
def test_a_stray_blank_changes_nothing(check, content, sample, place):
    book, folder = sample
    book["Đơn vị"][place] = " "
    save(book, folder)
    assert check(folder)["counts"] == check(content)["counts"]


@pytest.mark.parametrize(
    ("column", "value", "form", "code"),
    [
        ("Tổng điểm", time(12), "hh:mm", "cell-time"), ("Tổng điểm", True, "General", "number-malformed"),
        ("Mã đối tượng", 7, '"CB"000', "cell-format"), ("Tên đối tượng", 7, 'General "điểm"', "cell-format"),
        ("Ngày kiểm điểm", date(2026, 3, 1), "mmm-yy", "date-malformed"), ("Tổng điểm", 0.85, "0%", "number-malformed"),
    ],
)
def test_what_a_format_makes_of_a_number_is_not_guessed(check, tmp_path, column, value, form, code):
    book = small(tmp_path / "c", rating={column: value})
    sheet = book["Xếp loại 2025"]
    place = [cell.value for cell in sheet[1]].index(column) + 1
    sheet.cell(2, place).number_format = form
    save(book, tmp_path / "c")
    assert told(check(tmp_path / "c", codes=(2,))) == [(NAME, "Xếp loại 2025", 2, column, code)]


def test_a_month_that_the_sheet_made_of_a_period_names_the_period(check, sample):
    book, folder = sample
    sheet = book["Kế hoạch khắc phục"]
    place = [cell.value for cell in sheet[1]].index("Kỳ") + 1
    sheet.cell(2, place).value = date(2026, 3, 1)
    sheet.cell(2, place).number_format = "mmm-yy"
    save(book, folder)
    problem = next(problem for problem in check(folder, codes=(2,))["diagnostics"] if problem["code"] == "period-malformed")
    assert "«3/2026»" in problem["message"] and "«2026-03»" in problem["hint"]


def test_merged_cells_hidden_rows_and_hidden_sheets_are_told(check, tmp_path):
    book = small(tmp_path / "c", extra=[["b.bt", None, "CBLĐ", "Trần Thị Bình", "HTT"]])
    sheet = book["Xếp loại 2025"]
    sheet.merge_cells("B2:B3")
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["E"].hidden = True
    book["Đơn vị"].sheet_state = "hidden"
    save(book, tmp_path / "c")
    assert told(check(tmp_path / "c", codes=(2,))) == [
        (NAME, "Xếp loại 2025", 1, None, "columns-hidden"), (NAME, "Xếp loại 2025", 2, None, "rows-hidden"), (NAME, "Xếp loại 2025", 3, "Mã đơn vị", "cell-merged"),
        (NAME, "Đơn vị", None, None, "sheet-hidden"),
    ]


def test_a_report_with_titles_above_its_headings_is_told_where_they_are(check, tmp_path):
    book = small(tmp_path / "c")
    sheet = book["Xếp loại 2025"]
    sheet.insert_rows(1, 3)
    sheet["A1"] = "BIỂU TỔNG HỢP KẾT QUẢ XẾP LOẠI"
    sheet.merge_cells("A1:H1")
    save(book, tmp_path / "c")
    result = check(tmp_path / "c", codes=(2,))
    assert told(result) == [(NAME, "Xếp loại 2025", 1, None, "header-below")]
    assert result["diagnostics"][0]["hint"] == "Hãy xóa các dòng phía trên dòng 4."


@pytest.mark.parametrize(
    ("title", "code", "hint"),
    [
        ("Xếp loại", "sheet-period", None), ("Xếp loại quý 4", "sheet-period", None),
        ("Xep loai 2025", "sheet-unused", "Có phải ý bạn là «Xếp loại 2025»?"), ("Ghi chú", "sheet-unused", None),
    ],
)
def test_a_sheet_that_is_no_table_is_named(check, tmp_path, title, code, hint):
    save(small(tmp_path / "c", title=title), tmp_path / "c")
    result = check(tmp_path / "c", codes=(0, 2))
    found = [problem for problem in result["diagnostics"] if problem.get("sheet") == title]
    assert [(problem["code"], problem["hint"]) for problem in found] == [(code, hint)]


def test_empty_sheets_are_passed_over(check, tmp_path):
    book = small(tmp_path / "c")
    book.create_sheet("Sheet3")
    save(book, tmp_path / "c")
    assert check(tmp_path / "c")["diagnostics"] == []


def test_a_table_has_one_source(check, tmp_path):
    save(small(tmp_path / "c"), tmp_path / "c")
    (tmp_path / "c/units.csv").write_text("Mã đơn vị,Tên đơn vị\nxa-a,Xã A\n", encoding="utf-8")
    result = check(tmp_path / "c", codes=(2,))
    assert told(result) == [(NAME, "Đơn vị", None, None, "table-repeated")]
    assert "đã có ở tệp «units.csv»" in result["diagnostics"][0]["message"]


def test_an_open_workbook_may_not_be_saved(check, tmp_path):
    save(small(tmp_path / "c"), tmp_path / "c")
    (tmp_path / "c" / f"~${NAME}").write_bytes(b"\x05Nam")
    assert told(check(tmp_path / "c")) == [(f"~${NAME}", None, None, None, "workbook-open")]


def test_there_is_one_workbook(check, tmp_path):
    save(small(tmp_path / "c"), tmp_path / "c")
    shutil.copy(tmp_path / "c" / NAME, tmp_path / "c/z.xlsx")
    assert told(check(tmp_path / "c", codes=(2,))) == [("z.xlsx", None, None, None, "workbook-several")]


@pytest.mark.parametrize(
    ("name", "body", "codes"),
    [
        (NAME, b"Ma don vi,Ten\n", ["workbook-unreadable"]), (NAME, b"", ["workbook-unreadable"]),
        (NAME, bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), ["workbook-unreadable"]),
        ("so-lieu.xls", b"x", ["file-unused", "units-missing"]), ("so-lieu.ods", b"x", ["file-unused", "units-missing"]),
    ],
)
def test_what_is_no_workbook_is_told_once(check, tmp_path, name, body, codes):
    (tmp_path / "site.toml").write_text('title = "Thử"\nperiod = "2025"\nas-of = 2026-04-15\n', encoding="utf-8")
    (tmp_path / name).write_bytes(body)
    assert [problem["code"] for problem in check(tmp_path, codes=(2,))["diagnostics"]] == codes


def test_a_workbook_cut_off_anywhere_is_refused_by_name(check, sample):
    book, folder = sample
    save(book, folder)
    whole = (folder / NAME).read_bytes()
    for part in range(1, 12):
        (folder / NAME).write_bytes(whole[: len(whole) * part // 12])
        problems = check(folder, codes=(2,))["diagnostics"]
        assert [(problem["file"], problem["code"]) for problem in problems] == [(NAME, "workbook-unreadable")]


def test_a_percentage_of_the_sheet_is_one_of_the_table(check, content, sample):
    book, folder = sample
    sheet = book["Hạn chế, khắc phục"]
    heading = [cell.value for cell in sheet[1]].index("Mức độ (%)")
    for row in sheet.iter_rows(min_row=2):
        if row[heading].value is not None:
            row[heading].value /= 100
            row[heading].number_format = "0%"
    save(book, folder)
    assert check(folder)["verdicts"] == check(content)["verdicts"]
    assert any(row[heading].value for row in sheet.iter_rows(min_row=2))


def test_rows_of_the_sample_are_all_there(content):
    """What the comparison above stands on: the sample has every table."""
    assert {sheet_name(path).split(" 20")[0] for path in content.rglob("*.csv") if len(rows(path)) > 1} >= {
        "Đơn vị", "Nhóm xét tỷ lệ", "Xếp loại", "Kỷ luật, kết luận", "Sáu trục", "Kế hoạch khắc phục", "Hạn chế, khắc phục", "Tiến độ",
        "Nghĩa vụ báo cáo", "Báo cáo đã gửi", "Hồ sơ", "Miễn trừ",
    }


@pytest.mark.parametrize("way", ["text", "number", "shown", "negative"])
def test_rows_that_number_the_columns_or_repeat_them_are_told_once_with_their_row(check, sample, way):
    book, folder = sample
    names = ["Đơn vị", "Xếp loại 2025", "Hạn chế, khắc phục"]
    for name in names:
        sheet = book[name]
        headings = [cell.value for cell in sheet[1]]
        sheet.insert_rows(2)
        for column in range(1, len(headings) + 1):
            cell = sheet.cell(2, column)
            cell.value = {"text": f"({column})", "number": column, "shown": column, "negative": -column}[way]
            if way == "shown":
                cell.number_format = '"("0")"'
        sheet.append([None if heading == "Khối" else heading for heading in headings])
    save(book, folder)
    result = check(folder, codes=(2,))
    lines = {name: book[name].max_row for name in names}
    expected = [(NAME, name, line, None, code) for name in names for line, code in ((2, "row-numbers"), (lines[name], "row-heading"))]
    assert sorted(told(result)) == sorted(expected)
    tables = {table["table"]: table for table in result["tables"]}
    for name, table in (("Đơn vị", "units"), ("Xếp loại 2025", "ratings/2025"), ("Hạn chế, khắc phục", "remediation")):
        assert tables[table]["rowsRefused"] == 2, tables[table]
        assert tables[table]["rowsRead"] == tables[table]["rowsUsed"] + 2 == lines[name] - 1
