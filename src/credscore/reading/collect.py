"""Walk the inputs, keep what can be read and name what cannot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from credscore.errors import InputError
from credscore.models import Article, Claim
from credscore.reading import feeds, tables, text, web
from credscore.reading.apart import articles_apart, claims_apart
from credscore.reading.days import settled
from credscore.reading.files import ROWS, STDIN, file_rows, kind_of
from credscore.reading.outlets import name_outlets, read_outlets
from credscore.reading.rows import IGNORED, record_of
from credscore.reading.saved import ARCHIVES, is_part

TEXT: Final = frozenset({".txt", ".text", ".md"})
PAGES: Final = frozenset({".html", ".htm", ".xhtml"}) | ARCHIVES
FEEDS: Final = frozenset({".rss", ".atom", ".xml"})
LONGEST_NAME: Final = 255
READABLE: Final = TEXT | PAGES | FEEDS | ROWS
WORDS_OF_A_TEXT: Final = 6


@dataclass(frozen=True)
class Problem:
    """One input that was refused, and why."""

    path: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.reason}" if self.line else f"{self.path}: {self.reason}"


_LISTED = 20
"""Lines or files of one fault that are listed."""


def refusals(problems: Iterable[Problem]) -> list[str]:
    """Say what was refused and why, one fault of several lines of a file, or of several files, once.

    Examples
    --------
    >>> refusals([Problem("a.csv", "no date", 2), Problem("b.txt", "empty"), Problem("a.csv", "no date", 7)])
    ['a.csv:2, 7: no date', 'b.txt: empty']
    """
    faults: dict[tuple[str, str], list[str]] = {}
    for problem in problems:
        file, place = (f"{problem.path}:", str(problem.line)) if problem.line else ("", problem.path)
        faults.setdefault((file, problem.reason), []).append(place)
    return [f"{file}{_listed(places)}: {reason}" for (file, reason), places in faults.items()]


def _listed(places: list[str]) -> str:
    more = f" and {len(places) - _LISTED} more" if len(places) > _LISTED else ""
    return ", ".join(places[:_LISTED]) + more


@dataclass
class Reading:
    """What was read: articles and claims in input order, every refusal, and where each article stood."""

    articles: list[Article] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    places: dict[str, tuple[str, int | None]] = field(default_factory=dict)

    def refuse(self, article: Article, reason: str) -> None:
        """Add an article that cannot be used to the problems, by its file where it has one."""
        path, line = self.places.get(article.article_id, (article.article_id, None))
        self.problems.append(Problem(path, reason, line))


@dataclass(frozen=True)
class Unread:
    """Columns or front matter of a file that are no field: told, and left out."""

    path: str
    names: frozenset[str]


@dataclass(frozen=True)
class Placed:
    """A record with the file, and for a table the line, that it comes from."""

    record: Article | Claim
    path: str
    line: int | None = None


@dataclass(frozen=True)
class Earlier:
    """A file of an earlier run's results, left aside since this run writes it anew."""

    path: str


Item = Placed | Problem | Unread | Earlier


def read(paths: Iterable[str | Path], outlets: Any = None, results: Collection[Path] = ()) -> Reading:
    """Read files and folders.

    Parameters
    ----------
    paths : iterable of path
        Folders are walked in sorted order; hidden files are left out. Read are .txt, .md,
        .html, .mhtml, .webarchive, .jsonl, .json, .csv, .tsv, .xlsx, .parquet and feeds (.rss, .atom, .xml);
        ``-`` is JSON lines from standard input.
    outlets : path or DataFrame, optional
        Outlets table, see `read_outlets`.
    results : collection of path
        Files that this run is going to write: those of an earlier run are no input of a folder that holds them.

    Returns
    -------
    Reading
        Bad files and rows stand in `problems`; they cost nothing else.
    """
    written = {Path(path).resolve() for path in results}
    return _collected((item for path in paths for item in _path_items(Path(path), written)), outlets)


def read_inputs(inputs: Any, outlets: Any = None) -> Reading:
    """Read whatever a program may hand in: paths, a frame, Article and Claim objects, or a mix.

    Raises
    ------
    InputError
        If an object is none of these.
    """
    many = inputs if isinstance(inputs, (list, tuple, set)) or hasattr(inputs, "__next__") else [inputs]
    return _collected((item for one in many for item in _object_items(one)), outlets)


def _object_items(item: Any) -> Iterator[Item]:
    if isinstance(item, (Article, Claim)):
        yield Placed(item, item.article_id)
    elif isinstance(item, (str, Path)):
        yield from _path_items(Path(item))
    elif isinstance(item, dict):
        row = {str(name): tables.scalar(value) for name, value in item.items()}
        yield from _row_items("record", "input", [(0, row)])
    else:
        yield from _row_items("frame", "input", settled(lambda: tables.frame_rows(item)))


def _path_items(path: Path, written: Collection[Path] = ()) -> Iterator[Item]:
    if _is_text(path):
        shown = str(path) if len(str(path)) <= 60 else f"{str(path)[:60]}…"
        yield Problem(shown, "no such file or folder; hand a text itself in as {'body': text}")
    elif path.is_dir():
        files = sorted(p for p in path.rglob("*") if p.is_file() and not _left_out(p, path))
        if written:
            yield from (Earlier(str(file)) for file in files if file.resolve() in written)
            files = [file for file in files if file.resolve() not in written]
        if not files:
            yield Problem(str(path), "the folder holds no files")
        for file in files:
            yield from _file_items(file)
    elif path.exists() or path == STDIN:
        yield from _file_items(path)
    else:
        yield Problem(str(path), "no such file or folder")


def _is_text(path: Path) -> bool:
    """Say whether somebody handed in a text where a path is wanted."""
    if "\n" in str(path) or any(len(part) > LONGEST_NAME for part in path.parts):
        return True
    return len(str(path).split()) >= WORDS_OF_A_TEXT and kind_of(path) not in READABLE and not path.exists()


def _left_out(path: Path, root: Path) -> bool:
    """Say whether a file is hidden, or no page of its own but a part of a saved one."""
    return any(part.startswith(".") for part in path.relative_to(root).parts) or is_part(path, root)


def _file_items(path: Path) -> Iterator[Item]:
    """Read one file; whatever it raises stands as its problem and the rest goes on."""
    suffix = kind_of(path)
    unread: set[str] = set()
    try:
        if suffix not in READABLE and path != STDIN:
            raise InputError(f"files of this kind ({suffix or 'no ending'}) are not read")
        if suffix in ROWS or path == STDIN:
            yield from _row_items(str(path), _stem(path), file_rows(path))
        elif suffix in FEEDS:
            yield from (_item(str(path), entry) for entry in feeds.feed_articles(path.read_bytes()))
        elif suffix in PAGES:
            yield from (Placed(found, str(path)) for found in web.page_articles(path.read_bytes(), path))
        else:
            yield Placed(text.article_of(text.decode(path.read_bytes()), path, unread), str(path))
            yield Unread(str(path), frozenset(unread))
    except InputError as error:
        yield Problem(str(path), error.reason)
    except OSError as error:
        yield Problem(str(path), error.strerror or str(error))


def _stem(path: Path) -> str:
    return "input" if path == STDIN else path.stem.removesuffix(kind_of(path))


def _item(where: str, found: Article | InputError) -> Item:
    return Problem(where, found.reason) if isinstance(found, InputError) else Placed(found, where)


def _row_items(where: str, stem: str, rows: Iterable[tuple[int, tables.Row]]) -> Iterator[Item]:
    line = None
    unread: set[str] = set()
    for line, row in rows:
        try:
            if isinstance(row, InputError):
                raise row
            yield Placed(record_of(row, stem, unread), where, line or None)
        except InputError as error:
            yield Problem(where, error.reason, line or None)
    if line is None:
        yield Problem(where, "there are no rows")
    yield Unread(where, frozenset(unread))


def _collected(items: Iterable[Item], outlets: Any) -> Reading:
    reading = Reading()
    unread: dict[str, list[str]] = {}
    earlier: list[str] = []
    for item in items:
        if isinstance(item, Problem):
            reading.problems.append(item)
        elif isinstance(item, Earlier):
            earlier.append(item.path)
        elif isinstance(item, Unread):
            for name in item.names:
                unread.setdefault(name, []).append(item.path)
        elif isinstance(item.record, Claim):
            reading.claims.append(item.record)
        else:
            reading.articles.append(item.record)
            reading.places.setdefault(item.record.article_id, (item.path, item.line))
    reading.articles = name_outlets(articles_apart(reading), read_outlets(outlets))
    reading.claims = claims_apart(reading)
    reading.notes += left_aside(unread)
    if earlier:
        reading.notes.append(f"{_listed(earlier)}: not read, since the results are written there")
    return reading


def left_aside(unread: Mapping[str, list[str]]) -> list[str]:
    """Say which columns were not read, and why; those of the same files in one note."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for name, paths in sorted(unread.items()):
        groups.setdefault((str(name in IGNORED), *dict.fromkeys(paths)), []).append(name)
    notes = []
    for (anew, first, *others), names in groups.items():
        reason = "it is no field" if len(names) == 1 else "they are no fields"
        why = "worked out anew" if anew == "True" else f"not read, since {reason}"
        where = first + (f" and {len(others)} more" if others else "")
        notes.append(f"{', '.join(names)} in {where}: {why}")
    return notes
