"""What a topic is called: the question that its answers answer."""

from __future__ import annotations

import textwrap
from typing import Final

from credscore.normalize.quantities import find_quantities

LONGEST: Final = 110


def heading(leader: str, n_answers: int) -> str:
    """Put the question that rival answers answer.

    Parameters
    ----------
    leader : str
        The wording of the most believed answer that does not deny.
    n_answers : int
        How many answers there are; a single one is its own heading.

    Returns
    -------
    str
        The leader as a question, "…" standing for its figures.

    Examples
    --------
    >>> heading("At least 212 people were aboard.", 2)
    '… people were aboard?'
    >>> heading("The minister resigned", 2)
    'The minister resigned?'
    >>> heading("The minister resigned", 1)
    'The minister resigned'
    """
    if n_answers < 2:
        return leader
    text = leader
    for span in reversed(find_quantities(leader)):
        unit = f" {span.unit}" if span.unit and span.unit in text[span.start : span.end] else ""
        text = f"{text[: span.start]}…{unit}{text[span.end :]}"
    return textwrap.shorten(text.rstrip(" .,;"), LONGEST, placeholder=" …") + "?"
