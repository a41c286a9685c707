"""What holds of every page. Each check returns its problems as sentences; an empty list is good."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
# Style sheets are not fetched a second time: the pages' policy forbids it, and no rule that is on needs it.
AXE_COMMON = {"preload": False, "resultTypes": ["violations"]}
AXE_OPTIONS = {"rules": {"target-size": {"enabled": True}}, **AXE_COMMON}
# What another colour scheme, another width can change.
OF_COLOUR = {"runOnly": {"type": "tag", "values": ["cat.color"]}, **AXE_COMMON}
OF_WIDTH = {"runOnly": {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}, **AXE_COMMON}

STICKING_OUT = """
() => {
  const width = window.innerWidth, found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.right <= width + 1) continue;
    let held = false;
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible' && above.getBoundingClientRect().right <= width + 1) { held = true; break; }
    }
    if (!held) found.push(`${element.tagName.toLowerCase()}.${element.className} to ${Math.round(box.right)} px`);
  }
  return found.slice(0, 5);
}
"""


CUT_WORDS = """
() => [...document.querySelectorAll('svg text')].filter(text => {
  const svg = text.ownerSVGElement;
  return getComputedStyle(svg).overflow !== 'visible' && text.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1;
}).map(text => text.textContent)
"""


def structure(page: Page) -> list[str]:
    """Language, title, and one main heading."""
    problems = []
    language = page.locator("html").get_attribute("lang")
    if language != "vi":
        problems.append(f"lang is {language!r}, not 'vi'")
    if not page.title().strip():
        problems.append("the page has no title")
    headings = page.locator("h1").count()
    if headings != 1:
        problems.append(f"{headings} h1 elements, not one")
    elif not page.locator("h1").inner_text().strip():
        problems.append("the h1 is empty")
    return problems


def overflow(page: Page) -> list[str]:
    """The document is no wider than the window; wide tables scroll in their own box."""
    width, window = page.evaluate("() => [document.documentElement.scrollWidth, window.innerWidth]")
    if width <= window:
        return []
    return [f"the document is {width} px wide in a window of {window} px: {', '.join(page.evaluate(STICKING_OUT))}"]


def cut_words(page: Page) -> list[str]:
    """No words of a drawing end behind its edge: letters of a drawing grow where the window is narrow."""
    return [f"the drawing ends before its words {words!r}" for words in page.evaluate(CUT_WORDS)]


def accessibility(page: Page, options: dict = AXE_OPTIONS) -> list[str]:
    """What axe-core finds, with the first elements concerned."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.axe_script)
    violations = page.evaluate("options => axe.run(document, options)", options)["violations"]
    problems = []
    for violation in violations:
        nodes = violation["nodes"]
        places = "; ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
        details = (nodes[0].get("failureSummary") or "").replace("\n", " ") if nodes else ""
        problems.append(f"axe {violation['id']} ({violation['impact']}), {len(nodes)} places: {places}: {details}")
    return problems


CONTENT = """
() => {
  const main = document.querySelector('main');
  return { text: main ? main.innerText : '', rows: main ? main.querySelectorAll('tr').length : 0 };
}
"""


def without_scripts(plain: Page, scripted: Page) -> list[str]:
    """A page without JavaScript shows what it shows with it: its heading, its rows, most of its text."""
    problems = []
    if plain.locator("h1").count() == 0 or not plain.locator("h1").first.is_visible():
        problems.append("without JavaScript no h1 is to be seen")
    here, there = plain.evaluate(CONTENT), scripted.evaluate(CONTENT)
    if not here["text"].strip():
        problems.append("without JavaScript there is no text in <main>")
    if here["rows"] < there["rows"]:
        problems.append(f"without JavaScript {here['rows']} rows, with it {there['rows']}")
    if len(here["text"]) * 2 < len(there["text"]):
        problems.append(f"without JavaScript {len(here['text'])} characters, with it {len(there['text'])}")
    return problems
