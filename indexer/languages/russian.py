"""Russian."""

from indexer.languages.language import ArticleWording, Language

LANGUAGE = Language(
    code="ru",
    script="Cyrillic",
    lacks={
        "accented_endings": "its letters are typed as they are written",
        "irregular_forms": "none is frequent enough in this field",
    },
    snowball="russian",
    article_wording=ArticleWording(
        "статья статьи статье статью", "статьей статей ст", "пункт пункта пункте", "пунктом пунктом пункты п ч часть",
        "",
    ),
    iso_catalogue="ru",
    long_forms=("Республика ", "Республики ", "Королевство "),
    names_on_covers="russe ruso русский русском بالروسية روسي 俄文",
    months=(
        "января январь", "февраля февраль", "марта март", "апреля апрель", "мая май", "июня июнь", "июля июль",
        "августа август", "сентября сентябрь", "октября октябрь", "ноября ноябрь", "декабря декабрь",
    ),
    date_governors="от|с|до|по|на",
    organs="Генеральная Ассамблея|Совет Безопасности",
    session=r"(?P<session>\p{Lu}\p{L}+(?:\s+\p{L}+){0,3}\s+сессия)(?!\p{L})",
    document_types={
        "compendium": "подборка|сборник",
        "explanation of position": "разъяснени[ея] позиции",
        "explanation of vote": "разъяснени[ея] мотивов голосования",
        "working paper": "рабочи[йе] документ",
        "conference room paper": "документы? зала заседаний",
        "position paper": "позиционный документ",
        "concept note": "концептуальная записка",
        "draft resolution": "проект резолюции",
        "report": "доклад",
        "note": "записка Секретариата",
        "statement": "заявлени[ея]",
        "submission": "ответы?",
    },
    letter="(?:Идентичные )?[Пп]исьм[оа]",
    note_verbale="Вербальная нота",
    letter_continues="от |Постоянного|Генерального|Председателя|Временного",
    text_openings="Имею честь|По поручению|Постоянное представительство",
    negations=(
        "не ни нет никогда без нельзя никто ничто никакой никакая никакое никакие никаких кроме отнюдь"
    ),
    negating_prefixes="не без",
    modals=(
        "должен должна должно должны следует следовало может могут могла мог могли обязан обязана обязаны вправе"
    ),
    number_words=(
        "больше меньше более менее ноль один два три четыре пять шесть семь восемь девять десять сто тысяча тысячи "
        "миллион миллиона миллионов все некоторые половина"
    ),
)  # fmt: skip
