"""`init` and `verify`: what stands beside a build."""

import csv
import re
import shutil

import pytest
from calling import files, run

UNITS = "Sở Nội vụ"


def start(program, folder, *options):
    return run(program, "init", folder, "--period", "2025", "--as-of", "15/4/2026", *options)


def fill(path, **cells):
    """Adds a row with `cells` by heading, in the form the file has."""
    headings = path.read_text(encoding="utf-8-sig").strip().split(";")
    assert set(cells) <= set(headings), headings
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(";".join(cells.get(heading, "") for heading in headings) + "\r\n")


WRITTEN = {
    'parent = "TÊN CƠ QUAN CẤP TRÊN"': 'parent = "TỈNH ỦY ĐỒNG MẪU"',
    'name   = "TÊN CƠ QUAN"': 'name   = "BAN TỔ CHỨC"',
    'place  = "Địa danh"': 'place  = "Đồng Mẫu"',
    'title  = "CHỨC VỤ NGƯỜI KÝ"': 'title  = ""',
}


def sign(folder, written=None):
    """Fills in what `init` leaves to be filled in."""
    path = folder / "site.toml"
    text = path.read_text()
    for old, new in (WRITTEN if written is None else written).items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text)


def test_settings_that_nobody_filled_in_are_told_with_their_line(program, tmp_path):
    start(program, tmp_path / "c")
    lines = (tmp_path / "c/site.toml").read_text().splitlines()
    fill(tmp_path / "c/units.csv", **{"Mã đơn vị": "a", "Tên đơn vị": "A"})
    rating = {"Mã đối tượng": "a", "Mã đơn vị": "a", "Loại đối tượng": "CQ", "Tên đối tượng": "A"}
    fill(tmp_path / "c/ratings/2025.csv", **rating)
    told = run(program, "check", tmp_path / "c")[2].splitlines()
    numbers = [lines.index(next(line for line in lines if line.startswith(old))) + 1 for old in WRITTEN]
    assert [line.split(": cảnh báo ")[0] for line in told] == [f"site.toml:{number}:10" for number in numbers]
    assert all("[key-placeholder]" in line and "Hãy ghi" in line for line in told)
    for count, (old, new) in enumerate(WRITTEN.items(), start=1):
        sign(tmp_path / "c", {old: new})
        assert len(run(program, "check", tmp_path / "c")[2].splitlines()) == 4 - count, old
    sign(tmp_path / "c", {'name   = "BAN TỔ CHỨC"': 'name   = "tên cơ quan"'})
    assert run(program, "check", tmp_path / "c")[2] == ""


def test_a_new_folder_can_be_filled_and_built(program, tmp_path):
    folder = tmp_path / "số liệu" / "2025"
    code, output, _ = start(program, folder)
    assert code == 0
    assert files(folder) == ["groups.csv", "ratings/2025.csv", "site.toml", "units.csv"]
    assert all(name in output for name in files(folder))
    fill(folder / "units.csv", **{"Mã đơn vị": "so-noi-vu", "Tên đơn vị": UNITS})
    rating = {"Mã đối tượng": "snv", "Mã đơn vị": "so-noi-vu", "Loại đối tượng": "CQ", "Tên đối tượng": UNITS, "Xếp loại": "HTT"}
    fill(folder / "ratings/2025.csv", **rating)
    sign(folder)
    code, output, errors = run(program, "build", folder, "-o", tmp_path / "Site")
    assert (code, errors) == (0, "")
    assert UNITS in (tmp_path / "Site/don-vi/so-noi-vu.html").read_text()


def test_headings_alone_are_read_but_not_passed_over_in_silence(program, tmp_path):
    start(program, tmp_path / "c")
    code, _, errors = run(program, "check", tmp_path / "c")
    assert code == 0
    assert "ratings/2025.csv: cảnh báo [ratings-empty] bảng Xếp loại năm 2025 không có dòng số liệu nào" in errors


def test_every_table_can_be_added_and_is_read_without_a_word(program, tmp_path):
    names = ["ratings/2026-Q1", "axes/2026-Q1", "discipline", "plans", "remediation", "progress", "obligations", "submissions"]
    names += ["dossiers.CSV", "Miễn trừ", "Xếp loại 2024"]
    assert start(program, tmp_path / "c")[0] == 0
    fill(tmp_path / "c/units.csv", **{"Mã đơn vị": "a", "Tên đơn vị": "A"})
    rating = {"Mã đối tượng": "a", "Mã đơn vị": "a", "Loại đối tượng": "CQ", "Tên đối tượng": "A"}
    fill(tmp_path / "c/ratings/2025.csv", **rating)
    code, output, _ = run(program, "init", tmp_path / "c", *[part for name in names for part in ("--table", name)])
    assert code == 0
    assert len(files(tmp_path / "c")) == 4 + len(names)
    assert "waivers.csv – bảng Miễn trừ" in output
    sign(tmp_path / "c")
    assert run(program, "check", tmp_path / "c")[::2] == (0, "")


def test_nothing_is_written_over(program, tmp_path):
    start(program, tmp_path / "c", "--table", "plans")
    before = {name: (tmp_path / "c" / name).read_bytes() for name in files(tmp_path / "c")}
    code, _, errors = run(program, "init", tmp_path / "c", "--table", "plans", "--table", "waivers")
    assert code == 74
    assert "plans.csv» đã có; không ghi đè." in errors
    assert {name: (tmp_path / "c" / name).read_bytes() for name in files(tmp_path / "c")} == before
    assert run(program, "init", tmp_path / "c")[0] == 64
    assert run(program, "init", tmp_path / "c", "--table", "waivers", "--period", "rác")[0] == 64


def test_init_adds_no_table_that_the_workbook_has(program, tmp_path):
    folder = tmp_path / "c"
    begin = ("init", folder, "--period", "2025", "--as-of", "15/4/2026", "--workbook", "--table", "plans")
    assert run(program, *begin)[0] == 0
    code, _, errors = run(program, "init", folder, "--table", "plans", "--table", "waivers")
    assert code == 74 and "Bảng Kế hoạch khắc phục đã có ở trang tính «Kế hoạch khắc phục» của «so-lieu.xlsx»" in errors
    assert sorted(path.name for path in folder.iterdir()) == ["site.toml", "so-lieu.xlsx"]
    assert run(program, "init", folder, "--table", "waivers", "--table", "ratings/2026-Q1")[0] == 0


@pytest.mark.parametrize("obstacle", ["ratings", "groups.csv"])
def test_a_folder_is_begun_whole_or_not_at_all(program, tmp_path, obstacle):
    folder = tmp_path / "c"
    folder.mkdir()
    if obstacle == "ratings":
        (folder / obstacle).write_text("")
    else:
        (folder / obstacle).symlink_to("nowhere")
    code, output, errors = start(program, folder)
    assert (code, output) == (74, "")
    assert obstacle in errors
    assert [path.name for path in folder.iterdir()] == [obstacle]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], ["--period: ", "--as-of: "]),
        (["--period", "2025x", "--as-of", "31/2/2026"], ["«2025x» không phải kỳ", "lịch không có ngày «31/2/2026»"]),
        (["--period", "2025", "--as-of", "15/4/2026", "--table", "plan", "--table", "axes"], ["Gần nhất: «plans».", "«axes»"]),
        (["--period", "2025", "--as-of", "15/4/2026", "--table", "axes/2025"], ["bảng này cần một quý, như axes/2026-Q1."]),
        (["--period", "2025", "--as-of", "15/4/2026", "--table", "ratings"], ["bảng này cần một kỳ, như ratings/2025."]),
        (["--period", "2025", "--as-of", "15/4/2026", "--table", "plans/2025"], ["bảng này không chia theo kỳ."]),
    ],
)
def test_what_is_wrong_with_the_call_is_told_at_once_and_nothing_is_made(program, tmp_path, options, told):
    code, output, errors = run(program, "init", tmp_path / "c", *options)
    assert (code, output) == (64, "")
    assert all(words in errors for words in told), errors
    assert not (tmp_path / "c").exists()


def test_verify_tells_what_was_changed_after_publishing(program, content, tmp_path):
    site = tmp_path / "Site"
    assert run(program, "build", content, "-o", site)[0] == 0
    code, whole, _ = run(program, "verify", site)
    assert code == 0
    assert "còn nguyên như khi xuất bản" in whole
    page = site / "index.html"
    page.write_bytes(page.read_bytes().replace(b"Kh", b"kh", 1))
    (site / "thay-doi.html").unlink()
    (site / "la.html").write_text("x")
    code, output, _ = run(program, "verify", site)
    assert code == 1
    assert output.splitlines()[:3] == [
        "index.html: nội dung đã bị sửa sau khi xuất bản.",
        "la.html: tệp không do chương trình xuất bản.",
        "thay-doi.html: tệp đã bị xóa sau khi xuất bản.",
    ]


def test_the_seal_is_the_same_for_the_same_input_and_another_for_another(program, content, tmp_path):
    def seal(name, *options):
        assert run(program, "build", content, "-o", tmp_path / name, *options)[0] == 0
        return run(program, "verify", tmp_path / name)[1].splitlines()[-1]

    first = seal("a")
    assert first.startswith("Dấu kiểm của trang")
    assert seal("b") == first
    assert seal("c", "--as-of", "16/4/2026") != first


@pytest.mark.parametrize("way", ["Site/", "./Site/.", "Site/../Site", "link", "link/"])
def test_a_site_is_the_same_by_whatever_way_it_is_reached(program, content, tmp_path, way):
    assert run(program, "build", content, "-o", tmp_path / "Site")[0] == 0
    (tmp_path / "link").symlink_to("Site")
    assert run(program, "verify", way, cwd=tmp_path)[0] == 0
    assert run(program, "verify", ".", cwd=tmp_path / "Site")[0] == 0


def test_names_cannot_fake_lines_of_the_report(program, content, tmp_path):
    site = tmp_path / "Site"
    assert run(program, "build", content, "-o", site)[0] == 0
    (site / "a\nindex.html: x").write_text("")
    (site / "\x1b[31m\u202e").write_text("")
    code, output, _ = run(program, "verify", site)
    assert code == 1
    assert len(output.splitlines()) == 4
    assert "\x1b" not in output
    assert "\u202e" not in output
    assert "\n" not in run(program, "a\nb")[2].splitlines()[0]


def test_names_of_the_input_cannot_fake_lines_of_messages(program, content, tmp_path):
    folder = tmp_path / "Content"
    shutil.copytree(content, folder)
    (folder / "a\nĐã lập 1 tệp.\x1b[2J").write_text("")
    code, _, errors = run(program, "build", folder, "-o", tmp_path / "Site")
    assert code == 0
    assert "a Đã lập 1 tệp.[U+001B][2J: cảnh báo [file-unused]" in errors
    assert "\x1b" not in errors
    name, code = re.findall(r"^(.+) \(([a-z0-9-]+)\)$", run(program, "check", folder)[1], re.MULTILINE)[0]
    units = (folder / "units.csv").read_text(encoding="utf-8")
    assert units.count(f"{code},{name},") == 1
    (folder / "units.csv").write_text(units.replace(f"{code},{name},", f'{code},"Ban\n✕ DK01 lỗi: giả",'), encoding="utf-8")
    output = run(program, "check", folder)[1]
    assert f"Ban ✕ DK01 lỗi: giả ({code})" in output
    assert not any(line.startswith("✕ DK01") for line in output.splitlines())


def test_what_is_no_site_cannot_be_verified(program, content, tmp_path):
    assert run(program, "verify", content)[0] == 1
    code, _, errors = run(program, "verify", tmp_path / "none")
    assert (code, errors.startswith("Không có thư mục")) == (74, True)


def test_every_copy_of_the_program_makes_the_same_list_of_files(program, content, tmp_path):
    copy = tmp_path / "thuocdo"
    copy.write_bytes(program.read_bytes())
    copy.chmod(0o755)
    for name, file in (("a", program), ("b", copy)):
        assert run(file, "build", content, "-o", tmp_path / name)[0] == 0
    manifests = [(tmp_path / name / ".thuocdo/manifest").read_bytes() for name in ("a", "b")]
    assert manifests[0] == manifests[1]
    # And it has nothing to do where the other has built.
    assert "không thay đổi" in run(copy, "build", content, "-o", tmp_path / "a")[1]


def test_rows_that_are_no_rows_of_things_are_told_once_each(program, content, tmp_path):
    """Every table of the sample, put together page by page."""
    shutil.copytree(content, tmp_path / "c")
    count = 0
    for path in (tmp_path / "c").rglob("*.csv"):
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        mark = ";" if ";" in lines[0] else ","
        width = len(next(csv.reader(lines, delimiter=mark)))
        numbers = mark.join(f"({place})" for place in range(1, width + 1))
        path.write_text("\n".join([lines[0], numbers, *lines[1:], lines[0], numbers]) + "\n")
        count += 1
    code, *texts = run(program, "check", tmp_path / "c")
    assert code == 2
    told = [line.split("[")[1].split("]")[0] for line in "".join(texts).splitlines() if ": lỗi [" in line]
    assert sorted(told) == ["row-heading"] * count + ["row-numbers"] * (2 * count)


def test_a_long_path_is_told_whole(program, content, tmp_path):
    """Its end tells most."""
    path = tmp_path / ("thư-mục-dài-" * 12) / "không-có"
    for command in [["verify", path], ["serve", path], ["pdf", path, "-o", tmp_path / "p"], ["build", content, "--templates", path]]:
        code, _, errors = run(program, *command)
        assert (code, str(path) in errors) == (74, True), errors


@pytest.mark.parametrize("place", ["Site", "dispatches/Site", "."])
def test_a_site_is_not_built_inside_its_content(program, content, tmp_path, place):
    folder = tmp_path / "Content"
    shutil.copytree(content, folder)
    before = files(folder)
    code, output, errors = run(program, "build", folder, "-o", folder / place)
    assert code == 64 and output == ""
    assert "nằm trong thư mục nội dung" in errors
    assert files(folder) == before
    assert run(program, "build", ".", "-o", "../Site", cwd=folder)[0] == 0


def test_content_is_not_begun_inside_a_site(program, content, tmp_path):
    site = tmp_path / "Site"
    assert run(program, "build", content, "-o", site)[0] == 0
    before = files(site)
    for folder in (site, site / "du-lieu-moi"):
        code, _, errors = start(program, folder)
        assert code == 64 and "nằm trong một trang đã xuất bản" in errors
    assert files(site) == before


def test_a_warning_on_a_file_that_nothing_reads_is_published(program, content, tmp_path):
    folder, site = tmp_path / "Content", tmp_path / "Site"
    shutil.copytree(content, folder)
    assert run(program, "build", folder, "-o", site)[0] == 0
    (folder / "ghi-chu.txt").write_text("x")
    assert run(program, "build", folder, "-o", site)[0] == 0
    assert "ghi-chu.txt" in (site / "du-lieu.html").read_text()
    (folder / "ghi-chu.txt").unlink()
    assert run(program, "build", folder, "-o", site)[0] == 0
    assert "ghi-chu.txt" not in (site / "du-lieu.html").read_text()


def test_ratings_in_a_folder_of_another_name_are_missed(program, content, tmp_path):
    folder = tmp_path / "Content"
    shutil.copytree(content, folder)
    shutil.copytree(folder / "ratings", folder / "Ratings-cu")
    # Copies of what is there are told of by their folder alone.
    code, output, errors = run(program, "check", folder)
    assert code == 1 and "Ratings-cu: cảnh báo" in errors
    assert "Ratings-cu/" not in output + errors
    shutil.rmtree(folder / "Ratings-cu")
    (folder / "ratings").rename(folder / "Ratings")
    code, output, _ = run(program, "check", folder)
    assert code == 2
    assert all(f"Ratings/{name}: lỗi" in output and f"«ratings/{name}»" in output for name in ("2025.csv", "2026-Q1.csv"))
