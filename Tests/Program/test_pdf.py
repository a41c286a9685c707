"""`pdf`: pages of a published site as documents, printed by a real browser."""

import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from calling import files, run


def text_of(document):
    return subprocess.run(["pdftotext", "-layout", document, "-"], capture_output=True, check=True, text=True).stdout


def plan(site):
    """The remediation page of some unit that is printed in official form."""
    pages = sorted(site.glob("don-vi/*/khac-phuc.html"))
    return next(page for page in pages if '<div class="official">' in page.read_text(encoding="utf-8"))


def test_pages_become_documents_of_the_same_name(program, site, tmp_path):
    page = plan(site).relative_to(site)
    code, output, errors = run(program, "pdf", site, "-o", tmp_path / "giấy", "--page", page, "--page", "van-ban/so-dang-ky.html")
    assert (code, errors) == (0, "")
    assert "Đã ghi 2 tệp PDF" in output
    names = [page.with_suffix(".pdf").as_posix(), "van-ban/so-dang-ky.pdf"]
    assert files(tmp_path / "giấy") == sorted(names), "nothing but the documents may stay"
    words = text_of(tmp_path / "giấy" / names[0])
    assert "KẾ HOẠCH" in words and "Nơi nhận" in words
    assert "Tới nội dung" not in words, "printed as for the screen"
    size = subprocess.run(["pdfinfo", tmp_path / "giấy" / names[1]], capture_output=True, check=True, text=True).stdout
    assert re.search(r"Page size:.*\(A4\)", size)


def test_the_same_page_gives_the_same_bytes(program, site, tmp_path):
    for name in ("a", "b"):
        assert run(program, "pdf", site, "-o", tmp_path / name, "--page", "index.html")[0] == 0
    assert (tmp_path / "a/index.pdf").read_bytes() == (tmp_path / "b/index.pdf").read_bytes()
    assert run(program, "verify", site)[0] == 0


def test_without_names_every_page_in_official_form_is_printed(program, site, tmp_path):
    """A browser that only notes its pages stands in: the choice is the program's."""
    browser = tmp_path / "trinh-duyet"
    browser.write_text(
        "#!/bin/sh\n"
        'for a in "$@"; do case "$a" in --print-to-pdf=*) pdf=${a#--print-to-pdf=};; esac; last=$a; done\n'
        "printf '%%PDF-1.4\\n%s\\n%%%%EOF\\n' \"$last\" > \"$pdf\"\n")
    browser.chmod(0o755)
    code, output, errors = run(program, "pdf", site, "-o", tmp_path / "p", "--browser", browser)
    assert (code, errors) == (0, "")
    official = [page for page in site.rglob("*.html") if re.search('<div class="(official|book-cover)">', page.read_text(encoding="utf-8"))]
    wanted = sorted(page.relative_to(site).with_suffix(".pdf").as_posix() for page in official)
    assert "van-ban/so-dang-ky.pdf" in wanted and any(name.endswith("/khac-phuc.pdf") for name in wanted)
    assert files(tmp_path / "p") == wanted
    for name in wanted:
        assert (tmp_path / "p" / name).read_text().splitlines()[1].endswith(f"/{name[:-4]}.html"), "each page is its own"


def test_a_folder_stands_for_its_pages_and_a_wrong_name_for_none(program, site, tmp_path):
    code, _, errors = run(program, "pdf", site, "-o", tmp_path / "p", "--page", "bang", "--page", "bang/ty-lee.html", "--page", "ban")
    assert code == 64
    assert "«bang/ty-lee.html»" in errors and "Có phải ý bạn là «bang/ty-le.html»?" in errors
    assert "Trang không có «ban»" in errors, "a folder is named whole"
    assert not (tmp_path / "p").exists(), "nothing is made for a call that is wrong"


def test_a_changed_page_is_not_printed(program, content, site, tmp_path):
    other = tmp_path / "Site"
    shutil.copytree(site, other)
    page = other / "bang/ty-le.html"
    page.write_text(page.read_text(encoding="utf-8").replace("HTXS", "HTT", 1), encoding="utf-8")
    code, _, errors = run(program, "pdf", other, "-o", tmp_path / "p", "--page", "bang/ty-le.html")
    assert code == 1
    assert "bang/ty-le.html: nội dung đã bị sửa" in errors
    assert not (tmp_path / "p").exists()
    # What it advises helps: the change is seen although the page is as long as it was.
    page.write_text(page.read_text(encoding="utf-8").replace("HTT", "HTX", 1), encoding="utf-8")
    code, _, errors = run(program, "pdf", other, "-o", tmp_path / "p", "--page", "bang/ty-le.html")
    assert (code, "hãy lập lại trang" in errors) == (1, True)
    assert run(program, "build", content, "-o", other)[0] == 0
    assert run(program, "verify", other)[0] == 0
    (other / "tai-nguyen/in.css").unlink()
    code, _, errors = run(program, "pdf", other, "-o", tmp_path / "p", "--page", "index.html")
    assert (code, "tai-nguyen/in.css" in errors) == (1, True)


@pytest.mark.parametrize("place", ["", "x", "x/y", "../Site/x"])
def test_documents_never_go_into_the_site(program, site, place):
    before = files(site)
    code, _, errors = run(program, "pdf", site, "-o", site / place, "--page", "index.html")
    assert (code, "nằm trong trang đã xuất bản" in errors) == (64, True)
    assert files(site) == before and not (site / "x").exists()


def test_a_page_that_fails_is_named_and_keeps_no_other(program, site, tmp_path):
    browser = tmp_path / "trinh-duyet"
    browser.write_text(
        "#!/bin/sh\n"
        'for a in "$@"; do case "$a" in --print-to-pdf=*) pdf=${a#--print-to-pdf=};; */ty-le.html) exit 5;; esac; done\n'
        "printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$pdf\"\n")
    browser.chmod(0o755)
    folder = tmp_path / "p"
    code, output, _ = run(program, "pdf", site, "-o", folder, "--browser", browser, "--page", "bang/ty-le.html", "--page", "bang/index.html")
    assert code == 74
    assert "bang/ty-le.html: trình duyệt dừng vì lỗi (mã 5)." in output
    assert "1 trang không in được. Đã ghi 1 tệp PDF" in output
    assert files(folder) == ["bang/index.pdf"]


def test_without_a_browser_it_says_what_to_install(program, site, tmp_path):
    code, _, errors = run(program, "pdf", site, "-o", tmp_path / "p", env={"PATH": str(tmp_path)})
    assert code == 74
    assert "apt-get install chromium" in errors
    assert run(program, "pdf", site, "-o", tmp_path / "p", "--browser", tmp_path)[0] == 64
    assert run(program, "pdf", tmp_path, "-o", tmp_path / "p")[0] == 74


def test_a_plan_that_was_changed_is_not_passed_over(program, site, tmp_path):
    other = tmp_path / "Site"
    shutil.copytree(site, other)
    page = plan(other)
    page.write_text(page.read_text(encoding="utf-8").replace("official", "khac"), encoding="utf-8")
    code, _, errors = run(program, "pdf", other, "-o", tmp_path / "p")
    assert (code, f"{page.relative_to(other).as_posix()}: nội dung đã bị sửa" in errors) == (1, True)


def fake(folder, lines):
    """A browser that is a script; `$pdf` is what it is to write."""
    browser = folder / "trinh-duyet"
    browser.write_text('#!/bin/sh\nfor a in "$@"; do case "$a" in --print-to-pdf=*) pdf=${a#--print-to-pdf=};; esac; done\n' + lines)
    browser.chmod(0o755)
    return browser


WRITES = "printf '%%PDF-1.4\\n%%%%EOF\\n' > \"$pdf\"\n"


def test_no_document_goes_into_any_site(program, content, site, tmp_path):
    browser = fake(tmp_path, WRITES)
    other = tmp_path / "Khác"
    shutil.copytree(site, other)
    before = files(other)
    (tmp_path / "giấy").mkdir()
    (tmp_path / "giấy/don-vi").symlink_to(other / "don-vi")
    # The page's own folder is the site: `don-vi/…` below the site's parent.
    named = tmp_path / "cha/don-vi"
    shutil.copytree(site, named)
    for source, target in [(site, other), (site, other / "moi"), (site, tmp_path / "giấy"), (named, tmp_path / "cha")]:
        code, _, errors = run(program, "pdf", source, "-o", target, "--page", plan(site).relative_to(site), "--browser", browser)
        assert (code, "nằm trong trang đã xuất bản" in errors) == (64, True), target
    assert files(other) == before and files(named) == before


def runs(process):
    """Whether a process is there; one that ended and was not waited for has no command line."""
    try:
        return Path("/proc", process, "cmdline").read_bytes() != b""
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_what_a_browser_leaves_running_keeps_nobody_waiting(program, site, tmp_path):
    marker = tmp_path / "con-chay"
    browser = fake(tmp_path, f"sleep 120 & echo $! > '{marker}'\n" + WRITES)
    before = time.monotonic()
    assert run(program, "pdf", site, "-o", tmp_path / "p", "--page", "index.html", "--browser", browser)[0] == 0
    assert time.monotonic() - before < 60
    deadline = time.monotonic() + 20
    while runs(marker.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not runs(marker.read_text().strip()), "it goes with the browser"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_stops_it_finds_nothing_left(program, site, tmp_path, number):
    browser = fake(tmp_path, "sleep 60\n")
    # Several pages: where one browser is ended, the next page must not begin.
    running = subprocess.Popen([program, "pdf", site, "-o", tmp_path / "p", "--page", "bang", "--browser", browser])
    while not browsers(browser):
        time.sleep(0.02)
    running.send_signal(number)
    assert running.wait(timeout=10) == 128 + number
    assert list((tmp_path / "p").iterdir()) == []
    assert browsers(browser) == []


def browsers(program):
    """The processes that run the script `program`, by number; not those that were merely told of it."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = entry.read_bytes().split(b"\0")
            state = entry.with_name("stat").read_text().rsplit(")", 1)[1].split()[0]
        except OSError:
            continue
        if str(program).encode() in words[:2] and state != "Z":
            found.append(entry.parent.name)
    return found


def test_the_next_run_removes_what_a_killed_one_left(program, site, tmp_path):
    slow = fake(tmp_path, "sleep 60\n")
    running = subprocess.Popen([program, "pdf", site, "-o", tmp_path / "p", "--page", "index.html", "--browser", slow])
    while not list(tmp_path.glob("p/.dang-in-*/0")):
        time.sleep(0.02)
    # Another run beside it leaves it alone.
    quick = tmp_path / "nhanh"
    quick.write_text(slow.read_text().replace("sleep 60\n", WRITES))
    quick.chmod(0o755)
    assert run(program, "pdf", site, "-o", tmp_path / "p", "--page", "bang", "--browser", quick)[0] == 0
    assert len(list(tmp_path.glob("p/.dang-in-*"))) == 1
    running.kill()
    running.wait()
    assert run(program, "pdf", site, "-o", tmp_path / "p", "--page", "bang", "--browser", quick)[0] == 0
    assert not list(tmp_path.glob("p/.dang-in-*"))


def test_documents_of_earlier_runs_are_named(program, site, tmp_path):
    browser = fake(tmp_path, WRITES)
    old = tmp_path / "p/don-vi/da-giai-the/khac-phuc.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"%PDF-1.4\n%%EOF\n")
    code, output, _ = run(program, "pdf", site, "-o", tmp_path / "p", "--browser", browser)
    assert code == 0
    assert "còn 1 tệp PDF có từ trước, không phải của lần in này: don-vi/da-giai-the/khac-phuc.pdf." in output
    assert "có từ trước" not in run(program, "pdf", site, "-o", tmp_path / "p", "--page", "index.html", "--browser", browser)[1]


def test_a_site_that_is_built_again_meanwhile_gives_no_documents(program, content, tmp_path):
    folder = tmp_path / "Site"
    assert run(program, "build", content, "-o", folder)[0] == 0
    browser = fake(tmp_path, f"while [ ! -e '{tmp_path}/xong' ]; do sleep 0.05; done\n" + WRITES)
    running = subprocess.Popen(
        [program, "pdf", folder, "-o", tmp_path / "p", "--page", "bang", "--browser", browser], stderr=subprocess.PIPE)
    while not list(tmp_path.glob("p/.dang-in-*/0")):
        time.sleep(0.02)
    assert run(program, "build", content, "-o", folder, "--as-of", "20/4/2026")[0] == 0
    (tmp_path / "xong").touch()
    errors = running.communicate(timeout=60)[1].decode()
    assert (running.returncode, "không ghi tệp PDF nào" in errors) == (74, True)
    assert list((tmp_path / "p").iterdir()) == []


def test_every_page_may_be_asked_for_and_a_browser_named(program, site, tmp_path):
    fake(tmp_path, WRITES)
    path = f"{tmp_path}:{os.environ['PATH']}"
    code, output, _ = run(
        program, "pdf", site, "-o", tmp_path / "p", "--page", ".", "--browser", "trinh-duyet", env={"PATH": path})
    assert code == 0
    assert files(tmp_path / "p") == sorted(page.relative_to(site).with_suffix(".pdf").as_posix() for page in site.rglob("*.html"))
