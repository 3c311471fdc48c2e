"""The pages of service folders: at a glance, versions, comparison, papers, made, brought in, thrown away."""

from __future__ import annotations

import io

import pytest
from werkzeug.test import TestResponse

from regdesigner.application.library.drafting import Drafting
from regdesigner.bootstrap import folder_files
from regdesigner.domain.account import Account, Role
from tests.fakes.unit_of_work import UnitsInMemory
from tests.server.conftest import Browser, Clock

NAME = "9.6-udc-index"
FOLDER = f"/folders/{NAME}"


@pytest.fixture
def keeper() -> Account:
    return Account(1, "keeper", "Маматова", frozenset((Role.ADMINISTRATOR,)))


def save(
    units: UnitsInMemory, clock: Clock, keeper: Account, old: str, new: str, file: str = "regulation.bpmn"
) -> None:
    """Another version, in which words are replaced."""
    drafting = Drafting(units, folder_files())
    version = drafting.open(keeper, NAME)
    content = version.files[file].replace(old.encode(), new.encode())
    drafting.save(keeper, NAME, version.version.number, {file: content}, clock())


def bring(browser: Browser, content: bytes, name: str, service: str = "") -> TestResponse:
    form = {"csrf_token": browser.token(), "service": service, "file": (io.BytesIO(content), name)}
    return browser.post("/import", data=form)


def test_a_service_is_seen_at_a_glance(analyst: Browser) -> None:
    page = analyst.get(FOLDER).text
    assert "Регламент стандарттын бардык мөөнөттөрүн сактайт" in page
    assert page.count('class="limit limit--holds"') == 3
    assert f'href="{FOLDER}/standard"' in page
    assert f'href="{FOLDER}/regulation"' in page
    assert f'href="/api{FOLDER}/papers/regulation.ru.pdf?version=1"' in page
    assert f'hx-get="{FOLDER}/scenarios"' in page


def test_a_broken_term_is_said_first(analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="40"')
    page = analyst.get(FOLDER).text
    assert "Регламент стандарттын мөөнөтүн бузат: Жалпы мөөнөт" in page
    assert "STD301" in page


def test_a_folder_that_cannot_be_read_says_so_and_leads_to_its_versions(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, "limits:", "limit:", "standard.yaml")
    page = analyst.get(FOLDER)
    assert page.status_code == 200
    assert "«standard.yaml» файлы окулбайт" in page.text


def test_the_scenarios_are_run(analyst: Browser) -> None:
    part = analyst.get(f"{FOLDER}/scenarios").text
    assert part.count("өттү") == 3


def test_a_folder_without_scenarios_is_told_what_they_are(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    paths = [path for path in Drafting(units, folder_files()).open(keeper, NAME).files if "scenarios" in path]
    Drafting(units, folder_files()).save(keeper, NAME, 1, dict.fromkeys(paths), clock())
    assert "Сценарийлер жок" in analyst.get(f"{FOLDER}/scenarios").text


def test_all_folders_are_listed_and_an_empty_list_teaches(analyst: Browser, browser: Browser) -> None:
    assert f'href="{FOLDER}"' in analyst.get("/folders").text


def test_where_there_are_no_folders_the_first_step_is_offered(browser: Browser) -> None:
    browser.sign_in("analyst")
    page = browser.get("/folders").text
    assert "Бул жерде долбоорлор турат" in page
    assert 'href="/import"' in page
    assert 'href="/work/folders"' in browser.get("/import").text


def test_a_draft_is_made_of_an_entry_of_the_registry(analyst: Browser) -> None:
    made = analyst.send("/folders/new", service="1.1", called="")
    assert made.location == "/folders/1.1"
    page = analyst.get(made.location).text
    assert "Мектепке чейинки билим берүү" in page
    assert "Стандартты толтуруңуз" in page, "the regulation is checked by the standard: it comes first"
    refused = analyst.send("/folders/new", service="zz", called="")
    assert refused.status_code == 422
    assert 'id="service-error"' in refused.text


def test_a_foreign_diagram_leads_to_its_assumptions_which_are_confirmed_once(analyst: Browser) -> None:
    diagram = analyst.get(f"/api{FOLDER}/regulation").data
    made = bring(analyst, diagram, "Схема.bpmn")
    assert made.location == "/folders/skhema/assumptions"
    assert "Баары текшерилди" in analyst.get(made.location).text
    assert "ырастала элек" in analyst.get("/folders/skhema").text
    assert analyst.send(made.location, base="1").location == "/folders/skhema"
    assert "ырастала элек" not in analyst.get("/folders/skhema").text
    assert "Ырастай турган эч нерсе жок" in analyst.get(made.location).text
    assert "assumptions.json" in [each["path"] for each in files_of(analyst, "skhema", 1)]


def files_of(browser: Browser, name: str, version: int) -> list[dict[str, str]]:
    found: list[dict[str, str]] = browser.get(f"/api/folders/{name}/files?version={version}").get_json()["files"]
    return found


def test_an_archive_comes_back(analyst: Browser) -> None:
    packed = analyst.get(f"/api{FOLDER}/export.zip").data
    assert bring(analyst, packed, "copy.zip").location == "/folders/9.6-copy"


@pytest.mark.parametrize("content", [b"", b"<a/>", b"PK\x03\x04"])
def test_a_file_that_is_nothing_of_ours_is_refused_at_its_field(analyst: Browser, content: bytes) -> None:
    refused = bring(analyst, content, "x.bpmn")
    assert refused.status_code == 422
    assert 'id="file-error"' in refused.text


def test_what_was_saved_in_one_go_is_one_line(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    for number in range(3):
        save(units, clock, keeper, f'amount="{8 + number}"', f'amount="{9 + number}"')
    page = analyst.get(f"{FOLDER}/versions").text
    assert page.count('<tr id="version-') == 2
    assert "Ага чейин дагы 2 сактоо" in page
    assert f'href="{FOLDER}/regulation?version=2"' in page


def test_an_older_version_is_made_the_newest_again(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="40"')
    assert analyst.send(f"{FOLDER}/versions/1/restore").location == FOLDER
    assert "1-версия калыбына келтирилди" in analyst.get(f"{FOLDER}/versions").text
    assert analyst.send(f"{FOLDER}/versions/99/restore").status_code == 404


def test_two_versions_stand_side_by_side_in_official_words(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="9"')
    page = analyst.get(f"{FOLDER}/compare").text
    assert "<del>8</del>" in page
    assert "<ins>9</ins>" in page
    assert analyst.get(f"{FOLDER}/compare?old=1&new=9").status_code == 404


def test_what_changed_in_the_standard_is_told_by_its_fields(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, "Документке УОК боюнча индекс берилет", "Документке индекс берилет", "standard.yaml")
    page = analyst.get(f"{FOLDER}/compare").text
    assert "Документке<del> УОК боюнча</del> индекс берилет." in page
    assert "регламент өзгөргөн жок" not in page


def test_both_diagrams_are_marked_and_a_list_leads_to_the_marks(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="40"')
    page = analyst.get(f"{FOLDER}/compare?how=diagram&lang=ru").text
    assert page.count('href="#old-accept"') == page.count('href="#new-accept"') == 1
    assert page.count('id="old-accept"') == page.count('id="new-accept"') == 1
    assert "Действие 2. Приём" in page.replace("</text>", " ")
    assert "эми бузулат" in page
    assert "style=" not in page.partition("<main")[2]


def test_both_papers_stand_beside_each_other_and_what_is_the_same_is_folded(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="9"')
    page = analyst.get(f"{FOLDER}/compare?how=paper&lang=ky").text
    assert page.count('class="facing facing--changed"') == 1
    assert "<del>8</del>" in page
    assert "<ins>9</ins>" in page
    assert "Өзгөрүүсүз пункттар: " in page
    assert "Өзгөрүүсүз талаалар: " in page


@pytest.mark.parametrize("how", ["words", "diagram", "paper", "nonsense"])
def test_each_way_to_compare_knows_when_nothing_changed(analyst: Browser, how: str) -> None:
    page = analyst.get(f"{FOLDER}/compare?old=1&new=1&how={how}&lang=zz").text
    assert "регламент өзгөргөн жок" in page


def test_a_version_that_cannot_be_read_is_told_instead_of_compared(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, "limits:", "limit:", "standard.yaml")
    page = analyst.get(f"{FOLDER}/compare?how=diagram")
    assert page.status_code == 200
    assert "Башка версияны тандаңыз" in page.text


def test_a_version_is_named_and_the_service_page_says_it(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="9"')
    address = f"{FOLDER}/versions"
    assert analyst.send(f"{address}/1/name", mark=" комиссияга  жиберилди ", next=address).location == address
    assert "1-версия эми «комиссияга жиберилди» деп аталат" in analyst.get(address).text
    assert "1-версия: комиссияга жиберилди" in analyst.get(FOLDER).text
    assert analyst.send(f"{address}/1/name", mark="", next="//elsewhere").location == address
    assert "комиссияга" not in analyst.get(FOLDER).text
    assert analyst.send(f"{address}/9/name", mark="x").status_code == 404


def test_restoring_is_asked_once_and_says_that_nothing_is_lost(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'amount="8"', 'amount="9"')
    page = analyst.get(f"{FOLDER}/versions").text
    assert "1-версия жаңы 3-версия болот. Эч нерсе жоголбойт: азыркы 2-версия тизмеде калат." in page


def test_the_next_step_is_said_to_who_may_take_it(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    assert "Кийинки кадам" in analyst.get(FOLDER).text
    save(units, clock, keeper, 'amount="8"', 'amount="40"')
    assert "катаны оңдоңуз" in analyst.get(FOLDER).text
    analyst.send("/sign-out")
    analyst.sign_in("controller")
    assert "Кийинки кадам" not in analyst.get(FOLDER).text


def test_equal_versions_say_that_nothing_changed(analyst: Browser) -> None:
    assert "регламент өзгөргөн жок" in analyst.get(f"{FOLDER}/compare?old=1&new=1").text


def test_papers_are_looked_at_in_a_frame_that_runs_nothing(analyst: Browser) -> None:
    assert analyst.get(f"{FOLDER}/papers").text.count('class="card"') == 4
    page = analyst.get(f"{FOLDER}/papers/regulation?lang=ru&version=1")
    assert f'sandbox src="/api{FOLDER}/papers/regulation.ru.html?version=1"' in page.text
    assert "frame-src 'self'" in page.headers["Content-Security-Policy"]
    shown = analyst.get(f"/api{FOLDER}/papers/regulation.ru.html?version=1")
    assert "frame-ancestors 'self'" in shown.headers["Content-Security-Policy"]


def test_a_folder_is_thrown_away_and_taken_back(analyst: Browser) -> None:
    assert analyst.send(f"{FOLDER}/trash").location == "/folders"
    assert analyst.get(FOLDER).status_code == 404
    assert f'action="{FOLDER}/restore"' in analyst.get("/folders").text
    assert analyst.send(f"{FOLDER}/restore").location == FOLDER
    assert analyst.get(FOLDER).status_code == 200


def test_what_is_in_force_cannot_be_thrown_away(
    analyst: Browser, units: UnitsInMemory, clock: Clock, keeper: Account
) -> None:
    save(units, clock, keeper, 'status="draft"', 'status="in_force"')
    assert f'action="{FOLDER}/trash"' not in analyst.get(FOLDER).text
    assert analyst.send(f"{FOLDER}/trash").location == FOLDER
    assert analyst.get(FOLDER).status_code == 200


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_page_speaks_the_language_that_was_chosen(analyst: Browser, language: str) -> None:
    analyst.set_cookie("language", language)
    for path in ("", "/versions", "/compare", "/papers", "/papers/standard", "/scenarios", "/assumptions"):
        page = analyst.get(f"{FOLDER}{path}")
        assert page.status_code == 200
        assert page.headers["Content-Language"] == language


def test_who_may_only_read_is_offered_nothing_to_change(analyst: Browser) -> None:
    analyst.send("/sign-out")
    analyst.sign_in("controller")
    page = analyst.get(FOLDER).text
    assert f'action="{FOLDER}/trash"' not in page
    assert "/restore" not in analyst.get(f"{FOLDER}/versions").text
    assert analyst.send(f"{FOLDER}/trash").status_code == 403
