"""The report as one static page: autoescaped, without scripts, loading nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import jinja2
from markupsafe import Markup

from credscore.evidence.words import DENIAL
from credscore.report import wording
from credscore.report.chart import waterfall
from credscore.report.note import UNCALIBRATED, described
from credscore.report.view import Book, Topic

TEMPLATES: Final = Path(__file__).parent / "templates"
PAGE_TOPICS: Final = 400
NOTEBOOK_TOPICS: Final = 12
OF_A_TOPIC: Final = 30
OF_A_TOPIC_IN_NOTEBOOK: Final = 10
PAGE_ANSWERS: Final = 1000
PAGE_WARNINGS: Final = 60
CALIBRATED: Final = (
    "The score is a probability calibrated on labelled outcomes; see the rule set for how well it held."
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands around the topics: title, notes, and how the scores were made."""

    title: str = "What deserves belief"
    summary: str = ""
    stamp: str = ""
    warnings: tuple[str, ...] = ()
    calibrated: bool = False


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "admiralty": wording.admiralty,
        "band": wording.band,
        "bits": wording.bits,
        "clean": wording.clean,
        "count": wording.count,
        "denial": DENIAL,
        "percent": wording.percent,
        "described": described,
        "waterfall": waterfall,
    }
    return environment


@lru_cache(maxsize=1)
def style() -> str:
    """Read the style sheet, as it stands in the page."""
    return "\n" + (TEMPLATES / "report.css").read_text(encoding="utf-8")


def page(book: Book, cover: Cover, max_topics: int = PAGE_TOPICS) -> str:
    """Render the whole page."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    values = _values(book, cover, max_topics, OF_A_TOPIC)
    # The sheet is ours, and its hash in the policy covers these very bytes.
    rendered = (
        _environment()
        .get_template("report.html")
        .render(**values, style=Markup(style()), style_hash=f"sha256-{digest}")
    )
    return rendered + "\n"


def fragment(book: Book, cover: Cover, max_topics: int = NOTEBOOK_TOPICS) -> str:
    """Render the content alone, with its style, for a notebook's cell."""
    content = (
        _environment()
        .get_template("content.html")
        .render(**_values(book, cover, max_topics, OF_A_TOPIC_IN_NOTEBOOK))
    )
    return f"<style>{style()}</style>\n{content}"


def _values(book: Book, cover: Cover, max_topics: int, max_answers: int) -> dict[str, Any]:
    names: Sequence[str] = book.topic_ids()
    topics = _leading(book, names[:max_topics], max_answers)
    return {
        "title": wording.clean(cover.title),
        "summary": wording.clean(cover.summary),
        "stamp": wording.clean(cover.stamp),
        "warnings": _shortened([wording.clean(warning) for warning in cover.warnings]),
        "contested": [topic for topic in topics if topic.n_answers > 1],
        "single": [topic for topic in topics if topic.n_answers == 1],
        "left_out": len(names) - len(topics),
        "caveat": CALIBRATED if cover.calibrated else UNCALIBRATED,
    }


def _leading(book: Book, names: Sequence[str], max_answers: int) -> list[Topic]:
    """Build the first topics, as many as a browser can take: each answer brings its findings and sentences."""
    topics: list[Topic] = []
    left = max(PAGE_ANSWERS, len(names))
    for name in names:
        if left <= 0:
            break
        topics.append(book.topic(name, max_answers))
        left -= len(topics[-1].answers)
    return topics


def _shortened(warnings: list[str]) -> list[str]:
    """Keep a page readable where a large input went wrong; the command line names every refusal."""
    rest = len(warnings) - PAGE_WARNINGS
    return [*warnings[:PAGE_WARNINGS], f"and {wording.count(rest, 'more note')}"] if rest > 0 else warnings
