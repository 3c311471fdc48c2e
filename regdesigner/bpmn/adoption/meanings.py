"""What the words of a drawing mean: stems in Kyrgyz, Russian and English, as analysts label their diagrams."""

from __future__ import annotations

import re
from collections.abc import Iterable

from regdesigner.domain.action import ActionKind
from regdesigner.domain.flow import Outcome
from regdesigner.domain.text import LANGUAGES, Text

_INFORMING = "информир консультир разъясн маалымат_бер маалымдоо кеңеш түшүндүр inform_ advise consult"
_ACCEPTING = (
    "приём_ прием_ приня принима зарегистр регистрац регистрир получить_заяв получение_заяв входящ"
    " кабыл_ал каттоо катта_ каттап арыз_ал accept receiv regist intake lodge"
)
_INTERACTING = (
    "запрос межведом направить_в согласова взаимодейств суроо-талап сурам сурап өз_ара макулда"
    " request inquir query coordinat"
)
_HANDING_OVER = (
    "выдать выдач выдаёт выдает вруч переда направить отправ уведом опублик"
    " тапшыр берүү жөнөт жиберүү билдир hand_over deliver notify issue ship send dispatch publish"
)
_EXAMINING = (
    "провер рассмотр изуч оцен анализ экспертиз реша решен сверк контрол утверд утвержд согласие"
    " текшер кара каро изилд баала баало чечим экспертиза бекит"
    " check review examin assess verif decid decision approv validat evaluat analy investigat"
)
_FORMING = (
    "сформ подготов оформ состав напечат печат издат подпис внести внесен записа начисл расчёт расчет рассчит"
    " даярд түз жаз_ жазуу толтур кол_кой басып эсепт"
    " draft prepar creat sign_ form_ print generat produce write record"
)
_KINDS = (
    (ActionKind.INFORMING, _INFORMING),
    (ActionKind.ACCEPTING, _ACCEPTING),
    (ActionKind.INTERACTING, _INTERACTING),
    (ActionKind.HANDING_OVER, _HANDING_OVER),
    (ActionKind.EXAMINING, _EXAMINING),
    (ActionKind.FORMING, _FORMING),
)
_REFUSAL = "отказ отклон возврат_док баш_тарт четке_как четке_каг reject refus declin denied deny disapprov not_approv"
_UNHAPPY = (
    "отмен прекращ не_оказ не_предостав не_выда жокко_чыг токтот көрсөтүлбө берилбе"
    " cancel abort fail withdraw terminated not_process not_grant not_provid"
)
_DOCUMENTS = "документ приём_ прием_ приёме приеме пакет кабыл_алуу document paper"
_YES = "да иа ооба ооа бар yes y ok true approved accepted одобрено принято положительно"
_NO = "нет жок no n false rejected declined отказ отклонено отрицательно"
_OTHERWISE = "иначе в_противном_случае болбосо башка_учурда otherwise else default по_умолчанию"
_RECIPIENT = (
    "заявител граждан потребител клиент получател пользовател арыз_ээси арыз_берүүчү жаран пайдалануучу кардар"
    " applicant citizen customer client recipient requester claimant"
)
_PERSON = "физическ юридическ эксперт нотариус жеке_жак эксперт vendor supplier"


def _words(stems: str) -> re.Pattern[str]:
    """Any of the stems at the beginning of a word; ``_`` stands for blanks, at the end for the end of the word."""
    parts = [
        re.escape(stem.rstrip("_")).replace("_", r"\s+") + (r"\b" if stem[-1] == "_" else "") for stem in stems.split()
    ]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + ")", re.IGNORECASE)


_KIND_WORDS = tuple((kind, _words(stems)) for kind, stems in _KINDS)
_REFUSAL_WORDS, _UNHAPPY_WORDS, _DOCUMENT_WORDS = _words(_REFUSAL), _words(_UNHAPPY), _words(_DOCUMENTS)
_RECIPIENT_WORDS, _PERSON_WORDS = _words(_RECIPIENT), _words(_PERSON)
_YES_WORDS = frozenset(word.replace("_", " ") for word in _YES.split())
_NO_WORDS = frozenset(word.replace("_", " ") for word in _NO.split())
_OTHERWISE_WORDS = frozenset(word.replace("_", " ") for word in _OTHERWISE.split())
_KYRGYZ_LETTERS = re.compile("[өүңӨҮҢ]")
_CYRILLIC = re.compile("[а-яА-ЯёЁ]")
_LATIN = re.compile("[A-Za-z]")
_NOT_IN_A_VALUE = re.compile(r"[^\w]+")
_LONGEST_VALUE = 40


def kind_by_words(name: str) -> tuple[ActionKind, str] | None:
    """The kind of action that a label names first, with the word by which it was known."""
    found = [(match.start(), kind, match) for kind, words in _KIND_WORDS if (match := words.search(name))]
    if not found:
        return None
    _, kind, match = min(found, key=lambda each: each[0])
    word = re.compile(r"\w*").match(name, match.end())
    return kind, name[match.start() : word.end() if word else match.end()]


def outcome_by_words(name: str) -> Outcome:
    """Of which outcome the label of an end speaks: a refusal where it says so, else the result."""
    if not _REFUSAL_WORDS.search(name) and not _UNHAPPY_WORDS.search(name):
        return Outcome.RESULT
    refused_documents = _REFUSAL_WORDS.search(name) and _DOCUMENT_WORDS.search(name)
    return Outcome.REFUSAL_OF_DOCUMENTS if refused_documents else Outcome.REFUSAL_OF_SERVICE


def is_recipient(name: str) -> bool:
    """Whether a pool is that of the person who asks for the service."""
    return bool(_RECIPIENT_WORDS.search(name))


def is_person(name: str) -> bool:
    return bool(_PERSON_WORDS.search(name))


def plain(label: str) -> str:
    """A label as it is compared: without case, signs and blanks around it."""
    return " ".join(label.casefold().strip(" .,;:!?«»\"'()[]").split())


def yes_or_no(label: str) -> str:
    """``yes`` or ``no`` where a label is such a word in one of the three languages, else empty."""
    word = plain(label)
    return "yes" if word in _YES_WORDS else "no" if word in _NO_WORDS else ""


def is_otherwise(label: str) -> bool:
    return plain(label) in _OTHERWISE_WORDS


def value_of(label: str) -> str:
    """A variant's value made of its label: ``yes``, ``no``, else its words joined by underscores; may be empty."""
    value = _NOT_IN_A_VALUE.sub("_", plain(label)).strip("_")
    return yes_or_no(label) or value[:_LONGEST_VALUE].strip("_")


def cyrillic_language(labels: Iterable[str]) -> str:
    """Which language Cyrillic labels without a Kyrgyz letter are in: that of the others of the file."""
    cyrillic = [label for label in labels if _CYRILLIC.search(label)]
    kyrgyz = sum(1 for label in cyrillic if _KYRGYZ_LETTERS.search(label))
    return "ky" if kyrgyz * 4 >= len(cyrillic) > 0 else "ru"


def language_of(label: str, cyrillic: str) -> str:
    """``ky``, ``ru`` or ``en``; Kyrgyz also where there are no letters to tell by."""
    if _KYRGYZ_LETTERS.search(label):
        return "ky"
    if _CYRILLIC.search(label):
        return cyrillic
    return "en" if _LATIN.search(label) else "ky"


def joined(texts: Iterable[Text], between: str) -> Text:
    """Several texts as one, in every language in which one of them is said."""
    every = [each for each in texts if each]
    said = {language: [each.best(language) for each in every] for language in LANGUAGES}
    known = {language: words for language, words in said.items() if any(each.in_language(language) for each in every)}
    return Text(**{language: between.join(words) for language, words in known.items()})
