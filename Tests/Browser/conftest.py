import os
from pathlib import Path

import pytest
import site_map
import visiting

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("THUOCDO_SITE", ROOT / ".build-tests/site/a")).resolve()
SCREENS = Path(os.environ.get("THUOCDO_SCREENS", ROOT / ".build/screens")).resolve()
# More pages from the lists of the site, looked at more quickly.
CAP = int(os.environ.get("THUOCDO_BROWSER_CAP", "16"))


@pytest.fixture(scope="session")
def browser():
    with visiting.chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def site() -> Path:
    assert (SITE / "index.html").is_file(), f"no site at {SITE}; run make test, or set THUOCDO_SITE"
    return SITE


@pytest.fixture(scope="session")
def screens() -> Path:
    SCREENS.mkdir(parents=True, exist_ok=True)
    return SCREENS


def pytest_generate_tests(metafunc):
    if "kind" in metafunc.fixturenames:
        # The tests of one kind stand together, so that its page is opened once.
        metafunc.parametrize("kind", [name for name, _ in site_map.KINDS], scope="module")
    if "listed_page" in metafunc.fixturenames:
        metafunc.parametrize("listed_page", site_map.listed(SITE, CAP) if SITE.is_dir() else [])


@pytest.fixture(scope="session")
def chosen(site: Path) -> dict[str, str]:
    """Kind to the page that is looked at."""
    return site_map.one_of_each(site)


@pytest.fixture(scope="module")
def path(chosen: dict[str, str], kind: str) -> str:
    """The page of `kind` that is looked at."""
    assert kind in chosen, f"the site has no page of the kind {kind}"
    return chosen[kind]


@pytest.fixture(scope="module")
def opened(browser, site: Path, path: str):
    """The page of `kind`, opened once for all tests of it."""
    with visiting.visit(browser, site, path) as visited:
        yield visited
