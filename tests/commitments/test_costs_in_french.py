"""What in a French paragraph can cost, of which kinds."""

import pytest

from .phrases import cost_kinds

COSTS = {
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
    "Décide que la Mission devra surveiller les marées;": ["missions"],
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
    "Prie le Groupe d'experts de formuler des recommandations sur les marées;": ["reports"],
    "Invite le Groupe de travail à envisager de formuler des recommandations sur les marées;": [],
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
    "Prie le Secrétaire général :": ["secretariat"],
    "Engage les États Membres et le système des Nations Unies :": ["secretariat"],
    "Engage les États Membres :": [],
    "Préconise une coopération plus étroite entre l'Union des marées et l'Organisation des Nations Unies;": [
        "secretariat"
    ],
    "Préconise une coopération plus étroite entre les pilotes et les armateurs;": [],
    "Demande que l'on intensifie la formation des pilotes dans l'ensemble des programmes de l'Organisation des "
    "Nations Unies, notamment en augmentant les ressources allouées à cette fin;": ["secretariat", "resources"],
    "Demande que l'on intensifie la formation des pilotes;": [],
    "Demande de nouveau que les conclusions des documents que le Secrétariat présente soient en gras;": ["secretariat"],
    "Insiste sur la nécessité d'assurer une coordination plus étroite entre les armateurs, les pilotes et "
    "l'Organisation des Nations Unies;": ["secretariat"],
    "Insiste sur la nécessité d'assurer une coordination plus étroite entre les armateurs et les pilotes;": [],
    "Réaffirme qu'il est urgent de rouvrir le bureau régional de l'Office des ports;": ["secretariat", "new_body"],
    "Salue la formation assurée par le Secrétariat, et préconise que se poursuivent ces efforts;": ["secretariat"],
    "Salue la formation assurée par les armateurs, et préconise que se poursuivent ces efforts;": [],
    "Engage les États à organiser des ateliers régionaux sur les marées;": ["meetings"],
    "Engage les États à tenir compte des conclusions de la réunion;": [],
    "Préconise la convocation, dans les meilleurs délais, d'une conférence internationale sur les marées;": [
        "meetings"
    ],
    "Décide que le solde de 12 000 dollars sera restitué à l'État hôte;": [],
    "Invite les donateurs à accroître leurs contributions à la CNUCED;": ["trust_fund"],
    "Demande instamment au Groupe des Nations Unies pour le développement de former des pilotes;": ["secretariat"],
    "Prie le Service de la lutte antimines de former des pilotes;": ["secretariat"],
    "Engage le personnel des Nations Unies à apprendre à nager;": ["secretariat"],
    "Décide de célébrer la Journée des ports et de prier le Secrétaire général de l'appuyer;": ["secretariat"],
    "Rend hommage au Secrétaire général et demande qu'il lui présente un rapport;": ["reports", "secretariat"],
    "Réaffirme que le Programme des Nations Unies pour l'environnement doit former des pilotes;": ["secretariat"],
    "Réaffirme que le Programme des Nations Unies pour l'environnement ne doit pas former de pilotes;": [],
    "Souligne que l'Office ne devrait pas tenir d'autres réunions sur les ports;": [],
    "Souligne que l'Office devrait tenir d'autres réunions sur les ports;": ["meetings", "secretariat"],
    "Souligne la nécessité d'accroître les contributions volontaires aux fonds des Nations Unies;": ["trust_fund"],
    "Souligne la nécessité d'accroître les contributions des pilotes au débat;": [],
    "Demande la reconstitution en temps voulu du Fonds des marées;": ["trust_fund"],
    "Prie le Comité de présenter un projet de résolution sur les ports;": ["reports"],
    "Prie le Comité de communiquer ses vues au Conseil;": ["reports"],
}


@pytest.mark.parametrize("text", COSTS)
def test_costs_in_french(text: str) -> None:
    assert cost_kinds(text, "fr") == COSTS[text]
