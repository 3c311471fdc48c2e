from __future__ import annotations

import re
from collections.abc import Iterator

from regdesigner.domain.law import Act, LegalReference
from regdesigner.domain.standard import Extent
from regdesigner.domain.term import Term, Unit
from regdesigner.validation.checked import CheckedRegulation
from regdesigner.validation.finding import Defect
from regdesigner.validation.rule import rule


@rule("STD336", basis=LegalReference(Act.INSTRUCTION, "21"), unless=("STD304",))
def electronic_answer_term_not_stated(checked: CheckedRegulation) -> Iterator[Defect]:
    """Field 15 does not say that a decision on an electronic application arrives within three working days.

    Why it matters: an applicant through the site does not learn by when he hears whether it was accepted,
    refused, or what is needed next.

    Instead: say the three working days in field 15, with the way in which the decision comes.

    Basis: instruction p. 21.
    """
    standard = checked.standard
    if standard is None:
        return
    provision = standard.electronic
    if provision is None or provision.extent is Extent.NONE or not provision.site:
        return
    total = standard.limits.total
    soon = isinstance(total, Term) and (total.runs_by_the_clock or (total.unit is Unit.DAY and total.amount <= 3))
    if not soon and not any(_THREE_DAYS.search(words) for words in (provision.ways.ky, provision.ways.ru)):
        yield Defect(None, "electronic.ways", checked.standard_field(15), {"site": provision.site})


_THREE_DAYS = re.compile(
    r"(?<!\d)(?:[123]|бир|эки|үч|одного|двух|тр[её]х)\s*(?:\([^)]*\)\s*)?(?:жумуш\w*|иш|рабоч\w+)\s+(?:күн|дн|ден)",
    re.IGNORECASE,
)
"""One to three working days, in figures or in words."""
