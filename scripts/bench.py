"""Runs the floor, Hugo and thuocdo on the same generated data and prints how they compare, beside the bars.

Machines are shared and noisy: every round runs all commands one after another, and the median of the rounds counts."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Runs:
    """What one command took, round by round."""

    seconds: list[float] = field(default_factory=list)
    kilobytes: list[int] = field(default_factory=list)

    @property
    def time(self) -> float:
        return statistics.median(self.seconds)

    @property
    def memory(self) -> float:
        """Peak resident memory in bytes."""
        return statistics.median(self.kilobytes) * 1024


def run(runs: Runs, command: list, allowed=(0,)) -> None:
    """Runs `command` once and notes its time and peak memory; any other exit code ends the benchmark."""
    command = [str(part) for part in command]
    started = time.perf_counter()
    with open(os.devnull, "wb") as nowhere:
        child = subprocess.Popen(command, stdout=nowhere, stderr=subprocess.PIPE)
        errors = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
    runs.seconds.append(time.perf_counter() - started)
    runs.kilobytes.append(usage.ru_maxrss)
    code = child.returncode = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        sys.exit(f"bench: {' '.join(command)} ended with {code}\n{errors.decode(errors='replace')[-2000:]}")


def hugo_binary() -> Path:
    """Hugo itself, not the Python script in front of it, whose start would count."""
    found = [path for path in Path(sys.prefix).rglob("hugo/binaries/hugo*") if path.is_file() and os.access(path, os.X_OK)]
    if not found:
        sys.exit(f"bench: no Hugo program below {sys.prefix}")
    return found[0]


def pages(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*.html") if path.is_file()]


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written again: its number on the disk and its time."""
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*") if path.is_file()}


def generate(options, count: int, name: str, hugo: bool) -> tuple[Path, Path]:
    content, peer = options.work / f"content-{name}", options.work / f"hugo-{name}"
    command = [sys.executable, options.generate, str(count), str(content)]
    subprocess.run(command + (["--hugo", str(peer)] if hugo else []), check=True)
    return content, peer


def build(options, content: Path, site: Path, runs: Runs) -> None:
    run(runs, [options.program, "build", content, "-o", site])


def measure(options) -> dict:
    content, peer = generate(options, options.n, "n", hugo=True)
    site, peer_site, floor_site = options.work / "Site", options.work / "hugo-site", options.work / "floor-site"
    result = {name: Runs() for name in ("floor", "hugo", "cold", "again", "check", "json")}
    hugo = hugo_binary()
    # Once without counting: warms the file cache, and tells the size of a page for the floor.
    build(options, content, site, Runs())
    sizes = [path.stat().st_size for path in (site / "don-vi").glob("*.html") if path.name != "index.html"]
    rewritten = 0
    for round_number in range(options.rounds):
        print(f"bench: round {round_number + 1} of {options.rounds}", file=sys.stderr)
        for folder in (site, peer_site, floor_site):
            shutil.rmtree(folder, ignore_errors=True)
        page = str(sum(sizes) // max(1, len(sizes)))
        run(result["floor"], [options.floor, content / "commentary", floor_site, page, os.cpu_count()])
        run(result["hugo"], [hugo, "--source", peer, "--destination", peer_site, "--quiet"])
        build(options, content, site, result["cold"])
        before = stamps(site)
        build(options, content, site, result["again"])
        rewritten += sum(before.get(path) != stamp for path, stamp in stamps(site).items())
        # Findings (exit code 1) are what the data is full of.
        run(result["check"], [options.program, "check", content], allowed=(0, 1))
        run(result["json"], [options.program, "check", content, "--format", "json"], allowed=(0, 1))
    result.update(pages=len(pages(site)), hugo_pages=len(pages(peer_site)), rewritten=rewritten, page_size=sum(sizes) // max(1, len(sizes)))
    return result


def growth(options) -> tuple[float, float]:
    """How many times more time and memory ten times as many units take."""
    site, runs = options.work / "Site", []
    for name, count in (("n", options.n), ("10n", options.n * 10)):
        content = options.work / f"content-{name}"
        if not content.exists():
            generate(options, count, name, hugo=False)
        runs.append(Runs())
        for _ in range(3):
            shutil.rmtree(site, ignore_errors=True)
            build(options, content, site, runs[-1])
    return runs[1].time / runs[0].time, runs[1].memory / runs[0].memory


def print_times(result: dict) -> None:
    print(f"\n{'what':<28}{'seconds':>9}{'MB':>8}{'x floor':>9}{'x Hugo':>8}")
    names = {"floor": "floor", "hugo": "Hugo", "cold": "thuocdo build, cold", "again": "thuocdo build, no change", "check": "thuocdo check", "json": "thuocdo check, JSON"}
    for key, name in names.items():
        runs = result[key]
        ratios = f"{runs.time / result['floor'].time:>9.2f}{runs.time / result['hugo'].time:>8.3f}"
        print(f"{name:<28}{runs.time:>9.3f}{runs.memory / 1e6:>8.0f}{ratios}")
    print(f"\n{result['pages']} pages by thuocdo, {result['hugo_pages']} by Hugo; a unit's page has {result['page_size']} bytes")


def print_bars(rows: list[tuple[str, float, float]]) -> None:
    print(f"\n{'bar':<44}{'measured':>9}{'bar':>8}")
    for name, value, bar in rows:
        print(f"{name:<44}{value:>9.3f}{bar:>8.3f}  {'held' if value <= bar else 'MISSED'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--program", "--generate", "--floor", "--work"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("-n", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    options.program, options.floor = options.program.resolve(), options.floor.resolve()
    result = measure(options)
    print(f"N = {options.n} units, median of {options.rounds}, {os.cpu_count()} cores, {platform.machine()}")
    print_times(result)
    hugo, cold = result["hugo"], result["cold"]
    per_page = cold.time / max(1, result["pages"]) / (hugo.time / max(1, result["hugo_pages"]))
    rows = [
        ("cold build, time to Hugo's", cold.time / hugo.time, 1 / 3),
        ("cold build, time per page to Hugo's", per_page, 1 / 10),
        ("cold build, peak memory to Hugo's", cold.memory / hugo.memory, 1 / 4),
        ("check, time to Hugo's", result["check"].time / hugo.time, 1 / 10),
        ("check in JSON, time to Hugo's", result["json"].time / hugo.time, 1 / 10),
        ("build without change, time to cold", result["again"].time / cold.time, 1 / 3),
        ("build without change, files rewritten", result["rewritten"], 0),
    ]
    if options.growth:
        time_growth, memory_growth = growth(options)
        rows += [("N to 10 N, time", time_growth, 11), ("N to 10 N, memory", memory_growth, 11)]
    print_bars(rows)


if __name__ == "__main__":
    main()
