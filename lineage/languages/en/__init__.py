"""English: rules beside its tables."""

from __future__ import annotations

import re

from lineage.languages.base import Language, noun_kinds
from lineage.languages.clause_grammar import Clauses

# "Ordains that ..." and not "Governments of ...", "Violations in ...", nor "Assess the ...", "Focus all ..."
_FINITE = re.compile(r"(?!focus )[a-z]*[a-rt-z]s (?:the|that|its|all|upon|member|states|this|these)\b")


_ORGAN = "(?:general assembly|(?:(?:security|human rights|economic and social) )?council|conference|commission)"
"""The organ as the subject of its own verb."""


class EnglishClauses(Clauses):
    """Adverbs before the verb, infinitives after "to", adjectives before the noun."""

    links = ("to",)
    that = "(?:that,? |for )"
    # statements of a President name the organ: "The Security Council urges"; "58. (a) Requests ...; (b) Urges"
    joins = (
        r"(?:^(?:\d{1,3}[.)]\s*)?(?:\(?[a-z0-9]{1,4}\)\s*)?"
        r'(?:[“"]?the ' + _ORGAN + r" )?"
        r"|\. (?:the " + _ORGAN + r"|it) "
        r"|[,;–—] (?:and |but |as well as |while )?(?:\(?[a-z]\) )?|\band |\bbut |\bas well as )"
    )
    coordinators = (", and ", ", ", "; and ")
    relative_ends_verb = True

    strong_before = frozenset({"strongly", "urgently"})
    strong_lemma = "strongly {}"

    infinitive = re.compile(r"(?:we )?(?:(?:also|further),? )?(?:to )(?P<verb>[a-z-]+)")
    # "authorizes the Mission to perform the following tasks;", "calls upon the system to go on, including by:"
    awaits_acts = re.compile(
        r"\b(?:(?:to|that|shall|should|will|must)(?: continue(?: to)?)?\W*"
        r"|(?:to|shall|should|will|must)(?:,[^,;:]{3,120}){1,2},?\s*:\s*"
        r"|(?:tasks|functions|responsibilities)\b[^:;]{0,200}\bas follows:\s*"
        r"|following (?:[\w-]+ ){0,3}?(?:tasks|activities|mandates?)\b[^:]{0,200}[:;,]?\s*"
        r"|mandate\b[^:;]{0,80}\bfollowing (?:[\w-]+ ){0,3}?tasks\b[^:]{0,400}:\s*"
        r"|mandate\b[^:;]{0,500}\b(?:as follows|priorities (?:laid|set) out below):\s*"
        r"|by(?:,? inter alia,?)?:\s*)$"
    )
    awaits_gerunds = re.compile(
        r"\b(?:including|through|inter alia|such as|by means of)(?:,? (?:inter alia|through))?,?\s*:\s*$"
    )
    gerund = re.compile(r"[a-z]{3,}ing\b")
    # "Decides: (a) That the Entity shall be headed by ..."; not what is told of it in a relative clause
    sentence = re.compile(r"that\b|(?:(?!\b(?:which|that|who|whose|if|when)\b)[^;:]){3,160}? (?:shall|will) ")
    announces_list = re.compile(r"\bfollowing (?:[\w-]+ ){0,3}?(?:tasks|mandates?|functions)\b")
    declares = re.compile(r"\bwe\b")
    # "if we accept" declares nothing
    before_declared = (
        r"(?<=\bwe )(?<!\bif we )(?<!\bas we )(?<!\bthat we )(?<!\bwhich we )(?<!\bwhat we )"
        r"(?:(?:also|further|strongly|hereby|therefore|accordingly|again) )*"
    )
    second_object = re.compile(r", and (?P<who>[a-z ]{3,60}?) to [a-z]+\b")
    # "decides, in this context, to designate ..."
    decided = r"(?:,[^;]{3,250}?,)? ?to "
    stated = r"(?:,[^;]{3,250}?,)? that "
    short_name = "the "
    complements = "of|in|to"
    before_act = r"(?:to |\w+ly )*"
    states = ("state", "government")

    body = "general assembly|the assembly|conference|commission|council|committee|working group|board|forum"
    assembly = ("general assembly", "the assembly")
    other_bodies = "conference|committee|working group|.*(?:council|commission)"
    session = re.compile(
        r"(?:its|the|their) (?P<words>(?:[a-z-]{1,60}, ){0,20}[a-z -]{1,600}?) sessions?"
        r"|(?<!\d)(?P<number>\d+) ?(?:st|nd|rd|th) session"
    )
    session_of = r" of (?:the )?"
    general_debate = ("general debate",)
    joined_dates = re.compile(r"(?:,? (?:and|but) |, |,? )")
    opens_act = re.compile(r"(?<![\w-])to [a-z]+(?![\w'])|, ")
    known_event = re.compile(
        r"\b(?:(?:the|this|that|said) (?:[\w-]+ ){0,3}(?:meeting|workshop|seminar|symposium|summit|anniversary)|"
        r"(?:above-mentioned|aforementioned) (?:[\w-]+ ){0,3}(?:meetings|workshops|seminars))\b"
    )
    subject_of_act = re.compile(r"\bfor (?:[\w-]+ ){1,5}to (?!be\b)[a-z]+")
    relative = re.compile(r"\b(?:which|that|who)\b")

    def opens_with_finite_verb(self, text: str, word: re.Match[str]) -> bool:
        """Without a model: a form in "-s" before a word that begins its object."""
        return _FINITE.match(word.string) is not None

    def is_infinitive(self, word: str, printed: str) -> bool:
        """ "the Protocol to Prevent, Suppress and Punish" is a title, not what is asked."""
        return printed[:1].islower() and (word in {"bring", "sing"} or not word.endswith("ing"))

    def first_person(self, lemma: str, participles: tuple[str, ...], finite: tuple[str, ...]) -> tuple[str, ...]:
        """ "(we) reaffirm" is the lemma, "our request" has "its"; "pledge" is of "pledges", of another lemma."""
        plain = (form[:-1] for form in finite if form.endswith("s") and " " not in form)
        return (lemma.replace(" its ", " our "), *plain)

    def organizations(self, head: str, modifier: str) -> str:
        """ "relevant international and regional organizations", and not "organizations of the United Nations"."""
        filler = "relevant |other |concerned |interested |competent |appropriate "
        link = r"(?:,? and |, | or |,? as well as |/)"
        return rf"(?:(?:{modifier}){link}(?:{filler})*)*(?:{modifier}) (?:{head})(?![\w-])(?! of the united nations)"


_PLURALS = (
    (r"(?<=[^aeiou])y", "ies"),
    (r"(?<=ch|sh|ss)|(?<=x)", "es"),
    (r"(?<![sxzoyfua])(?<!ch)(?<!sh)(?<!man)(?<!on)(?<!child)(?<!person)(?<=[a-z])", "s"),
    (r"(?<=[aeo]y)", "s"),
    (r"(?<=[tsgn]ion)|(?<=son)", "s"),
)
"""Endings of nouns in the singular that have but one plural, and this: not those of "staff", "datum", "criterion"."""
_SINGULARS = ((r"(?<=[^aeiou])ies", "y"), (r"(?<=ch|sh|ss)es|(?<=x)es", ""), (r"(?<=[^suie])s|(?<=[^sxhzi]e)s", ""))


_DOUBLES = re.compile(r"[^aeiou]+[aeiou][bpt]|transfer|omit")
"""Verbs whose last letter is doubled before "-ing": "cut", "drop", "swap", "split", "transfer"."""


class English(Language):
    """English as the United Nations writes it."""

    code = "en"
    original = True
    stemmer = "english"
    breaks_words = False

    ordinal_endings = "st|nd|rd|th"
    month_first = True
    stray_date_link = "of"
    day_ranges = "-|and|to"
    ordinal_word = re.compile(
        r"(?:(?:[a-z]+-)?(?:first|second|third|[a-z]*(?:fth|enth|ieth|ixth|ghth|inth|lfth|ourth))|\d+(?:st|nd|rd|th))"
    )
    gatherings = "session|conference|meeting"

    plural = r"(?<![isu])s|men|people|children"  # "business", "crisis", "status" are one
    nouns_alone = True
    manner = "ly"
    participle = "ing"
    joints = frozenset({",", ";", "and", "as well as"})
    # "a union", "a one-time", "a European", "an hour", "an SDG" are right
    misjoined = re.compile(
        r"(?<![\w.('’-])(?:(?P<open>a\s(?=(?:[aio]|e(?!u|we\b)|un(?!i|a)|up)(?!ne\b|ne-|nce\b)[a-z]{2}))"
        r"|an\s(?=[bcdfgjklmnpqrstvwyz][a-z]{2}))[a-z-]+"
    )
    clauses = EnglishClauses()

    def asking_forms(self, verb: str) -> tuple[str, ...]:
        """ "delete" and "deleting", "leave out" and "leaving out"."""
        first, blank, rest = verb.partition(" ")
        stem = f"{first}{first[-1]}" if _DOUBLES.fullmatch(first) else re.sub(r"(?<=[^e])e$", "", first)
        return (verb, f"{stem}ing{blank}{rest}")

    def in_number(self, word: str, *, plural: bool) -> str:
        """ "officers" for "officer" and back; "" for what it may not know: "criteria", "series"."""
        kind = noun_kinds("en").get(word.lower(), "")
        mass = word.endswith(("ing", "ness")) and kind != "countable"
        known = re.fullmatch(r"[A-Z]?[a-z]{2,}", word) is not None and kind not in {"uncountable", "one in both"}
        if not known or mass or self.is_plural(word) is plural:
            return ""
        for ending, other in _PLURALS if plural else _SINGULARS:
            found = re.search(rf"(?:{ending})$", word)
            if found:
                return f"{word[: found.start()]}{other}"
        return ""

    def rejoined(self, words: str) -> str:
        """ "an international" for "a international"."""
        article, word = words.split(maxsplit=1)
        return f"{'an' if article == 'a' else 'a'} {word}"


LANGUAGE = English()
