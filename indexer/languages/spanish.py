"""Spanish."""

from indexer.languages.language import ArticleWording, Language

LANGUAGE = Language(
    code="es",
    script="Latin",
    lacks={"negating_prefixes": "those of English are its own too (in-, im-, dis-, anti-)"},
    snowball="spanish",
    accented_endings=(("cion", "ción"), ("sion", "sión"), ("ia", "ía"), ("ias", "ías"), ("io", "ió")),
    irregular_forms={"comités": "comité", "capaz": "capaces", "incapaz": "incapaces"},
    article_wording=ArticleWording("artículo art", "artículos arts", "párrafo", "párrafos apartado párr", "del|de"),
    iso_catalogue="es",
    long_forms=(
        "República de ", "República del ", "República de la ", "República de los ", "Reino de ", "Reino del ",
    ),
    names_on_covers="espagnol español испанский испанском بالإسبانية بالاسبانية إسباني 西班牙文",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre setiembre", "octubre",
        "noviembre", "diciembre",
    ),
    date_governors="de|del|el|fecha|a",
    organs="Naciones Unidas|Asamblea General|Consejo de Seguridad",
    session=(
        r"(?P<session>(?:\p{Lu}\p{L}+\s+(?:\p{L}+\s+)?|\d{1,3}[.º°]*\s+)"
        r"período\s+(?:extraordinario\s+|ordinario\s+|sustantivo\s+)?de\s+sesiones"
        r"(?:\s+(?:sustantivo|de\s+organización))?)"
    ),
    document_types={
        "compendium": "compendio|recopilación",
        "explanation of position": "explicaci(?:ón|ones) de posición",
        "explanation of vote": "explicaci(?:ón|ones) de voto",
        "working paper": "documentos? de trabajo",
        "conference room paper": "documentos? de sesión",
        "position paper": "documento de posición",
        "concept note": "nota conceptual",
        "draft resolution": "proyectos? de resolución",
        "report": "informes?",
        "note": "nota de la Secretaría",
        "statement": "declaraci(?:ón|ones)",
        "submission": "contribuci(?:ón|ones)|respuestas?|comunicaci(?:ón|ones)",
    },
    letter="Cartas? (?:idénticas )?",
    note_verbale="Nota verbal",
    letter_continues="de fecha",
    text_openings="Tengo el honor|Siguiendo instrucciones|La Misión Permanente",
    negations="nunca jamás ningún ninguna ninguno sin nada nadie tampoco salvo",
    modals="debe deben debería deberían deberá deberán puede pueden podría podrían podrá podrán",
    number_words=(
        "más menos cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta "
        "ciento cien miles millones mitad todos todas algunos algunas"
    ),
)  # fmt: skip
