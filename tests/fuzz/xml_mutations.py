"""Mutations of XML that know its structure: what one changes is still nearly a diagram or a decision table."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random

from lxml import etree

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
REG = "urn:regdesigner:profile:1"
DRAWN = tuple(f"{{http://www.omg.org/spec/BPMN/20100524/DI}}{name}" for name in ("BPMNShape", "BPMNEdge"))
ODD_TEXTS = (
    "",
    " ",
    "0",
    "-1",
    "true",
    "yes",
    "9" * 400,
    "1e308",
    "NaN",
    "12:30",
    "PT0M",
    "P1Y2M3DT4H5M6S",
    "P-1D",
    "x" * 5000,
    "ө" * 300,
    "\u202e\u200b\u0301",
    "\U0001f4a9" * 20,
    "<b>&amp;",
    "${1+1}",
    "__import__('os')",
    "= 1",
    "for i in 1..1e9 return i",
    "a = b = c",
    "../../etc/passwd",
    "urn:x#y",
    "{ns}local",
    "feel:1",
    "1;DROP TABLE x",
    "]]>",
    "result",
    "in_person",
    "day",
    "minute",
)
TAGS = (
    "startEvent endEvent userTask task subProcess callActivity exclusiveGateway parallelGateway inclusiveGateway "
    "eventBasedGateway complexGateway boundaryEvent intermediateCatchEvent intermediateThrowEvent sequenceFlow "
    "lane laneSet process collaboration participant messageFlow extensionElements conditionExpression scriptTask "
    "timerEventDefinition timeDuration multiInstanceLoopCharacteristics standardLoopCharacteristics "
    "textAnnotation flowNodeRef"
).split()
PROFILE_TAGS = ("action", "duty", "term", "wait", "branch", "field", "variant", "outcome", "interaction", "decision")
ATTRIBUTES = (
    "id name sourceRef targetRef attachedToRef default processRef calledElement cancelActivity isExecutable "
    "triggeredByEvent isSequential number kind amount unit basis channels maxRepeats standsStill with"
).split()

Mutation = Callable[[etree._Element, Random], None]


def _elements(root: etree._Element) -> list[etree._Element]:
    return list(root.iter("*"))


def _one(root: etree._Element, random: Random) -> etree._Element:
    return random.choice(_elements(root))


def _inner(root: etree._Element, random: Random) -> etree._Element | None:
    inner = [each for each in _elements(root) if each.getparent() is not None]
    return random.choice(inner) if inner else None


def drop(root: etree._Element, random: Random) -> None:
    element = _inner(root, random)
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)


def double(root: etree._Element, random: Random) -> None:
    """The same element once more: its ids are doubled too."""
    element = _inner(root, random)
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None and len(element) < 200:
        parent.insert(random.randrange(len(parent) + 1), deepcopy(element))


def move(root: etree._Element, random: Random) -> None:
    element, target = _inner(root, random), _one(root, random)
    if element is not None and element not in target.iterancestors() and element is not target:
        target.append(element)


def retag(root: etree._Element, random: Random) -> None:
    element = _inner(root, random)
    if element is not None:
        namespace, names = random.choice(((BPMN, TAGS), (REG, PROFILE_TAGS)))
        element.tag = f"{{{random.choice((namespace, namespace, 'urn:other'))}}}{random.choice(names)}"


def drop_attribute(root: etree._Element, random: Random) -> None:
    element = _one(root, random)
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def change_attribute(root: etree._Element, random: Random) -> None:
    element = _one(root, random)
    name = random.choice([*element.attrib, random.choice(ATTRIBUTES)])
    element.set(name, _odd(random))


def point_elsewhere(root: etree._Element, random: Random) -> None:
    """A reference, or an id, becomes the id of another element."""
    ids = [value for each in _elements(root) if (value := each.get("id"))]
    element = _one(root, random)
    if ids and element.attrib:
        element.set(random.choice(list(element.attrib)), random.choice(ids))


def change_text(root: etree._Element, random: Random) -> None:
    _one(root, random).text = _odd(random)


def add_element(root: etree._Element, random: Random) -> None:
    namespace, names = random.choice(((BPMN, TAGS), (REG, PROFILE_TAGS)))
    child = etree.SubElement(_one(root, random), f"{{{namespace}}}{random.choice(names)}")
    for name in random.sample(ATTRIBUTES, random.randrange(4)):
        child.set(name, _odd(random))


def nest(root: etree._Element, random: Random) -> None:
    """An element many levels deep inside itself."""
    element = _inner(root, random)
    if element is None or len(element) > 20:
        return
    current = element
    for _ in range(random.choice((3, 40, 400))):
        current = etree.SubElement(
            current, element.tag, {str(name): str(value) for name, value in element.attrib.items()}
        )


def multiply(root: etree._Element, random: Random) -> None:
    element = _inner(root, random)
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None and len(element) <= 5:
        for _ in range(random.choice((5, 60))):
            parent.append(deepcopy(element))


def shuffle(root: etree._Element, random: Random) -> None:
    element = _one(root, random)
    children = list(element)
    random.shuffle(children)
    for child in children:
        element.append(child)


def _odd(random: Random) -> str:
    text = random.choice(ODD_TEXTS)
    return text if random.random() < 0.8 else text * random.randrange(1, 4)


MUTATIONS: tuple[Mutation, ...] = (
    drop,
    double,
    move,
    retag,
    drop_attribute,
    change_attribute,
    point_elsewhere,
    change_text,
    add_element,
    nest,
    multiply,
    shuffle,
)


def mutated_xml(source: bytes, random: Random) -> bytes:
    """The file with one to six changes of its tree."""
    return _mutated(_parsed(source), random)


def half_drawn(source: bytes, random: Random) -> bytes:
    """The same with half of what is drawn left out of the drawing, sometimes all of it."""
    root = _parsed(source)
    share = random.choice((0.5, 0.5, 0.5, 1.0))
    for shape in list(root.iter(*DRAWN)):
        parent = shape.getparent()
        if parent is not None and random.random() < share:
            parent.remove(shape)
    return _mutated(root, random)


def _parsed(source: bytes) -> etree._Element:
    return etree.fromstring(source, etree.XMLParser(resolve_entities=False, huge_tree=True))


def _mutated(root: etree._Element, random: Random) -> bytes:
    for _ in range(random.choice((1, 1, 1, 2, 3, 6))):
        random.choice(MUTATIONS)(root, random)
    encoding = random.choice(("UTF-8", "UTF-8", "UTF-16"))
    written = etree.tostring(root, encoding=encoding, xml_declaration=True)
    assert isinstance(written, bytes)
    return written
