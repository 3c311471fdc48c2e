"""A new decision table for a business rule task: what it yields are the fields that the task declares."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from regdesigner.domain.flow import FieldType, FlowNode, TaskField

DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/"
_TYPES = {FieldType.BOOLEAN: "boolean", FieldType.NUMBER: "number", FieldType.DATE: "date"}


def new_decision(node: FlowNode, decision: str, inputs: Sequence[TaskField]) -> bytes:
    """A DMN file with one table: a column for each input and for each declared field, a rule for each known case.

    The cases are the variants of the first input, where it is a choice; else one rule that always fits.
    """
    root = etree.fromstring(f'<definitions xmlns="{DMN}"/>')
    name = node.name.best("ky") or decision
    root.attrib.update({"id": f"{decision}-file", "name": name, "namespace": "urn:regdesigner:decisions"})
    held = etree.SubElement(root, f"{{{DMN}}}decision", id=decision, name=name)
    table = etree.SubElement(held, f"{{{DMN}}}decisionTable", id=f"{decision}-table", hitPolicy="UNIQUE")
    for number, field in enumerate(inputs, 1):
        _input(table, field, f"{decision}-input-{number}")
    for number, field in enumerate(node.fields, 1):
        label = field.label.best("ky") or field.name
        identity = {"id": f"{decision}-output-{number}", "label": label, "name": field.name, "typeRef": _type(field)}
        etree.SubElement(table, f"{{{DMN}}}output", attrib=identity)
    for number, test in enumerate(_cases(inputs), 1):
        _rule(table, f"{decision}-rule-{number}", [test, *[""] * (len(inputs) - 1)][: len(inputs)], len(node.fields))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _input(table: etree._Element, field: TaskField, identity: str) -> None:
    column = etree.SubElement(table, f"{{{DMN}}}input", id=identity, label=field.label.best("ky") or field.name)
    said = etree.SubElement(column, f"{{{DMN}}}inputExpression", id=f"{identity}-expression", typeRef=_type(field))
    etree.SubElement(said, f"{{{DMN}}}text").text = field.name


def _cases(inputs: Sequence[TaskField]) -> list[str]:
    variants = inputs[0].variants if inputs else ()
    return [f'"{variant.value}"' for variant in variants if '"' not in variant.value] or [""]


def _rule(table: etree._Element, identity: str, tests: Sequence[str], values: int) -> None:
    row = etree.SubElement(table, f"{{{DMN}}}rule", id=identity)
    for number, test in enumerate(tests, 1):
        cell = etree.SubElement(row, f"{{{DMN}}}inputEntry", id=f"{identity}-test-{number}")
        etree.SubElement(cell, f"{{{DMN}}}text").text = test
    for number in range(1, values + 1):
        cell = etree.SubElement(row, f"{{{DMN}}}outputEntry", id=f"{identity}-value-{number}")
        etree.SubElement(cell, f"{{{DMN}}}text").text = ""


def _type(field: TaskField) -> str:
    return _TYPES.get(field.type, "string")
