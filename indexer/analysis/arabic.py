"""Arabic spelling and the light stemmer.

The stemmer follows light10 (Larkey, Ballesteros and Connell, 2007), as Lucene has it, because Snowball's Arabic
stemmer treats definite and indefinite forms of a word differently (القانون and قانون, المعلومات and معلومات). On top
of light10 come pronouns (حكومتها), adverbs in -ا, and words whose own first letter is و.
"""

from __future__ import annotations

import regex

_MARKS = regex.compile(
    r"[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]+",
)
_ARABIC = regex.compile(r"\p{Arabic}")
_LETTERS = str.maketrans("ٱىةکیہھەۃ", "ايهكيهههه")
_ALEF_WITH_HAMZA = str.maketrans("أإآ", "ٳٳٲ")
_PLAIN_ALEF = str.maketrans("ٳٲ", "اا")
PREPOSITIONS = "لب"
"""Those that stems keep in front (see `readings`)."""
_PREPOSITION_BEFORE_HAMZA = regex.compile(rf"[{PREPOSITIONS}][ٳٲ]...")

_ARTICLES = ("وبال", "وكال", "ولل", "فلل", "وال", "بال", "كال", "فال", "ال", "لل")
_PRONOUNS = ("هما", "ها", "هم", "هن", "نا", "كم")
_ENDINGS = (("يه", "ه", "ي"), ("ات", "ان", "ون", "ين"))

_HAMZA_BEFORE_PRONOUN = regex.compile(rf"(?<=ا)[ئؤ](?=(?:ه|{'|'.join(_PRONOUNS)})$)")

_LEAST = 2  # letters that must remain after an article: الحق
_LEAST_BEFORE_ENDING = 3  # letters that must remain before an ending of two letters: بيان stays whole

_APART_FROM_ADJECTIVE = frozenset(("دول",))
"""Stems whose adjective has another meaning: دولي is international, دول are states."""

_WITH_OWN_TEH = "موقت ثابت متفاوت ملفت لافت صامت خافت باهت مشتت مثبت مميت فايت تصويت تثبيت توقيت تشتيت تفتيت سكوت ثبوت"
"""Words whose final ت belongs to the word and is not the feminine ending: مؤقتة, تصويته."""

_WITH_OWN_YEN = "تعيين تبيين تحيين تزيين تليين ملايين بلايين"
"""Words that end with يين whose ي does not form an adjective."""

_OWN_TEH, _OWN_YEN = frozenset(_WITH_OWN_TEH.split()), frozenset(_WITH_OWN_YEN.split())

_WITH_OWN_AL = (
    "التزام التزم التحاق التهاب التفاف التماس التقاء التقاط التباس الكترون الكتروني الكترونيات اليكتروني المانيا "
    "الماني المانيه البانيا الباني البانيه الغام الغاء الزام الزامي العاب الوان الاف الياف الفاظ القاب الواح الات "
    "اليات الحاق القاء الحاح"
)
"""Words that begin with ال of their own, as many write them: without the hamza that tells it from the article."""
_LEAST_WITH_OWN_AL = 5  # letters of the stem of such a word of which other forms are told: المانيا has that of المهم

_TO_HIM = frozenset(("اليه", "ٳليه", "واليه", "وٳليه"))
_TO = "ال"
"""The stem of إلى and its other pronouns; إليه would have that of آلية."""

_RADICAL_FIRST_LETTER = (
    "وثيقة وثائق وطن وطني وفد وفود واجب وسيلة وسائل وزارة وزير وزراء وكالة وكيل وصول وصف وقت واقع وعي وحدة واحد "
    "وارد واسع واضح ورشة ورقة ولاية وباء وسيط وساطة وجود وجه وقاية وظيفة وظائف وفاء ودي وراثة والد والدة والدين وضع "
    "وضوح وقوع وقود وصاية وسط وعد ورود وفق وفقا وحيد وثيق ولد ولادة وفاة "
    "لجنة لجان لغة لغات لاجئ لاجئين لائحة لوائح لقاء لقاح لحظة لحوم لسان لوم ليبيا لبنان لقب ليل "
    "بيان بيانات بناء برنامج برامج بحث بحوث بلد بلدان بلاد بند بنود بنك بنوك بيئة بشر بشري بديل باحث باحثين بعثة بلاغ "
    "بروتوكول بوابة بنية بريد بطاقة بعض بعد بداية بقاء باب باقي باطل بالغ بحر بحار برلمان بصر بصري بضائع بطالة بطء "
    "بعيد بقية بلوغ بلدي بلدية بوليس بؤرة "
    "برمجيات برمجية برمجة بروز"
)
"""Words whose initial و, ل or ب belongs to the word, though it is often taken for a preposition or conjunction."""


def normalise(word: str) -> str:
    """A decomposed word without vowel signs, hamza and elongation, with one form each of alef, yeh, heh and kaf."""
    return _MARKS.sub("", word).translate(_LETTERS)


def with_hamza(word: str) -> str:
    """A composed word in which an alef with hamza or madda stays apart from a plain one, for `stem`: إلزام has no
    article. A final hamza has the form that it has without a pronoun: أعضائها, أعضاؤها and أعضاء.
    """
    return _HAMZA_BEFORE_PRONOUN.sub("ء", word).translate(_ALEF_WITH_HAMZA)


def stem(word: str) -> str:
    """The stem of a word in its exact form, or of that of `with_hamza`: without article, conjunction, pronoun and
    ending.
    """
    if word in _TO_HIM:
        return _TO
    if word[:1] == "و" and _without_ending(_plain(word)) in _RADICAL:
        return _without_ending(_plain(word))
    return _without_ending(_plain(_without_article(word)))


def _plain(word: str) -> str:
    return word.translate(_PLAIN_ALEF)


def readings(stemmed: str) -> tuple[str, ...]:
    """The stems that an index may contain for a query's stem: itself, and with the prepositions ل and ب in front.

    The index keeps these prepositions, because they cannot be distinguished from a word's own first letter.
    """
    if len(stemmed) < _LEAST_BEFORE_ENDING:
        return (stemmed,)
    found = [stemmed]
    if stemmed[0] in PREPOSITIONS and len(stemmed) > _LEAST_BEFORE_ENDING and stemmed not in _RADICAL:
        found.append(stemmed[1:])
    bare = found[-1]
    found += [prefixed for letter in PREPOSITIONS if (prefixed := letter + bare) not in _RADICAL]
    return tuple(dict.fromkeys(found))


def runs(stemmed: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The sequences of stems that an index may contain for one of a term: its first word may have a preposition in
    front. Those of another script are as they are.
    """
    first, *rest = stemmed
    return tuple((reading, *rest) for reading in (readings(first) if _ARABIC.match(first) else (first,)))


def _without_article(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= _LEAST:
            rest = word[len(article) :]
            # After ل, the article loses a letter that may belong to the word: للجنة is ل with اللجنة.
            if article.endswith("لل") and _without_ending(_plain(own := "ل" + rest)) in _RADICAL:
                return own
            return _with_own_al(article, rest) or rest
    if word[:1] == "و" and len(word) > _LEAST_BEFORE_ENDING:
        word = word[1:]
    return word[1:] if _PREPOSITION_BEFORE_HAMZA.match(word) else word


def _with_own_al(article: str, rest: str) -> str | None:
    """The rest of a word with the ال, and a preposition before it, that belong to it: والتزام is و with التزام."""
    before, own = article.removesuffix("ال"), _plain("ال" + rest)
    if before == article or (own not in _OWN_AL and _without_ending(own) not in _OWN_AL_STEMS):
        return None
    return before.removeprefix("و").removeprefix("ف") + "ال" + rest


def _without_ending(word: str) -> str:
    word = _without_pronoun(word)
    if word.endswith("ا") and len(word) > _LEAST_BEFORE_ENDING:
        word = word[:-1]
    for endings in _ENDINGS:
        for ending in endings:
            least = _LEAST if len(ending) == 1 else _LEAST_BEFORE_ENDING
            if word.endswith(ending) and len(word) - len(ending) >= least:
                word = _without_suffix(word, ending)
                break
    return word


def _without_suffix(word: str, ending: str) -> str:
    bare = word.removesuffix(ending)
    if ending in ("يه", "ي") and bare in _APART_FROM_ADJECTIVE:
        return bare + "ي"
    if ending in ("ان", "ين"):
        bare = _closed_teh(bare)
    return _without_nisba(bare, ending) if ending in ("ات", "ين", "ون") else bare


def _without_nisba(word: str, plural: str) -> str:
    """The common remainder of توصيات and توصية: drops an adjective's ي before a plural ending, already removed."""
    bare = word.removesuffix("ي")
    own = plural == "ين" and _in_or_after_preposition(word + plural, _OWN_YEN)
    return word if bare == word or own or len(bare) < _LEAST_BEFORE_ENDING else _without_ending(word)


def _in_or_after_preposition(word: str, words: frozenset[str]) -> bool:
    return word in words or (word[0] in PREPOSITIONS and word[1:] in words)


def _closed_teh(word: str) -> str:
    """Restore the feminine ending, which is written as an open teh before a pronoun (حكومتها) and in the dual
    (دولتين).
    """
    feminine = word.endswith("ت") and not word.endswith("ات") and len(word) > _LEAST_BEFORE_ENDING
    return word[:-1] if feminine and not _in_or_after_preposition(word, _OWN_TEH) else word


def _without_pronoun(word: str) -> str:
    # Elsewhere ه counts as an ending: it may be ة.
    if word.endswith("ته") and (isolated := _in_isolation(word[:-1])) != word[:-1]:
        return isolated
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun) and len(word) - len(pronoun) >= _LEAST_BEFORE_ENDING:
            return _in_isolation(word.removesuffix(pronoun))
    return word


def _in_isolation(word: str) -> str:
    closed = _closed_teh(word)
    return word if closed == word else closed + "ه"


_OWN_AL = frozenset(_WITH_OWN_AL.split())
_OWN_AL_STEMS = frozenset(stem for stem in map(_without_ending, _OWN_AL) if len(stem) >= _LEAST_WITH_OWN_AL)
_RADICAL = frozenset(
    _without_ending(_MARKS.sub("", word).translate(str.maketrans("أإآةىؤئ", "اااهيوي")))
    for word in _RADICAL_FIRST_LETTER.split()
)
