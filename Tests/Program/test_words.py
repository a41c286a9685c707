"""What the program says of itself and of wrong calls: in Vietnamese, whoever wrote the words."""

import re

import pytest
from calling import run

# Words of the argument parser, as far as they mean nothing in Vietnamese.
ENGLISH = re.compile(
    r"\b(OVERVIEW|USAGE|ARGUMENTS|OPTIONS|SUBCOMMANDS|options|Error|Help|Show|See|help|information|version|default|values|missing"
    r"|Missing|expected|argument|arguments|Unknown|option|Unexpected|unexpected|value|invalid|for|and|or|Please|provide|one of"
    r"|Did|you|mean|is|the|subcommand|Run|with|detailed|more)\b")
COMMANDS = ["build", "check", "explain", "dispatch", "obligations", "templates", "init", "verify", "pdf", "serve"]
# What is typed as it stands is no English.
NAMES = re.compile(r"--[a-z-]+|site\.toml|as-of|thuocdo( [a-z]+)?|[a-z]+\.csv|period")


def english(text):
    return sorted({found.group() for found in ENGLISH.finditer(NAMES.sub("", text))})


def test_the_list_of_words_finds_english():
    assert english("Error: Unknown option '--x'") == ["Error", "Unknown", "option"]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_in_vietnamese(program, command):
    code, output, errors = run(program, *command.split(), "--help")
    assert (code, errors) == (0, "")
    assert "CÁCH GỌI:" in output
    assert english(output) == []


def test_every_command_is_asked_for_help(program):
    listed = re.findall(r"^  ([a-z]+) {2,}", run(program, "--help")[1].split("CÁC LỆNH:")[1], re.MULTILINE)
    assert sorted(set(listed) - {"help"}) == sorted(COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--khong-co"], ["build", "--outptu", "x"], ["build", "-o"], ["build", "a", "b"], ["build", "a", "b", "c"],
        ["check", "--format", "pdf"], ["check", "--fail-on", "gì"], ["explain"], ["serve", "--port", "x"], ["init"], ["pdf"],
        ["check", "--format"], ["dispatch", "--format", "x", "a.md"],
    ])
def test_a_wrong_call_is_told_in_vietnamese(program, words):
    code, output, errors = run(program, *words)
    assert (code, output) == (64, "")
    assert errors
    assert english(errors) == []
