"""A text is read in its own language or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents import parse
from lineage.errors import UnreadableError
from lineage.languages import LANGUAGES, detect, language_name
from lineage.sources import read_bytes

TEXTS = {
    "Spanish": """La Asamblea General,
Recordando sus resoluciones anteriores sobre la protección de los océanos y de quienes viven de la pesca,
Reconociendo que los Estados tienen la responsabilidad primordial de conservar los recursos marinos,
1. Insta a los Estados Miembros a que ratifiquen los acuerdos pertinentes;
2. Pide al Secretario General que presente un informe sobre la aplicación de la presente resolución.""",
    "Portuguese": """A Assembleia Geral,
Recordando as suas resoluções anteriores sobre a proteção dos oceanos e das pessoas que vivem da pesca,
Reconhecendo que os Estados têm a responsabilidade principal de conservar os recursos marinhos,
1. Exorta os Estados-Membros a que ratifiquem os acordos pertinentes;
2. Solicita ao Secretário-Geral que apresente um relatório sobre a aplicação da presente resolução.""",
    "Italian": """L'Assemblea generale,
Ricordando le sue precedenti risoluzioni sulla protezione degli oceani e di coloro che vivono di pesca,
Riconoscendo che gli Stati hanno la responsabilità primaria di conservare le risorse marine,
1. Esorta gli Stati membri a ratificare gli accordi pertinenti;
2. Chiede al Segretario generale di presentare una relazione sull'attuazione della presente risoluzione.""",
    "German": """Die Generalversammlung,
unter Hinweis auf ihre früheren Resolutionen über den Schutz der Ozeane und der Menschen, die vom Fischfang leben,
in Anerkennung dessen, dass die Staaten die Hauptverantwortung für die Erhaltung der Meeresschätze tragen,
1. fordert die Mitgliedstaaten nachdrücklich auf, die einschlägigen Übereinkommen zu ratifizieren;
2. ersucht den Generalsekretär, einen Bericht über die Durchführung dieser Resolution vorzulegen.""",
    "Russian": """Генеральная Ассамблея,
ссылаясь на свои предыдущие резолюции об охране океанов и людей, живущих рыболовством,
признавая, что государства несут главную ответственность за сохранение морских ресурсов,
1. настоятельно призывает государства-члены ратифицировать соответствующие соглашения;
2. просит Генерального секретаря представить доклад об осуществлении настоящей резолюции.""",
    "Arabic": """إن الجمعية العامة،
إذ تشير إلى قراراتها السابقة بشأن حماية المحيطات والأشخاص الذين يعيشون من صيد الأسماك،
وإذ تسلم بأن الدول تتحمل المسؤولية الرئيسية عن حفظ الموارد البحرية،
1 - تحث الدول الأعضاء على التصديق على الاتفاقات ذات الصلة؛
2 - تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار.""",
    "Chinese": """大会,
回顾其以往关于保护海洋和以捕鱼为生者的各项决议,
确认各国对养护海洋资源负有首要责任,
1. 敦促会员国批准相关协定;
2. 请秘书长就本决议的执行情况提交报告。""",
}


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - {language_name(code) for code in LANGUAGES}))
def test_a_text_of_another_language_is_refused_with_its_name(name: str) -> None:
    with pytest.raises(UnreadableError, match=f"the text is in {name}"):
        parse(read_bytes(TEXTS[name].encode(), Path("text.txt")))
    assert detect(TEXTS[name]) not in LANGUAGES


def test_the_languages_with_tables_are_told_apart_by_their_function_words() -> None:
    assert detect("La traite des personnes et les droits de l'homme dans le monde") == "fr"
    assert detect("Trafficking in persons and the rights of women in the world") == "en"


def test_what_is_too_short_to_tell_is_read_as_before() -> None:
    assert detect("") == "en"
    assert detect("Trafficking in persons") == "en"
    assert detect("Annexe") in LANGUAGES
    assert detect("просит Генерального секретаря") == "ru"
