"""What in a paragraph can cost, of which kinds: sentences of the two languages."""

import pytest

from lineage.commitments.mandates import mandate

from .phrases import clauses


def kinds(text: str, language: str) -> list[str]:
    """The kinds of cost of all clauses of a paragraph, each once."""
    found = [item.kind for one in clauses(text, language) for item in mandate(one, language).cost]
    return list(dict.fromkeys(found))


COSTS = {
    "Requests the Secretary-General to submit a report;": ["reports", "secretariat"],
    "Requests the Secretary-General to continue to assist States;": ["secretariat"],
    "Requests the Secretary-General to assist States and to submit a report;": ["reports", "secretariat"],
    "Requests States to submit reports;": [],
    "Decides to convene a high-level meeting in 2037;": ["meetings"],
    "Decides to establish an open-ended working group;": ["new_body"],
    "Decides to establish two posts at the P-4 level;": ["posts"],
    "Decides to extend the mandate of the Special Rapporteur for three years;": ["extension"],
    "Invites Member States to make voluntary contributions to the Trust Fund;": ["trust_fund"],
    "Requests the Secretary-General to provide the necessary resources;": ["secretariat", "resources"],
    "Welcomes the report of the Secretary-General;": [],
    "Requests the Secretary-General:": [],
    "Decides to invite the Secretary-General to strengthen the pilot service;": ["secretariat"],
    "Decides to invite Member States to strengthen their pilot services;": [],
    "Decides, bearing in mind the report, to establish a Department of Ports;": ["new_body"],
    "Requests the Secretary-General to invite States, by letter, to inform him of their views;": ["secretariat"],
    "Urges the authorities to extend full cooperation to the Office of the High Commissioner;": [],
    "Requests the Monitoring Team to circulate to the Committee every year a list of ports;": ["reports"],
    "Decides that pilots shall cooperate, where appropriate, with the Forum;": [],
    "Requests the Secretary-General to take the present resolution into account in his research;": ["secretariat"],
    "Requests the Secretary-General to gather views, while encouraging States to provide information;": ["secretariat"],
    "Calls upon the Monitoring Team to share what it has so that it may provide material for the summary;": [],
    "Requests the Panel of Experts to focus on harbours in its next report;": ["reports"],
    "Requests the Secretary-General to improve the quality of the annual report;": ["reports", "secretariat"],
    "Agrees that the Director of the Division for Ports should be invited to its meeting;": ["secretariat"],
    "Authorizes the Secretary-General to accept the offer of the host city;": ["secretariat"],
    "Decides that the Secretary-General shall convene a meeting of pilots;": ["meetings", "secretariat"],
    "Approves the proposal of the Secretary-General;": [],
    "Authorizes the High Commissioner to make appeals for the funds needed;": ["trust_fund", "secretariat"],
    "Invites donors to provide financial, technical and other support to the Office for Ports;": ["trust_fund"],
    "Decides that UNISFA shall have the following mandate:": [],
    "Decides that UNISFA shall protect the ports;": ["secretariat"],
    "Requests that the report contain an estimate of the needs;": ["reports"],
    "Requests the Secretary-General to keep the arrangements under review;": ["secretariat"],
    "Requests the Secretary-General to keep the Council informed;": ["reports", "secretariat"],
    "Requests the Committee on Relations with the Host Country to consider the matter at its session;": [],
    "Calls on CTED to assess the measures;": ["secretariat"],
    "Decides that the Mission shall be strengthened by up to 1,300 military personnel;": ["missions"],
    "Decides that the activities shall be supported through regular budgetary funding;": ["resources"],
    "Decides that the Mission is authorized to guard the ports;": ["missions"],
    "Requests the Food and Agriculture Organization of the United Nations to study nets at its next meeting;": [
        "studies"
    ],
    "Requests that the Office be provided with the resources necessary to fulfil its mandate;": [
        "secretariat",
        "resources",
    ],
    "Calls upon the focal point on ports, the Programme on Ageing of the Secretariat, to act;": ["secretariat"],
    "Encourages the United Nations system to mainstream the question of ports;": ["secretariat"],
    "Commends the Secretary-General for his work, and calls upon him to continue;": ["secretariat"],
    "Expresses its appreciation to the Office of the High Commissioner, and invites it to continue;": ["secretariat"],
    "Encourages the United Nations inter-agency task team on ports to refine its mapping;": ["secretariat"],
    "Requests UN-Women to continue to support pilots;": ["secretariat"],
    "Requests the United Nations system, in particular UN-Women, to support pilots;": ["secretariat"],
    "Emphasizes the need for the Secretariat to continue to improve its evaluation;": ["secretariat"],
    "Reaffirms that the Office for Ports is an internal body;": [],
    "Expresses its intention to hold regular meetings with the heads of ports;": ["meetings"],
    "Welcomes the intention of the Secretary-General to hold a meeting;": [],
    "Decides that the theme of the panel discussion, to be held in 2037, will be ports;": [],
    "Authorizes the Member States acting in cooperation with the Union to establish a force;": [],
    "Approves the proposed amendments to the Staff Regulations;": [],
    "Decides that all costs of the Conference shall be financed from contributions;": ["resources"],
    "Requests the Secretary-General to monitor the tides, and report thereon, and to dredge;": [
        "reports",
        "secretariat",
    ],
    "Requests the Secretariat, and invites pilots, to ensure the widest possible dissemination of the charts;": [
        "reports",
        "secretariat",
    ],
    "Stresses the need for the Department of Ports to continue, as appropriate, to train pilots;": ["secretariat"],
    "Stresses the need for shipowners to cooperate with the Department of Ports to train pilots;": [],
    "Affirms that UNMIK should continue to train pilots;": ["secretariat"],
    "Considers that the Office for Ports should be the focal point for tides;": [],
    "Considers that shipowners should be trained by the Office for Ports;": [],
    "Encourages mandate holders and treaty bodies to address the plight of pilots in their reports;": ["reports"],
    "Encourages mandate holders to continue their dialogue with pilots;": [],
    "Requests the Working Group on Tides to continue its work;": [],
    "Agrees that the costs of dredging in 2036 should be reflected in the proposed programme budget for 2037;": [
        "resources"
    ],
    "Requests the Secretary-General to reflect the costs of dredging in the next programme budget;": [
        "secretariat",
        "resources",
    ],
    "Invites shipowners and States to offer financial and technical assistance to the International Tides Programme;": [
        "trust_fund"
    ],
    "Invites States to offer financial assistance to the national programmes of island States;": [],
    "Reiterates, in this connection, its appeal to States to contribute generously to the Tides Trust Fund;": [
        "trust_fund"
    ],
    "Decides to consider pilotage during the renewal of mandates;": [],
    "Requests the Mission to assess, ahead of any extension of its mandate, the tides;": ["secretariat"],
    "Decides that the Monitoring Team shall continue to advise pilots for a period of two years;": ["extension"],
    "Requests the Secretariat to make adjustments to its reporting arrangements;": ["secretariat"],
    "Requests the Office for Ports to propose tides to inform future consideration by the Council;": ["secretariat"],
    "Requests the Office for Ports to carry out an independent assessment of the tides;": ["studies", "secretariat"],
    "Requests the Secretary-General to ensure that advisers on tides are promptly recruited;": ["posts", "secretariat"],
    "Requests the Secretary-General to prepare an inventory of lighthouses;": ["reports", "secretariat"],
    "Requests the Secretariat to develop a chart of the tides referred to in paragraph 2 and to submit a report;": [
        "reports",
        "secretariat",
    ],
    "Requests the Secretariat to arrange for the printing of documents relating to sessions of the Committee;": [
        "reports",
        "secretariat",
    ],
    "Invites the Special Rapporteur to include in the second report tides that matter;": ["reports"],
    "Requests the Independent Expert to continue to examine in her reports the plight of pilots;": ["reports"],
    "Reaffirms that the Department of Ports should be provided with the necessary resources;": [
        "secretariat",
        "resources",
    ],
    "Reaffirms that the Department of Ports shall be headed by a pilot;": [],
    "Commends the pilotage provided, and requests that such assistance continue;": ["secretariat"],
    "Urges States to increase their support to the United Nations humanitarian appeals;": ["trust_fund"],
    "Further encourages cooperation and joint work between the United Nations and the Tides Union;": ["secretariat"],
    "Encourages cooperation between shipowners and pilots;": [],
    "Endorses the establishment, for an initial year, of a United Nations tides assistance mission;": [
        "missions",
        "new_body",
    ],
    "Endorses the report on tides;": [],
    "Reaffirms its resolution, in which it requested the Secretary-General to train pilots;": ["secretariat"],
    "Recalls its resolution, in which it requested the Secretary-General to train pilots;": [],
    "Decides that the plans shall be carried out by the Secretariat;": ["secretariat"],
    "Decides that there shall be set off against the apportionment the balance of 12,000 dollars;": [],
    "Requests States, with the support of the United Nations system, to train pilots;": [],
    "Requests States and the relevant entities of the United Nations system to train pilots;": ["secretariat"],
    "Encourages the International Labour Organization to train pilots;": [],
    "Decides to appoint, for a year, a special rapporteur on tides;": ["new_body"],
    "Requests the Secretariat to make recommendations to the Council;": ["secretariat"],
    "Requests the Secretariat to prepare an implementation plan;": ["secretariat"],
    "Invites Governments to contribute additional voluntary funds to that end;": ["trust_fund"],
    "Authorizes MINUSMA to use all necessary means;": [],
    "Appeals to the community of pilots to fully fund the flash appeal;": ["trust_fund"],
    "Approves the establishment of a P-4 post in the Office for Ports;": ["posts"],
    "Encourages UNESCO to train pilots;": [],
    "Encourages UNESCO and UNICEF to train pilots;": ["secretariat"],
    "Encourages States, together with UN-Women, to train pilots;": [],
    "Urges the specialized agencies and other organizations of the United Nations system to act;": ["secretariat"],
    "Calls upon States in the governing bodies of United Nations system entities to train pilots;": [],
    "Recommends that the United Nations development system support pilots;": ["secretariat"],
    "Recommends that States support the United Nations system;": [],
    "Decides that the Verification Mission shall watch the tides;": ["secretariat"],
    "Calls for greater coordination among United Nations entities on tides;": [],
    "Urges the continued training of pilots by the Secretariat;": ["secretariat"],
    "Invites the human rights mechanisms of the United Nations to hear pilots;": [],
    "Decides to establish, in accordance with the annex to the present resolution, a trust fund for pilots;": [
        "trust_fund"
    ],
    "Invites resident coordinators to support pilots;": ["secretariat"],
    "Requests the Bureau to organize a segment on tides;": ["meetings"],
    "Approves the revised budget of the Mission;": ["resources"],
    "The Ombudsperson shall present a written update to the Committee on the tides;": ["reports"],
    "Within two months, the Secretary-General shall report to the Council on the tides;": ["reports", "secretariat"],
    "The Office for Ports should assist pilots;": ["secretariat"],
    "The Office for Ports shall be headed by a pilot;": [],
    "The States of the region shall present a report;": [],
    "The Security Council requests the Secretary-General to train pilots;": ["secretariat"],
    "Calls upon relevant United Nations humanitarian and development organizations to train pilots;": ["secretariat"],
    "Calls upon humanitarian and development organizations to train pilots;": [],
    "Encourages States to support the United Nations Tides Fund;": ["trust_fund"],
    "Encourages States to support the United Nations Population Fund;": [],
    "Encourages the Permanent Forum to continue to provide inputs to the debate;": ["reports"],
    "Requests the Committee to make recommendations thereon;": ["reports"],
    "Requests the Secretariat to support implementation of the recommendations;": ["secretariat"],
    "Recommends that the function of the Force should be to prevent a recurrence of fighting;": ["missions"],
    "Decides to authorize an increase of 750 military personnel;": ["missions"],
    "Requests that the independent strategic review of the Mission take pilots into account;": ["studies"],
    "Requests the Office for Ports to facilitate an event on tides;": ["meetings", "secretariat"],
    "Decides to open the Tides Register to those in a position to use it;": [],
    "Decides that the Committee on Tides, in accordance with its mandate, should continue its efforts;": ["extension"],
    "Affirms the need for States and relevant United Nations entities and agencies to train pilots;": ["secretariat"],
    "Stresses the need for the United Nations to adopt a chart, to keep coastal people informed;": ["secretariat"],
    "Stresses the need for greater coherence among United Nations entities to train pilots;": [],
    "Stresses the need for cooperation between shipowners and the United Nations to train pilots;": [],
    "Stresses the need for States Members of the United Nations to train pilots;": [],
    "Stresses the need for pilots and the United Nations to benefit from calm seas;": [],
    "Stresses that the United Nations system should train pilots;": ["secretariat"],
    "Stresses that the governing bodies of the funds, programmes and agencies of the United Nations should act;": [],
    "Invites other relevant actors of the United Nations system to train pilots;": ["secretariat"],
    "Invites other relevant actors working with the United Nations system to train pilots;": [],
    "Urges, in particular, that the Executive Director and the bureau of the Commission should meet biannually;": [
        "meetings",
        "secretariat",
    ],
    "Urges, in particular, that States should meet biannually;": [],
    "Urges that the Executive Director should meet high standards;": ["secretariat"],
    "In deciding whether to print a chart belonging to one of the many categories of charts of the coast which are "
    "mentioned in the second paragraph of the present article, the Secretariat shall weigh its use;": ["secretariat"],
    "In deciding whether to print a chart belonging to one of the many categories of charts of the coast which are "
    "mentioned in the second paragraph of the present article, the States shall weigh its use;": [],
}
FRENCH_COSTS = {
    "Décide de prier le Secrétaire général d'élaborer des propositions sur les ports;": ["reports", "secretariat"],
    "Décide d'inviter le Secrétaire général à renforcer le service de pilotage;": ["secretariat"],
    "Décide d'inviter les États Membres à renforcer leurs services de pilotage;": [],
    "Prie le Secrétaire général d'inviter les États Membres à lui communiquer leurs vues;": ["secretariat"],
    "Prie l'Équipe de surveillance de distribuer chaque année au Comité une liste des ports;": ["reports"],
    "Invite les États Membres à fournir des ressources extrabudgétaires aux mêmes fins;": ["trust_fund"],
    "Décide que le Secrétaire général devra aider les pilotes;": ["secretariat"],
    "Autorise le Secrétaire général à accepter l'offre de la ville;": ["secretariat"],
    "Prie le Secrétaire général de recueillir des informations sur les ports;": ["secretariat"],
    "Prie le Secrétaire général d'agir en encourageant les États à publier des rapports;": ["secretariat"],
    "Invite les États à apporter un appui financier, matériel et technique à l'Office;": ["trust_fund"],
    "Rend hommage au Secrétaire général et le prie de continuer;": ["secretariat"],
    "Exprime son intention de tenir régulièrement des réunions avec les chefs des ports;": ["meetings"],
    "Prend note de l'intention du Secrétaire général de tenir une réunion;": [],
    "Souligne que le Secrétaire général doit respecter les priorités;": ["secretariat"],
    "Prie ONU-Femmes de continuer d'aider les pilotes;": ["secretariat"],
    "Décide que toutes les dépenses de la Conférence seront financées au moyen de contributions;": ["resources"],
    "Décide que le thème de la réunion-débat, qui se tiendra en 2037, sera les ports;": [],
    "Prie l'Office de tenir les États informés du calendrier des marées;": ["secretariat"],
    "Prie le Secrétaire général de tenir l'Assemblée régulièrement informée;": ["reports", "secretariat"],
    "Souligne la nécessité pour le Bureau des ports de continuer, selon qu'il convient, de former des pilotes;": [
        "secretariat"
    ],
    "Souligne la nécessité pour les armateurs de coopérer avec le Bureau des ports;": [],
    "Considère que le Bureau des ports devrait continuer de former des pilotes;": ["secretariat"],
    "Considère que les armateurs devraient former des pilotes;": [],
    "Encourage les titulaires de mandat et les organes conventionnels à aborder la pilotine dans leurs rapports;": [
        "reports"
    ],
    "Encourage les titulaires de mandat à poursuivre leur dialogue avec les pilotes;": [],
    "Décide que le coût du dragage devra être inscrit au projet de budget-programme pour 2037;": ["resources"],
    "Invite les États à apporter un appui technique et financier au Programme hydrographique international;": [
        "trust_fund"
    ],
    "Invite les États à apporter un appui financier aux programmes nationaux des États insulaires;": [],
    "Décide d'examiner le pilotage lors du renouvellement des mandats;": [],
    "Prie l'Office de procéder à une évaluation indépendante des marées;": ["studies", "secretariat"],
    "Prie le Secrétaire général d'assurer la diffusion la plus large possible des cartes;": ["reports", "secretariat"],
    "Prie le Secrétaire général de veiller à ce que des conseillers soient promptement recrutés;": [
        "posts",
        "secretariat",
    ],
    "Demande que cette assistance se poursuive;": ["secretariat"],
    "Invite les États à répondre généreusement aux appels humanitaires;": ["trust_fund"],
    "Prie la Rapporteuse spéciale de continuer d'examiner dans ses rapports le sort des pilotes;": ["reports"],
    "Encourage la coopération entre l'Organisation des Nations Unies et l'Union des marées;": ["secretariat"],
    "Décide de proroger jusqu'au 31 mars 2037 les mesures imposées aux armateurs;": [],
    "Décide de proroger jusqu'au 31 mars 2037 le mandat du Groupe d'experts;": ["extension"],
    "Décide que le mandat du Vérificateur sera prorogé d'un an;": ["extension"],
    "Décide qu'il sera déduit des sommes réparties un montant de 12 000 dollars;": [],
    "Prie le Groupe d'experts de signaler au Comité les naufrages;": ["reports"],
    "Prie le Secrétaire général d'agir pour que la Force navigue et de l'informer des naufrages;": [
        "reports",
        "secretariat",
    ],
    "Engage les États et les organismes compétents des Nations Unies à former des pilotes;": ["secretariat"],
    "Engage les États, avec l'appui du système des Nations Unies, à former des pilotes;": [],
    "Réaffirme sa résolution, dans laquelle elle a prié le Secrétaire général de former des pilotes;": ["secretariat"],
    "Recommande que le système des Nations Unies aide les pilotes;": ["secretariat"],
    "Décide que la Mission devra surveiller les marées;": ["secretariat"],
    "Encourage la poursuite de la formation des pilotes par le Secrétariat;": ["secretariat"],
    "Autorise la MINUSMA à user de tous les moyens nécessaires;": [],
    "Prie le Haut-Commissariat de convoquer un atelier sur les phares et de lui en rendre compte;": [
        "meetings",
        "reports",
        "secretariat",
    ],
    "Décide que le Comité tiendra deux sessions par an;": ["meetings"],
    "Prie le Secrétariat de mettre à la disposition de l'Expert les ressources humaines requises;": [
        "secretariat",
        "resources",
    ],
    "Invite l'Organisation internationale du Travail à former des pilotes;": [],
    "Invite les institutions spécialisées et les organismes des Nations Unies à former des pilotes;": ["secretariat"],
    "Décide de déployer jusqu'à 1 300 militaires supplémentaires;": ["missions"],
    "Décide de nommer pour une période de trois ans un rapporteur spécial sur les phares;": ["new_body"],
    "Le Médiateur présente au Comité une mise à jour écrite sur les marées;": ["reports"],
    "À l'issue de cette période, le Secrétaire général présentera un rapport au Conseil;": ["reports", "secretariat"],
    "Le Bureau des ports devrait aider les pilotes;": ["secretariat"],
    "Le Bureau des ports comprend cinq pilotes;": [],
    "Les États de la région doivent présenter un rapport;": [],
    "Le Conseil de sécurité prie le Secrétaire général de former des pilotes;": ["secretariat"],
    "Prie le Comité de formuler des recommandations sur les marées;": ["reports"],
    "Invite le Comité à envisager de formuler des recommandations sur les marées;": [],
    "Décide d'autoriser une augmentation des effectifs de la Force;": ["missions"],
    "Approuve la création du groupe de travail du Forum;": ["new_body"],
    "Demande que les réunions reprennent;": ["meetings"],
    "Prie le Secrétaire général d'expliquer, dans son prochain rapport, tout retard;": ["reports", "secretariat"],
    "Prie le Bureau de la Commission de choisir un thème;": [],
    "Prie le Bureau des ports de choisir un thème;": ["secretariat"],
    "Prie le Secrétaire général d'aider à l'application des recommandations;": ["secretariat"],
    "Prie instamment les autres de verser les sommes dont ils demeurent redevables;": ["resources"],
    "Affirme la nécessité pour les États et les organismes compétents des Nations Unies de former des pilotes;": [
        "secretariat"
    ],
    "Souligne la nécessité pour l'Organisation des Nations Unies d'adopter une carte des marées;": ["secretariat"],
    "Souligne la nécessité pour les armateurs de coopérer avec le système des Nations Unies;": [],
    "Souligne qu'il importe que les États et les entités des Nations Unies forment des pilotes;": ["secretariat"],
    "Souligne qu'il importe que la coopération entre les États et les entités des Nations Unies se poursuive;": [],
    "Souligne qu'il importe que les armateurs forment des pilotes avec le système des Nations Unies;": [],
    "Invite les autres acteurs compétents du système des Nations Unies à former des pilotes;": ["secretariat"],
    "Invite les autres acteurs compétents à former des pilotes;": [],
    "Demande instamment, en particulier, que le Directeur exécutif et le bureau de la Commission se réunissent;": [
        "meetings",
        "secretariat",
    ],
    "Lorsqu'il décide s'il y a lieu de publier la carte d'un pilote qui appartient à l'une des catégories de cartes "
    "côtières visées au paragraphe 2 du présent article, le Secrétariat doit tenir compte de leur utilité;": [
        "secretariat"
    ],
}


@pytest.mark.parametrize("text", COSTS)
def test_costs(text: str) -> None:
    assert kinds(text, "en") == COSTS[text]


@pytest.mark.parametrize("text", FRENCH_COSTS)
def test_costs_in_french(text: str) -> None:
    assert kinds(text, "fr") == FRENCH_COSTS[text]
