"""An adjective names a State beside an office, and beside nothing else."""

from __future__ import annotations

import pytest
from attributed import read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Norwegian delegate said: “@.”", "Norway"),
        ("Norwegian Prime Minister Kari Holm said: “@.”", "Norway"),
        ("“@.” the Cuban foreign minister told reporters.", "Cuba"),
        ("According to the Norwegian delegation, “@.”", "Norway"),
        ("The Norwegian ambassador to Cuba said: “@.”", "Norway"),
        ("Replying to the Norwegian delegate, Cuba said: “@.”", "Cuba"),
        ("La délégation norvégienne a déclaré : « La séance commence à dix heures. »", "Norway"),
        ("Le ministre norvégien des affaires étrangères a déclaré : « La séance commence à dix heures. »", "Norway"),
        ("El embajador noruego dijo: «La sesión comienza a las diez en la sala grande».", "Norway"),
        ("Норвежский представитель заявил: «Заседание начинается в десять часов утра».", "Norway"),
        ("قال السفير الكوبي: «تبدأ الجلسة في الساعة العاشرة في القاعة الكبرى»", "Cuba"),
        ("Iran was answered by the Norwegian delegate: “@.”", "Norway"),
        ("A Norwegian journalist said: “@.”", ""),
        ("The Norwegian Foreign Policy Institute said: “@.”", ""),
        ("The spokesman for a Norwegian company said: “@.”", ""),
        ("The former Norwegian ambassador said: “@.”", ""),
        ("L’ancien ambassadeur norvégien a déclaré : « La séance commence à dix heures. »", ""),
        ("قال السفير الكوبي السابق: «تبدأ الجلسة في الساعة العاشرة في القاعة الكبرى»", ""),
        ("The ambassador to Cuba said: “@.”", ""),
        ("A delegate told the Norwegian government: “@.”", ""),
        ("A delegate told Norway: “@.”", ""),
    ],
)
def test_an_adjective_with_an_office_speaks_for_its_state(text: str, speaker: str) -> None:
    assert read(text) == [speaker]
