"""Who speaks: names, titles, pronouns and descriptions resolved within one article."""

from __future__ import annotations

import re
from bisect import bisect_right

from credscore.extract.bodies import is_corporate
from credscore.extract.chains import is_self
from credscore.extract.elliptic import ONE_NAMED, is_elliptic, one_more
from credscore.extract.in_context import InContext
from credscore.extract.kinds import PERSONAL, Kind, Phrase
from credscore.extract.people import Speaker, learn
from credscore.extract.phrases import parse
from credscore.extract.specialists import is_learned
from credscore.extract.surroundings import around, called, note
from credscore.extract.wordsets import phrase_words, word_set
from credscore.lexicon import alternatives
from credscore.normalize.names import outlet_info


class Cast(InContext):
    """The people and bodies of one article, and which of them a noun phrase means.

    Ask in text order: what has been resolved counts for what follows.
    """

    def resolve(self, text: str, at: int, sentence_start: int) -> Speaker | None:
        """Say whom a source noun phrase means.

        Parameters
        ----------
        text : str
            The noun phrase.
        at : int
            Its offset in the body.
        sentence_start : int
            Where its sentence begins; pronouns look behind it first.

        Returns
        -------
        Speaker or None
            None for a pronoun that nothing before explains.
        """
        one = ONE_NAMED.match(text)
        if one is not None:
            text, at = text[one.end() :], at + one.end()
        source = around(self.body, text, at)
        phrase = self._read(source, at)
        speaker = self._resolve(phrase, at, sentence_start)
        if speaker is None:
            return None
        if speaker.kind is Kind.PERSON:
            if not speaker.role:
                self._read_behind(speaker, source.end, closed=self.body.endswith("ccording to ", 0, at))
            speaker = self._named_after(self._named_next(speaker), at, sentence_start)
            if not speaker.role and not speaker.aged and not (speaker.places and speaker.places[0] < at):
                self._read_before(speaker, at, sentence_start)
            if not speaker.role and speaker.places[:1] and speaker.places[0] >= sentence_start:
                self._sent_for(speaker, sentence_start)
            if speaker.cls == "spokesperson" and speaker.org is None:
                speaker.org = self._spoken_for(at)
            if speaker.cls == "expert" and speaker.org is None:
                speaker.org = self._house_of(speaker)
            if not speaker.cls and speaker.org is None:
                house = self._house_of(speaker)
                speaker.org = house if house is not None and is_learned(house) else None
            if not speaker.cls:
                self._read_outlet(speaker, source.end)
        if speaker.cls == "journalist":
            speaker.ours = speaker.ours or self.our_own(speaker.org)
        note(speaker, source)
        speaker.last, speaker.spoke = max(speaker.last, at), at
        self.recent.append(speaker)
        if phrase.rest == "aged" or phrase.home:
            speaker.aged = True
        return speaker

    def our_own(self, outlet: str | None) -> bool:
        """Say whether a reporter's outlet is the one that publishes the article, by its name or the end of it."""
        article = self.document.article
        if (outlet or "").lower().startswith(("this ", "our ")):
            return True
        return is_self(outlet, article) or bool(
            outlet
            and article.outlet
            and outlet in (article.outlet.partition(" ")[0], article.outlet.rpartition(" ")[2])
        )

    def _house_of(self, person: Speaker) -> str | None:
        """Read the body behind a specialist's name: "analyst Ann Lee of the research firm Harbour Data"."""
        for place in person.places[:2]:
            match = _HOUSE.match(self.body, place + len(person.name or ""))
            if match:
                return match.group(1)
            known = _KNOWN_HOUSE.match(self.body, place + len(person.name or ""))
            if known and any(one.head == known[1] for one in self.organisations if one.last < place):
                person.concerned = True
                return known[1]
        return None

    def _read_outlet(self, person: Speaker, end: int) -> None:
        """Take somebody of whom nothing is told for a reporter of the outlet he reports for ("as Ann Lee reports for the Globe")."""
        behind = _REPORTS_FOR.match(self.body, end)
        if behind is not None and outlet_info(behind[1]) is not None:
            learn(person, Phrase("", Kind.PERSON, head="reporter", cls="journalist", org=behind[1]))

    def _read_before(self, person: Speaker, at: int, sentence_start: int) -> None:
        """Take the name that a quotation gives for the person of the sentence before ("His aide laughed. “…,” Ann Lee said")."""
        number = bisect_right(self._starts, sentence_start) - 2
        opening = self._starts[number] if number >= 0 else sentence_start
        if "\n" in self.body[opening:at] or self.body[sentence_start] not in '“"':
            return
        if any(opening <= place < sentence_start for place, _ in self._mentions):
            return
        before = self._opening(opening, sentence_start)
        if before is not None and before.cls in PERSONAL:
            learn(person, Phrase("", Kind.ROLE, role=before.role, head=before.head, cls=before.cls, family=before.family,
                                 single=before.single, org=before.org))  # fmt: skip

    def _sent_for(self, person: Speaker, sentence_start: int) -> None:
        """Take a name that is new for the one through whom somebody answered ("Roe hit back through his lawyer. P, Ann Lee said")."""
        opening = self._before(sentence_start)
        sent = _SENT.search(self.body, opening, sentence_start) if opening is not None else None
        if sent is not None and "\n" not in self.body[sent.end() : sentence_start]:
            learn(person, parse(f"the {sent[1]}"))

    def _resolve(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker | None:
        kind = phrase.kind
        if kind in (Kind.PRONOUN, Kind.NONE) and is_elliptic(phrase.text):
            other = one_more(phrase.text, at, [*self.recent])
            return called(other, phrase.text) if other is not None else None
        if kind is Kind.PRONOUN:
            return self._pronoun(phrase.gender, at, self._quote_start(at, sentence_start))
        office = self.by_initials(phrase, at) if kind in (Kind.BODY, Kind.OUTLET) else None
        office = office or (None if phrase.name else self._by_words(phrase, at, sentence_start))
        if office is not None:
            return office
        if kind is Kind.NONE and phrase.name is None:
            return None
        if kind in (Kind.PERSON, Kind.NONE) and phrase.name:
            words = tuple(phrase.name.split())
            if self._is_person(words, phrase):
                person = self._link_title(self._person(words, phrase, at), phrase, at)
                return self._poster_of_name(person) or person
            return self._body(phrase, at)
        outlet = self._reporting(phrase, at) if kind is Kind.DOCUMENT else None
        if outlet is not None:
            return outlet
        if kind is Kind.DOCUMENT and phrase.definite and phrase.name is None and phrase.org is None:
            body = phrase._replace(kind=Kind.BODY, cls="body", family="body")
            name = self._mentioned_body(body, at, called=True)
            if name is not None and name.lower().endswith(f" {phrase.head}"):
                return self._body(body._replace(name=name), at)
        if kind is Kind.COUNTRY:
            return self.by_people(phrase, at) or self._country(phrase, at)
        if kind is Kind.ROLE:
            return self._described(phrase, at)
        if kind is Kind.BODY and phrase.definite:
            return self._definite_body(phrase, at, sentence_start)
        return self._body(phrase, at)

    def _by_words(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker | None:
        """Find whose words a nameless statement, record or post is."""
        if phrase.head in _POSTS and phrase.definite and not phrase.name and not phrase.org:
            poster = self._poster(at)
            if poster is not None:
                return poster
        if phrase.head in _ISSUED and phrase.definite and phrase.org is None:
            issuer = self._issuer(sentence_start, at)
            if issuer is not None:
                return issuer
        if phrase.head in _OWN_WORDS and phrase.org:
            return self._of_issuer(phrase, at)
        if phrase.kind is Kind.STATEMENT and phrase.definite:
            spread = self._spread(phrase, at)
            if spread is not None:
                return spread
            return self._of_issuer(phrase, at) if phrase.org else self._author(at, sentence_start)
        return None

    def _spread(self, phrase: Phrase, at: int) -> Speaker | None:
        """Find the message that goes round and is nobody's of the text ("debunked a viral message. The message claimed that P")."""
        if phrase.org:
            return None
        near = _GOING_ROUND.finditer(self.body, max(0, at - _POSTED), at)
        told = [one for one in near if one["what"] == phrase.head]
        if not told:
            return None
        known = next(
            (one for one in self.organisations if one.kind is Kind.SOCIAL and one.head == phrase.head), None
        )
        if known is None:
            known = Speaker(
                Kind.SOCIAL, head=phrase.head, role=told[-1]["which"], cls="social", first=told[-1].start()
            )
            self.organisations.append(known)
        return known

    def _poster_of_name(self, person: Speaker) -> Speaker | None:
        """Find the account of which the text knows a name alone ("Facebook user Ann Lee", then "Lee")."""
        if person.role:
            return None
        return next((s for s in self.organisations if s.kind is Kind.SOCIAL and s.name == person.name), None)

    def _poster(self, at: int) -> Speaker | None:
        """Find who said right before what "the post" goes on with ("In a post the sheriff's office said P. “…,” the post continued")."""
        last = self.recent[-1] if self.recent else None
        if last is None or last.kind not in (Kind.BODY, Kind.PERSON) or at - last.last > _POSTED:
            return None
        return (
            last if _IN_A_POST.search(self.body, max(0, last.spoke - _POSTED // 4), at) is not None else None
        )

    def _definite_body(self, phrase: Phrase, at: int, sentence_start: int) -> Speaker:
        """Resolve "the company" and "the Bergen firm" by the bodies spoken of before."""
        varied = self._varied_body(phrase, at, sentence_start)
        if varied is not None:
            return varied
        if phrase.name is None and not phrase.owned:
            shown = self.unshown(at) if phrase.org is None and is_corporate(phrase.head) else None
            if shown is not None:
                return shown
            phrase = self._again(phrase, at, sentence_start)
        return self._body(phrase, at)

    def _of_issuer(self, phrase: Phrase, at: int) -> Speaker | None:
        """Let the body speak whose communiqué it is ("the prosecutors' communiqué")."""
        owner = (
            parse(phrase.org if phrase.org[:1].isupper() else f"the {phrase.org}") if phrase.org else phrase
        )
        if owner.kind in (Kind.BODY, Kind.COUNTRY):
            return (
                self.by_people(owner, at) or self._country(owner, at)
                if owner.kind is Kind.COUNTRY
                else self._body(owner, at)
            )
        if owner.cls == "official" and owner.plural:
            return self._body(owner._replace(kind=Kind.BODY, cls="body"), at)
        return self._described(owner, at) if owner.kind is Kind.ROLE else self._body(phrase, at)

    def _quote_start(self, at: int, sentence_start: int) -> int:
        """Look behind the whole quotation that a pronoun closes, not behind its last sentence ("…,” he said")."""
        closing = self.body[max(0, at - 2) : at].rstrip()[-1:]
        if closing not in ("”", '"'):
            return sentence_start
        opening = self.body.rfind("“" if closing == "”" else '"', max(0, at - 2_000), at - 2)
        return (
            min(sentence_start, opening)
            if opening >= 0 and "\n" not in self.body[opening:at]
            else sentence_start
        )


_POSTS = frozenset({"post", "tweet"})
_POSTED = 600
_IN_A_POST = re.compile(r"\b[Ii]n an? (?:[\w’'-]+ ){0,3}(?:post|tweet)\b")
_GOING_ROUND = re.compile(
    rf"\ban? (?P<which>(?:[\w-]+ ){{0,2}}?(?:{alternatives(word_set('nobodys_messages'))}) (?:[\w-]+ ){{0,2}}?(?P<what>[a-z]{{4,}}))\b"
)
"""A message that the text brings in as one that goes round."""
_ISSUED = phrase_words("issued")
_OWN_WORDS = _ISSUED - {"note"}
_SENT = re.compile(
    r"\bthrough (?:his|her|their|its|an?) ((?:lawyer|barrister|solicitor|attorney|spokes(?:wo)?man|spokesperson|agent|publicist)\b)"
)
_HOUSE = re.compile(
    r",? (?:of|at|from|with) (?:the |its |an? )?(?:[a-z-]+ ){0,3}((?:[A-Z][\w’&-]*)(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w’&-]*){0,6})"
)
"""The body to which a person belongs, behind the name."""
_REPORTS_FOR = re.compile(
    r" (?:report(?:s|ed) (?:for|in)|(?:writes|wrote) for) (?:the )?([A-Z][\w’.&-]*(?: [A-Z][\w’.&-]*){0,3})(?=[,.;]|$)",
    re.MULTILINE,
)
"""For which outlet somebody reports."""
_KNOWN_HOUSE = re.compile(
    r",? (?:of|at|from|with) the (institute|agency|ministry|department|authority|board|commission|council|service|inspectorate|office|directorate|hospital|clinic)(?= (?:said|says|told|added)\b|[,.])"
)
"""The same where the text has named it before ("Dr Ann Lee of the institute")."""
