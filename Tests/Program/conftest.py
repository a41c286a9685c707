import json
import os
import subprocess
from pathlib import Path

import pytest

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
def check(program):
    """Runs `thuocdo check` and gives its JSON result."""

    def run(folder, *options, form="json", codes=(0, 1)):
        done = subprocess.run([program, "check", folder, "--format", form, *options], capture_output=True, check=False)
        assert done.returncode in codes, (done.returncode, done.stderr.decode(), done.stdout.decode()[:2000])
        return json.loads(done.stdout)

    return run
