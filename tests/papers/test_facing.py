"""Two editions of an official paper beside each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regdesigner.domain.official_form import OfficialForm
from regdesigner.domain.regulation import Regulation
from regdesigner.domain.term import Term
from regdesigner.domain.text import Text
from regdesigner.papers.blocks import Heading, Paper, words
from regdesigner.papers.facing import Facing, Part, facing, parts_of
from regdesigner.papers.regulation import regulation_paper
from tests.papers.variants import with_action


def parts(regulation: Regulation, form: OfficialForm) -> tuple[Part, ...]:
    return parts_of(regulation_paper(regulation, form, "ky"), [action.id for action in regulation.actions])


def beside(old: Regulation, new: Regulation, form: OfficialForm, moved: frozenset[str] = frozenset()) -> list[Facing]:
    return list(facing(parts(old, form), parts(new, form), moved))


def test_a_paper_beside_itself_has_no_changes(regulation: Regulation, form: OfficialForm) -> None:
    found = beside(regulation, regulation, form)
    assert not any(part.changed for part in found)
    assert [part.key[1] for part in found if part.kind == "action"] == [action.id for action in regulation.actions]
    assert [part.title for part in found if part.kind == "point"][:3] == ["1.", "2.", "3."]


def test_a_changed_row_is_found_in_the_table_of_its_action(regulation: Regulation, form: OfficialForm) -> None:
    term = regulation.actions[1].term
    assert term is not None
    changed = with_action(regulation, 2, term=Term(term.amount + 3, term.unit, term.basis))
    (part,) = [part for part in beside(regulation, changed, form) if part.changed and part.kind == "action"]
    assert part.key[1] == regulation.actions[1].id
    assert "4" in [row.number for row in part.rows if row.changed]


def test_an_action_that_only_got_another_number_did_not_change(regulation: Regulation, form: OfficialForm) -> None:
    first, *others = regulation.actions
    fewer = replace(regulation, actions=tuple(replace(each, number=each.number - 1) for each in others if each.number))
    found = beside(regulation, fewer, form)
    actions = [(part.key[1], part.changed, part.new is None) for part in found if part.kind == "action"]
    assert actions[0] == (first.id, True, True)
    assert {changed for _id, changed, _gone in actions[1:]} == {False}


def test_an_action_that_is_new_has_no_old_side_and_one_that_moved_is_told(
    regulation: Regulation, form: OfficialForm
) -> None:
    moved = regulation.actions[2].id
    fewer = replace(regulation, actions=regulation.actions[:-1])
    found = beside(fewer, regulation, form, frozenset((moved,)))
    new = next(part for part in found if part.key[1] == regulation.actions[-1].id)
    assert (new.old, all(row.old is None for row in new.rows)) == (None, True)
    assert [part.key[1] for part in found if part.moved] == [moved]


def test_a_point_is_marked_where_its_words_differ(regulation: Regulation, form: OfficialForm) -> None:
    provisions = replace(regulation.provisions, service_name=Text(ky="Таптакыр башка кызмат"))
    found = beside(regulation, replace(regulation, provisions=provisions), form)
    assert any(part.changed for part in found if part.kind == "point")
    assert not any(part.changed for part in found if part.kind == "action")


@pytest.mark.parametrize("titles", [("1", "2"), ("2", "1"), ("3",), ()])
def test_parts_of_both_papers_are_all_there_once(titles: tuple[str, ...]) -> None:
    def paper(numbers: tuple[str, ...]) -> tuple[Part, ...]:
        blocks = (Heading(1, "0", words("Кагаз")), *(Heading(2, number, words("Бөлүм")) for number in numbers))
        return parts_of(Paper("Кагаз", "ky", "", "", "", "", blocks))

    found = facing(paper(("1", "2")), paper(titles))
    assert sorted(part.key[1] for part in found) == sorted({"0", "1", "2", *titles})
