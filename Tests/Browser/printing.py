"""Prints pages to PDF and looks at what came out."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import checks
from playwright.sync_api import Page

# Points; a PDF rounds.
A4 = (595.3, 841.9)
TOLERANCE = 2.0
# No official form lets text come closer to the edge of the paper than this.
LEAST_MARGIN = 5 / 25.4 * 72
# What is left of A4 between the margins of the official form (30 and 15 mm), in CSS pixels.
TEXT_WIDTH = {False: round((210 - 45) / 25.4 * 96), True: round((297 - 45) / 25.4 * 96)}

LAST_ROW = """
() => {
  const rows = [...document.querySelectorAll('main tr')].filter(row => row.getClientRects().length > 0);
  return rows.length ? [...rows[rows.length - 1].cells].map(cell => cell.innerText) : [];
}
"""

CUT_OFF = """
() => [...document.body.querySelectorAll('*')]
  .filter(element => getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 1
    && element.scrollWidth > element.clientWidth + 1)
  .map(element => `${element.tagName.toLowerCase()}.${element.className}: ${element.scrollWidth} px in ${element.clientWidth} px`)
  .slice(0, 5)
"""


def squeezed(text: str) -> str:
    """`text` without white space and soft hyphens: lines of a PDF break elsewhere."""
    return re.sub(r"[\s\u00ad]+", "", text)


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True, text=True).stdout


def sheets(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of every sheet, in points."""
    out = subprocess.run(["pdfinfo", "-f", "1", "-l", "9999", pdf], capture_output=True, check=True, text=True).stdout
    return [(float(width), float(height)) for width, height in re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", out)]


def paper(pdf: Path) -> list[str]:
    """Every sheet is A4, upright or lying."""
    problems = []
    for number, size in enumerate(sheets(pdf), 1):
        if any(abs(found - wanted) > TOLERANCE for found, wanted in zip(sorted(size), A4)):
            problems.append(f"sheet {number} is {size[0]:.0f} x {size[1]:.0f} points, not A4")
    return problems[:3]


def margins(pdf: Path) -> list[str]:
    """No word stands at the edge of the paper, where a table that is too wide ends up."""
    out = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True, text=True).stdout
    # Control characters, which a PDF may hold and XML may not.
    root = ElementTree.fromstring(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", out))
    problems = []
    for number, sheet in enumerate(root.iter("{http://www.w3.org/1999/xhtml}page"), 1):
        width = float(sheet.get("width"))
        for word in sheet.iter("{http://www.w3.org/1999/xhtml}word"):
            if float(word.get("xMax")) > width - LEAST_MARGIN or float(word.get("xMin")) < LEAST_MARGIN:
                problems.append(f"sheet {number}: “{word.text}” stands at the edge of the paper")
                break
    return problems[:3]


def printed(page: Page, pdf: Path) -> list[str]:
    """Prints `page` to `pdf`: A4, nothing cut off, the heading and the last row of the last table are there."""
    pdf.parent.mkdir(parents=True, exist_ok=True)
    page.emulate_media(media="print")
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    problems = paper(pdf) + margins(pdf)
    is_lying = sheets(pdf)[0][0] > sheets(pdf)[0][1]
    page.set_viewport_size({"width": TEXT_WIDTH[is_lying], "height": 1000})
    problems += [f"cut off in print: {found}" for found in page.evaluate(CUT_OFF)]
    # Chromium prints a page that is too wide smaller, down to what nobody can read.
    problems += [f"too wide for the paper: {found}" for found in checks.overflow(page)]
    text = squeezed(text_of(pdf))
    heading = page.locator("h1").first.inner_text() if page.locator("h1").count() else ""
    if squeezed(heading) not in text:
        problems.append(f"the heading “{heading}” is not in print")
    for cell in page.evaluate(LAST_ROW):
        if squeezed(cell) not in text:
            problems.append(f"“{cell}” of the last row is not in print")
    return problems


def columns_repeated(pdf: Path, columns: int) -> list[str]:
    """Every sheet with rows of the register shows the numbers (1) to (`columns`) of its columns, each once and in order."""
    problems = []
    found = 0
    for number, sheet in enumerate(text_of(pdf).split("\f"), 1):
        heads = [line for line in sheet.splitlines() if re.fullmatch(r"(\(\d+\) ?)+", line.strip())]
        numbers = re.findall(r"\((\d+)\)", " ".join(heads))
        has_rows = re.search(r"\d{1,2}/\d{1,2}/\d{4}", sheet) and "Quyển số" not in sheet
        found += bool(numbers)
        if has_rows and numbers != [str(column) for column in range(1, columns + 1)]:
            problems.append(f"sheet {number} heads the columns {numbers}")
    return problems[:3] if found else ["no sheet heads its columns"]
