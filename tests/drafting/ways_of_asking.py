"""The drafts on which ways of asking are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.drafting.revising import revise

if TYPE_CHECKING:
    from lineage.drafting.revising.revisions import Application

DRAFTS = {
    "en": """Draft resolution

Safe water

The General Assembly,

Recalling its resolutions 72/1 of 1 May 2017, 74/2 of 1 May 2019 and 76/3 of 1 May 2021,

Noting the effects of drought, floods and storms, and welcoming the work of the Committee, as appropriate,

1. Encourages Member States to strengthen policies, programs and plans, including training, research, and education;

2. Calls upon States to provide adequate funding, and notes that women and boys are also invited to report;

3. Invites the bodies to act:

(a) To train judges;

(b) To train police officers and the prosecutor;

(c) To publish a guide;

4. Requests a report. It should include statistics. It should contain an assessment of needs;

5. Urges all States to help;

6. Stresses the need for water, sanitation and hygiene for all, in accordance with international law;

7. Decides to include in the agenda the item entitled "Safe water".
""",
    "fr": """Projet de résolution

Eau salubre

L’Assemblée générale,

Rappelant ses résolutions 72/1 du 1er mai 2017, 74/2 du 1er mai 2019 et 76/3 du 1er mai 2021,

Notant les effets de la sécheresse, des inondations et des tempêtes, et saluant les travaux du Comité, selon qu’il
convient,

1. Encourage les États Membres à renforcer les politiques, programmes et plans, y compris la formation, la recherche et
l’éducation ;

2. Demande aux États de fournir un financement suffisant, et constate qu’ils sont aussi invités ;

3. Invite les organismes :

a) À former les juges ;

b) À former le procureur ;

4. Prie le Secrétaire général de présenter un rapport sur les activités et les recommandations. Il doit contenir des
chiffres. Il doit contenir une évaluation ;

5. Exhorte tous les États à agir ;

6. Souligne la nécessité de l’eau et de l’hygiène pour tous ;

7. Décide d’inscrire à l’ordre du jour la question intitulée « Eau salubre ».
""",
}


FUNDS = "Calls upon States to provide"


def revised(language: str, *said: str) -> Application:
    return revise(DRAFTS[language], language, *said)
