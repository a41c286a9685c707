"""Random contents through the program and through a second, plain reading of the rules: both must say the same."""

import pytest
from random_content import Maker
from rules_again import Again


def said(result, codes):
    """{rule: {target: "notMet SEVERITY" or "cannotTell"}} of the program."""
    found = {code: {} for code in codes}
    for finding in result["findings"]:
        if finding["rule"] in found:
            open_or_not = "cannotTell" if finding["verdict"] == "cannotTell" else f"notMet {finding['severity']}"
            assert finding["target"]["id"] not in found[finding["rule"]], "one finding for a rule and target"
            found[finding["rule"]][finding["target"]["id"]] = open_or_not
    return found


def differences(left, right):
    return [
        f"{code} {target}: again {left[code].get(target, 'nothing')}, program {right[code].get(target, 'nothing')}"
        for code in left
        for target in sorted(left[code].keys() | right[code].keys())
        if left[code].get(target) != right[code].get(target)
    ]


@pytest.mark.parametrize("seed", range(40))
def test_both_readings_agree(seed, check, tmp_path):
    content = Maker(seed)
    content.write(tmp_path / "Content")
    result = check(tmp_path / "Content")
    again = Again(content)
    assert [(told["file"], told["line"], told["code"]) for told in result["diagnostics"]] == list(again.doubts())
    expected = again.all()
    assert differences(expected, said(result, expected)) == [], content.rules
    for finding in result["findings"]:
        if finding["rule"] == "TL01" and finding["verdict"] == "notMet":
            group, evidence = finding["target"]["id"], finding["evidence"]
            excellent, good, rated = again.counts(again.in_use()[group])
            assert (evidence["excellent"], evidence["good"], evidence["rated"]) == (excellent, good, rated)
            assert evidence["limitPercent"] == again.limit(group)
            assert evidence["excessToGood"] == again.excess(group, to_good=True)
            assert evidence["excessBelow"] == again.excess(group, to_good=False)


@pytest.mark.parametrize(
    "names",
    [
        ("remediation",), ("plans", "remediation"), ("obligations", "submissions"), ("submissions", "remediation"),
        ("ratings/2025", "discipline", "plans", "remediation"),
    ],
)
def test_both_readings_agree_where_tables_are_missing(names, check, tmp_path):
    content = Maker(7)
    content.lacks(*names)
    content.write(tmp_path / "Content")
    result = check(tmp_path / "Content")
    expected = Again(content).all()
    assert differences(expected, said(result, expected)) == []
    # Every total counts the same verdicts.
    cannot = sum(counts["cannotTell"] for counts in result["verdicts"].values())
    undetermined = [finding for finding in result["findings"] if finding["verdict"] == "cannotTell"]
    assert cannot == len(undetermined) == result["counts"]["undetermined"]
    assert all(finding["evidence"]["missing"] for finding in undetermined)
    for code in expected:
        assert result["verdicts"][code]["cannotTell"] == list(expected[code].values()).count("cannotTell"), code


@pytest.mark.parametrize("name", ["remediation", "obligations"])
def test_an_empty_table_is_not_a_missing_one(name, check, tmp_path):
    content = Maker(7)
    content.lacks(name, "submissions")
    content.write(tmp_path / "Content")
    file = tmp_path / "Content" / f"{name}.csv"
    heads = {"remediation": "Mã hạn chế,Mã đơn vị,Kỳ phát hiện", "obligations": "Mã nghĩa vụ,Nội dung,Đơn vị thực hiện"}
    code = {"remediation": "KP18", "obligations": "HN02"}[name]
    told = check(tmp_path / "Content")["verdicts"][code]
    assert told == {"met": 0, "notMet": 0, "notApplicable": 0, "cannotTell": 1}
    file.write_text(heads[name] + "\n", encoding="utf-8")
    told = check(tmp_path / "Content")["verdicts"][code]
    assert told == {"met": 0, "notMet": 0, "notApplicable": 0, "cannotTell": 0}


def test_the_contents_make_every_rule_say_something():
    """Otherwise the two readings agree on nothing."""
    verdicts = {}
    for seed in range(40):
        for code, found in Again(Maker(seed)).all().items():
            verdicts.setdefault(code, set()).update(found.values())
    assert len(verdicts) == 37
    assert [code for code, found in verdicts.items() if not any(value.startswith("notMet") for value in found)] == []
    assert {code for code, found in verdicts.items() if "cannotTell" in found} == {
        "DK01", "DK02", "DK03", "DK04", "DK09", "DK10", "DK11", "KD01", "KP08", "KP18",
    }
