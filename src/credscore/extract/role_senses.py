"""Which sense a role word has by the words around it: "accounts" that post, a "paper" that is a study, an "owner" of a kiosk."""

from __future__ import annotations

import re

from credscore.extract.kinds import Role
from credscore.extract.wordsets import phrase_words
from credscore.lexicon import alternatives


def in_sense(role: Role, rest: str, text: str, owned: bool, definite: bool) -> Role:
    """Give a role the class that the words around it show."""
    if role.term.rpartition(" ")[2] in _FIGURES and _PROMINENT.search(text):
        return role._replace(cls="official" if _OF_STATE.search(text) else "insider", family="official")
    if role.term == "member" and _GOVERNING.match(rest):
        return role._replace(cls="official")
    if role.term == "partner" and _FIRM.match(rest):
        return role._replace(cls="expert", family="expert")
    if role.cls == "official" and _ANALYSES.match(rest):
        return role._replace(cls="expert", family="expert", single=False)
    if role.cls in _ANYBODY and _INSIDE.match(rest):
        return role._replace(cls="insider")
    if role.term == "account" and (_NAMED.match(rest) or _FOLLOWED.match(rest)):
        return role._replace(cls="social")
    if role.term == "accounts" and _HOSTS.match(rest):
        return role._replace(cls="social")
    if role.term in _OWNERS and (_SMALL.match(rest) or _SMALL_OWNED.search(text)):
        return role._replace(cls="witness", single=False)
    if role.term in _SITES and (owned or rest[:3] == "of "):
        return role._replace(cls="document")
    if role.term == "paper" and (_STUDY.match(rest) or _PAGED.search(text)):
        return role._replace(cls="document")
    if role.term == "report" and role.plural and _PRESSED.match(rest):
        return role._replace(cls="outlet")
    if role.term == "accounts" and text.split(" ", 1)[0].lower() in _VARIOUS:
        return role._replace(cls="rumour")
    if role.term == "report" and role.plural and not definite and not owned and not _ISSUED.match(rest):
        return role._replace(cls="rumour")
    if role.term.rsplit(" ", 1)[-1] in _WRITTEN and _INSPECTED.search(text):
        return role._replace(cls="document")
    if role.cls == "document" and spread(role.term, text):
        return role._replace(cls="social")
    if role.cls == "outlet" and role.term in _HOSTED and _HOSTS.search(rest):
        return role._replace(cls="social")
    return role


_FIGURES = frozenset({"figure", "figures"})
_PROMINENT = re.compile(
    r"\b(?:senior|leading|top|prominent|influential|public|well-known|high-profile|powerful|political|opposition|religious|underworld|establishment) (?:[\w’'-]+ )?figures?\b",
    re.IGNORECASE,
)
"""People of weight, who are no numbers ("senior government figures")."""
_OF_STATE = re.compile(
    r"\b(?:government|military|political|opposition|party|defence|defense|cabinet|state|army|security|intelligence|police)\b",
    re.IGNORECASE,
)
_ANALYSES = re.compile(
    r"and (?:[a-z]+ ){0,3}(?:analyst|economist|strategist|forecaster|researcher|scientist)\b(?! (?:who|that)\b)"
)
"""What somebody does at a house of research who is one of its officers too ("vice president and principal analyst at")."""
_FIRM = re.compile(r"(?:at|with|in) (?:the [a-z]|[A-Z])")
"""Where somebody is a partner who is nobody's husband ("a partner at Lee & Roe")."""
_HOSTED = frozenset({"channel", "site", "page", "account", "group", "newsletter"})
_HOSTS = re.compile(
    r"\bon (?:Telegram|X|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Weibo|VK|Discord|Reddit|social media)\b"
)
_GOVERNING = re.compile(
    r"of (?:the |an? |its |his |her )?(?:[\w’'.-]+ ){0,5}?(?:politburo|bureau|council|committee|parliament|assembly|senate|congress|cabinet|government|leadership|junta|commission|"
    r"command|presidium|secretariat|political office|[Kk]nesset|[Dd]uma|[Mm]ajlis|[Rr]ada|[Bb]undestag|[Ll]ok [Ss]abha|[Rr]ajya [Ss]abha)\b",
    re.IGNORECASE,
)
"""A body by which a member of it holds an office."""
_NAMED = re.compile(r"(?:called|named|known as|by the name|with the name|under the name|going by)\b")
_WRITTEN = frozenset(
    {
        "message",
        "messages",
        "chat",
        "chats",
        "text",
        "texts",
        "email",
        "e-mail",
        "letter",
        "recording",
        "clip",
        "video",
    }
)
_INSPECTED = re.compile(
    r"\b(?:(?:seen|obtained|reviewed|viewed|examined|read|verified|authenticated|analy[sz]ed|geolocated) (?:and \w+ )?by (?!users?\b|thousands|millions|a |an |\d)|"
    r"(?:shown|presented|played|read out|submitted) (?:to|in|before) (?:the )?(?:court|judge|jury|trial|inquiry|banner|parliament)\b|in the case file\b)",
    re.IGNORECASE,
)
"""How the press or a court came to see what somebody wrote or filmed."""
_PRESSED = re.compile(
    r"(?:in|by|on|from) (?:the )?(?:[\w’'-]+ ){0,3}(?:press|media|newspapers?|papers|tabloids?|dailies|weeklies|magazines|broadcasters|television|tv|radio|news sites|news websites|outlets)\b"
)
"""Where the reports stand that papers and stations give."""
_VARIOUS = frozenset(
    ["some", "several", "many", "most", "various", "all", "other", "conflicting", "unconfirmed", "differing"]
)
_FOLLOWED = re.compile(
    r"(?:with|followed by|boasting|having|that has|which has) (?:[\w,.’'-]+ ){0,5}(?:followers|subscribers|members|readers|likes|views|posts)\b|"
    r"(?:that|which|known for) (?:post|tweet|shar)|(?:on|impersonating|posing as|purporting|run by|believed to|linked to|created|registered|opened|set up|suspended) "
)
"""What is told of an account on a platform, not of one that somebody gives."""
_OWNERS = frozenset({"owner", "owners", "co-owner"})
_SMALL = re.compile(
    rf"of (?:(?:an?|one of the|one|the|two|several) )?(?:[\w’'-]+ ){{0,2}}(?:{alternatives(phrase_words('small_holdings'))})s?\b"
    r"(?! (?:chain|group|company|operator|giant|brand|maker|manufacturer))"
)
"""What private people own ("the owner of a kiosk")."""
_SMALL_OWNED = re.compile(
    rf"\b(?:{alternatives(phrase_words('private_belongings'))})(?:[’']s)? (?:[a-z]+ )?owner\b"
)
"""The same before the noun ("the dog’s new owner")."""
_SITES = frozenset({"website", "site", "web site", "page", "webpage", "app"})
_ISSUED = re.compile(
    r"^(?:by|of the|from the (?!(?:area|border|capital|city|country|district|front|ground|island|north|south|east|west|province|region|scene|town)\b)|seen by|obtained by|published by|filed)\b"
)
_INSIDE = re.compile(
    r"^(?:familiar with|close to|briefed on|with (?:direct |first-hand |firsthand )?knowledge|aware of|privy to|involved in|"
    r"with access to|directly involved|in the room|who (?:has|have|had) (?:seen|been briefed|direct knowledge|knowledge))\b"
)
_PAGED = re.compile(r"\b[\w-]+-(?:page|paragraph|word|point|chapter)\b")
_STUDY = re.compile(
    r"(?:in (?:the (?:journal|latest|current)|[A-Z])|published|co-?written|written by|by|on|posted|led by|lodged|filed|seen|signed|obtained|leaked|dated|"
    r"submitted|deposited|handed|circulated|before the)\b"
)
"""What follows a paper that is a study or a record and no newspaper."""
_SHARED = frozenset(
    {
        "video", "footage", "photo", "photograph", "image", "picture", "clip", "recording", "audio", "screenshot", "map",
        "letter", "document", "list", "message", "livestream", "meme", "graphic", "infographic", "animation", "montage", "tape", "chain letter",
    }
)  # fmt: skip
_SPREAD = re.compile(
    r"\b(?:posted|shared|published|circulat\w+|uploaded|spread\w*|doing the rounds|released|seen|appear\w+) (?:widely )?(?:(?:[\w,]+ ){0,3}times )?(?:(?:by|among) [^,;]{1,40} )?"
    r"(?:on|to|across|in|via) (?:the )?(?:Telegram|X|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Weibo|VKontakte|Reddit|Snapchat|social|messaging)\b|"
    r"\b(?:posted|shared|circulat\w+|spread\w*|uploaded) (?:widely )?(?:(?:[\w,]+ ){0,3}times )?online\b|"
    r"\b(?:viral|Telegram|Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|social[- ]media) (?:video|footage|photo|image|picture|clip|recording)s?\b|"
    r"\b(?:widely|much|heavily|massively|endlessly|often)[ -](?:shared|circulated|viewed|watched|forwarded|retweeted|reposted|liked|clicked) |"
    r"\b(?:viewed|watched|shared|liked|seen|clicked|forwarded|reposted|retweeted|played) (?:(?:[\w,.]+ ){1,5}times|by (?:[\w,.]+ ){0,3}(?:thousand|million|hundreds|thousands|millions)\b)|"
    r"\b(?:posted|shared|circulat\w+|spread\w*|forwarded|passed round) (?:\w+ )?(?:in|across|among|within|between|by) (?:[\w’'-]+ ){0,4}(?:groups?|chats?|channels|forums?|users)\b|"
    r"\b(?:going round|going around|going viral|doing the rounds|making the rounds|that went viral|which went viral|gone viral)\b"
)
_VERIFIED = re.compile(
    r"\b(?<!un)(?:verified|authenticated|geolocated|geo-located|confirmed|official|(?:its|his|her) own|ministry|army|police|government)\b",
    re.IGNORECASE,
)


def spread(head: str, text: str) -> bool:
    """Say whether a picture or paper comes from a platform and nobody says that it is genuine.

    Examples
    --------
    >>> spread("photo", "a photo shared on Facebook"), spread("photo", "a photo shared by the ministry on Facebook")
    (True, False)
    """
    return is_shared(head, text) and _SPREAD.search(text) is not None


def is_shared(head: str, text: str) -> bool:
    """Say whether something is of the sort that is passed round, and nobody says that it is genuine."""
    return head.split(" ")[-1] in _SHARED and _VERIFIED.search(text) is None


_ANYBODY = frozenset({"ordinary", "witness", "kin", "private"})
