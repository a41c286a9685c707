"""`check --format sarif` against what the standard asks: the parts that matter by themselves, the whole where its schema is at hand."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

SHARED = Path(os.environ.get("THUOCDO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
SCHEMA = SHARED / "reference/sarif-schema-2.1.0.json"


@pytest.fixture(scope="module")
def log(check, content):
    return check(content, form="sarif")


@pytest.fixture(scope="module")
def failure(check, content, tmp_path_factory):
    """The log of a content whose units table has a row too short."""
    folder = tmp_path_factory.mktemp("broken")
    (folder / "site.toml").write_text((content / "site.toml").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "units.csv").write_text("Mã đơn vị,Tên đơn vị\nxa-a\n", encoding="utf-8")
    return check(folder, form="sarif", codes=(2,))


def run_of(log):
    assert log["version"] == "2.1.0"
    assert len(log["runs"]) == 1
    return log["runs"][0]


def test_the_driver_names_itself_and_its_rules(log):
    driver = run_of(log)["tool"]["driver"]
    assert driver["name"] and driver["version"] and driver["language"] == "vi"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids)) > 50
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"], rule["id"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note"), rule["id"]


def test_results_obey_the_standard(log):
    run = run_of(log)
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) > 100
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        # 3.27.10: a result that is no failure has the level none.
        assert (result["level"] == "none") == (result["kind"] != "fail"), result
        assert result["locations"], result
        assert result["partialFingerprints"]
    assert {result["kind"] for result in run["results"]} == {"fail", "open"}


def test_every_place_is_a_relative_path_in_the_content(log, content):
    run = run_of(log)
    assert list(run["originalUriBaseIds"]) == ["CONTENT"]
    assert "uri" not in run["originalUriBaseIds"]["CONTENT"], "the path of the folder changes from machine to machine"
    places = [
        place["physicalLocation"] for result in run["results"] for place in result["locations"] if "physicalLocation" in place
    ]
    assert len(places) > 100
    for place in places:
        location = place["artifactLocation"]
        assert location["uriBaseId"] == "CONTENT"
        file = content / location["uri"]
        assert file.is_file(), location
        if "region" in place:
            lines = file.read_text(encoding="utf-8-sig").count("\n")
            # A table begins with its headings, a dispatch with its first line.
            first = 1 if location["uri"].startswith("dispatches/") else 2
            assert first <= place["region"]["startLine"] <= lines, (location, place["region"])


def test_a_failed_run_tells_the_problems_as_notifications(failure):
    run = run_of(failure)
    assert "results" not in run
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (problem,) = invocation["toolConfigurationNotifications"]
    assert problem["level"] == "error" and problem["message"]["text"] and problem["descriptor"]["id"]
    assert problem["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "units.csv"


@pytest.mark.skipif(not SCHEMA.is_file(), reason="needs ../shared/reference/sarif-schema-2.1.0.json")
@pytest.mark.parametrize("which", ["log", "failure"])
def test_the_schema_of_the_standard_accepts_it(which, request):
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(request.getfixturevalue(which))]
    assert errors == []
