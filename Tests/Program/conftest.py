import json
import os
from pathlib import Path

import pytest
from calling import run

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("THUOCDO_PROGRAM", ROOT / ".build/release/thuocdo")).resolve()
CONTENT = Path(os.environ.get("THUOCDO_CONTENT", ROOT / "Content")).resolve()


@pytest.fixture(scope="session")
def program() -> Path:
    assert PROGRAM.is_file(), f"no program at {PROGRAM}; run make test, or set THUOCDO_PROGRAM"
    return PROGRAM


@pytest.fixture(scope="session")
def content() -> Path:
    return CONTENT


@pytest.fixture(scope="session")
def site(program, content, tmp_path_factory) -> Path:
    """The site of the sample content, for all tests: whoever changes it takes a copy."""
    folder = tmp_path_factory.mktemp("site") / "Site"
    assert run(program, "build", content, "-o", folder)[0] == 0
    return folder


@pytest.fixture(scope="session")
def check(program):
    """Runs `thuocdo check` and gives its JSON result."""

    def check(folder, *options, form="json", codes=(0, 1)):
        code, output, errors = run(program, "check", folder, "--format", form, *options)
        assert code in codes, (code, errors, output[:2000])
        return json.loads(output)

    return check
