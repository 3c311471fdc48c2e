"""``reg:regulation`` ⇄ what the analyst fills into the points of the official form."""

from __future__ import annotations

from regdesigner.bpmn.profile import Entry, Value
from regdesigner.domain.regulation import Definition, Provisions, Status
from regdesigner.domain.text import Text


def provisions_of(entry: Entry) -> Provisions:
    """The provisions by point; lists of points 4 and 17 are ``None`` where nothing is said."""
    interacting, agreed = entry.texts("interacting"), entry.texts("agreedWith")
    return Provisions(
        service_name=entry.text_of("serviceName"),
        providers=entry.texts("provider"),
        interacting=interacting if interacting or entry.has("noInteracting") else None,
        definitions=tuple(
            Definition(item.text_of("concept"), item.text_of("meaning")) for item in entry.entries("definition")
        ),
        appendices=entry.texts("appendix"),
        internal_controller=entry.text_of("internalController"),
        internal_interval=entry.text_of("internalInterval"),
        responsible_body=entry.text_of("responsibleBody"),
        external_interval=entry.text_of("externalInterval"),
        complaint_body=entry.text_of("complaintBody"),
        liable_body=entry.text_of("liableBody"),
        agreed_with=agreed if agreed or entry.has("noAgreement") else None,
    )


def regulation_entry(form: str, status: Status, service: str, provisions: Provisions) -> Entry:
    """The entry of ``reg:regulation``; empty texts are left out."""
    nothing = (Entry("Nothing"),)
    children: dict[str, tuple[Entry | Text, ...]] = {
        "serviceName": _said(provisions.service_name),
        "provider": provisions.providers,
        "interacting": provisions.interacting or (),
        "noInteracting": nothing if provisions.interacting == () else (),
        "definition": tuple(_definition(item) for item in provisions.definitions),
        "appendix": provisions.appendices,
        "internalController": _said(provisions.internal_controller),
        "internalInterval": _said(provisions.internal_interval),
        "responsibleBody": _said(provisions.responsible_body),
        "externalInterval": _said(provisions.external_interval),
        "complaintBody": _said(provisions.complaint_body),
        "liableBody": _said(provisions.liable_body),
        "agreedWith": provisions.agreed_with or (),
        "noAgreement": nothing if provisions.agreed_with == () else (),
    }
    attributes: dict[str, Value] = {"form": form, "status": status.value, "service": service}
    return Entry("Regulation", {name: value for name, value in attributes.items() if value}, children)


def _definition(definition: Definition) -> Entry:
    return Entry("Definition", {}, {"concept": _said(definition.term), "meaning": _said(definition.meaning)})


def _said(text: Text) -> tuple[Text, ...]:
    return (text,) if text else ()
