"""French: rules beside its tables."""

from __future__ import annotations

import re
from types import MappingProxyType

from lineage.languages import spacy_models
from lineage.languages.base import Language, Model, Typography, noun_kinds
from lineage.languages.clause_grammar import INSERT, Clauses

CLITICS = r"(?:(?:les|leur|lui|l'|la|le|en|y) ?)"
SUBJECT = "L'Assemblée générale "
"""The model reads "L'Assemblée générale invite ..." better than a sentence without its subject."""


_FEMININE = re.compile(r"(?<=\w{4})ee(?=s?$)")
"""The end of a feminine participle, folded; not of "idee" and "duree"."""
_ORGAN = (
    "(?:assemblee(?: generale)?|conseil(?: de securite| economique et social| des droits de l'homme)?"
    "|conference|commission)"
)
"""The organ as the subject of its own verb."""


class FrenchClauses(Clauses):
    """Pronouns before the verb, elision, infinitives after "à" and "de", forms in "-ons"."""

    links = ("à", "de")
    that = "qu(?:e |')"
    # statements of a President name the organ: "The Security Council urges"
    joins = (
        r"(?:^(?:\d{1,3}[.)]\s*)?(?:\(?[a-z0-9]{1,4}\)\s*)?"
        r"(?:(?:« ?)?(?:le |la |l')" + _ORGAN + r" )?"
        r"|\. (?:(?:le |la |l')" + _ORGAN + r"|il|elle) "
        r"|[,;–—] (?:et |mais |puis |ainsi que )?(?:\(?[a-z]\) )?|\bet |\bmais |\bainsi qu[e'] ?)"
    )
    reflexive = "(?:se |s')?"
    elided_after = "[,:]|,? (?:qu'|l'|d')|"

    strong_after = frozenset({"instamment"})
    strong_lemma = "{} instamment"

    infinitive = re.compile(r"(?:a |de |d')?(?P<verb>(?:se |s')?[a-z][a-z-]*(?:er|ir|oir|re))(?![\w-])")
    # "autorise la Mission à s'acquitter des tâches suivantes :"
    awaits_acts = re.compile(
        r"\b(?:(?:a|de|d'|que|qu')[^\w']*|(?:taches|activites) (?:\w+ ){0,2}?suivantes\b[^:]{0,200}[:;,]?\s*)$"
    )
    awaits_gerunds = re.compile(r"\b(?:notamment|y compris|entre autres)(?: en)?,?\s*:\s*$")
    gerund = re.compile(r"(?:en )?[a-z]{3,}ant\b")
    # "Décide : a) Que l'Entité sera dirigée par ..."
    sentence = re.compile(
        r"qu(?:e |'|elles? |ils? )"
        r"|(?:(?!\b(?:qui|que|dont|si|lorsque)\b)[^;:]){3,160}? (?:sera|seront|devra|devront|aura|auront|se tiendra|"
        r"se tiendront|se reunira|se reuniront|prendra|prendront|cessera|cesseront|restera|resteront) "
    )
    announces_list = re.compile(r"\b(?:taches|mandats?|fonctions) (?:\w+ ){0,2}?(?:suivante?s?|ci-apres)\b")
    declares = re.compile(r"\bnous\b")
    second_object = re.compile(r", et (?P<who>(?:les|l'|la|le|aux) [a-z' ]{3,60}?) (?:a|de) [a-z]+(?:er|ir|re)\b")
    # "réitère la décision prise dans sa résolution 76/186 de tenir ..."
    decided = r"(?:,[^;]{3,250}?,| prise [^;,]{3,40}?(?= de ))? ?(?:de |d')"
    stated = r"(?:,[^;]{3,250}?,)? qu(?:e |')"
    points_back = ("ceux ", "celles ")
    short_name = "l'|le |la |au |a la |du |membres du "
    begins_noun = r"(?:^|(?<! de) )(?!d')"
    complements = "de|d'|par"
    before_act = "(?:de |a |d')*"
    states = ("etat", "gouvernement")

    body = "l'assemblee|conference|commission|conseil|comite|groupe"
    assembly = ("l'assemblee",)
    other_bodies = "commission|conference|conseil|comite|groupe de travail"
    session = re.compile(
        r"(?:sa|ses|la|leurs?) (?P<words>(?:[a-z-]{1,60}, ){0,20}[a-z -]{1,600}?) sessions?"
        r"|(?<!\d)(?P<number>\d+) ?e session"
    )
    session_of = r" (?:de la |du |des |de )"
    general_debate = ("debat general",)
    joined_dates = re.compile(r"(?:,? (?:et|mais) |, |,? )")
    opens_act = re.compile(r"(?<![\w-])(?:de |d'|a )[a-z]+(?:er|ir|re)?(?![\w'])|, ")
    known_event = re.compile(
        r"\b(?:l'|(?:la|le|cet|cette|ce|ladite|ledit) (?:\w+ ){0,1})"
        r"(?:reunion|atelier|seminaire|colloque|sommet|anniversaire)\b"
    )
    relative = re.compile(r"(?<!ce )\b(?:qui|que|qu'|dont)\b")

    def around_verb(self, adverb: str, beside: str) -> str:
        """Adverbs that tie the clause, then a pronoun: "et, à cet égard, les invite"."""
        return rf"(?:,? ?{adverb},? ){{0,6}}(?P<clitic>{CLITICS})?(?P<lead>(?!))?"

    def clitic_fits(self, clitic: str, *, indirect: bool, directive: bool) -> bool:
        """ "leur demande", "les invite" are verbs; "la demande, d'enfants" is a noun with its article."""
        return clitic in {"leur", "lui"} if indirect else clitic in {"les", "en", "y"} or directive

    def is_past_participle(self, printed: str) -> bool:
        """ "approuvé le 15 décembre 2020" is not "approuve"."""
        return printed.endswith("é")

    def linked(self, verb: str) -> str:
        """ "d'examiner", "de publier"."""
        return f"d'{verb}" if verb[0] in "aeiouh" else f"de {verb}"

    def opens_with_finite_verb(self, text: str, word: re.Match[str]) -> bool:
        """Asks the parse, with the subject that resolutions leave out."""
        if word[1].endswith(("ons", "ment")) or len(word[1]) < 4:
            return False
        words = spacy_models.parse(SUBJECT + text[:1].lower() + text[1:200], "fr")
        at = len(SUBJECT) + word.start(1)
        return any(other.start == at and other.finite for other in words)

    def what_is_asked(self, link: str, particles: str, no_infinitive: str) -> str:
        """After "à" or "de", whichever the verb wants, or after "à ce que"."""
        either = rf"(?:d'|(?:de|a)(?:{INSERT}| ))"
        word = {"de": rf"(?:d'|de(?:{INSERT}| ))", "à": rf"a(?:{INSERT}| )"}.get(link, either)
        infinitive = rf"(?!{no_infinitive}\b)(?P<infinitive>[a-z][a-z-]*(?:er|ir|oir|re))(?![\w-])"
        return rf"(?<![\w'-])(?:{word}(?P<action>{particles}{infinitive})|(?P<that>a ce qu))"

    def is_infinitive(self, word: str, printed: str) -> bool:
        """ "faire", "inclure", and not "nécessaire", "mesure"."""
        return word.endswith(("faire", "clure")) or not word.endswith(("aire", "ure"))

    def first_person(self, lemma: str, participles: tuple[str, ...], finite: tuple[str, ...]) -> tuple[str, ...]:
        """ "réaffirmons" from "réaffirmant", "reiterons notre demande" from "reiterant sa demande"."""
        own = r"^(\w+)ant(?: sa (.+))?$"
        found = (re.match(own, form) for form in participles)
        return tuple(f"{one[1]}ons" + (f" notre {one[2]}" if one[2] else "") for one in found if one)

    def organizations(self, head: str, modifier: str) -> str:
        """ "organisations internationales, régionales et sous-régionales compétentes"."""
        filler = "competente?s?|interessee?s?|concernee?s?|pertinente?s?"
        return rf"(?:{head})(?:(?: |, | et |, et | ou )(?:{modifier}|{filler})(?![\w-]))+"


_PLURALS = (("al", "aux"), ("(?<=au|eu)", "x"), (r"(?<!ou)(?<!ail)(?<=\w)", "s"))
"""Endings of nouns in the singular and what stands for them in the plural; "travail" and "genou" have others."""
_SINGULARS = (("(?<=eau)x", ""), (r"(?<![sx])s", ""))


class French(Language):
    """French as the United Nations writes it."""

    code = "fr"
    stemmer = "french"
    model = Model("fr_core_news_md", "3.8.0")

    ordinal_endings = "er|re|ere|eme|e"
    day_ranges = "-|et|au|[aà]"
    ordinal_word = re.compile(r"(?:[a-z-]*ieme|premiere?|seconde?|\d+(?:e|er|eme))")
    gatherings = "session|conference|congres|reunion"

    plural = "[sxz]"
    participle = "ant"
    infinitive = (
        r"(?!(?:[ée]tranger|l[ée]ger|passager|mensonger|amer|cher|moindre|avenir|plaisir|d[ée]sir|souvenir|pouvoir|devoir"
        r"|savoir|espoir)(?!\w))[a-zà-ÿ-]*(?:[^i]er|fier|(?:[ée]tud|publ|appr[ée]c|assoc|rem[ée]d|concil|n[ée]goc"
        r"|b[ée]n[ée]fic|rel|all|rall|rapatr|multipl|var|init|licenc|exp[ée]d|appropr|conf|pr)ier|ir|oir|[nr]dre|ttre"
        r"|a[îi]tre|uivre|vivre|crire|truire|duire|clure|faire|[êe]tre)"
    )
    joints = frozenset({",", ";", "et", "ainsi que", "et de", "ainsi que de", "de meme que"})
    elisions = MappingProxyType(
        {"d'": "de", "qu'": "que", "s'": "se", "n'": "ne", "jusqu'": "jusque", "lorsqu'": "lorsque"}
    )
    # "le ou les", "le onze", "de Ouagadougou", "de un à trois", "d’yeux", "l’État", "de l’OTAN" are right
    misjoined = re.compile(
        r"(?<![\w'’-])(?:(?P<open>(?i:que|de|le|la|ne|se|jusque|lorsque|puisque)\s)"
        r"(?!(?:ou|où|et|oui|onz\w*|un à|un ou|une ou)\b|[Oo]u[aei])(?=[AÀÂEÉÈÊIÎOÔUaàâeéèêiîoôu][a-zà-ÿ])"
        r"|(?i:qu|d|l|s|n|jusqu|lorsqu|puisqu)['’](?=[bcdfgjklmnpqrstvwxz][a-zà-ÿ]))[^\W\d_]+"
    )
    typography = Typography(
        decimal=",",
        thousands="\N{NARROW NO-BREAK SPACE}",
        before_mark="\N{NO-BREAK SPACE}",
        first_day="1er",
        zero_is_singular=True,
    )
    clauses = FrenchClauses()

    def rejoined(self, words: str) -> str:
        """ "qu’elle" for "que elle", "de paix" for "d’paix"; "" for "l’paix", whose article has a gender."""
        found = re.match(r"(\w+)(['’]|\s)(.+)", words)
        if found is None:
            return ""
        small, mark, word = found.groups()
        if mark.isspace():
            return f"{small[:-1]}’{word}"
        full = self.elisions.get(f"{small.lower()}'", "")
        return f"{small}{full[len(small) :]} {word}" if full else ""

    def asking_forms(self, verb: str) -> tuple[str, ...]:
        """ "supprimer", "supprime", "supprimez", "supprimons", "supprimera", "supprimant"; irregular ones are in the
        table."""
        first, blank, rest = verb.partition(" ")
        stem, ending = first[:-2], first[-2:]
        soft = f"{stem}e" if stem.endswith("g") else stem
        forms = {
            "er": (*(f"{stem}{end}" for end in ("e", "ent", "ez")), f"{soft}ons", f"{soft}ant"),
            "ir": tuple(f"{stem}iss{end}" for end in ("e", "ent", "ez", "ons", "ant")),
            "re": tuple(f"{stem}{end}" for end in ("e", "ent", "ez", "ons", "ant")),
        }.get(ending, ())
        future = tuple(f"{stem}{ending.rstrip('e')}{end}" for end in ("a", "ont", "ons", "ait", "aient"))
        return tuple(f"{form}{blank}{rest}" for form in (first, *forms, *future))

    def in_number(self, word: str, *, plural: bool) -> str:
        """ "rapports" for "rapport", "journaux" for "journal"; "" for what it may not know: "travail", "taux"."""
        kind = noun_kinds("fr").get(word.lower(), "")
        known = re.fullmatch(r"[A-ZÀ-Þ]?[a-zà-ÿœ]{2,}", word) is not None and kind != "one in both"
        if not known or self.is_plural(word) is plural:
            return ""
        if kind == "plural in s":
            return f"{word}s"
        for ending, other in _PLURALS if plural else _SINGULARS:
            found = re.search(rf"(?:{ending})$", word)
            if found:
                return f"{word[: found.start()]}{other}"
        return ""

    def agreeing_forms(self, participle: str) -> tuple[str, ...]:
        """ "supprimé", "supprimée", "supprimés", "supprimées"; "mis à jour", "mise à jour"."""
        first, blank, rest = participle.partition(" ")
        plural = "" if first.endswith("s") else "s"
        return tuple(f"{first}{end}{blank}{rest}" for end in ("", "e", plural, "es"))

    def accent_shown(self, word: str) -> str:
        """ "sanctionnees" as "sanctionnes": Snowball takes "ées" for an ending, and leaves "ees"."""
        return _FEMININE.sub("e", word)


LANGUAGE = French()
