"""Official rule tests: a `testSet` file holds many `test`s, each with one document fragment to judge."""

from collections.abc import Iterator
from dataclasses import dataclass

from bundel.formats.invoices import reader
from bundel.formats.invoices.names import local_name


@dataclass(frozen=True, slots=True)
class RuleTest:
    """One test: its position (from 1), the rules that must stay silent, those that must speak, and the fragment."""

    position: int
    success: tuple[str, ...]
    failing: tuple[str, ...]
    document: reader.Document


def is_testset(document: reader.Document) -> bool:
    """Whether a parsed file is a set of rule tests instead of an invoice."""
    return document.root is not None and local_name(document.root) == "testSet"


def tests(document: reader.Document) -> Iterator[RuleTest]:
    """The tests in a set, in order. A test without a fragment is judged as a document that is absent."""
    if document.root is None:
        return
    position = 0
    for element in document.root:
        if local_name(element) != "test":
            continue
        position += 1
        success: list[str] = []
        failing: list[str] = []
        fragment = reader.parse(b"")
        for child in element:
            if local_name(child) != "assert":
                fragment = reader.fragment(child)
                continue
            for expectation in child:
                rules = (expectation.text or "").split()
                if local_name(expectation) == "success":
                    success += rules
                elif local_name(expectation) in ("error", "warning", "fatal"):
                    failing += rules
        yield RuleTest(position, tuple(success), tuple(failing), fragment)
