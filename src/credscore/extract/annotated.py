"""Texts with attributions marked by hand, in brat's stand-off form, to train or to measure on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from credscore.errors import InputError
from credscore.extract.spans import Span

TYPES = ("Source", "Cue", "Content")
_SUFFIX = re.compile(r"_[0-9a-f]{4}$")


class Annotated(NamedTuple):
    """One text with its spans by type, every fragment of a split span a span of its own."""

    name: str
    text: str
    spans: dict[str, list[Span]]


def read_annotated(folder: str | Path) -> Iterator[Annotated]:
    """Read ``text/NAME.txt`` with ``attributions/NAME.ann`` (or ``NAME_0123.ann``) below a folder.

    Parameters
    ----------
    folder : str or Path
        Where a text has several annotation files, the first by name counts; texts without
        one are left out.

    Yields
    ------
    Annotated
        In the order of the names.

    Raises
    ------
    InputError
        If the folder has no ``text`` and ``attributions`` in it.
    """
    base = Path(folder)
    if not (base / "text").is_dir() or not (base / "attributions").is_dir():
        raise InputError("the folder needs text/*.txt and attributions/*.ann", where=str(base))
    files: dict[str, Path] = {}
    for path in sorted((base / "attributions").glob("*.ann")):
        files.setdefault(_SUFFIX.sub("", path.stem), path)
    for path in sorted((base / "text").glob("*.txt")):
        if path.stem in files:
            yield Annotated(path.stem, path.read_bytes().decode("utf-8"), _spans(files[path.stem]))


def _spans(path: Path) -> dict[str, list[Span]]:
    """Read the spans that an attribution (an event, in brat's words) uses."""
    marked: dict[str, tuple[str, list[Span]]] = {}
    used: dict[str, set[Span]] = defaultdict(set)
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    for fields in lines:
        if fields[0].startswith("T") and len(fields) > 1 and " " in fields[1]:
            kind, offsets = fields[1].split(" ", 1)
            pairs = [pair.split() for pair in offsets.split(";")]
            marked[fields[0]] = kind, [Span(int(start), int(end)) for start, end in pairs]
    for fields in lines:
        if fields[0].startswith("E") and len(fields) > 1:
            for part in fields[1].split():
                kind, spans = marked.get(part.split(":", 1)[-1], ("", []))
                used[kind].update(spans)
    return {kind: sorted(used[kind]) for kind in TYPES}
