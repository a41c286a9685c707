"""The result of a check as people read it, held against the same result as JSON."""

import re
from collections import Counter

from calling import run

SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "thông tin"}


def heads_and_lines(output):
    """Pairs of the heading above a line and the line, for the lines of findings."""
    head = None
    for line in output.splitlines():
        if line and not line.startswith(" "):
            head = line
        elif line.startswith(("  ✕ ", "  ◇ ", "  ? ", "      → ")):
            yield head, line


def test_the_text_holds_what_the_json_holds(program, content, check):
    output = run(program, "check", content)[1]
    found = check(content)["findings"]
    lines = [line for _, line in heads_and_lines(output)]
    told = Counter(re.match(r"  [✕◇] (\w+) ([^:]+): ", line).groups() for line in lines if line[2] in "✕◇")
    assert told == Counter(
        (finding["rule"], "miễn trừ" if finding["waived"] else SEVERITIES[finding["severity"]])
        for finding in found
        if finding["verdict"] == "notMet" or finding["waived"]
    )
    unknown = sum(int(re.search(r"\((\d+)\): thiếu |: (\d+) đối tượng", line).group(1) or 0) for line in lines if line[2] == "?")
    loose = sum(int(match) for match in re.findall(r"^  \? \w+: (\d+) đối tượng", output, re.MULTILINE))
    assert unknown + loose == sum(finding["verdict"] == "cannotTell" and not finding["waived"] for finding in found)


def test_each_message_stands_under_its_unit(program, content, check):
    output = run(program, "check", content)[1]
    under = {}
    for head, line in heads_and_lines(output):
        under.setdefault(head, []).append(line.strip(" →"))
    texts = {head: " ".join(lines) for head, lines in under.items()}
    codes = {re.search(r"\(([^()]+)\)$", head).group(1): head for head in texts}
    missed = []
    for finding in check(content)["findings"]:
        if finding["verdict"] != "notMet" or finding["waived"]:
            continue
        head = codes[finding["unit"]] if finding["unit"] else "Chung (nhóm, văn bản, miễn trừ)"
        if finding["message"] not in texts[head]:
            missed.append((head, finding["message"]))
    assert not missed


def test_who_a_sentence_is_about_is_named_once(program, content):
    lines = [line for _, line in heads_and_lines(run(program, "check", content)[1]) if line.startswith("  ✕ ")]
    assert lines
    assert not [line for line in lines if re.match(r"  ✕ \w+ [^:]+: (.{4,}): \1", line)]
