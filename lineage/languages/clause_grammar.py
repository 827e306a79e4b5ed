"""How the clauses of a resolution are built in a language: the rules of commitments that tables cannot hold.

All patterns are over plain text: lower case, no accents, as long as the printed text. A word group that comes from a
table (adverbs, forms of verbs, organizations) is passed in as alternatives of a pattern.
"""

from __future__ import annotations

import re
from typing import ClassVar

NEVER = r"(?!)"
"""The pattern that matches nothing: the default of a rule that a language may lack."""

INSERT = r"(?:, [^,;]{2,160}(?:, [^,;]{2,60})?,? )"
"""What may stand between the word that opens what is asked and its verb: "to, in cooperation with X, report"."""


class Clauses:
    """Rules of the clauses of one language. The defaults suit a language without elision and without pronouns before
    the verb; a language that gives no rule for a construction is read without it, never wrongly."""

    links: ClassVar[tuple[str, ...]] = ()
    """Words that may open what a verb asks ("à", "de", "to"): the column `link` of verbs.csv has one of them."""
    that: ClassVar[str] = NEVER
    """What opens a clause in place of an object, with the space after it: "that "."""
    joins: ClassVar[str] = r"(?:^(?:\d{1,3}[.)]\s*)?|[,;–—] )"
    """What ties a clause to the one before it."""
    reflexive: ClassVar[str] = ""
    """A pronoun that is part of a verb: "(?:se |s')?"."""
    elided_after: ClassVar[str] = ""
    """Alternatives, each with a bar after it, that may follow a verb without a space of their own."""
    coordinators: ClassVar[tuple[str, ...]] = (", ",)
    """How a further verb of the organ is tied on, where no parse tells a verb from a noun."""
    relative_ends_verb: ClassVar[bool] = False
    """Whether a verb inside an open relative clause has the look of one of the organ ("a report that takes note")."""

    strong_before: ClassVar[frozenset[str]] = frozenset()
    """Adverbs before a verb that make it another verb: "strongly urges"."""
    strong_after: ClassVar[frozenset[str]] = frozenset()
    """Adverbs after a verb that do so: "demande instamment"."""
    strong_lemma: ClassVar[str] = "{}"
    """How the lemma of that verb is made: "strongly {}"."""

    infinitive: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A paragraph of a plan that begins with an act: group `verb`, after "to " or "à "."""
    awaits_acts: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """The end of a chapeau whose items are acts, however they begin: "requests the Secretary-General to:"."""
    awaits_gerunds: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """The end of a chapeau whose items are acts where they begin with a gerund: "a review of it, including:"."""
    gerund: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A gerund at the beginning of an item."""
    sentence: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A sentence of its own at the beginning of an item: "That the Fund shall be closed"."""
    numbered: ClassVar[re.Pattern[str]] = re.compile(r"^\s*\((?:[ivx]{1,5}|[a-z]|\d{1,2})\)\s*")
    """The number that an item of an item begins with: "(i) To keep under review"."""
    announces_list: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """What the clause of a chapeau says that its items go on with: "shall have the following mandate, and requests"."""
    declares: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """The first person plural of a declaration."""
    before_declared: ClassVar[str] = r"(?<![\w'-])"
    """What stands before a verb in the first person plural."""
    second_object: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A further addressee with its own act, group `who`: ", and the States parties to apply"."""
    stated: ClassVar[str] = NEVER
    """What comes between a verb and the sentence that it says: "that", "que"."""
    decided: ClassVar[str] = NEVER
    """What stands between "decides" and the act."""
    points_back: ClassVar[tuple[str, ...]] = ()
    """Pronouns that begin a noun group that names nobody: "ceux "."""
    short_name: ClassVar[str] = NEVER
    """Articles before the short name of a body: "the " in "the Office"."""
    begins_noun: ClassVar[str] = r"(?:^| )"
    """What stands before a noun that is no complement of another one."""
    complements: ClassVar[str] = NEVER
    """Prepositions, as alternatives, that lead from a noun to its complement: "of|in|to"."""
    before_act: ClassVar[str] = ""
    """What may stand between the beginning of an act and its verb: "to ", an adverb."""
    states: ClassVar[tuple[str, ...]] = ()
    """Words by which an addressee is a State and no organization."""

    body: ClassVar[str] = NEVER
    """Alternatives: nouns for bodies that hold sessions."""
    assembly: ClassVar[tuple[str, ...]] = ()
    """Names of the General Assembly among them."""
    other_bodies: ClassVar[str] = NEVER
    """Canonical names of addressees that hold sessions of their own."""
    session: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """A session and its number, in words (group `words`) or figures (group `number`)."""
    session_of: ClassVar[str] = NEVER
    """What stands between a session and the body whose it is: " of the "."""
    general_debate: ClassVar[tuple[str, ...]] = ()
    """Endings of "after the general debate": a date only in company."""
    joined_dates: ClassVar[re.Pattern[str]] = re.compile(r"(?:, |,? )")
    """What stands between two expressions of one deadline."""
    opens_act: ClassVar[re.Pattern[str]] = re.compile(r", ")
    """What ends a relative clause before a date: a comma, a further infinitive."""
    known_event: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """An event that is set elsewhere: "the above-mentioned intersessional meeting"."""
    subject_of_act: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """Who does what is called for, where no conjunction follows: "calls for institutions to develop"."""
    relative: ClassVar[re.Pattern[str]] = re.compile(NEVER)
    """Words that open a relative clause."""

    def around_verb(self, adverb: str, beside: str) -> str:
        """What may stand before a verb: groups `clitic` (a pronoun) and `lead` (adverbs of the clause).

        "further, and in this regard, calls upon": the adverb belongs to the clause, what ties it does not.
        """
        return rf"(?:,? ?{adverb},? ){{0,6}}?(?P<clitic>(?!))?(?P<lead>(?:{beside},? ){{0,6}})"

    def clitic_fits(self, clitic: str, *, indirect: bool, directive: bool) -> bool:
        """Whether a pronoun before a verb is its object and not the article of a noun. `indirect`: the verb takes an
        indirect object; `directive`: it asks somebody, and no comma follows it."""
        return True

    def is_past_participle(self, printed: str) -> bool:
        """Whether accents tell that a printed form is not a finite verb: "approuvé" is not "approuve"."""
        return False

    def opens_with_finite_verb(self, text: str, word: re.Match[str]) -> bool:
        """Whether the first word of a paragraph, which no table knows, is a finite verb; `word` is its place in
        plain text, group 1 without a pronoun."""
        return False

    def what_is_asked(self, link: str, particles: str, no_infinitive: str) -> str:
        """The pattern of the beginning of what is asked, after the object: group `action` from its first particle,
        `infinitive` its verb, `that` where a clause stands in its place."""
        infinitive = rf"(?!{no_infinitive}\b)(?P<infinitive>[a-z][a-z-]+)"
        return rf"(?<![\w-]){link}(?:{INSERT}| )(?P<action>{particles}{infinitive})(?P<that>(?!))?"

    def linked(self, verb: str) -> str:
        """A verb with what ties it to the one that asks it: "to review"."""
        return f"{self.links[0]} {verb}"

    def is_infinitive(self, word: str, printed: str) -> bool:
        """Whether a word where an infinitive may stand is one; `printed` with its capitals."""
        return printed[:1].islower()

    def first_person(self, lemma: str, participles: tuple[str, ...], finite: tuple[str, ...]) -> tuple[str, ...]:
        """Forms of the first person plural of a verb of the table; () where there is no rule for them."""
        return ()

    def organizations(self, head: str, modifier: str) -> str:
        """The pattern of "international and regional organizations" out of its nouns and adjectives, which follow the
        noun here: the other way round is English."""
        return rf"(?:{head})(?:(?: |, )(?:{modifier})(?![\w-]))+"
