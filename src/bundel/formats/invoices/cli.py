"""`bundel einvoice check`: judge files from the command line, for people or one JSON object per line."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from bundel.formats.invoices import messages, reader, testset
from bundel.formats.invoices.check import LAYERS, Verdict, check, check_document
from bundel.kit.findings import Finding

ACCEPTED, REFUSED, USAGE = 0, 1, 2
_MARKS = {"error": "fout", "warning": "waarschuwing", "info": "info"}


def check_files(files: Sequence[str], layers: Sequence[str] | None, as_json: bool, out: TextIO) -> int:
    """Judge every file and write the verdicts to `out`.

    Returns 0 when all are accepted, 1 when at least one is refused, 2 when the question itself was wrong (no file, an
    unknown layer, a file that is not there). A `testSet` file gives one verdict per test in it.
    """
    unknown = sorted(set(layers or ()) - set(LAYERS))
    if unknown or not files:
        reason = (
            f"Onbekende laag: {', '.join(unknown)}. Kies uit {', '.join(LAYERS)}." if unknown else "Geef een bestand."
        )
        print(reason, file=sys.stderr)
        return USAGE
    code = ACCEPTED
    for file in files:
        try:
            content = Path(file).read_bytes()
        except OSError as error:
            missing = Finding("error", messages.NO_FILE, facts={"detail": error.strerror or str(error)})
            _tell(out, file, None, Verdict({(layers or LAYERS)[0]: [missing]}, {}, None), as_json=as_json)
            code = USAGE
            continue
        for position, verdict in verdicts(content, layers or None):
            _tell(out, file, position, verdict, as_json=as_json)
            if verdict.verdict == "refused" and code == ACCEPTED:
                code = REFUSED
    return code


def verdicts(content: bytes, layers: Sequence[str] | None = None) -> Iterator[tuple[int | None, Verdict]]:
    """The verdict on a file, or the position and verdict of each test in a `testSet` file."""
    if b"testSet" in content[:20_000]:
        document = reader.parse(content)
        if testset.is_testset(document):
            for test in testset.tests(document):
                yield test.position, check_document(test.document, layers)
            return
    yield None, check(content, layers)


def _tell(out: TextIO, file: str, position: int | None, verdict: Verdict, *, as_json: bool) -> None:
    if as_json:
        head: dict[str, object] = {"file": file} if position is None else {"file": file, "test": position}
        out.write(json.dumps({**head, **verdict.as_dict()}, ensure_ascii=False) + "\n")
        return
    name = file if position is None else f"{file} (test {position})"
    out.write(f"{name}: {'aanvaard' if verdict.verdict == 'accepted' else 'geweigerd'}\n")
    for layer, found in verdict.layers.items():
        for finding in found:
            place = f" [{finding.place}]" if finding.place else ""
            out.write(f"  {layer} · {_MARKS[finding.severity]} · {finding.code}: {finding.text}{place}\n")
