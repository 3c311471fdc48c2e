"""The form of a standard: what each of the seventeen fields, and the law's own item, is made of."""

from __future__ import annotations

from regdesigner.domain.standard import Channel, Extent, Holder, Presentation
from regdesigner.domain.term import Basis, Unit
from regdesigner.server.standards.compounds import Bound, Group, Part, Rows, Span
from regdesigner.server.standards.kinds import Amount, Choice, Day, Flag, Line, Lines, Several, Words

CHANNELS = tuple(channel.value for channel in Channel)
TEXTS = Rows(Words())
RECIPIENT = Group((Part("id", Line()), Part("special", Flag()), Part("name", Words(long=False), needed=True)))
DOCUMENT = Group(
    (
        Part("id", Line()),
        Part("name", Words(long=False), needed=True),
        Part("holder", Choice({each.value: each.value for each in Holder}), needed=True),
        Part("holding_body", Words(long=False)),
        Part("presentation", Choice({each.value: each.value for each in Presentation}, Presentation.HANDED_IN.value)),
        Part("categories", Several()),
        Part("channels", Several(CHANNELS)),
        Part("required_in_person", Flag()),
        Part("form", Words(long=False)),
        Part("where_to_get", Words(long=False)),
    ),
    idle=("holder",),
)
PRICE = Group(
    (Part("amount", Amount()), Part("categories", Several()), Part("basis", Words(long=False))),
    but_with="amount",
    lacking="web-standard-amount-missing",
)
PARAMETER = Group((Part("id", Line()), Part("name", Words(), needed=True)))
GROUND = Group(
    (
        Part("id", Line()),
        Part("text", Words(), needed=True),
        Part("time_to_mend", Span(Unit.DAY, Basis.WORKING)),
    )
)
_MINUTES = Bound(Span(Unit.MINUTE, Basis.WORKING))
STANDARD = Group(
    (
        Part("number", Line(), needed=True),
        Part("name", Words(), needed=True),
        Part("source", Line()),
        Part("provider", Words(), needed=True),
        Part("recipients", Rows(RECIPIENT), needed=True),
        Part("legal_grounds", TEXTS, needed=True),
        Part("result", Words(), needed=True),
        Part("conditions", TEXTS, needed=True),
        Part(
            "limits",
            Group(
                (
                    Part("total", Bound(), needed=True),
                    Part("intake", _MINUTES, needed=True),
                    Part("handover", _MINUTES, needed=True),
                )
            ),
            needed=True,
        ),
        Part(
            "information",
            Group(
                (
                    Part("content", TEXTS, needed=True),
                    Part("responsible_body", Words(), needed=True),
                    Part("ways", TEXTS, needed=True),
                    Part("phones", Lines()),
                    Part("sites", Lines()),
                )
            ),
            needed=True,
        ),
        Part("communication", TEXTS, needed=True),
        Part("confidentiality", TEXTS, needed=True),
        Part("documents", Rows(DOCUMENT), needed=True),
        Part("request_registration", Words()),
        Part(
            "cost",
            Group(
                (
                    Part("paid", Choice({"yes": True, "no": False})),
                    Part("statement", Words(), needed=True),
                    Part("approved_by", Words()),
                    Part("basis", Words()),
                    Part("prices", Rows(PRICE)),
                ),
                but_with="paid",
                lacking="web-standard-choose-paid",
            ),
            needed=True,
        ),
        Part("quality", Rows(PARAMETER), needed=True),
        Part(
            "electronic",
            Group(
                (
                    Part("extent", Choice({each.value: each.value for each in Extent})),
                    Part("ways", Words()),
                    Part("site", Line()),
                ),
                but_with="extent",
                lacking="web-standard-choose-extent",
            ),
            needed=True,
        ),
        Part("channels", Several(CHANNELS), needed=True),
        Part(
            "refusal",
            Group((Part("documents", Rows(GROUND), needed=True), Part("service", Rows(GROUND), needed=True))),
            needed=True,
        ),
        Part(
            "appeal",
            Group(
                (
                    Part("order", TEXTS, needed=True),
                    Part("registration", Span(Unit.DAY, Basis.WORKING)),
                    Part("answer", Span(Unit.DAY, Basis.CALENDAR)),
                )
            ),
            needed=True,
        ),
        Part("actions_in_short", Words()),
        Part("review", Group((Part("period", Span(Unit.YEAR, Basis.CALENDAR)), Part("approved_on", Day())))),
    )
)

FIELDS: dict[int, tuple[str, ...]] = {
    1: ("name", "actions_in_short"),
    2: ("provider",),
    3: ("recipients",),
    4: ("legal_grounds",),
    5: ("result",),
    6: ("conditions",),
    7: ("limits.intake", "limits.total", "limits.handover"),
    8: ("information.content", "information.responsible_body"),
    9: ("information.ways", "information.phones", "information.sites"),
    10: ("communication",),
    11: ("confidentiality",),
    12: ("documents", "request_registration"),
    13: ("cost.paid", "cost.statement", "cost.prices", "cost.basis", "cost.approved_by"),
    14: ("quality",),
    15: ("electronic.extent", "electronic.ways", "electronic.site", "channels"),
    16: ("refusal.documents", "refusal.service"),
    17: ("appeal.order", "appeal.registration", "appeal.answer"),
    18: ("review.period", "review.approved_on", "source"),
}
"""What stands in each field of the official form, by its number, in order; 18 is the law's item (art. 11)."""


def field_of(path: str) -> int:
    """The number of the field in which a value stands; 1 for what stands in none."""
    for number, paths in FIELDS.items():
        if any(path == each or path.startswith(f"{each}.") for each in paths):
            return number
    top = path.partition(".")[0]
    return next((number for number, paths in FIELDS.items() if paths[0].partition(".")[0] == top), 1)
