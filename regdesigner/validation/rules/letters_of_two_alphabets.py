from __future__ import annotations

from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.language.glossary import mixed_words
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule
from regdesigner.validation.word_fixes import one_alphabet


@rule("LANG503", basis=LegalReference(Act.PROFILE, "glossary"))
def letters_of_two_alphabets(checked: CheckedRegulation) -> Iterator[Defect]:
    """A word mixes Latin and Cyrillic letters.

    Why it matters: it looks right and is never found by a search, sorted wrongly and read out wrongly.

    Instead: type the word in one alphabet.

    Basis: profile, glossary.
    """
    seen: set[tuple[str | None, str, str]] = set()
    for language, texts in checked.words.items():
        if not any(mixed_words(" ".join(checked.vocabulary[language]))):
            continue
        for entry, text in zip(checked.texts, texts, strict=True):
            for word in mixed_words(text):
                key = (entry.element, entry.field, word)
                if key not in seen:
                    seen.add(key)
                    yield Defect(
                        entry.element, entry.field, entry.place, {"word": word}, one_alphabet(checked, entry, word)
                    )
