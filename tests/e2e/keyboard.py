"""The table view as an analyst without a mouse uses it: keys alone, from the place where the cursor stands."""

from __future__ import annotations

from typing import Literal

from playwright.sync_api import Page

from tests.e2e.regulation_words import ORDER, PARTY, POINTS, Action
from tests.e2e.steps import Pair

MOST_STEPS = 400
"""More steps than any way through a table of six actions takes."""
_HERE = "wanted => document.activeElement.matches(wanted)"
_WHERE = "document.activeElement.outerHTML.slice(0, 200)"
_VALUE = "document.activeElement.value"
Key = Literal["Tab", "Shift+Tab"]


def at(element: str, name: str) -> str:
    """The selector of a control of the table by the element that it writes to and what it writes."""
    return f"[data-at='{element} {name}']"


class Keyboard:
    """What the hands do; it goes where a person goes: to the search, from field to field, up and down a list."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.press = page.keyboard.press

    def stands(self, wanted: str) -> bool:
        """Whether the cursor stands there."""
        return bool(self.page.evaluate(_HERE, wanted))

    def reach(self, wanted: str, key: Key = "Tab") -> None:
        """From field to field until the cursor stands there."""
        came_from = self.page.evaluate(_WHERE)
        for _ in range(MOST_STEPS):
            if self.stands(wanted):
                return
            self.press(key)
        raise AssertionError(f"{key} never leads from {came_from} to {wanted}")

    def seek(self, words: str) -> None:
        """By the search to the first text that holds the words."""
        self.press("Control+/")
        self.press("Control+a")
        self.page.keyboard.insert_text(words)
        self.press("Escape")

    def put(self, text: str) -> None:
        """Instead of what the field holds."""
        self.press("Control+a")
        self.page.keyboard.insert_text(text)

    def write(self, element: str, name: str, words: Pair) -> None:
        """A text in both languages."""
        self.reach(at(element, f"{name}.ky"))
        self.put(words[0])
        self.press("Tab")
        assert self.stands(at(element, f"{name}.ru"))
        self.put(words[1])

    def write_list(self, element: str, name: str, texts: tuple[Pair, ...]) -> None:
        """The first entry by the button, those behind it from where the cursor is."""
        self.reach(at(element, f"{name}.add"))
        self.press("Enter")
        for number, words in enumerate(texts):
            if number:
                self.press("Alt+Enter")
            assert self.stands(at(element, f"{name}.{number}.ky"))
            self.write(element, f"{name}.{number}", words)

    def pick(self, element: str, name: str, value: str, key: Literal["ArrowUp", "ArrowDown"]) -> None:
        """A value of a list, by arrows."""
        self.reach(at(element, name))
        for _ in range(20):
            if self.page.evaluate(_VALUE) == value:
                assert self.stands(at(element, name))
                return
            self.press(key)
        raise AssertionError(f"{value} stands nowhere in {name}")

    def term(self, element: str, name: str, minutes: int) -> None:
        """A term in minutes of opening hours."""
        self.reach(at(element, f"{name}.amount"))
        self.put(str(minutes))
        self.press("Tab")
        self.pick(element, f"{name}.unit", "minute", "ArrowUp")

    def tick(self, element: str, name: str) -> None:
        """Tick what stands in the open."""
        self.reach(at(element, name))
        self.press("Space")
        assert self.stands(f"{at(element, name)}:checked")

    def unfold(self, wanted: str) -> None:
        """Open a folded part, unless it is open."""
        if self.page.locator(f"{wanted}[open]").count() == 0:
            self.reach(f"{wanted} > summary")
            self.press("Enter")
            self.page.wait_for_selector(f"{wanted}[open]")

    def tick_of_standard(self, element: str, name: str, value: str) -> None:
        """Tick what the action draws from the standard: it stands in a folded list below the table."""
        self.unfold(f"[data-key='{element}'] [data-fold=standard]")
        self.unfold(f"[data-key='{element}'] [data-fold='choices {name}']")
        self.tick(element, f"{name}.{value}")

    def choose_from_menu(self, element: str, words: str) -> None:
        """Something of the menu of an action, from its name on."""
        self.reach(at(element, "menu"), "Shift+Tab")
        self.press("Enter")
        for _ in range(20):
            self.press("Tab")
            if self.page.evaluate("document.activeElement.textContent") == words:
                self.press("Enter")
                return
        raise AssertionError(f"the menu does not say {words}")

    def write_points(self) -> None:
        """The points of the form that the typical regulation leaves open."""
        self.unfold("[data-fold=provisions]")
        self.tick("provisions", "noInteracting")
        for name, words in POINTS.items():
            self.write("provisions", f"reg:Regulation.{name}", words)
        self.tick("provisions", "noAgreement")

    def write_action(self, element: str, action: Action) -> None:
        """The eight rows of an action, from its name on."""
        self.write(element, "name", action.name)
        self.write(element, "reg:Action.ground", action.ground)
        self.write_list(element, "reg:Action.duty", action.duties)
        self.term(element, "reg:Action.term", action.term)
        if action.with_recipient:
            self._meet_recipient(element, action.term)
        else:
            self.tick(element, "noInteraction")
        if action.decision is None:
            self.tick(element, "noDecision")
        else:
            self.write_list(element, "reg:Action.decision", (action.decision,))
        self.write(element, "reg:Action.result", action.result)
        self.write(element, "reg:Action.handingOn", action.handing_on)
        self.write(element, "reg:Action.recording", action.recording)
        if action.with_recipient:
            self.tick_of_standard(element, "channels", "in_person")

    def _meet_recipient(self, element: str, minutes: int) -> None:
        """Row 5."""
        self.reach(at(element, "interaction.add"))
        self.press("Enter")
        self.pick(element, "interaction.0.with", "recipient", "ArrowDown")
        self.write(element, "interaction.0.party", PARTY)
        self.write(element, "interaction.0.order", ORDER)
        self.term(element, "interaction.0.term", minutes)
