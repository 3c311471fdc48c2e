"""The words: a language missing, a word against the glossary, letters of two alphabets."""

from __future__ import annotations

from dataclasses import replace

from tests.validation.mutations.broken_sample import Mutation, broken, drawing, standard, unchanged
from tests.validation.mutations.editing import at, attribute, removed, words

STANDARD = unchanged().standard
assert STANDARD is not None
GROUND = at("accept", "//reg:ground/reg:text")


def without(path: str, language: str, element: str, says: str) -> Mutation:
    return broken(says, drawing(removed(f"{path}/reg:text[@xml:lang='{language}']")), ("LANG501", element))


MUTATIONS: tuple[Mutation, ...] = (
    without(at("accept", "//reg:ground"), "ru", "accept", "row 1 is not given in Russian"),
    without(at("accept", "//reg:ground"), "ky", "accept", "row 1 is not given in Kyrgyz"),
    without(at("accept", "//reg:duty[2]"), "ru", "accept", "a duty is not given in Russian"),
    without("//reg:internalInterval", "ky", "udc-index", "point 13 is not given in Kyrgyz"),
    without(at("to-examine", "//reg:criterion"), "ru", "to-examine", "a criterion is not given in Russian"),
    without(at("accept", "//reg:variant[1]/reg:label"), "ky", "accept", "a variant is not given in Kyrgyz"),
    without(at("indexing", "//reg:name"), "ru", "indexing", "a position is not given in Russian"),
    without(at("accept", "/bpmn:extensionElements/reg:name"), "ru", "accept", "an action is named in Kyrgyz only"),
    without(at("provider", "//reg:name"), "ru", "provider", "the pool is named in Kyrgyz only"),
    broken(
        "an action is named in Russian only",
        drawing(attribute(at("accept"), "name", None)),
        ("LANG501", "accept"),
    ),
    broken(
        "a field of the standard is not given in Russian",
        standard(result=replace(STANDARD.result, ru="")),
        ("LANG501", None),
    ),
    broken(
        "a Kyrgyz word is against the glossary",
        drawing(words(f"{GROUND}[@xml:lang='ky']", "Алдыңкы иш аракеттин аякташы")),
        ("LANG502", "accept"),
    ),
    broken(
        "a Russian word is against the glossary",
        drawing(words(f"{GROUND}[@xml:lang='ru']", "Запрос госоргана")),
        ("LANG502", "accept"),
    ),
    broken(
        "a position is against the glossary",
        drawing(attribute(at("accounting"), "name", "Госорган бухгалтери, КР")),
        ("LANG502", "accounting"),
    ),
    broken(
        "a word mixes two alphabets",
        drawing(words(f"{GROUND}[@xml:lang='ru']", "Запрoс получателя")),
        ("LANG503", "accept"),
    ),
)
