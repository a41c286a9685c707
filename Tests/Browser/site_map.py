"""Which kinds of pages a site has, and which page of each kind is looked at."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

TABLES = ["tong-hop", "ty-le", "nguoi-dung-dau", "dieu-kien", "kiem-diem", "xep-loai-lai", "quy", "khac-phuc", "han-nop"]

# Name of the kind and the paths it has; the first that fits counts.
KINDS = [
    ("overview", r"index\.html"),
    ("units", r"don-vi/index\.html"),
    ("remediation", r"don-vi/[^/]+/khac-phuc\.html"),
    ("incoming", r"don-vi/[^/]+/van-ban-den\.html"),
    ("unit", r"don-vi/[^/]+\.html"),
    *[(f"table-{name}", rf"bang/{name}\.html") for name in TABLES],
    ("table-group", r"bang/nhom/[^/]+(/trang-\d+)?\.html"),
    ("tables", r"bang/index\.html"),
    ("findings", r"phat-hien/index\.html"),
    ("rule-findings", r"phat-hien/[^/]+\.html"),
    ("changes", r"thay-doi\.html"),
    ("rules", r"quy-tac/index\.html"),
    ("rule", r"quy-tac/[^/]+\.html"),
    ("waivers", r"mien-tru/index\.html"),
    ("dispatches", r"van-ban/index\.html"),
    ("register", r"van-ban/so-dang-ky\.html"),
    ("chain", r"van-ban/can-cu\.html"),
    ("recipients", r"van-ban/noi-nhan/index\.html"),
    ("recipient", r"van-ban/noi-nhan/[^/]+\.html"),
    ("dispatch", r"van-ban/[^/]+\.html"),
    ("data", r"du-lieu\.html"),
    ("search", r"tim-kiem\.html"),
]


def kind_of(path: str) -> str | None:
    """The kind of the page at `path`, or None if the site map has no such page."""
    return next((name for name, pattern in KINDS if re.fullmatch(pattern, path)), None)


def pages_of(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def one_of_each(site: Path) -> dict[str, str]:
    """Kind to path: the largest page of a kind, since most can go wrong on it."""
    chosen: dict[str, str] = {}
    for path in pages_of(site):
        kind = kind_of(path)
        size = (site / path).stat().st_size
        if kind and (kind not in chosen or size > (site / chosen[kind]).stat().st_size):
            chosen[kind] = path
    return chosen


def listed(site: Path, cap: int) -> list[str]:
    """Pages that the index pages link to, without those of `one_of_each`; at most `cap`, spread evenly."""
    found = set()
    for index in site.rglob("index.html"):
        for link in re.findall(r'href="([^"#?]+\.html)', index.read_text(encoding="utf-8")):
            target = (index.parent / unquote(unescape(link))).resolve()
            if target.is_file() and target.is_relative_to(site.resolve()):
                found.add(target.relative_to(site.resolve()).as_posix())
    rest = sorted(found - set(one_of_each(site).values()))
    step = max(1, -(-len(rest) // cap)) if cap else 1
    return rest[::step][:cap]
