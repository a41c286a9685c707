"""The handbook of the users: what it tells to type is what the program takes."""

import re
import shlex
from pathlib import Path

import pytest
from calling import run

HANDBOOK = Path(__file__).resolve().parents[2] / "docs/huong-dan.md"
COMMANDS = sorted(set(re.findall(r"thuocdo [a-z]+[^`\n>]*", HANDBOOK.read_text(encoding="utf-8"))))


def test_the_handbook_names_every_command(program):
    listed = set(re.findall(r"^  ([a-z]+) {2,}", run(program, "--help")[1].split("CÁC LỆNH:")[1], re.MULTILINE))
    assert {"init", "build", "serve"} < listed
    # Templates are for those who change pages.
    assert listed - {"templates"} <= {command.split()[1] for command in COMMANDS}


@pytest.mark.parametrize("command", COMMANDS)
def test_what_the_handbook_tells_to_type_is_taken(program, command):
    name, *rest = shlex.split(command)[1:]
    if name == "help":
        assert run(program, name, *rest)[0] == 0
        return
    code, help_text, _ = run(program, name, "--help")
    assert code == 0
    options = [word for word in rest if word.startswith("-")]
    for option in options:
        assert re.search(rf"(^|[\s,\[]){re.escape(option)}\b", help_text), f"{name} has no {option}"


def test_the_first_steps_lead_to_a_site(program, tmp_path):
    for line in ["init Content --period 2025 --as-of 15/4/2026 --workbook", "init Content --table plans --table remediation",
                 "build Content -o Site", "verify Site"]:
        assert any(command.split("thuocdo ")[1].strip() == line for command in COMMANDS), line
        code, _, errors = run(program, *line.split(), cwd=tmp_path)
        assert code == 0, errors
    assert (tmp_path / "Site/index.html").is_file()
