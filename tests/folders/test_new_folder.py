"""A new folder: what the registry knows is filled in, the rest is there to be filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from regdesigner.domain.errors import UnreadableInput
from regdesigner.domain.standard import LimitByAct, Limits
from regdesigner.domain.text import OFFICIAL_LANGUAGES, Text
from regdesigner.folders.official_forms import official_form
from regdesigner.folders.regulation_folder import FoldersOnDisk
from regdesigner.folders.standards import read_standard

ON = date(2026, 11, 22)


@pytest.fixture
def template(models: Path) -> str:
    return (models / "typical" / "standard.template.yaml").read_text("utf-8")


def test_the_standard_has_number_name_and_provider_of_the_registry_and_nothing_else(tmp_path: Path) -> None:
    FoldersOnDisk().create(tmp_path / "new", "9.6", None)

    folder = FoldersOnDisk().load(tmp_path / "new", ON)

    standard, service = folder.standard, folder.service
    assert standard is not None
    assert service is not None
    provider = folder.registry.body(service.provider)
    assert provider is not None
    assert (standard.number, standard.name, standard.provider) == ("9.6", service.name, provider.name)
    assert standard.limits == Limits(None, None, None)
    assert (standard.cost, standard.electronic, standard.review.period) == (None, None, None)
    assert not any((standard.recipients, standard.documents, standard.quality, standard.refusal.all, standard.result))


@pytest.mark.parametrize("name", ['Он "беш": {ky}, #1', "a\\1 \\g<0>", "- йод: ~", "Ө" * 300])
def test_any_name_comes_back_from_the_standard_as_it_was_given(tmp_path: Path, name: str) -> None:
    created = FoldersOnDisk().create(tmp_path / "new", "5.7", f" {name} ")

    assert read_standard(tmp_path / "new" / "standard.yaml").name == Text(ky=name)
    assert not created.registry_name


def test_another_name_than_the_registry_s_is_kept_and_told_and_the_bodies_are_filled_in(tmp_path: Path) -> None:
    created = FoldersOnDisk().create(tmp_path / "new", "1.1", "Башка")

    folder = FoldersOnDisk().load(tmp_path / "new", ON)
    assert created.registry_name.ru == "Дошкольное образование"
    assert folder.standard is not None
    assert folder.standard.name == folder.regulation.provisions.service_name == Text(ky="Башка")
    assert folder.standard.provider == folder.regulation.provisions.providers[0]
    assert folder.regulation.provisions.responsible_body.ru == "Министерство образования и науки Кыргызской Республики"


@pytest.mark.parametrize("name", ["Дошкольное образование", "Pre-school education", None])
def test_a_name_of_the_registry_in_any_language_gives_all_of_them(tmp_path: Path, name: str | None) -> None:
    created = FoldersOnDisk().create(tmp_path / "new", "1.1", name)

    named = read_standard(tmp_path / "new" / "standard.yaml").name
    assert named.ky == "Мектепке чейинки билим берүү"
    assert named.missing == ()
    assert not created.registry_name


@pytest.mark.parametrize(
    ("service", "name", "message"),
    [("1.1", "", "service-name-empty"), ("5.7", "  ", "service-name-empty"), ("5.7", None, "service-name-unknown")],
)
def test_without_a_name_nothing_is_written(tmp_path: Path, service: str, name: str | None, message: str) -> None:
    with pytest.raises(UnreadableInput) as refused:
        FoldersOnDisk().create(tmp_path / "new", service, name)

    assert refused.value.message == message
    assert not (tmp_path / "new").exists()


def test_the_template_names_each_of_the_seventeen_fields_as_the_form_calls_it(template: str) -> None:
    words = " ".join(re.sub(r"^# +", "", line) for line in template.splitlines())
    fields = official_form("287r-2014").standard.fields

    assert len(fields) == 17
    for field in fields:
        assert f"{field.number}. {field.label.ky}" in words
        for language in OFFICIAL_LANGUAGES:
            assert field.label.in_language(language) in words


def test_its_examples_are_readable_once_the_signs_before_them_are_removed(template: str, tmp_path: Path) -> None:
    chosen = re.sub(r": (?:\[\]|null)\n(?=#  )", ":\n", template)
    chosen = re.sub(r"^#(?=  +(?! |/))", "", chosen, flags=re.MULTILINE)
    chosen = re.sub(r"null  # (?=\S)", "", chosen).replace('number: ""', 'number: "9.6"')
    file = tmp_path / "standard.yaml"
    file.write_text(chosen, "utf-8")

    standard = read_standard(file)

    assert [each.id for each in standard.recipients] == ["citizen", "disabled"]
    assert isinstance(standard.limits.handover, LimitByAct)
    assert standard.cost is not None
    assert standard.cost.prices[0].categories == ("citizen",)
    assert standard.refusal.documents[0].time_to_mend is not None
    assert all(getattr(standard, name) for name in standard.__dataclass_fields__ if name not in NOT_IN_EXAMPLES)


NOT_IN_EXAMPLES = {"name", "provider", "result", "request_registration", "actions_in_short", "source"}
"""Single texts: they are filled in where they stand."""
