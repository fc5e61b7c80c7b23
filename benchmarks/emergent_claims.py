"""Emergent as traced claims: each article's gold stance, and what credscore reads in its headline.

Ferreira and Vlachos (2016), https://github.com/willferreira/mscproject; outlet ratings: Lin et al. (2023),
https://github.com/hauselin/domain-quality-ratings.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import numpy as np
import pandas as pd

from credscore.normalize.stance import likelihood, modality, polarity

DATA = Path(os.environ.get("CREDSCORE_DATA", Path(__file__).resolve().parents[1] / ".." / "shared" / "data"))


def emergent_articles() -> pd.DataFrame:
    """Read Emergent's articles: rumour, headline, gold stance, outlet, verdict."""
    return pd.read_csv(DATA / "truth" / "emergent" / "dev.csv")


def ratings() -> dict[str, float]:
    """Read the outlets' quality, 0 to 1, by domain."""
    table = pd.read_csv(next((DATA / "outlets").glob("*.csv")))
    return dict(zip(table["domain"], table["pc1"], strict=True))


# A headline that answers a rumour with "No", or calls it by one of these names, is against it.
_LABEL = re.compile(
    r"\b(?:hoax(?:es|ed)?|fak(?:e|ed|ery)|false|untrue|debunk(?:s|ed|ing)?|fabricat(?:ed|ion)|bogus|myth|satir(?:e|ical)"
    r"|prank(?:ed)?|made[- ]up|not (?:true|real)|urban legend|photoshopped|doctored|misleading|refut(?:es|ed))\b|^no,",
    re.IGNORECASE,
)
# One that leaves it to others, or asks, takes no stand.
_HEARD = re.compile(
    r"\?|\b(?:reportedly|allegedly|supposedly|apparently|purported(?:ly)?|alleged|rumou?r(?:s|ed)?|unconfirmed|reports?"
    r"|claim(?:s|ed|ing)?|say(?:s|ing)?|said|tells?|according to|sources?|accus(?:es|ed)|insists?|believed to)\b",
    re.IGNORECASE,
)


def own_stance(rumour: str, headline: str) -> str:
    """Read a headline's stance with credscore's grammar of denial and doubt, and what headlines call a hoax."""
    labelled = bool(_LABEL.search(headline)) != bool(_LABEL.search(rumour))
    if labelled or polarity(headline) != polarity(rumour):
        return "against"
    return "observing" if left_open(headline) else "for"


def left_open(headline: str) -> bool:
    """Say whether a headline leaves it to others, hedges or asks."""
    doubtful = likelihood(headline) is not None or modality(headline) in ("possible", "conditional")
    return doubtful or _HEARD.search(headline) is not None


def emergent_claims(articles: pd.DataFrame, rated: dict[str, float], stances: str) -> pd.DataFrame:
    """Make a claim of each article that takes a stand: the rumour, or its denial."""
    rows = []
    for index, article in enumerate(articles.itertuples()):
        stance = getattr(article, stances)
        if stance == "observing":
            continue
        domain = str(article.source).removeprefix("www.")
        denies = stance == "against"
        rows.append(
            {
                "claim_id": f"c{index:06d}",
                "article_id": article.articleId,
                "outlet": domain,
                "domain": domain,
                "assertion": article.claimHeadline,
                "topic_id": article.claimId,
                "assertion_id": f"{article.claimId}{'-' if denies else '+'}",
                "origin_id": domain,
                "sourcing_type": "unattributed",
                "polarity": "denies" if denies else "affirms",
                "hearsay": left_open(article.articleHeadline),
                "outlet_known": True,
                "outlet_rating": rated.get(domain, np.nan),
            }
        )
    return pd.DataFrame(rows)
