"""What axe and a ruler say of a page that is open."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page, ViewportSize

WIDE, NARROW = ViewportSize(width=1280, height=720), ViewportSize(width=390, height=844)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""The rules that ask for colours and sizes; a page keeps or breaks all others whatever it looks like."""
_AXE = """options => axe.run(options).then(({ violations }) =>
  violations.map(({ id, nodes }) => [ id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) ]))"""
_STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const scrolls = node => node !== document.body && getComputedStyle(node).overflowX !== 'visible';
  const held = node => node && (scrolls(node) || held(node.parentElement));
  return [...document.body.querySelectorAll('*')]
    .filter(node => node.getBoundingClientRect().right > width + 1 && !held(node.parentElement))
    .map(node => node.outerHTML.slice(0, 120)).slice(0, 5);
}"""


_ALL_LAID_OUT = """() => [...document.querySelectorAll('main *')]
  .filter(node => getComputedStyle(node).contentVisibility === 'auto')
  .forEach(node => { node.style.contentVisibility = 'visible'; })"""


def violations(page: Page, *, looks: bool = False) -> list[str]:
    """What a page makes hard for somebody: the rule, and where it is broken; parts out of sight count as they are.

    ``looks``: only what colours and sizes can break, of a page all of which was seen in others.
    """
    page.evaluate(_ALL_LAID_OUT)
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {"type": "rule", "values": LOOKS} if looks else {"type": "tag", "values": RULES}
    found = page.evaluate(_AXE, {"resultTypes": ["violations"], "preload": False, "runOnly": rules})
    return [f"{rule}: {html}" for rule, nodes in found for html in nodes]


def sideways(page: Page) -> list[str]:
    """What makes a page scroll sideways; a part that scrolls by itself does not count."""
    found: list[str] = page.evaluate(_STICKING_OUT)
    return found


def when_ready(page: Page) -> Page:
    """The page with everything that its scripts fetch by themselves."""
    page.locator("[hx-trigger=load]").wait_for(state="detached")
    if page.locator("#designer-canvas").count():
        page.wait_for_selector("body[data-checked]")
    if page.locator("#beside-settings").count():
        page.wait_for_selector("body[data-found]")
    return page
