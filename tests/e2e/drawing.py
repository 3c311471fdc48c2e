"""The regulation editor as an analyst uses it: the mouse in the diagram, the keyboard in the rows beside it."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.e2e.regulation_words import ORDER, PARTY, POINTS, POSITION, Action
from tests.e2e.steps import Pair

PANEL = "#designer-panel"
_POINT = """([ x, y ]) => {
  const canvas = designer.modeler.get('canvas'), view = canvas.viewbox();
  const { left, top } = canvas.getContainer().getBoundingClientRect();
  return [ left + (x - view.x) * view.scale, top + (y - view.y) * view.scale ];
}"""
_CHOSEN = "designer.modeler.get('selection').get()[0]?.id ?? ''"
_BOX = "id => (({ x, y, width, height }) => [ x, y, width, height ])(designer.modeler.get('elementRegistry').get(id))"


def at(name: str) -> str:
    """The selector of a control of the rows by what it writes."""
    return f"[data-at='{name}']"


def point(page: Page, x: float, y: float) -> tuple[float, float]:
    """A place of the drawing on the screen."""
    left, top = page.evaluate(_POINT, [x, y])
    return left, top


def chosen(page: Page) -> str:
    """The element that is selected."""
    found: str = page.evaluate(_CHOSEN)
    return found


def rolled_to(page: Page, x: float, y: float) -> tuple[float, float]:
    """A place of the drawing on the screen; the wheel brings it into the middle of what is seen."""
    area = page.locator("#designer-canvas").bounding_box()
    assert area is not None
    middle = area["x"] + 0.55 * area["width"], area["y"] + 0.4 * area["height"]
    left, top = point(page, x, y)
    for attempt in range(30):
        if abs(left - middle[0]) < 0.2 * area["width"] and abs(top - middle[1]) < 0.25 * area["height"]:
            return left, top
        beside = 150 * (attempt % 3 - 1)  # the pad of what is selected does not roll the drawing
        page.mouse.move(middle[0] + beside, middle[1] + beside / 3)
        page.mouse.wheel(left - middle[0], top - middle[1])
        page.wait_for_timeout(100)
        left, top = point(page, x, y)
    raise AssertionError(f"the drawing does not roll to {x}, {y}: it is at {left}, {top}")


def in_sight(page: Page, element: str) -> tuple[float, float]:
    """A place of an element on the screen that no mark of a finding covers."""
    x, y, width, height = page.evaluate(_BOX, element)
    return rolled_to(page, x + width / 2, y + height * (0.85 if height > 50 else 0.5))


def choose(page: Page, element: str) -> None:
    """Click on an element, unless it is selected: a second click would take it out of the selection."""
    place = in_sight(page, element)
    if chosen(page) != element:
        page.mouse.click(*place)
    for _ in range(50):
        if chosen(page) == element:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{element} is not selected by a click on it, but {chosen(page)}")


def clear_drawing(page: Page) -> None:
    """Take everything off the positions that stands there, with the lasso."""
    page.get_by_role("button", name="Показать всё").click()
    page.click("[data-action='lasso-tool']")
    for number, (x, y) in enumerate(((150, 95), (1000, 300), (2022, 462))):
        page.mouse.move(*point(page, x, y))
        if number == 0:
            page.mouse.down()
    page.mouse.up()
    page.keyboard.press("Delete")
    expect(page.locator(".djs-element[data-element-id='accept']")).to_have_count(0)
    page.keyboard.press("Control+0")


def put(page: Page, blank: str, x: float, y: float) -> str:
    """Take something from the palette and put it down; its id."""
    left, top = rolled_to(page, x, y)
    page.click(f"[data-action='blank.{blank}']")
    page.mouse.move(left - 8, top - 8)
    page.mouse.move(left, top)
    page.mouse.click(left, top)
    page.keyboard.press("Escape")
    return chosen(page)


def append(page: Page, element: str, words: str) -> str:
    """Let something follow an element, from the menu beside it; its id."""
    choose(page, element)
    page.locator(".djs-context-pad .append-typical").click()
    page.locator(".djs-popup .entry").get_by_text(words, exact=True).click()
    made = chosen(page)
    assert made not in ("", element)
    return made


def write(rows: Locator, name: str, words: Pair) -> None:
    """Write a text in both languages."""
    for language, text in zip(("ky", "ru"), words, strict=True):
        control = rows.locator(at(f"{name}.{language}"))
        control.fill(text)
        control.press("Tab")


def write_list(rows: Locator, name: str, texts: tuple[Pair, ...]) -> None:
    """Write texts, each into a row of its own."""
    for number, words in enumerate(texts):
        rows.locator(at(f"{name}.add")).click()
        write(rows, f"{name}.{number}", words)


def write_action(rows: Locator, action: Action) -> None:
    """The eight rows of an action, wherever they are shown."""
    write(rows, "name", action.name)
    for row, words in (
        ("ground", action.ground),
        ("result", action.result),
        ("handingOn", action.handing_on),
        ("recording", action.recording),
    ):
        write(rows, f"reg:Action.{row}", words)
    rows.locator(at("position")).select_option(label=POSITION)
    write_list(rows, "reg:Action.duty", action.duties)
    write_term(rows, action.term)
    if action.with_recipient:
        meet_recipient(rows, action.term)
    else:
        rows.locator(at("noInteraction")).check()
    if action.decision is None:
        rows.locator(at("noDecision")).check()


def write_term(rows: Locator, minutes: int) -> None:
    """Row 4, in minutes of opening hours."""
    amount = rows.locator(at("reg:Action.term.amount"))
    amount.fill(str(minutes))
    amount.press("Tab")
    rows.locator(at("reg:Action.term.unit")).select_option("minute")


def meet_recipient(rows: Locator, minutes: int) -> None:
    """Row 5, and the channel by which the recipient comes."""
    rows.locator(at("interaction.add")).click()
    rows.locator(at("interaction.0.with")).select_option("recipient")
    write(rows, "interaction.0.party", PARTY)
    write(rows, "interaction.0.order", ORDER)
    amount = rows.locator(at("interaction.0.term.amount"))
    amount.fill(str(minutes))
    amount.press("Tab")
    rows.locator(at("interaction.0.term.unit")).select_option("minute")
    tick(rows, "channels.in_person")


def tick(rows: Locator, name: str) -> None:
    """Tick something that may stand in a folded list."""
    box = rows.locator(at(name))
    if not box.is_visible():
        rows.locator("details", has=rows.page.locator(at(name))).locator("summary").click()
    box.check()


def write_points(rows: Locator) -> None:
    """The points of the form that the typical regulation leaves open."""
    for name, words in POINTS.items():
        write(rows, f"reg:Regulation.{name}", words)
    rows.locator(at("noInteracting")).check()
    rows.locator(at("noAgreement")).check()


def everything_is_saved(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-saved", "saved", timeout=30_000)
