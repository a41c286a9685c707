"""Links of commentaries to pages of the site: what leads nowhere is told by its own line, before anything is published."""

import json
import shutil

import pytest
from calling import files, run


@pytest.fixture
def folder(content, tmp_path):
    shutil.copytree(content, tmp_path / "c")
    return tmp_path / "c"


def unit_of(folder):
    """A commentary of a unit, and the unit's code."""
    path = next(path for path in sorted((folder / "commentary").glob("*.md")) if path.stem != "index" and "." not in path.stem)
    return path, path.stem


def add(path, text):
    """Appends a paragraph; its line, from 1."""
    old = path.read_text().rstrip("\n")
    path.write_text(f"{old}\n\n{text}\n")
    return len(old.split("\n")) + 2


def test_broken_links_are_told_with_file_line_and_nearest_page_and_the_old_site_stays(program, folder, tmp_path):
    site = tmp_path / "Site"
    assert run(program, "build", folder, "-o", site)[0] == 0
    before = {name: (site / name).read_bytes() for name in files(site)}
    path, unit = unit_of(folder)
    first = add(path, "Xem [bảng tỷ lệ](../bang/ty-lee.html).")
    second = add(path, f"Xem [chỗ này](../don-vi/{unit}.html#khong-co-cho-nay).")
    third = add(folder / "commentary/index.md", "Xem [đơn vị](don-vi/khong-co.html).")
    code, output, errors = run(program, "check", folder)
    assert code == 2, errors
    name = f"commentary/{path.name}"
    told = [line for line in output.splitlines() if "[commentary-link-broken]" in line]
    assert [line.split(": lỗi ")[0] for line in told] == [
        f"{name}:{first}",
        f"{name}:{second}",
        f"commentary/index.md:{third}",
    ]
    assert "không có tệp này" in told[0] and told[0].endswith("Có phải ý bạn là «../bang/ty-le.html»?")
    assert "không có chỗ" in told[1]
    code, output, errors = run(program, "build", folder, "-o", site)
    assert code == 2 and [line for line in errors.splitlines() if "commentary-link-broken" in line] == told
    assert {name: (site / name).read_bytes() for name in files(site)} == before


def test_the_errors_stand_in_json_like_any_other(program, folder):
    path, _ = unit_of(folder)
    line = add(path, "[x](khong-co.html)")
    code, output, _ = run(program, "check", folder, "--format", "json")
    found = [row for row in json.loads(output)["diagnostics"] if row["code"] == "commentary-link-broken"]
    assert code == 2 and [(row["file"], row["line"], row["severity"]) for row in found] == [
        (f"commentary/{path.name}", line, "error")
    ]


def test_links_that_lead_somewhere_are_no_matter(program, folder, tmp_path):
    path, unit = unit_of(folder)
    add(path, f"[tỷ lệ](../bang/ty-le.html), [mình]({unit}.html), [chỗ](#xep-loai), [thư](mailto:a@b.vn), [mạng](https://a.vn/x)")
    add(folder / "commentary/index.md", f"[đơn vị](don-vi/{unit}.html#phat-hien), [tệp](tai-ve/phat-hien.csv)")
    assert run(program, "check", folder)[0] in (0, 1)
    assert run(program, "build", folder, "-o", tmp_path / "Site")[0] == 0
