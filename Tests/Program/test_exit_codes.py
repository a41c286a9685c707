"""What the process itself leaves behind: its exit code, and its output whole."""

import json
import subprocess

import pytest
from calling import run


@pytest.mark.parametrize("form", ["text", "json", "csv", "sarif"])
def test_check_writes_all_of_its_result_and_says_that_it_found_something(program, content, form):
    code, output, _ = run(program, "check", content, "--format", form)
    assert code == 1
    assert run(program, "check", content, "--format", form)[1] == output
    assert output.endswith("\n")
    if form in ("json", "sarif"):
        json.loads(output)


def test_build_ends_with_0_and_says_what_it_did(program, content, tmp_path):
    code, output, _ = run(program, "build", content, "-o", tmp_path / "Site")
    assert code == 0
    assert output.startswith("Đã lập ")
    assert (tmp_path / "Site" / "index.html").is_file()


def test_a_command_that_does_not_exist_is_refused_with_the_nearest_one(program):
    code, output, errors = run(program, "buid", "Content")
    assert (code, output) == (64, "")
    assert errors.startswith("Không có lệnh «buid». Có phải ý bạn là «build»?\n")
    assert "«xyz123».\n" in run(program, "xyz123")[2]


@pytest.mark.parametrize(
    ("arguments", "name", "values"),
    [
        (["check", "--rule", "TL01", "--rule", "HN01"], "--rule", "«TL01», «HN01»"),
        (["check", "--period=2025", "--period", "2024"], "--period", "«2025», «2024»"),
        (["check", "--format", "json", "--timings", "--format", "csv"], "--format", "«json», «csv»"),
        (["build", "-o", "a", "--output", "b"], "--output", "«a», «b»"),
    ])
def test_an_option_that_takes_one_value_is_refused_twice(program, tmp_path, arguments, name, values):
    code, output, errors = run(program, *arguments, cwd=tmp_path)
    assert (code, output) == (64, "")
    assert errors == f"Tùy chọn {name} được ghi hai lần ({values}) mà chỉ nhận một giá trị: hãy bỏ một.\n"


def test_flags_and_options_that_take_several_values_may_be_given_twice(program, content, tmp_path):
    assert run(program, "check", content, "--timings", "--timings")[0] == 1
    code, _, errors = run(
        program, "init", tmp_path / "C", "--period", "2020-2025", "--as-of", "2026-01-31", "--table", "discipline",
        "--table", "waivers")
    assert (code, errors) == (0, "")
    assert (tmp_path / "C" / "waivers.csv").is_file()


def test_help_is_vietnamese_where_its_own_options_are_wrong_and_names_all_forms_of_periods(program):
    assert "subcommand" not in run(program, "help", "build", "--x")[2]
    for command in ("init", "build", "check", "explain"):
        assert "2020-2025" in run(program, command, "--help")[1]


def test_a_table_is_not_read_as_a_dispatch(program, content):
    code, output, errors = run(program, "dispatch", content / "units.csv")
    assert (code, output) == (2, "")
    assert "[file-table]" in errors


def test_what_cannot_be_written_whole_is_no_success(program, content):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [program, "check", content, "--format", "json"], check=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 74
    assert "Không ghi được hết kết quả: hết chỗ trên ổ đĩa." in done.stderr.decode()


@pytest.mark.parametrize("redirection", [">/dev/full", ">&-", "2>/dev/null >&- <&-"])
def test_a_site_that_was_published_is_said_to_be_where_the_result_cannot_be_written(program, content, tmp_path, redirection):
    site = tmp_path / "Site"
    command = f"'{program}' build '{content}' -o '{site}' {redirection}"
    done = subprocess.run(["bash", "-c", command], check=False, stderr=subprocess.PIPE)
    assert done.returncode == 74
    assert run(program, "verify", site)[0] == 0
    if "2>" not in redirection:
        assert f"Trang đã được lập xong trong {site}." in done.stderr.decode()


def test_a_reader_that_goes_away_ends_it_without_a_word(program, content):
    command = f"'{program}' check '{content}' --format json | head -c 10 > /dev/null; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], check=False, stderr=subprocess.PIPE)
    # Stopped by the signal that the system sends for it (128 + 13), or done before the reader went.
    assert done.returncode in (1, 141)
    assert done.stderr == b""
