"""English."""

from indexer.languages.language import ArticleWording, Language

LANGUAGE = Language(
    code="en",
    script="Latin",
    lacks={
        "accented_endings": "it is written without accents",
        "iso_catalogue": "the names of ISO 3166 are English",
    },
    snowball="english",
    irregular_forms={
        "women": "woman", "men": "man", "children": "child", "criteria": "criterion", "phenomena": "phenomenon",
        "crises": "crisis", "hypotheses": "hypothesis", "analysis": "analyse", "mice": "mouse",
    },
    article_wording=ArticleWording(
        "article art", "articles arts", "paragraph para", "paragraphs paras par", "of|of the",
    ),
    long_forms=("Republic of ", "Republic of the ", "Kingdom of ", "Kingdom of the ", "People’s Republic of "),
    names_on_covers="anglais inglés английский английском بالإنكليزية بالانكليزية بالإنجليزية إنكليزي 英文",
    months=(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ),
    date_governors="dated|on|of|from|to|until|by|since|and",
    organs=(
        r"United Nations|General Assembly|Security Council|Economic and Social Council|Human Rights Council|"
        r"Distr\.?:?|General|GENERAL|Date:?"
    ),
    session=(
        r"(?P<session>(?:(?:Resumed|Reconvened)\s+[\p{L}-]+|\p{Lu}[\p{L}-]*(?:st|nd|rd|th)|\d{1,3}(?:st|nd|rd|th))"
        r"(?:\s+\p{L}+(?:-\p{L}+)*){0,3}?\s+session"
        r"(?:\s+(?:de\s+fond|extraordinaire|ordinaire|d[’']organisation))?"
        r")(?=\s+(?:Agenda|Items?|\p{Lu}[\p{L}-]+\s+year)\b|\s*[,;*(]|\s*$)"
    ),
    document_types={
        "compendium": "compendium|compilation",
        "explanation of position": "(?:statements? in )?explanations? of position",
        "explanation of vote": "(?:statements? in )?explanations? of vote",
        "working paper": "(?:joint )?working papers?",
        "conference room paper": "conference room papers?",
        "position paper": "position papers?",
        "concept note": "concept (?:note|paper)s?",
        "draft resolution": "draft resolutions?",
        "report": "(?:(?:draft|final|interim|annual|progress|periodic|national) )*reports?",
        "note": "notes? by (?:the )?(?:Secretariat|Secretary-General|Chair)",
        "statement": "(?:(?:joint|national|opening|closing|general|cross-regional) )*statements?",
        "submission": (
            "(?:(?:joint|written|national) )*(?:submissions?|contributions?|inputs?|repl(?:y|ies)|responses?|comments)"
        ),
    },
    letter="(?:Identical |Joint )?letters?",
    note_verbale="Note verbale|Notes verbales",
    letter_continues="dated",
    text_openings=(
        "I|We|On instructions|Upon instructions|On behalf of|In my capacity|Attached please|Please find|"
        "The Permanent (?:Observer )?Mission"
    ),
    negations=(
        "not no never none nothing nobody neither nor without cannot nowhere hardly unless except"
    ),
    negating_prefixes="un in im il ir dis non mis anti",
    modals="shall should may might must can could will would ought need needs",
    number_words=(
        "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy "
        "eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third "
        "quarter double all some few many most every each any only more less fewer least"
    ),
)  # fmt: skip
