"""Every page works with scripts off: forms are whole, send themselves and are answered with whole pages."""

from __future__ import annotations

import re

import pytest
from werkzeug.test import TestResponse

from tests.server.conftest import Browser

PAGES = """
/registry /registry?q=a /registry/1.1 /registry/new /registry/1.1/edit /registry/bodies /registry/bodies/new
/registry/bodies/education /registry/chapters /registry/chapters/new /registry/chapters/2 /registry/history
/registry/import /folders /folders/new /folders/9.6-udc-index /folders/9.6-udc-index/versions
/folders/9.6-udc-index/papers /import /work /work/papers /work/folders /account /accounts /accounts/new /accounts/1
/tasks /tasks/delegation /requests /cases /stopped
/folders/9.6-udc-index/pilot /cases/new /status
""".split()
_FORM = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)


def is_whole(answer: TestResponse) -> bool:
    return answer.text.lstrip().startswith("<!doctype html>") and answer.text.rstrip().endswith("</html>")


@pytest.fixture
def keeper(analyst: Browser) -> Browser:
    analyst.send("/sign-out")
    analyst.sign_in("administrator")
    return analyst


def test_every_form_says_where_it_goes_and_has_a_button_and_a_token(keeper: Browser) -> None:
    for path in PAGES:
        page = keeper.get(path)
        assert page.status_code == 200, path
        assert is_whole(page), path
        for attributes, inside in _FORM.findall(page.text):
            assert "action=" in attributes, (path, attributes)
            assert "<button" in inside, (path, attributes)
            if 'method="post"' in attributes:
                assert 'name="csrf_token"' in inside, (path, attributes)
            if 'type="file"' in inside:
                assert 'enctype="multipart/form-data"' in attributes, path


def test_nothing_that_a_person_does_hangs_on_a_script_alone(keeper: Browser) -> None:
    for path in PAGES:
        text = keeper.get(path).text.partition("<main")[2]
        assert not re.search(r'href="(#|javascript:)"', text), path
        assert " onclick=" not in text, path
        assert not re.search(r"<(button|a)\b[^>]*\bhx-(post|put|delete)=", text), path


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/sign-in", {"login": "nobody", "password": "x"}),
        ("/registry/new", {"number": "x"}),
        ("/registry/bodies/new", {}),
        ("/registry/chapters/new", {}),
        ("/registry/import", {}),
        ("/folders/new", {}),
        ("/import", {}),
        ("/work/papers", {}),
        ("/work/folders", {}),
        ("/account/password", {"new": "a", "again": "b"}),
        ("/accounts/new", {}),
    ],
)
def test_a_form_with_mistakes_comes_back_as_a_whole_page_that_says_them(
    keeper: Browser, path: str, form: dict[str, str]
) -> None:
    answer = keeper.send(path, **form)
    assert (answer.status_code, is_whole(answer)) == (422, True)
    assert 'class="message message--breach"' in answer.text


def test_places_for_which_the_top_line_has_no_room_stand_in_a_menu_too(keeper: Browser) -> None:
    page = keeper.get("/cases").text
    menu = re.search(
        r'<li class="places__more"><details class="menu"><summary class="places__here">(.*?)</details>', page
    )
    assert menu is not None
    assert menu.group(1).count("<a href=") == page.count('<li class="places__rest">') == 2
    assert '<a href="/cases" aria-current="page">' in menu.group(1)
    assert '<summary class="places__here">' not in keeper.get("/registry").text


def test_who_has_few_places_has_no_menu_of_places(analyst: Browser) -> None:
    assert "places__more" not in analyst.get("/registry").text
