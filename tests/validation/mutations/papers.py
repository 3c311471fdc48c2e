"""The standard and the registry against the regulation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from regdesigner.domain.standard import (
    Channel,
    Cost,
    DocumentRequirement,
    Holder,
    QualityParameter,
    RecipientCategory,
    RefusalGround,
    RefusalGrounds,
    Review,
)
from regdesigner.domain.term import Basis, Term, Unit
from regdesigner.domain.text import EMPTY, Text
from tests.validation.mutations.broken_sample import (
    Change,
    Mutation,
    broken,
    drawing,
    listed,
    registered,
    standard,
    surroundings,
    unchanged,
)
from tests.validation.mutations.editing import at, attribute, put, removed, words

THE_REGULATION = "udc-index"
STANDARD = unchanged().standard
assert STANDARD is not None
COST = STANDARD.cost
assert COST is not None
OTHER = Text("Башка", "Другое", "Another")


def cost(**fields: object) -> Change:
    assert COST is not None
    return standard(cost=replace(COST, **fields))  # type: ignore[arg-type]  # fields by name


def held_by(holder: Holder) -> Change:
    assert STANDARD is not None
    passport, *others = STANDARD.documents
    return standard(documents=(replace(passport, holder=holder), *others))


DOCUMENTS = (
    broken(
        "a document is demanded that is not listed",
        drawing(put(at("accept", "//reg:action"), "<reg:uses document='diploma'/>")),
        ("STD310", "accept"),
    ),
    broken(
        "the standard does not list a document that is demanded",
        standard(documents=STANDARD.documents[:2]),
        ("STD310", "accept"),
    ),
    broken(
        "a document is misspelt",
        drawing(attribute(at("accept", "//reg:uses[@document='passport']"), "document", "pasport")),
        ("STD310", "accept"),
    ),
    broken(
        "a document of the standard is never used",
        drawing(removed(at("accept", "//reg:uses[@document='work']"))),
        ("STD311", None),
    ),
    broken(
        "the standard lists one more document",
        standard(documents=(*STANDARD.documents, DocumentRequirement("photo", OTHER, Holder.RECIPIENT))),
        ("STD311", None),
    ),
    broken(
        "a document is demanded that another body holds",
        held_by(Holder.OTHER_BODY),
        ("STD312", "accept"),
        ("STD355", None),
    ),
    broken("a document is demanded that the provider holds", held_by(Holder.PROVIDER), ("STD312", "accept")),
)

GROUNDS_QUALITY_CATEGORIES = (
    broken(
        "an action refuses on one more ground",
        drawing(put(at("refuse-service", "//reg:action"), "<reg:refusal ground='bad-weather'/>")),
        ("STD314", "refuse-service"),
    ),
    broken(
        "a ground is misspelt",
        drawing(attribute(at("refuse-documents", "//reg:refusal[@ground='not-entitled']"), "ground", "notentitled")),
        ("STD314", "refuse-documents"),
    ),
    broken(
        "a ground of the standard is used by nobody",
        drawing(removed(at("refuse-documents", "//reg:refusal[@ground='not-entitled']"))),
        ("STD315", None),
    ),
    broken(
        "the standard knows grounds for refusing the documents",
        standard(refusal=RefusalGrounds((RefusalGround("blurred", OTHER),), STANDARD.refusal.service)),
        ("STD315", None),
        ("STD350", None),
        removes=(("STD341", None),),
    ),
    broken(
        "nobody works towards a quality parameter",
        drawing(removed(at("accept", "//reg:quality[@parameter='accessibility']"))),
        ("STD320", None),
    ),
    broken(
        "the standard has one more quality parameter",
        standard(quality=(*STANDARD.quality, QualityParameter("beauty", OTHER))),
        ("STD320", None),
    ),
    broken(
        "a quality parameter is misspelt",
        drawing(attribute(at("accept", "//reg:quality[@parameter='accessibility']"), "parameter", "accessability")),
        ("STD321", "accept"),
    ),
    broken("the standard has no quality parameter", standard(quality=()), ("STD347", None)),
    broken(
        "nobody serves a special category",
        drawing(
            attribute(at("accept", "//reg:action"), "categories", "disabled veterans"),
            removed(at("accept", "//reg:feature[@category='pregnant']")),
        ),
        ("STD318", None),
    ),
    broken(
        "the standard has one more special category",
        standard(recipients=(*STANDARD.recipients, RecipientCategory("minors", OTHER, special=True))),
        ("STD318", None),
    ),
    broken(
        "an action serves a category that nobody knows",
        drawing(attribute(at("accept", "//reg:action"), "categories", "disabled pregnant veterans pilots")),
        ("STD319", "accept"),
    ),
)

CHANNELS = (
    broken(
        "nobody serves a channel of the standard: one only informs by it",
        standard(channels=(*STANDARD.channels, Channel.POST)),
        ("STD316", None),
    ),
    broken(
        "an action serves a channel that is not promised",
        drawing(attribute(at("accept", "//reg:action"), "channels", "in_person phone electronic")),
        ("STD317", "accept"),
    ),
    broken(
        "nothing is electronic although the standard promises it",
        drawing(
            attribute("//reg:action", "channels", "in_person"),
            attribute("//reg:action[@electronic]", "electronic", "false"),
        ),
        ("STD322", None),
    ),
    broken(
        "what is special about electronic requests is not described",
        drawing(removed("//reg:feature[@channel='electronic']")),
        ("STD323", None),
    ),
    broken(
        "what is special about categories is not described",
        drawing(removed("//reg:feature[@category]")),
        ("STD323", None),
    ),
    broken("field 15 is empty", standard(electronic=None), ("STD347", None)),
)

NAMES = (
    broken("there is no standard", surroundings(standard=None), ("STD308", None), removes=tuple(listed())),
    broken(
        "point 1 names the service otherwise",
        drawing(words("//reg:serviceName/reg:text[@xml:lang='ru']", "Присвоение индекса")),
        ("STD324", THE_REGULATION),
    ),
    broken("the standard names the service otherwise", standard(name=OTHER), ("STD325", None)),
    broken(
        "the registry names the service otherwise than both papers",
        registered(name=OTHER),
        ("STD324", THE_REGULATION),
        ("STD325", None),
    ),
    broken(
        "the regulation has the number of another service",
        drawing(attribute("//reg:regulation", "service", "1.3")),
        ("STD326", THE_REGULATION),
    ),
    broken("the standard has the number of another service", standard(number="1.3"), ("STD326", THE_REGULATION)),
    broken("the registry has no such service", surroundings(service=None), ("STD327", THE_REGULATION)),
    broken(
        "point 3 names a body that the standard does not",
        drawing(words("//reg:provider[1]/reg:text[@xml:lang='ru']", "Министерство обороны")),
        ("STD328", THE_REGULATION),
    ),
    broken("the standard names another provider", standard(provider=OTHER), ("STD328", THE_REGULATION)),
    broken(
        "point 3 leaves out the provider of the registry",
        drawing(removed("//reg:provider[2]")),
        ("STD329", THE_REGULATION),
    ),
    broken("the registry names another provider", registered(provider="education"), ("STD329", THE_REGULATION)),
    broken(
        "point 14 names another body than the registry",
        drawing(words("//reg:responsibleBody/reg:text[@xml:lang='ky']", "Билим берүү министрлиги")),
        ("STD330", THE_REGULATION),
    ),
)

FEES_AND_REVIEW = (
    broken("the registry says that the service is free", registered(paid=False), ("STD331", None)),
    broken(
        "the standard says that the service is free",
        cost(paid=False),
        ("STD331", None),
        removes=(("STD334", None),),
    ),
    broken("the standard says nothing of the fee", standard(cost=None), ("STD332", None), removes=(("STD334", None),)),
    broken(
        "a free service does not say that it is free",
        lambda before: registered(paid=False)(standard(cost=Cost(paid=False, statement=EMPTY))(before)),
        ("STD333", None),
        removes=(("STD334", None),),
    ),
    broken("nobody approves the fee", cost(approved_by=EMPTY), ("STD335", None)),
    broken(
        "the standard was approved more than three years ago",
        standard(review=Review(None, date(2012, 9, 3))),
        ("STD345", None),
    ),
    broken(
        "the standard is reviewed every five years",
        standard(review=Review(Term(5, Unit.YEAR, Basis.CALENDAR))),
        ("STD346", None),
        removes=(("STD343", None),),
    ),
    broken("the standard names no legal grounds", standard(legal_grounds=()), ("STD347", None)),
)

MUTATIONS: tuple[Mutation, ...] = DOCUMENTS + GROUNDS_QUALITY_CATEGORIES + CHANNELS + NAMES + FEES_AND_REVIEW
