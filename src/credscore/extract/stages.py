"""Where a sentence says that its words were spoken or posted: platforms, television channels, state stages."""

from __future__ import annotations

import re
from functools import lru_cache

from credscore import lexicon
from credscore.extract.wordsets import word_set
from credscore.lexicon import alternatives
from credscore.normalize.clauses import bag
from credscore.normalize.names import outlet_info

_PLATFORM = re.compile(
    r"\b(?:(?:[Oo]n|to|via|from) (?:his |her |their |its |the )?(?:own |personal |official )?(?:social (?:network|media site|platform) |\w+ )?"
    r"(Telegram|X|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Weibo|VKontakte|Truth Social|Threads|Bluesky|Mastodon|Reddit|"
    r"LinkedIn|Substack|Snapchat|WeChat|Discord|Nextdoor|Twitch|KakaoTalk|Viber|VK|Odnoklassniki|4chan|Rumble|Parler|Gab)\b(?! (?:spokes|chief|executive|employee))|"
    r"[Oo]n the (?:messaging|social|chat|video)[- ](?:\w+ )?(?:app|platform|network|service|site) [A-Z]|(?:[Oo]n|[Aa]cross|[Tt]o|[Vv]ia) social (?:media|networks)\b|^Online,|[Oo]n (?:the |an? )?(?:[\w’'-]+ ){0,3}?(?:forum|message board|messageboard|subreddit|chat group|Facebook group|fan page)\b|[Ii]n (?:the |an? |their |his |her |our |one )?(?:[\w’'-]+ ){0,3}?(?:(?:WhatsApp|Facebook|Telegram|Viber|Signal|Reddit|Discord|WeChat|Messenger|[Cc]hat|[Pp]arents[’']|[Nn]eighbou?rs[’']|[Vv]illage|[Oo]nline) (?:group|chat|channel|forum|community)|forum|subreddit|chatroom|group chat)\b|[Ii]n an? (?:new |later |further |second |recent |subsequent )?(?:post|thread|tweet|livestream)\b|[Oo]n (?:its|their|his|her|a|the) (?:[\w-]+ ){0,2}(?:leaks?|dark[- ]?web|darknet|onion|extortion) (?:site|blog|page|portal|forum)\b|[Ii]n an? (?:[\w-]+ ){0,3}(?:message|recording|clip|note|memo) (?:that (?:is|was|has been) |which (?:is|was|has been) |now )?(?:making the rounds|doing the rounds|going (?:round|around|viral)|circulating|shared|spread|forwarded|passed (?:on|around))\b|(?:posted|shared|written|circulat\w+|spread\w*|wrote|writing|posting) online\b)"
)


def platform(sentence: str) -> tuple[str, int] | None:
    """Name the platform on which the sentence says something was posted; empty where it is not named.

    Examples
    --------
    >>> platform("The blogger wrote on Telegram that the dam broke.")
    ('Telegram', 18)
    """
    if _PLATFORMS.isdisjoint(bag(sentence)):
        return None
    match = _PLATFORM.search(sentence)
    return (match.group(1) or "", match.start()) if match else None


_PLATFORMS = frozenset(
    [
        "telegram", "x", "twitter", "facebook", "instagram", "tiktok", "youtube", "whatsapp", "weibo", "vkontakte", "truth", "threads",
        "bluesky", "mastodon", "reddit", "linkedin", "substack", "snapchat", "wechat", "discord", "nextdoor", "twitch", "kakaotalk",
        "viber", "vk", "odnoklassniki", "chan", "rumble", "parler", "gab", "social", "online", "messaging", "chat", "video",
        "forum", "board", "messageboard", "subreddit", "group", "page", "post", "thread", "tweet", "livestream", "leak", "leaks", "web", "darknet", "rounds", "viral", "circulating", "forwarded", "going", "shared", "spread", "passed",
    ]
)  # fmt: skip
"""Words of which one stands wherever a platform is named."""


@lru_cache(maxsize=4)
def _broadcaster(language: str = "en") -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(word_set('broadcasters', language))}|[A-Z]{{2,4}}TV|(?:Channel|Canal|Kanal|Radio|Rádio|Tele|Antena|Rete) (?:\d+|[A-Z]\w+)|[A-Z]\w+ (?:TV|Radio|FM))\b"
    )


def broadcasts(outlet: str) -> bool:
    """Say whether an outlet's name shows that it is a television channel."""
    return _broadcaster().search(outlet) is not None


def is_stage(outlet: str) -> bool:
    """Say whether whoever speaks there does so on television or for a state.

    Examples
    --------
    >>> is_stage("Press TV"), is_stage("TASS"), is_stage("Reuters")
    (True, True, False)
    """
    info = outlet_info(outlet)
    return broadcasts(outlet) or (info is not None and info.kind == "state")


@lru_cache(maxsize=4)
def _stages(language: str = "en") -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = lexicon.table("stages", language)
    every = "|".join(row["pattern"] for row in rows)
    relays = "|".join(row["pattern"] for row in rows if row["relay"] == "y")
    return re.compile(rf"\b(?<![’'])(?:{every})\b"), re.compile(rf"\b(?<![’'])(?:{relays})\b", re.IGNORECASE)


def stage(sentence: str) -> tuple[int, str | None] | None:
    """Say where a sentence puts its speaker on a stage, and name one that relays.

    Examples
    --------
    >>> stage("The admiral's former deputy said so on Ruritanian state TV.")
    (39, 'Ruritanian state TV')
    """
    if _STAGE_WORDS.isdisjoint(bag(sentence)):
        return None
    every, relays = _stages()
    found = every.search(sentence.lower())
    if found is None:
        return None
    match = relays.search(sentence)
    return found.start(), _LIGHT.sub("", match.group()) if match else None


_STAGE_WORDS = frozenset(
    [
        "tv", "television", "state", "air", "panel", "show", "video", "podcast", "channel", "radio", "cable", "program", "programme",
        "news", "government", "blog", "newsletter", "substack", "vlog", "listeners", "viewers", "studio", "network", "broadcaster",
        "congregation", "flock", "worshippers", "parishioners", "faithful", "subscribers", "sermon", "homily", "pulpit", "khutbah", "readers",
        "audiences", "followers", "appearances", "television", "morning", "breakfast", "youtube", "talk", "weather",
    ]
)  # fmt: skip
"""Words of which one stands in every wording of the table."""
_LIGHT = re.compile(
    r"^(?:on|via|to|by|in|from|through|the|a|an|his|her|their|told|with|of|and|for)\s+", re.IGNORECASE
)
