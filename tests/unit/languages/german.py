"""German, as the exercise of CONTRIBUTING adds it to a copy of the product; this module is no part of the product."""

from indexer.languages.language import ArticleWording, Language

LANGUAGE = Language(
    code="de",
    script="Latin",
    lacks={
        "addressing": "a case tells whom one speaks to",
        "accented_endings": "umlauts are typed",
        "organs": "covers in German come from ministries",
        "text_openings": "letters begin with a salutation",
    },
    snowball="german",
    irregular_forms={"kriterien": "kriterium"},
    article_wording=ArticleWording("artikel art", "artikels artikeln", "absatz abs", "absätze", ""),
    iso_catalogue="de",
    long_forms=("Republik ", "Königreich "),
    names_on_covers="deutsch allemand alemán немецкий",
    months=(
        "januar jan", "februar feb", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober okt",
        "november", "dezember dez",
    ),
    date_governors="vom|am|bis|seit",
    session=r"(?P<session>(?:\d{1,3}\.|\p{Lu}\p{L}+)\s+(?:Sitzung|Tagung))",
    document_types={
        "compendium": "Sammlung",
        "explanation of position": "Erläuterung der Position",
        "explanation of vote": "Stimmerklärung",
        "working paper": "Arbeitspapiere?",
        "conference room paper": "Sitzungspapiere?",
        "position paper": "Positionspapiere?",
        "concept note": "Konzeptpapiere?",
        "draft resolution": "Resolutionsentwurf",
        "report": "Berichte?",
        "note": "Mitteilung des Sekretariats",
        "statement": "Erklärung(?:en)?",
        "submission": "Stellungnahmen?",
    },
    letter="Schreiben",
    note_verbale="Verbalnote",
    letter_continues="vom",
    sentence_words=(
        "ist sind war waren wird werden hat haben muss müssen soll sollen kann können wir uns ich die dass nicht"
    ),
    courtesies="(?:vielen )?dank.{0,40}|mit freundlichen grüßen|sehr geehrte.{1,60}",
    citing=r"siehe\b|vgl\.|ebd\.|quellen?\s?:",
    contents_titles="inhalt|inhaltsverzeichnis",
    form_labels="dokument|datum|betreff|anschrift|telefon",
    negations="nicht kein keine keinen keiner nie niemals ohne weder noch außer",
    negating_prefixes="un miss nicht",
    question_words="wer wen was welche welcher wann wo warum wie viele sagt ist sind",
    modals="soll sollen sollte sollten muss müssen kann können könnte dürfen darf wird werden würde",
    saying="sagte|sagten|erklärte|erklärten|betonte|fügte hinzu",
    according_to="[Ll]aut|[Nn]ach Angaben von",
    speaker_roles="Vertreter|Vertreterin|Delegation|Botschafter|von|der|die|des",
    back_references="er|sie|es|auch|dann|und|die Delegation",
    opposites="erhöh/senk unterstütz/ablehn mehr/weniger vor/nach krieg/frieden",
    number_words=(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million alle einige mehr weniger"
    ),
)  # fmt: skip
