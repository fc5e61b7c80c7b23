"""What a topic is called: the question that its answers answer."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Final

from credscore.normalize.quantities import find_quantities

LONGEST: Final = 110


def heading(leader: str, others: Sequence[str] = ()) -> str:
    """Put the question that rival answers answer.

    Parameters
    ----------
    leader : str
        The wording of the most believed answer that does not deny.
    others : sequence of str
        The other answers; a single answer is its own heading.

    Returns
    -------
    str
        The leader as a question, "…" standing for its figures where another answer has figures too.

    Examples
    --------
    >>> heading("At least 212 people were aboard.", ["Some 40 people were aboard"])
    '… people were aboard?'
    >>> heading("Two guards had fled", ["No guard had left the post"])
    'Two guards had fled?'
    >>> heading("The minister resigned")
    'The minister resigned'
    """
    if not others:
        return leader
    text = leader
    figures = find_quantities(leader) if any(map(find_quantities, others)) else []
    for span in reversed(figures):
        unit = f" {span.unit}" if span.unit and span.unit in text[span.start : span.end] else ""
        text = f"{text[: span.start]}…{unit}{text[span.end :]}"
    return textwrap.shorten(text.rstrip(" .,;"), LONGEST, placeholder=" …") + "?"
