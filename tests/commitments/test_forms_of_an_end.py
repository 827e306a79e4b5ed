"""Invented forms of an end, one of each: how a text says that something has a last day, a last session or a length."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import cases, clauses

ENDS = {
    "en": [
        "Decides that the mandate of the Panel shall lapse on 31 March 2031 unless renewed;",
        "Decides that the Office shall close on 30 June 2031;",
        "Decides to terminate UNAMB’s mandate;",
        "Decides that the Panel is hereby dissolved;",
        "Decides that the measures shall remain in force until 1 May 2032;",
        "Decides that the measures imposed by paragraph 4 shall cease to have effect on 1 May 2032;",
        "Decides that the sanctions will remain in effect for twelve months;",
        "Decides that the authorization shall be valid for one year;",
        "Decides to terminate the mandate of the Mission with effect from 31 December 2031;",
        "Decides that the Mission shall cease operations on 31 December 2031;",
        "Decides that the Mission will begin its drawdown and complete its withdrawal by 31 December 2031;",
        "Decides that this resolution shall remain in force for two years;",
        "Decides that the programme shall run from 2031 to 2035;",
        "Decides that the Decade will end in 2040;",
        "Proclaims the period from 2031 to 2040 the Decade of Lamps;",
        "Proclaims 2031 the International Year of Lamps;",
        "Decides that the Working Group shall conclude its work at the eighty-fifth session;",
        "Decides that the Commission shall meet for ten working days in 2031;",
        "Decides that the trial period shall end at the eighty-fourth session;",
        "Decides to prolong the pilot phase by one year;",
        "Decides to extend the mandate of the Panel by a further two years;",
        "Decides to continue the mandate of the Expert for the remainder of her term;",
        "Requests the Secretary-General to continue the arrangements until the end of 2032;",
        "Requests the Secretary-General to maintain the Office through 31 December 2031;",
        "Requests the Secretary-General to appoint an adviser for an initial term of three years;",
        "Recommends that the Council renew the mandate of the Forum for five more years;",
        "Decides to suspend the measures for ninety days;",
        "Decides to lift the arms embargo with immediate effect;",
        "Decides that the ban shall expire on 1 June 2031;",
        "Decides that the moratorium shall apply up to and including the eighty-fifth session;",
        "Decides to retain the Unit on a temporary basis until the eighty-fourth session;",
        "Decides to phase out the programme by 2032;",
        "Decides to sunset the mandate of the Committee at the end of 2033;",
        "Decides that the mandate of the Committee will not be renewed beyond 31 December 2031;",
        "Decides not to renew the mandate of the Panel;",
        "Decides that the term of office of the judges shall be extended to 30 June 2032;",
        "Decides that members shall serve a term of three years, renewable once;",
        "Decides that the President shall be elected for two sessions;",
        "Decides to apply the scale of assessments for the period 2031–2033;",
        "Decides to establish, on a provisional basis and for two years, a lamp committee;",
        "Decides to authorize the use of the lamps for six more months;",
        "Decides that the Group shall meet in three sessions of five days each;",
        "Decides to hold four sessions of one week each;",
        "Requests the Committee to meet for up to ten days;",
        "Decides to hold the Conference from 3 to 7 June 2031;",
        "Decides that the Conference will last five days;",
        "Decides that the segment shall be held over three days;",
        "Encourages the extension of the Action Plan to 2035;",
        "Calls for the prolongation of the Strategy until 2035;",
        "Decides that the port shall no longer be subject to the measures imposed by paragraph 3;",
        "Decides to constitute a group of experts for the duration of the second cycle of the Process;",
        "Decides that the fund shall operate for an initial period of five years;",
        "Decides that the liquidation of UNLAM shall commence 1 March 2034;",
        "Decides that the mandate shall be time-limited to three years;",
        "Decides that the Panel shall have a mandate of two years;",
        "Decides to establish a two-year working group;",
        "Decides that the Envoy shall serve until the eighty-fifth session of the Assembly;",
        "Endorses the decision to extend the mandate of the Panel until 2032;",
        "Agrees to renew the Arrangement for a period of five years;",
        "Approves the continuation of the Programme for 2031–2034;",
        "Decides to discontinue the annual meeting of the Board after 2031;",
        "Decides that, until December 31, 2031, unless the Council decides otherwise, petroleum shall be immune;",
        (
            "Noting the relevance of the establishment of a port, further decides that, until 31 December "
            "2031, petroleum shall be immune;"
        ),
        "Decides that, for a period of two years, States shall light the ports;",
        (
            "Requests them to continue serving on the Group of Experts until the completion of the first "
            "cycle of the Regular Process;"
        ),
        (
            "Requests the Chairs to constitute a group of experts for a period up to and including the "
            "informal meeting of the Working Group;"
        ),
        (
            "Of the members elected at the first election, the terms of fourteen members shall expire at the "
            "end of three years."
        ),
        "The term of each judge shall end on 31 December 2031.",
        (
            "The Board shall consist of forty-five members elected by the Assembly from among States for a "
            "term of three years."
        ),
        "Authorizes the extension of the sessions by up to four weeks;",
        "He shall be appointed for four years and shall be eligible for reappointment;",
        "Each member of the Lamp Group shall serve for one year, commencing on 1 April;",
        "Members of the Board are elected for a term of three years.",
        "The judges hold office for a non-renewable period of seven years.",
        "The Forum will be convened once a year, for a period of two days, to discuss lamps.",
        "Requests, for a renewable period of two years, the Office to light the ports;",
        "Invites the elected members to observe all meetings for a period of three months;",
        "Urges the United Nations system to support the ports, and to extend that support until 2035;",
        (
            "Urges Member States to observe the Lamp Truce throughout the period from the seventh day before the start "
            "of the Games until the seventh day following their end;"
        ),
        (
            "Authorizes forces of the region, from the commencement of the activities of MINUSCA until the end of "
            "MINUSCA’s mandate, to use all necessary means;"
        ),
        "Decides that the Conference on Lamps and the Group of Experts on Ports shall be discontinued;",
        "Decides to discontinue the Lamp Committee;",
        "Decides to continue the Informal Process for the next year;",
        "Requests the Secretary-General to convene the sessions of the committee in 2031 from 28 March to 8 April;",
        (
            "Requests the Secretary-General to support the convening of a fourth meeting of the Process for eight "
            "meetings in 2031;"
        ),
        "Decides that the duration of the terms of members of the board shall continue to be two years;",
        "Encourages United Nations organizations to extend benefits to the ports for a maximum of three years;",
        "Decides that the programme of work of the Lamp Committee for its sixty-fifth to sixty-eighth sessions is:",
        "Decides that the term of the members of the Board will be in a two-year rotation;",
        "The term of the representatives will be in a two-year rotation.",
        "The term of office of members of the Board shall be three years.",
        "The duration of the mandate shall be two years.",
        "The term of office of the judges shall be twelve years.",
        "The Forum will be convened once a year, for a period of fifteen days, to discuss lamps.",
        "Within a month, the Ombudsperson shall facilitate a two-month period of engagement on the lamps.",
        "Invites the Secretary-General to consider extending the function of the Envoy for Lamps for the Lamp Decade;",
    ],
    "fr": [
        "Décide que le Groupe d’experts est dissous;",
        "Décide que la Mission achèvera son retrait d’ici au 31 décembre 2031;",
        "Décide que la Conférence durera cinq jours;",
        "Décide de proroger le mandat du Groupe d’experts de deux ans;",
        "Décide de maintenir l’Experte jusqu’au terme de son mandat;",
        "Décide de ne pas renouveler le mandat du Groupe;",
        "Décide que le mandat du Comité ne sera pas prorogé au-delà de 2031;",
        "Proclame 2031 Année internationale des lampes;",
        "Décide de proclamer l’année 2031 Année internationale des lampes;",
        "Décide que le port ne sera plus soumis aux mesures imposées;",
        "Décide de constituer un groupe d’experts pour la durée du deuxième cycle;",
        "Encourage la prolongation du Plan d’action jusqu’en 2035;",
        "Prie le Secrétaire général de maintenir le Bureau jusqu’au 31 décembre 2031;",
        "Décide de mettre fin au mandat de la Mission à compter du 31 décembre 2031;",
        "Décide que les mesures resteront en vigueur jusqu’au 1er mai 2032;",
        "Décide que le présent mandat expirera le 31 décembre 2031;",
        "Décide que les sanctions seront levées le 1er mai 2031;",
        "Décide que le Groupe se réunira pendant cinq jours en 2031;",
        "Décide de reconduire le mandat du Rapporteur spécial pour une période de trois ans;",
        "Décide d’autoriser pour une nouvelle période de douze mois l’emploi des lampes;",
        "Décide que le Comité tiendra deux sessions de cinq jours chacune;",
        "Décide de tenir la Conférence du 3 au 7 juin 2031;",
        "Décide de supprimer progressivement le programme d’ici à 2032;",
        "Décide que l’interdiction prendra fin le 1er juin 2031;",
        "Décide que les membres siègent pour trois ans;",
        "Décide de créer un groupe de travail pour deux ans;",
        "Décide de suspendre les mesures pendant quatre-vingt-dix jours;",
        "Décide de lever immédiatement l’embargo sur les armes;",
        "Décide que, jusqu’au 31 décembre 2031, le pétrole sera insaisissable;",
        "Décide que, pendant deux ans, les États éclaireront les ports;",
        "Le mandat de quatorze membres expirera au bout de trois ans.",
        "Les prie de continuer à siéger au Groupe d’experts jusqu’à l’achèvement du premier cycle du Mécanisme;",
        "Les membres du Comité sont élus pour trois ans;",
        "Les membres exercent leurs fonctions à titre personnel pour un mandat de quatre ans;",
        "Le Forum sera convoqué une fois par an pendant deux jours;",
        "La durée du mandat des juges est de douze ans;",
        "Le Forum sera convoqué une fois par an pendant quinze jours;",
        "Prie le Haut-Commissariat, pour une période renouvelable de deux ans, d’éclairer les ports;",
        "Engage les organismes des Nations Unies à prolonger cet appui jusqu’en 2035;",
        (
            "Demande aux États d’observer la trêve pendant toute la période allant du septième jour précédant "
            "l’ouverture des Jeux au septième jour suivant leur clôture;"
        ),
        "Autorise les forces à appuyer la Mission jusqu’à la fin du mandat de la Mission;",
        "Décide que la Conférence des lampes et son groupe d’experts seront supprimés;",
        "Décide de poursuivre le Processus consultatif pour l’année à venir;",
        "Prie le Secrétaire général de convoquer les sessions du comité du 28 mars au 8 avril;",
        "Prie le Secrétaire général d’appuyer la tenue de la quatrième réunion du Processus pendant huit séances;",
        "Décide que la durée du mandat des membres restera de deux ans;",
        "Décide que le programme de travail du Comité pour ses soixante-cinquième à soixante-huitième sessions sera :",
        "Décide que les membres du Bureau siègent selon un roulement de deux ans;",
        "La durée du mandat des membres est de trois ans.",
        "Le mandat du Président sera de deux ans.",
        "Prie le Secrétariat d’ouvrir une période de dialogue de deux mois;",
    ],
}
NO_ENDS = {
    "en": [
        "Decides to close the meeting by adopting its report;",
        "Requests the Secretary-General to maintain the office space in the port in 2031;",
        "Decides not to extend the deadline for lamps;",
        "Decides that the session includes the consideration of the programme of work for the period 2032–2034;",
        "Decides that States shall not extend their territorial waters;",
        "Decides that lamps shall not be extended to ports;",
        "Decides to designate 2 May the International Day of Lamps;",
        "Calls for the extension of the lamp network to 2000 villages;",
        "Decides that the lamps shall run on oil;",
        "Decides that the term of three lamps is excluded;",
        "Decides that aid shall be limited to three ports;",
        "Approves the programme of work for lamps;",
        "Decides to establish a lamp programme;",
        "Requests the Secretary-General to protect civilians for the duration of the conflict;",
        "Decides to extend the lamp network by three metres;",
        "Decides that the exemption will be available until the adoption of a new resolution;",
        "Decides that the Lamp Board shall complete its work by 31 December 2031;",
        (
            "Requests the Secretary-General to provide information on the circumstances in which the renewal "
            "of an appointment for up to one year could be granted;"
        ),
        "Decides that lamps shall, in cases in which the port is closed for two years, be lit;",
        (
            "Requests the Secretary-General to justify the lamps in the budgets of the missions for the "
            "period from 1 July 2031 to 30 June 2032;"
        ),
        "Decides that the Committee may shorten the 60-day period referred to in paragraph 43;",
        "Calls upon States to take measures, as the Conference held at Port, Turkey, from 3 to 4 May 1996 said;",
        "Decides to appropriate 3 million dollars, at 2030–2031 initial rates, for lamps;",
        "Decides that the State shall notify the Committee no more than 15 working days after the sale;",
        "Decides to raise the allowance for up to 15 days of leave taken by contingents;",
        "Decides that the fund is for pilots with at least five years of work-related experience;",
        "Requests the Secretary-General to give his views on the proposal to appoint a judge for a term of six years;",
        "Decides to convene a new working group, building on the work of the 2032–2033 working group;",
        "Agrees that conditions do not allow for the deployment of a mission until the end of 2036 at the earliest;",
        (
            "Requests Governments to take measures in line with the commitments of the Conference on Lamps,held at "
            "Beijing from 4 to 15 September 1995;"
        ),
        "We take full account of the Lamp Programme for the Decade 2034–2044;",
        "He shall be appointed by the Secretary-General.",
        "Members shall be elected within two months.",
        "The Forum will be held in Geneva in 2031.",
        "Calls upon the ports to investigate within a period of three months;",
        "Calls upon States to use detention for the shortest appropriate period of time;",
        "Decides that the lamps shall be continued;",
        "The Lamp Convention shall remain in force.",
        "Encourages the Committee to note the events held from 28 March to 8 April;",
        "Requests the Committee to consider the lamps for the next report;",
        "Requests the Secretary-General to discontinue the practice of assigning staff to the Committee;",
        "Encourages States to assist the port until such time as its people return in safety;",
        "Decides to remove the temporal limitation on the continuation of the Lamp Office;",
        "Decides to adopt the programme of work of the Lamp Committee for its sixty-fifth session;",
        "Terms of office shall be determined by the Board.",
        "The terms of the agreement will be two months old.",
        "Requests the Secretary-General to present, within a two-month period, the lamps;",
        "Invites the Secretary-General to consider the function of the Envoy for the Lamp Decade;",
        "Agrees that conditions are not appropriate for the deployment of a mission until 2031 at the earliest;",
    ],
    "fr": [
        "Décide de ne pas proroger le délai imparti aux ports;",
        "Décide de déclarer le 2 mai Journée internationale des lampes;",
        "Encourage la prolongation du quai;",
        "Décide que l’exemption vaudra jusqu’à l’adoption d’une nouvelle résolution;",
        "Prie le Secrétaire général de protéger les civils pour la durée du conflit;",
        "Décide que le Comité peut abréger la période de 60 jours visée au paragraphe 43;",
        "Décide que le fonds est destiné aux pilotes ayant au moins cinq ans d’expérience;",
        "Décide de créer un groupe de travail qui s’appuiera sur les travaux du groupe de travail de 2032-2033;",
        "Décide d’adopter le programme de travail du Comité pour sa soixante-cinquième session;",
        "Le mandat du Comité est de réunir les ports.",
        "Le Haut-Commissaire est nommé par l’Assemblée;",
        "Les membres sont élus dans un délai de deux mois;",
        "Le Forum sera convoqué à Genève en 2031;",
        "Les lampes s’appliqueront aux ports.",
        "Encourage les ports à rester ouverts du 28 mars au 8 avril;",
        "Demande aux États d’aider le port jusqu’à ce que ses habitants y reviennent;",
    ],
}


@pytest.mark.parametrize(("language", "text", "ended"), cases(ENDS, NO_ENDS))
def test_end(language: str, text: str, *, ended: bool) -> None:
    assert any(mandate(one, language).ends for one in clauses(text, language)) is ended


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        (
            "Decides to terminate the mandate of UNAMB on 31 December 2031;",
            "terminate the mandate of UNAMB on 31 December 2031",
            "2031-12-31",
        ),
        (
            "Decides to terminate UNAMB’s mandate under resolution 2640 (2022) as of June 30 2031;",
            "terminate UNAMB’s mandate under resolution 2640 (2022) as of June 30 2031",
            "2031-06-30",
        ),
        ("Decides to terminate the mandate of UNAMB;", "Decides to terminate the mandate", None),
    ],
)
def test_an_end_is_told_with_the_day_that_its_words_name(text: str, words: str, day: str | None) -> None:
    (clause,) = clauses(text, "en")
    term = mandate(clause, "en").ends
    assert term is not None
    assert (term.words, term.date) == (words, day)
