"""Spanish."""

from indexer.languages.language import (
    ArticleWording,
    AttitudeWording,
    Language,
    OrdinalWording,
    QuantityWording,
    ResolutionWording,
    VoteWording,
)

_SPONSORS = r"(?:co)?(?:patrocinadores|autores)"
_ADVERBS = r"(?: (?:\p{L}+mente|también|asimismo|además|una vez más|de nuevo|sin reservas))*"

_WEEKDAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"

LANGUAGE = Language(
    code="es",
    script="Latin",
    lacks={
        "first_parts": "ciber by itself is translated",
        "spelling_variants": "its countries spell alike",
        "case_endings": "names are not declined",
        "behind_names_of_people": "capitals tell names",
        "surnames": "capitals tell names",
        "elided": "no article or preposition is shortened",
        "negating_part": "its negation stands as a word, behind the noun",
        "its_offices": "possessives are words of their own",
        "to_call": "the words of `in_common` stand before the verb",
        "addressing": "a preposition or a case tells whom one speaks to",
        "office_of_person": "no paper in it has been read that has it",
    },
    snowball="spanish",
    accented_endings=(("cion", "ción"), ("sion", "sión"), ("ia", "ía"), ("ias", "ías"), ("io", "ió")),
    irregular_forms={
        "comités": "comité", "subcomités": "subcomité", "capaz": "capaces", "incapaz": "incapaces",
        "desarme": "desarmes", "confirme": "confirmes", "reafirme": "reafirmes", "gendarme": "gendarmes",
        "voces": "voz", "portavoces": "portavoz", "veces": "vez", "luces": "luz", "paces": "paz", "cruces": "cruz",
        "raíces": "raíz", "jueces": "juez", "peces": "pez", "directrices": "directriz", "matrices": "matriz",
        "cicatrices": "cicatriz", "felices": "feliz", "veloces": "veloz", "atroces": "atroz", "tribus": "tribu",
    },
    article_wording=ArticleWording(
        "artículo art", "artículos arts", "párrafo", "párrafos apartado párr párrs parrafo parr", "del|de",
        "a al", "y e",
        "recomendación recomendaciones recomendacion",
    ),
    resolution_wording=ResolutionWording(
        "resolución|resoluciones|res", "", "Consejo de Seguridad|CSNU|CS",
        "Asamblea General|AGNU|AG|Consejo de Derechos Humanos|CDH|Consejo Económico y Social|ECOSOC|ONU|"
        "Naciones Unidas",
        "de|del|la|las|n|no|núm|número",
    ),
    quantity_wording=QuantityWording(
        "millón|millones", "mil millones|000 millones", "billón|billones",
        "de dólares|dólares|de dólares estadounidenses|de dólares de los Estados Unidos",
        "grados|grado|grados Celsius",
    ),
    ordinal_wording=OrdinalWording(
        "primer|primero segundo tercer|tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo|"
        "decimoprimero "
        "duodécimo|decimosegundo decimotercero|decimotercer decimocuarto decimoquinto decimosexto decimoséptimo "
        "decimoctavo decimonoveno",
        "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
        "vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo",
        "º ª o a",
    ),
    iso_catalogue="es",
    long_forms=(
        "República de ", "República del ", "República de la ", "República de los ", "Reino de ", "Reino del ",
    ),
    weekdays=_WEEKDAYS,
    names_on_covers="espagnol español испанский испанском испански بالإسبانية بالاسبانية إسباني 西班牙文 西班牙语",
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
    agenda_item=(
        r"temas?\s+"
        r"(?P<items>\d(?:[\d\s(),.–-]|\b(?:[a-z]{1,3}|and|et|und)\b\)?)*)"
        r"\s+del programa(?: provisional)?"
    ),
    bodies=(
        r"(?:Comité|Comisión|Subcomisión|Consejo|Asamblea|Conferencia|Foro|Grupo de Trabajo|Grupo de Expertos|"
        r"Junta|Reunión|Convención|Pacto)(?: .{3,200})?"
    ),
    original_labels="Original",
    only_in="solamente|únicamente",
    united_nations="Naciones Unidas",
    principal_organs="Asamblea General|Consejo de Seguridad|Consejo Económico y Social|Consejo de Derechos Humanos",
    distribution=r"Limitada|Reservada|Documentos Oficiales|Suplemento(?: (?:No\.?|núm\.) ?\d+[A-Z]?)?",
    recycling="Se ruega reciclar",
    page_words="página",
    of_pages="de",
    watermarks="borrador|provisional|confidencial",
    summary_titles=r"Resumen|Introducción|Índice",
    document_types={
        "compendium": "compendio|recopilación",
        "explanation of position": "explicaci(?:ón|ones) de posición",
        "explanation of vote": "explicaci(?:ón|ones) de voto",
        "working paper": "documentos? de trabajo",
        "conference room paper": "documentos? de sesión",
        "position paper": "documento de posición",
        "concept note": "nota conceptual",
        "draft resolution": "proyectos? de resolución",
        "draft decision": "proyectos? de decisión",
        "resolution": r"resoluci(?:ón|ones)(?: aprobadas?| \d+ \(\d{4}\))",
        "decision": r"decisi(?:ón|ones)(?: adoptadas?| \d+/\d+)",
        "report": (
            r"(?:\p{L}*(?:simo|cimo|primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno) )*informes?"
        ),
        "note": "nota de la Secretaría",
        "verbatim record": "actas? (?:literal(?:es)?|taquigráficas?)",
        "summary record": "actas? resumidas?",
        "statement": "declaraci(?:ón|ones)",
        "submission": "contribuci(?:ón|ones)|respuestas?|comunicaci(?:ón|ones)",
    },
    letter="Cartas?(?: idénticas)?",
    note_verbale="Nota verbal",
    letter_continues="de fecha",
    text_openings="Tengo el honor|Siguiendo instrucciones|La Misión Permanente",
    no_answer=(
        r"[ns]\s?/\s?[dc]|ningun[oa]|desconocid[oa]|sin (?:datos|especificar)|no (?:aplica|aplicable|"
        r"disponible|consta|procede)"
    ),
    # Portuguese, which has no module of its own, is added to the words of its neighbour.
    sender=r"\bdirigidas?\b.+\bpor (?:el |la |los |las )?(?P<sender>.+?) ante (?:las Naciones Unidas|la O)",
    addressed="dirigidas?",
    representing=(
        r"^(?P<before>.*?)\b(?P<permanent>Representantes? Permanentes?|Observador(?:a|es)? Permanentes?|"
        r"Misi(?:[óo]n|ones) Permanentes?|Encargad[oa] de Negocios(?: interin[oa])?)(?: de la Misión Permanente)? "
        r"(?:de la |de los |del |de )(?P<whom>.+)$"
    ),
    titles=r"dr|dra|don|doña|profesora?|juez|jueza|padre|sor",
    honorifics="su excelencia|señora?|sra?|srta|excm[oa]",
    officials="Secretario General",
    heads_of_bodies="(?:Vice)?president[ea]s?|Copresident[ea]s?|Mesa|Relatora?|Facilitadora?",
    heads_of_entities="Directora? (?:Ejecutiv[oa]|General)|Secretari[oa] Ejecutiv[oa]|Administradora?",
    official_papers="(?:informe|nota|memorando)s? (?:del |de la )(?P<whom>Secretario General|Secretaría)",
    letterheads="(?P<office>Misi[óo]n Permanente d.+?)",
    accredited_to="ante ",
    statements_by=(
        r"(?:declaración|intervención|contribución|documento de trabajo|respuesta)(?:es)? "
        r"(?:(?:presentad[oa]s?|pronunciad[oa]s?) por|de la|de los|del|de)|"
        r"(?:(?:documento|nota|proyecto|propuesta|enmienda|ponencia)s?(?: \p{L}+)?(?: de \p{L}+)? )?"
        r"(?:presentad|sometid|preparad)[oa]s? por"
    ),
    submitted_by=r"(?:presentad|preparad)[oa]s? por\b",
    sponsored=(
        r"proyectos? de (?:resolución|decisión|declaración)(?: revisado)?|enmiendas?|documentos? de trabajo|"
        r"propuestas?"
    ),
    official_records="Documentos Oficiales",
    error_pages=(
        r"(?:el documento|la página|el archivo) que (?:busca|está buscando|ha solicitado) "
        r"no (?:existe|se ha encontrado)|página no encontrada"
    ),
    meetings=r"(?:[\p{L} ]+ )?\d{1,5}[ªa]? (?:\p{L}+ )?sesión(?: plenaria)?(?: \([^)]+\))?",
    unfinished="y|o|del|el|los|las|por|para|con|sobre",
    addenda="Adición|Corrección",
    officers="Relatora?|President[ea]",
    to_be_held="que se celebrará en",
    own_subject="sobre (?:su|sus|la labor)",
    to_be_checked="cotejar con .{3,40}|para (?:su )?(?:publicación|difusión) inmediata",
    speeches="discurso|intervenci[óo]n|declaraci[óo]n|palabras|mensaje",
    spoken_papers=(
        "(?:discurso|intervenci[óo]n(?:es)?|declaraci[óo]n(?:es)?|palabras|mensaje|posici[óo]n|propuesta|"
        "comentarios)s?"
        "(?: (?:conjunta|general|nacional|final|de apertura|de clausura|inaugural))*"
    ),
    presides=(
        r"(?:el |la )?(?:vice|co)?president[ea](?: interin[oa]| provisional)?|(?:el |la )moderadora?|"
        r"(?:el |la )secretari[oa] de la [\p{L} ]+"
    ),
    addressed_as=(
        r"(?:sra?|sres|srta|señora?|sir|dame|lord|jeque|príncipe|princesa|rey|reina|emir|monseñor|cardenal|general|"
        r"embajadora?|magistrad[oa])(?:\.|(?!\p{L}))"
    ),
    spoken_in=r"(?:habla en|interpretación del|traducido del)\s(?P<language>[^()]{2,40})",
    national_capacity=(
        r"\ben (?:mi )?(?:calidad|capacidad) de representante (?:permanente )?(?:de la |de los |de las |del |de )"
        r"(?P<whom>[^.;:]{2,80})|\ba título nacional\b|\ben mi (?:calidad|capacidad) nacional\b"
    ),
    events_of_a_meeting=(
        r"Se (?:levanta|abre|suspende|reanuda) la sesión|Se procede a votación|(?:Tema|TEMA)s? \d{1,3}|"
        r"Votos a favor|(?:Ahora )?[Rr](?:eanudo|easumo) (?:ahora )?mis? funci(?:ón|ones)"
    ),
    notices_of_a_record="La presente acta|Esta acta",
    delegations="delegaci[óo]n|misi[óo]n(?: permanente)?",
    read_out="pronunciad[oa] por|presentad[oa] por|leíd[oa] por",
    places_of_speech="en|ante|durante|para|con|sobre|a",
    delivered_by=(
        "(?:(?:pronunciad|presentad)[oa]s? )?por(?: la| el)?|de la|de los|del|de|en nombre d(?:e la|el|e los|e)"
    ),
    holding_views=r"(?:considera|estima|apoya|reitera|cree|agradece|propone|entiende)\b",
    floor_given=(
        "(?:dar|darle|otorgar|otorgarle|conceder|concederle|ceder|cederle|"
        "brindar) (?:el uso de )?la palabra (?:a |al )"
        "(?P<whom>[^.;:!?,]{2,90})"
    ),
    opening_voices=(
        "(?:se (?:alinea|adhiere|asocia|suma|une)|suscribe|agradece|felicita|alinea su|tiene el honor|se complace|"
        r"(?:desea|quisiera) (?:agradecer|felicitar|expresar|sumarse|asociarse|reiterar|destacar|compartir))\b"
    ),
    salutations=(
        r"(?:Excelent[íi]sim[oa]s? )?Se[ñn]or(?:a|es|as)?,? (?:Presidente?a?|[Ff]acilitador|Secretari[oa])\b|"
        r"Distinguid[oa]s|Excelencias|Se[ñn]oras y"
    ),
    speech_openings="(?:Much[ao]s )?[Gg]racias|Quiero|Quisiera|Es un|Tengo",
    own_country="mi pa[íi]s",
    own_behalf=r"en nombre (?:del (?:gobierno|pueblo)(?: y (?:del )?(?:gobierno|pueblo))? )?(?=de)",
    own_people=r"en nombre (?:(?:del|de la|y|gobierno)\s+)*pueblo (?P<adjective>\p{L}+)",
    on_behalf_of="en (?:nombre|representaci[óo]n) de(?:l| la| los| las)?",
    speaking_for=(
        "en (?:nombre|representaci[óo]n) de(?:l| la| los| las)?|(?:hablando|interviniendo|que habló|que intervino) por"
    ),
    own_capacity=r"a título nacional|en su (?:calidad|capacidad) nacional|en nombre de su (?:propio )?país",
    parts_of_groups="grupo(?: de (?:países|estados))?|(?:pa[íi]ses|estados)(?: miembros)?|miembros",
    this_statement="(?:esta|este|la presente|el presente|nuestra|nuestro|mi) (?:declaración|intervención|comunicado)",
    quoting_aloud="cito|cito textualmente|y cito",
    joint_submissions="(?:declaración|contribución|comunicación) (?:conjunta|común)",
    speech_by=(
        r"(?:discurso|intervención|declaración|palabras|mensaje)s?(?:\s*[:–—-]|\s+(?:de|del|por|en nombre del?)\b)"
    ),
    held_offices=(
        "Ministr[oa]|(?:Vice-?)?President[ea]|Canciller|Embajadora?|Representante Permanente|"
        "Jefe de (?:Estado|la Delegación)"
    ),
    within_names="de l[ao]s|de la|del?|la|en|para|por",
    posts=(
        r"(?:(?:vice|sub|co)[ -]?)?(?:director(?:a|es|as)?|responsables?|jef[ea]s?|coordinador(?:a|es|as)?|"
        r"president[ea]s?|secretari[oa]s?(?! general)|fundador(?:a|es|as)?|gerentes?|asesor(?:a|es|as)?|"
        r"consultor(?:a|es|as)?|expert[oa]s?|especialistas?|analistas?|investigador(?:a|es|as)?|profesor(?:a|es|as)?|"
        r"estudiantes?|miembros?|"
        r"representantes?|delegad[oa]s?|embajador(?:a|es|as)?|ingenier[oa]s?|abogad[oa]s?|relator(?:a|es|as)?|"
        r"particular(?:es)?|ciudadan[oa]s?)(?:[ -](?:ejecutiv[oa]|general|adjunt[oa]|principal|independiente|regional|"
        r"nacional|técnic[oa]|jurídic[oa]))*|contribución (?:personal|individual)|a título (?:personal|individual)"
    ),
    parts_of_organisations=(
        ""
        "departamentos?|divisi(?:ón|ones)|servicios?|secci(?:ón|ones)|unidad(?:es)?|oficina|programas?|dirección|área|equipo"
    ),
    kinds_of_organisations=(
        "organización|fundación|asociación|coalición|red|instituto|federación|colectivo|empresa|entidad|"
        "centro"
    ),
    civil_society="no gubernamental|sociedad civil|sin (?:fines|ánimo) de lucro",
    about_us="Quiénes somos|Sobre nosotros",
    about_whom="Acerca de|Sobre",
    being=r"(?:es|fue fundad[oa])\b",
    we="nosotr[oa]s|nuestr[oa]s?|trabajamos|defendemos|promovemos",
    invited=(
        "(?:agradecen?|acogen? con|celebran?|se complacen?|saludan?|da(?:n)? las "
        r"gracias)\b[^.]{0,160}?\b(?:oportunidad|ocasión|posibilidad|invitación)\b"
    ),
    made_by=(
        r"(?:la presente|esta)\s(?:contribución|declaración|comunicación|presentación)\s(?:conjunta\s)?(?:es|"
        r"ha sido|fue)\s(?:presentada|preparada|elaborada|hecha)(?:\sconjuntamente)?\spor(?-i:\sONG)?"
    ),
    behind_names="en|ante|sobre",
    own_papers="respuesta|contribución|comentarios|aportes",
    toward="a la|al?",
    papers_on="sobre",
    answered_papers=(
        "en (?:respuesta|contestación|reacción|relación)|con referencia|relativ[oa]s?|acerca|sobre|respecto|contra|"
        "refutando|rechazando|condenando"
    ),
    opining=(
        r"es\b|considera|apoya|recomienda|propone|cree|pide|solicita|agradece|celebra|acoge|saluda|insta|exhorta|"
        "destaca|recuerda|subraya"
    ),
    signatories=r"\b(?:abajo firmantes|firmantes)\b",
    first_sections="Introducción|Resumen",
    no_names="Esta?|Este|Estos|Nuestr[oa]|En|Para|Por",
    greetings=r"Estimad[oa]s?\b|Excelencia[,:]$|Señora?:$",
    subject_labels="Asunto",
    own_reports=(
        r"\binforme nacional\s+presentado (?:con arreglo|de conformidad)|\bpresentad[oa]s por el Estado "
        "examinado"
    ),
    papers_about=r"análisis|evaluación|crítica|comentarios?|respuesta|alternativo|sombra|paralelo|panorama|síntesis|perspectivas?|guía|luz|ciudadan[oa]s?|jóvenes|juventud",
    papers_under="en virtud|en el marco|conforme|ante|a la|al|y|para|presentada|informe|convención|marco",
    papers_of_many=r"comunicaci[óo]n nacional|informe nacional|informe bienal",
    national_papers=(
        r"(?:(?:primera|segunda|tercera|cuarta)\s+)?(?:contribuci[óo]n(?:es)?\s+(?:(?:prevista|tentativa)s?\s+(?:y\s+)?)?"
        r"(?:determinadas?\s+a\s+nivel\s+nacional|nacional(?:mente)?\s+determinadas?)|comunicaci[óo]n\s+nacional|"
        r"informe\s+nacional(?:\s+voluntario)?|informe\s+bienal|examen\s+nacional\s+voluntario|"
        r"plan\s+nacional\s+de\s+adaptaci[óo]n)"
    ),
    presenting_own=(
        r"(?:presenta|somete|comunica|se complace en (?:presentar|someter|comunicar))\s+(?:por la presente\s+)?sus?"
    ),
    accompanied_by=(
        r",\s*(?:junto |conjuntamente )?con|(?:junto|conjuntamente|en (?:asociación|cooperación|"
        "colaboración)) con"
    ),
    voices=(
        "(?:(?:el|la) )?(?:president[ea]|vicepresident[ea]|copresident[ea]|secretari[oa]|moderador(?:a)?|"
        "facilitador(?:a)?)"
    ),
    papers_by="de la|del|de l[ao]s|de|por",
    asking=(
        "consulta|convocatoria|llamad|cuestionario|borrador|proyecto|Relator(?:a)? Especial|Grupo de Trabajo|"
        "Comité|Comisión|Consejo|Alt[oa] Comisionad[oa]"
    ),
    bodies_of_states="(?:representantes?|delegaci(?:[óo]n|ones)|gobiernos?|misión permanente) (?=de)",
    for_attention=r"a la atención d|al? (?:señora?|sra?\.|excelentísim[oa]|excm[oa]\.)",
    ambassadors="embajad",
    contents_headings="índice|contenido",
    contents_columns="Página|Párrafos",
    heading_openings="declaracion contribucion respuesta comunicacion en",
    bylines=(
        r"(?:declaración|contribución|respuesta|comunicación|mensaje|observaciones|comentarios|documento de posición|"
        r"explicación de (?:posición|voto)|derecho (?:a|de) réplica)\s(?:conjunta\s)?"
        r"(?:(?:presentad[oa]|recibid[oa]|formulada)\s)?(?:por(?: (?:el|la|los))?|de la|de los|del|de)|"
        r"(?:presentad|enviad|recibid)[oa]s? (?:por|de)"
    ),
    organisations=(
        r"grupo principal|grupos?|red|alianza|asociación|coalición|federación|confederación|unión|liga|consejo|"
        r"fundación|instituto|universidad|sociedad|academia|organización|consorcio|caucus|cámara|compañía|colectivo|foro|"
        r"comisión|centro|mecanismo regional|colegio|escuela"
    ),
    constituencies=(
        r"(?:las )?mujeres|(?:los )?niños y (?:los )?jóvenes|(?:la )?juventud|(?:los )?agricultores|"
        r"(?:los )?pueblos indígenas|(?:las )?autoridades locales|(?:las )?organizaciones no gubernamentales|"
        r"(?:la )?sociedad civil|(?:los )?trabajadores y (?:los )?sindicatos|(?:las )?empresas y (?:la )?industria|"
        r"(?:el )?sector privado|(?:la )?comunidad (?:técnica|científica(?: y tecnológica)?)|"
        r"(?:las )?personas con discapacidad|(?:las )?personas de edad|(?:los )?voluntarios|"
        r"gobiernos|estados(?: miembros)?|organizaciones (?:internacionales|regionales|intergubernamentales)"
    ),
    chapter_openings=(
        r"introducción|resumen|antecedentes|generalidades|prólogo|prefacio|conclusi(?:ón|ones)|recomendaci(?:ón|"
        r"ones)|"
        r"observaciones|anexos?|referencias|bibliografía|siglas|agradecimientos|nota|métod\w*|metodología|"
        r"prioridades|"
        r"temas|mensajes|desafíos|logros|enseñanzas|progresos|próximos pasos|programa|organización de|seguimiento|"
        r"función|lista|respuestas|comunicaciones|contribuciones|declaraciones|opiniones|capítulo|parte|sección|"
        r"cuadro|"
        r"aplicación|financiación"
    ),
    offices=r"misión permanente|ministerio de|embajada de|delegación de|representación permanente",
    collections=(
        "compendio|recopilación|respuestas recibidas|(?:comunicaciones|contribuciones|observaciones|"
        "información|opiniones|declaraciones) (?:recibidas?|presentadas?|de los (?:Estados|Gobiernos))"
    ),
    submitted_collections=(
        r"(?:compendio|recopilación) de (?:las |los )?(?:\p{L}+ )?(?:mensajes|declaraciones|comunicaciones|"
        r"contribuciones|respuestas)\b|(?:documentos|mensajes|declaraciones|comunicaciones|contribuciones|"
        r"respuestas|observaciones)\b[^.;]{0,160}?\b(?:presentad|recibid|enviad|transmitid)[oa]s (?:por|de)"
    ),
    first_person=r"nosotros|nuestr[oa]s?|mi (?:delegación|país)|Señor(?:a)? President[ea]|Sra?\.? President[ea]",
    translations="traducción (?:no oficial|de cortesía)",
    sentence_words=(
        "es son era eran será serán sería sea sean está están ha han había hemos debe deben debería deberían puede "
        "pueden podría podrían hay nos nosotros que quien quienes cuando porque este esta estos estas su "
        "apoyamos rechazamos pedimos recomendamos consideramos "
        "é são foi foram será serão seja sejam tem têm deve devem deveria deveriam pode podem não nós quem isso"
    ),
    courtesies=(
        r"(?:se\s)?distribu(?:ye|id[oa]s?)\s(?:únicamente|solamente|s[oó]lo)\sen\s[^.!?]{0,80}|"
        r"(?:muchas\s|muchísimas\s|mil\s)?gracias\b(?:\s(?:por\ssu\s(?:amable\s)?atención|a\stodos))*"
        r"(?:,?\s(?:señor|señora|sr|sra)\b\.?[^.!?,،؟]{0,60})?|"
        r"(?:acepte|reciba|aprovecho)\b\.?[^.!?؟]{0,120}\b(?:seguridades|consideración|saludos?|"
        r"estima)\b\.?[^.!?؟]{0,80}|"
        r"(?:le|les)?\s?agradecer(?:ía|íamos|é)\s(?=[^.!?؟]{0,250}\b(?:como\sdocumento|presente\s(?:carta|nota|"
        r"declaración)))"
        r"[^.!?؟]{0,500}|(?:señora?|sra?\.?)\s(?:presidente|presidenta|embajador|embajadora|secretario\sgeneral)|"
        r"(?:(?:excelencias?|señoras\sy\sseñores|distinguid[oa]s\s(?:delegados|colegas))(?:,\s)?)+|"
        r"estimad[oa]s?\s[^.!?,،؟]{0,50}|atentamente|cordialmente|(?:muito\s)?obrigad[oa](?:,?\s(?:senhora?|"
        r"sr)[^.!?,،؟]{0,60})?|"
        r"senhora?\spresidente"
    ),
    signed="firmado",
    annexes="anexos?|apéndice|documento adjunto",
    enclosing=r"adjunt\w*|transmit\w*|remit\w*|anexos?|enviar\w*",
    telephone="teléfono",
    citing=(
        r"véase(?:\stambién)?\b|véanse\b|ibíd|ibidem\b|disponible\sen\b|fuentes?\s?:|consultado\b|referencias|"
        r"bibliografía|disponível\sem\b|fontes?\s?:|acesso\sem\b|referências(?:\sbibliográficas)?|bibliografia"
    ),
    contents_titles="índice|contenido|sumario|sumário",
    form_labels=(
        "documentos?|organización|sector|región|título|palabras clave|resumen|correo electrónico|nombre|país|fecha|"
        "asunto|usuario|contraseña|iniciar sesión|teléfono|dirección|autores|autor|organização|setor|região|"
        "palavras-chave|resumo|nome|data|senha"
    ),
    thousand="mil",
    periods=(
        "segundo,segundos minuto,minutos hora,horas día,días,diario,diaria,diariamente "
        "semana,semanas,semanal mes,meses,mensual año,años,anual,anualmente decenio,década,décadas,decenios "
        "siglo,siglos "
        "bienal,bienales trienal,trienales quinquenal,quinquenales decenal,decenales"
    ),
    negations="no nunca jamás ningún ninguna ninguno sin nada nadie tampoco salvo",
    vote_wording=VoteWording(
        in_favour="Votos (?:a favor|afirmativos)|A favor",
        against="Votos (?:en contra|negativos)|En contra",
        abstaining="Abstenciones|Abstención",
        nobody="Ninguno|Ninguna|Nadie",
        decided=r"(?:quedan?|es|son|fue|fueron|ha sido|han sido)\s(?:aprobad|rechazad|mantenid|retenid|adoptad|"
        r"suprimid)[oa]s?|"
        r"(?:aprob|rechaz|adopt|decidi)ó\b.{0,600}?\b(?:votos|votación|sin someter\w*)|(?:obtuvo|"
        r"recibió)\s\w+\svotos",
        put=r"(?:tomar|adoptar) una decisión|a votación|votación\b.{0,60}\bsobre|pronunciarse|titulad[oa]|"
        r"votar sobre",
        intended="(?:había|habían|tenía|tenían) (?:tenido )?(?:la )?intención|(?:había|habían) (?:querido|deseado)",
        voted=r"(?:(?:ha|han)\s)?\bvot(?:ó|aron|ado)\b|\bse\s(?:abst\w+|(?:ha|han)\sabstenido)",
        voting=r"\bvot(?:o|os|a|an|ar|aciones|ación)\b|\babst\w+",
        abstained=r"abst\w+",
        on_side="a favor|por|sí",
        opposing="en contra|contra|no",
        beside="quién|quien|quiénes|quienes|qué|que|cómo|como|cuáles|cuales|estados?|países|paises|miembros?|"
        "delegaciones|"
        "los|las|el|la|de|del|al|a|en|sobre|un|una|lo|se|ha|han|lista|su",
        unasked=r"\bpor qué\b|\bpor que\b|\bexplicaci\w+|\bexplic\w*|\bmotivos?\b|\brazones?\b|"
        r"\bderecho (?:a|al|de) vot\w+|"
        r"\bantes de la votación\b|"
        r"\bsin votación\b",
    ),
    function_words=(
        "el la los las lo un una unos unas de del al a en con sin por para sobre entre hacia hasta desde contra "
        "según tras y e o u pero ni sino que quien quienes cual cuales cuyo donde cuando como si se su sus "
        "nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas aquel es son era ser sido "
        "está están ha han haber no más muy también él ella ellos ellas nos les le yo debe deben debería deberían "
        "deberá deberán debemos deberíamos debo puede pueden podría podrían podrá podrán podemos podríamos"
    ),
    question_words=(
        "quién quiénes qué cuál cuáles cuándo dónde cómo cuánto cuántos cuántas quien quienes que cual cuales cuando "
        "donde como por dice dicen piensa piensan dijo dijeron opina opinan opinó quem qual quais diz dizem disse "
        "disseram"
    ),
    signing_words="firma firmó firmado firmada firmaron firman firmante firmantes",
    who_words="quién quiénes quien quienes cuál cuáles cual cuales quem qual quais",
    stance_words="posición posiciones postura posturas posicion opinión opiniones",
    position_words=(
        "opone oponen apoya apoyan quiere quieren rechaza rechazan pide piden propone proponen contra opuso "
        "opusieron  opuesto apoyó apoyaron apoyado quiso quisieron rechazó rechazaron rechazado pidió pidieron "
        "pedido propuso  propusieron propuesto exige exigen exigió exigieron critica critican criticó criticaron "
        "criticado condena  condenan condenó condenaron condenado denuncia denuncian denunció denunciaron elogia "
        "elogian elogió elogiaron  defiende defienden defendió defendieron respalda respaldan respaldó respaldaron "
        "acusa acusan acusó acusaron  agradece agradecen agradeció opõe opõem apoia apoiam apoiou apoiaram quer "
        "querem rejeita rejeitam rejeitou  pede pedem pediu propõe propõem propôs condenam condenou criticam "
        "criticou defende defendem defendeu acepta  aceptan aceptó aceptaron aceptado prefiere prefieren prefirió "
        "prefirieron favorece favorecen niega niegan  insiste insisten insistió insistieron aprueba aprueban aprobó "
        "aprobaron reclama reclaman reclamó desea desean  aceita aceitam aceitou "
        "favor favorable favorables opuestos opuestas contrarios contrario"
    ),
    same_positions=(
        "apoya,favor,favorable,favorables,quiere,quieren,quiso,quisieron,prefiere,prefieren,prefirió,prefirieron,defiende,defienden,"
        "defendió,defendieron,favorece,favorecen,desea,desean,pidió,pidieron,pedido,propuso,propusieron,"
        "propuesto,elogia,elogian,elogió,elogiaron,apoia,apoiam,apoiou,apoiaram,quer,querem,pede,pedem,pediu,"
        "propõe,propõem,propôs,defende,defendem,defendeu,aceita,aceitam,aceitou "
        "opone,contra,opuestos,opuestas,contrarios,contrario,opuso,opusieron,"
        "opuesto,critica,critican,criticó,criticaron,criticado,opõe,opõem,rejeita,rejeitam,rejeitou,criticam,"
        "criticou"
    ),
    siding_words="contra opuestos opuestas oponen rechazan favorables contrarios favor",
    speaker_words=(
        "requiere requieren requirió necesita necesitan ve ven vio considera consideran consideró estima estiman "
        "recomienda recomiendan recomendó recomendaron sugiere sugieren sugirió solicita solicitan solicitó "
        "solicitaron  busca buscan cree creen espera esperan expresa expresan expresó pregunta preguntan preguntó "
        "preocupaciones  demandas solicitudes propuestas recomendaciones preguntas reservas objeciones preferencias "
        "actitud enfoque  favor"
    ),
    before_verbs="|qué|que|cómo|como|por|cuándo|cuando|dónde|donde|cuánto",
    mentioning_words=(
        "países estados gobiernos delegaciones oradores representantes organizaciones empresas documentos "
        "declaraciones cartas discursos menciona mencionan mencionó mencionaron mencionado refiere refieren refirió "
        "refirieron referido habla hablan habló hablaron hablado cita citan citó citaron citado discute discuten "
        "discutió discutieron discutido nombra nombran nombró nombraron nombrado plantea plantean planteó plantearon "
        "planteado comenta comentan comentó comentaron comentado aborda abordan abordó abordaron abordado alude "
        "aluden aludió aludieron invoca invocan invocó invocaron describe describen describió describieron dicho "
        "governos delegações organizações mencionam mencionou mencionaram refere referem referiu fala falam falou "
        "falaram falado citam citou discutem discutiu discutiram"
    ),
    derivations="al ales oral orales or ores ista istas ismo ico ica ano ana ivo iva ión iones miento ancia encia idad",
    about_words="sobre acerca",
    requesting="muestra muéstrame mostrar lista busca buscar encuentra encontrar todos todas",
    papers_asked={
        "": "documento documentos texto textos",
        "letter": "carta cartas",
        "note verbale": "nota_verbal notas_verbales",
        "statement": "declaración declaraciones discurso discursos",
        "submission": (
            "contribución contribuciones comunicación comunicaciones respuesta respuestas aportación aportaciones "
            "intervención intervenciones"
        ),
        "report": "informe informes",
        "note": "nota notas",
        "working paper": "documento_de_trabajo documentos_de_trabajo",
        "position paper": "documento_de_posición documentos_de_posición",
        "concept note": "nota_conceptual notas_conceptuales",
        "conference room paper": "documento_de_sesión documentos_de_sesión",
        "draft resolution": "proyecto_de_resolución proyectos_de_resolución",
        "draft decision": "proyecto_de_decisión proyectos_de_decisión",
        "resolution": "resolución resoluciones",
        "decision": "decisión decisiones",
        "explanation of position": "explicación_de_posición explicaciones_de_posición",
        "explanation of vote": "explicación_de_voto explicaciones_de_voto",
    },
    authoring=(
        "de del la el los las por que presentado presentada presentados presentadas presentó enviado enviada enviados "
        "enviadas envió remitido remitida remitidos remitidas remitió transmitida transmitidas transmitidos publicado "
        "publicada publicados publicadas hecha hechas hizo formulada formuladas entregado entregados ha han sido"
    ),
    set_phrases=(
        "sobre_todo ante_todo sin_duda sin_demora no_solo no_sólo una_vez_más "
        "hace_falta hacen_falta"
    ),
    modals=(
        "debe deben debería deberían deberá deberán debemos deberíamos debo puede pueden podría podrían podrá podrán "
        "podemos podríamos "
        "quizás quizá probablemente posiblemente presuntamente supuestamente aparentemente "
        "eventualmente potencialmente necesariamente acaso parece parecen procura procurará procurarán "
        "habría habrían sería serían pudo pudieron"
    ),
    restricting="solo|sólo|solamente|únicamente|incluso si|aunque|aun cuando",
    disapproving="erróneo|error|falso|falsa|equivocado|ilusión|absurdo",
    subordinating=(
        "que|quien|quienes|cual|cuales|cuyo|cuya|cuyos|cuyas|donde|porque|aunque|mientras|cuando|si|pues"
    ),
    copulas="es son era eran ser sido está están estaba ha han había habían",
    rejecting=r"rechaz\w+|opon\w+|opus\w+|conden\w+|denunci\w+|repudi\w+|recus\w+",
    future=r"\p{L}+[aei]r(?:á|án|é|emos)",
    same_modals=(
        "debe,deben,deberá,deberán,obligación,obligado,obligados,obligada,obligadas puede,pueden quizás,quizá,"
        "posiblemente presuntamente,supuestamente"
    ),
    modal_forms=(
        "debe,deben,debemos,debo,deberá,deberán debería,deberían,deberíamos "
        "puede,pueden,podemos,podrá,podrán podría,podrían,podríamos parece,parecen"
    ),
    number_words=(
        "más menos cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta "
        "ciento cien miles millones mitad todos todas algunos algunas todo toda cada varios varias pocos pocas muchos "
        "muchas poco mucho mayoría minoría solo sólo solamente únicamente único única ambos ambas doble casi "
        "principalmente parcialmente enteramente "
        "totalmente plenamente apenas raramente"
    ),
    same_quantities=(
        "todos,todas,todo,toda,cada solo,sólo,solamente,únicamente principalmente,mayormente enteramente,entera,"
        "totalmente,plenamente"
    ),
    counting=(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve"
    ),
    tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    ordinals=(
        "primer,primero,primera,primeros,primeras segundo,segunda,segundos,segundas tercer,tercero,tercera,"
        "terceros,terceras cuarto,cuarta quinto,quinta sexto,sexta séptimo,séptima octavo,octava noveno,novena "
        "décimo,décima"
    ),
    averting=(
        r"evit\w+|abst(?:ener\w*|ien\w+|enga\w*|ención)|impid\w+|impedir\w*|preven(?:ir|ción|ga\w*)|"
        r"ces(?:ar|an|e|en|ó|ando)|prohib\w+|negarse|negativa|ausencia|falta|renunci\w+"
    ),
    hedging=(
        "presuntamente|supuestamente|aparentemente|quizás?|tal vez|acaso|posiblemente|probablemente|si|a menos que|"
        "siempre que|suponiendo que|en la medida en que|con sujeción a|a reserva de|en caso de|según|cuando proceda|"
        "en principio|presunt[oa]s?|supuest[oa]s?|"
        r"sug(?:ir|ier)\w+|afirma(?:n|ba|ron)? que|aleg\w+|comprometi\w+|compromete\w*|promet\w+|pretende[n]?|"
        r"(?:trat|intent)(?:a|an|ó|aron|aba|aban) (?:de )?\w+r"
    ),
    per_cent="por_ciento",
    opposites=(
        "aument,increment,subi,sube,crec,crezc,ampli,multiplic,elev,más,mayor,extend,extien/disminu,reduc,baja,"
        "decrec,descen,descien,restring,limit,recort,menos,menor fortalec,reforz,refuerz,mejor,consolid,avanz,"
        "avance,facilit,permit,autoriz,foment,promov,promuev,alent,alient,ayud,contribu,favorec,proteg,protej,"
        "protecc,defend,defiend,preserv,respet,manten,mantien,salvaguard,cumpl,conserv,garantiz,asegur/debilit,"
        "empeor,deterior,socav,peor,menoscab,retroce,degrad,eros,obstacul,obstru,desalent,dificult,complic,"
        "bloque,amenaz,viol,destru,abol,abandon,incumpl,infring,suprim,elimin,vulner fuert,sólid,poderos,firme/"
        "débil,frágil facilit,permit,autoriz,foment,promov,promuev,alent,alient,ayud,contribu,favorec,garantiz,"
        "asegur/impid,impedi,impide,prohib,evit inclu,incorpor,integr,particip/exclu,omit,omis,apart,marginal "
        "comenz,comienz,inici,empez,empiez,abri,abre,abiert,continu,prosig,prosegu/termin,fin,final,cerr,cierr,"
        "cerrad,ces,cese,suspend,deten,deteng,interrump abiert,transparen,públic,accesib,divulg,revel/cerrad,"
        "secret,opac,confidencial,ocult,privad éxito,exitos,logr,alcanz,prosper/fracas,fall alto,alta,altos,"
        "altas,superior/bajo,baja,bajos,bajas,inferior grand,gran,ampli,consider,important,significativ,"
        "sustancial/pequeñ,escas,estrech,mínim,insignifican,leve máxim/mínim larg/cort,breve pronto,rápid,"
        "inmediat,acelera,temprano/tarde,lent,retras,demor,aplaz,gradual,tardí antes,previ/después,posterior "
        "encima,sobre/debajo,bajo primer,inicial,preliminar,provision,temporal/últim,final,definitiv,permanent "
        "siempre,menudo,frecuen,constantemente/nunca,jamás,rara,raramente todo,toda,todos,todas,cada/nada,"
        "ninguno,ninguna,ningún,ningun mucho,mucha,muchos,muchas,numeros,mayorí/poco,poca,pocos,pocas,minorí "
        "verdad,verdader,correct,ciert,exact/fals,errón,incorrect,inexact buen,bueno,buena,bien,positiv,benefici,"
        "constructiv,eficaz,eficien,útil,ventaj/malo,mala,mal,malas,malos,negativ,perjudici,dañin,destructiv,"
        "ineficaz,ineficien,inútil,desventaj paz,pacífic,cooper,coopera,amig,aliad,diálog/guerra,conflict,enemig,"
        "hostil,enfrent,agres segur/peligro,riesg,amenaz,insegur nacional,interno,interior,local,doméstic/"
        "internacional,externo,exterior,extranjer,mundial,global dentro/fuera presen/ausen víctim/agresor,"
        "victimari,perpetrador voluntari,facultativ,opcional/obligator,obligatori,vinculant mism,igual,idéntic,"
        "similar,semejant,coheren,compatib/distint,diferent,desigual,incoheren,incompatib,contradic con/sin "
        "favor/contra gracias,porque,debid/pese,aunque import/export centraliz/descentraliz simple,sencill,fácil/"
        "complej,complicad,difícil clar/ambigu,vag,confus ric,rico,rica/pobre asequib,barat/costos,cara,caro "
        "urban/rural desarrollad/desarroll norte/sur este/oeste confirm,afirm,reconoc,reconozc,admit/nieg,neg,"
        "negar,desmient,desment,refut,cuestion,rebat tolera/conden,castig,denunci prudent,cuidados,responsab/"
        "imprudent,temerari,irresponsab libre,libera/encarcel,deteni culpab/inocen legal,lícit,legítim/criminal,"
        "ilícit satisf,complac,esper,esperanz,optimis,confian/preocup,lament,decepc,tem,temor,pesimis,alarm crea,"
        "creó,establec,constru/destru,abol,desmantel,disol,disuel unid,unión,consens,acuerd,unánim/divid,divis,"
        "desacuerd,disens acept,aprob,aprueb/rechaz,rehus,declin gan,ganar,victori/perd,pierd,derrot modern,nuev/"
        "obsolet,antigu agradec,gratitud,felicit,elogi,homenaj/culp,rechaz,critic,conden,denunci revalu,"
        "apreciación/devalu,depreci crucial,central,esencial,primordial/menor,secundari,accesori avanz/retroced,"
        "retir desarm,desmilitariz/rearm,armament,militariz hombre,niño,chico,masculin,padre,hermano,hijo/mujer,"
        "niña,chica,femenin,madre,hermana,hija record,recuerd,rememor,conmemor/olvid adher,adhier,ingres,entrar,"
        "entró,entrada/salir,salid,retir,abandon vida,vidas,vivir,viv,nacimiento,naci,sobreviv/muert,morir,"
        "falleci superávit,abundan,excedent/déficit,escasez,falt pasad/futur,porvenir confi/desconfi compr/vend,"
        "vent impon,impus,introdu/levant,derog joven,jóven,niñez/ancian,mayores,viej,adult civil/militar,"
        "combatient,soldad activ/pasiv,inactiv día/noche adopt,acept,aprob,ratific/rechaz,rehus,repudi,desestim "
        "inclu,incorpor,añad/elimin,supr,supres,excl dar,dio,da,brind,otorg,proporcion/privar,privación,quit,"
        "retir erradic,elimin/caus,provoc,perpetu "
        "reticen,renuen,reacio,reacia/voluntad,dispuest,disposición "
        "incuestionab,indiscutib,cierto,cierta,comprobad,probad,confirmad/presunt,supuest,posible,eventual,dudos "
        "y,e/o,u "
        "conserv,manten,mantien,mantuv,preserv/perd,pierd,pérdida,abandon "
        "desplom,desciend,descend,cae,caen,cayó,cayeron,caída,disminu,reduc/trep,dispar,subi,sube,suben,aument,"
        "increment,"
        "crec comenz,comienz,inici,empez,empiez/conclu,complet,termin,finaliz flexib/rígid,inflexib suav,leve,"
        "benign/sever,grave,riguros suaviz,alivi,atenú,atenu,mitig/endurec,agrav,agudiz,exacerb calma,tranquil/disturb,"
        "caos,agitac cerca,cercan/lejos,lejan,remot profund/superficial,somer enteramente,totalmente,plenamente,"
        "completamente,completo/parcial,parcialmente,medias,mitad partidari,defensor/adversari,opositor "
        "aplica,aplican,aplicar,aplicab/exclu,exim,exent duplic,triplic/mitad,redujo,reduj,disminu"
    ),
    commitment=(
        "redact,prepar,elabor,propon,propus,propuest,discut,debat,negoci,examin,sugir,sugier,recomend,estudi/adopt,"
        "aprob,"
        "aprueb,ratific,decid,acord,concluy previst,prevé,planific,proyect/realiz,ejecut,complet,conclu derech,libre,"
        "autoriz/oblig,deber,vincul "
        "aplaz,posterg,difer,difier/adopt,aprob,aprueb,ratific invit,alent,alient,recomend,sugier,sugir/oblig,exig,"
        "impon,impus conclu,determin,demostr,comprob,constat/sospech,supus,supon,presum,conjetur"
    ),
    counterparts=(
        "donante,contribuyente/receptor,beneficiari,destinatari acreedor,prestamista/deudor,"
        "prestatari arrendador,propietari,casero/inquilin,arrendatari empleador,patron,patronal/"
        "trabajador,asalariad vendedor,proveedor/comprador,client demandante,querellante,"
        "denunciante/demandado,demandada,acusad docente,profesor,maestr/alumn,estudiant "
        "productor,fabricant/consumidor remitente/destinatari médico,médica,médicos/paciente "
        "padre,padres,madre,madres/hijo,hija,hijos,hijas,niño,niña,niños,niñas predecesor,"
        "antecesor,saliente/sucesor,entrante ingreso,ingresos/gasto,gastos,egreso ganancia,"
        "utilidad/pérdida oferta/demanda,demandas causa,causas/consecuencia fortaleza/debilidad,"
        "fragilidad,precariedad,vulnerabilidad hasta/desde,de último,última,últimos,últimas,"
        "pasado,pasada,pasados,pasadas,anterior,precedent/próximo,próxima,próximos,próximas,"
        "siguiente,venider,futuro,futura recuper,recobr/perder,perdi,pierd,pérdida legal,lícit,"
        "legítim,justificad/arbitrari,injustificad superior/inferior,subordinad si/aunque teor,"
        "teór/práctica,práctico origen/destino conjunt,mancomunad/separad,individual,unilateral "
        "unánim,unanimidad,consenso/mayoría"
    ),
    times="primavera verano otoño,otoños invierno tarde noche,noches ayer hoy",
    amounts="en hasta,a,al de",
    conceding="incluso aun aún",
    expecting="se espera que|se prevé que|está(?:n)? previst[oa]s?|a punto de|en vías de",
    one_of="un[oa] de (?:l[oa]s|sus)",
    lesser_offices=r"vice\w*|adjunt[oa]s?|interin[oa]s?|ex|exministr[oa]s?|expresident[ea]s?|antigu[oa]s?",
    approximating="unos unas aproximadamente alrededor cerca de",
    units=(
        "kilómetro,kilómetros,km milla,millas metro,metros pie,pies tonelada,toneladas kilogramo,"
        "kilogramos,kilo,kilos,kg libra,libras hectárea,hectáreas acre,acres litro,litros galón,"
        "galones barril,barriles dólar,dólares,$ euro,euros rublo,rublos yen,yenes franco,francos "
        "peso,pesos"
    ),
    negating_prefixes="in im i ir des dis anti no",
    saying_no="niega|negó|negaba|niegan|negaron|desmiente|desmintió|desmienten",
    saying=(
        "decía|decían|escribía|escribían|señalaba|añadía|afirmaba|explicaba|recordaba|insistía|advertía|sostenía|"
        "espera|esperó|confía en|confió en|acoge con (?:satisfacción|beneplácito)|acogió con (?:satisfacción|"
        "beneplácito)|"
        "ironizó|zanjó|espetó|contestó|aclaró|resaltó|resalta|planteó|plantea|confesó|celebró|vaticinó|cuestionó|"
        "cuestiona|remató|arremetió|ironiza|responden|respondieron|afirmaron|afirman|señalaron|señalan|agregaron|"
        "advirtieron|advierten|insistieron|aseguraron|aseguran|recordaron|recuerdan|sostienen|sostuvieron|consideran|"
        "externó|sentenció|recalcó|recalca|enfatizó|enfatiza|aseveró|exclamó|comentó|puntualizó|acotó|remarcó|"
        "rechazó|rechaza|criticó|critica|resumió|matizó|matiza|reclamó|reclama|dijo|dice|dijeron|declaró|declara|"
        "declararon|afirmó|afirma|señaló|señala|añadió|añade|agregó|agrega|indicó|indica|subrayó|subraya|advirtió|"
        "advierte|sostuvo|sostiene|recordó|recuerda|escribió|escribe|explicó|explica|precisó|respondió|responde|"
        "insistió|insiste|anunció|anuncia|aseguró|asegura|reafirmó|reafirma|pidió|pide|concluyó|concluye|prosiguió|"
        "propuso|propone|observó|observa|manifestó|manifiesta|expresó|expresa|reiteró|reitera|lamentó|lamenta|"
        "destacó|"
        "destaca|opinó|opina|"
        "(?:ha|han|había|habían) (?:dicho|declarado|afirmado|señalado|añadido|agregado|advertido|asegurado|recordado|"
        "sostenido|explicado|pedido)|preguntó|reconoció|replicó|apuntó|"
        "atribuyó|consideró|considera|estimó|defendió|defiende|alegó|exigió|exige|denunció|denuncia|admitió|avisó"
    ),
    among="en|desde",
    plural_saying="(?:an|en|on)",
    saying_nouns=(
        "afirmación|advertencia|declaración|acusación|comentario|argumento|queja|promesa|exigencia|palabras|opinión|"
        "observación|respuesta|llamamiento|petición|propuesta|sugerencia|posición|postura"
    ),
    staff=(
        "abogad[oa]s?|asesor(?:es|as?)?|expert[oa]s?|investigador(?:es|as?)?|ingenier[oa]s?|analistas?|economistas?|"
        "miembros?|juristas?|profesor(?:es|as?)?|ejecutiv[oa]|técnic[oa]|general"
    ),
    papers="informe|declaración|carta|nota|estudio|contribución|comunicado|documento|comentario",
    whose="cuy[oa]s?",
    working_groups="grupo",
    who="quien(?:es)?|que",
    saying_participles=(
        "señalando|tildando de|tachando de|calificando de|"
        "afirmando|añadiendo|agregando|diciendo|asegurando|subrayando|advirtiendo|recordando|insistiendo|"
        "alegando|sosteniendo|argumentando|explicando|lamentando|precisando|declarando|indicando|destacando|"
        "calificando|reconociendo|denunciando|matizando|pidiendo|exigiendo|criticando|preguntando|concluyendo"
    ),
    employed_by="de|del|por",
    quoting="citó|cita|citando|citaba|se hizo eco|se hace eco|haciéndose eco",
    subject_relatives="que|quien(?:es)?|(?:el|la) cual|l[ao]s cuales",
    reproaching="criticó|critica|acusó|acusa|culpó|culpa|condenó|condena|denunció|denuncia|atacó|ataca|reprochó",
    recording=(
        r"(?:acogió con \p{L}+|celebró|tomó nota|señaló|subrayó|destacó|recomendó|encomió|felicitó|agradeció|lamentó|"
        r"instó|solicitó|pidió|elogió|recordó|reiteró|reafirmó|preguntó|sugirió|dijo|expresó|condenó|observó|"
        r"hizo notar|alentó|animó|exhortó|reconoció|aplaudió|informó|indicó|explicó|aclaró|añadió|manifestó|afirmó|"
        r"consideró|concluyó|(?:formuló|hizo|pronunció) una (?:\p{L}+ )?(?:declaración|intervención)|"
        r"se (?:mostró|declaró) \p{L}+|(?:estaba|seguía) (?:preocupad|satisfech)[oa])"
    ),
    unnamed_speakers=(
        r"(?:otr[oa]|una?) (?:delegación|delegad[oa]|oradora?|representante|participante|miembro|expert[oa])|"
        r"(?:(?:l[oa]s|much[oa]s|vari[oa]s|algun[oa]s|otr[oa]s|la mayoría|de|tod[oa]s|divers[oa]s|ciert[oa]s|"
        r"un (?:gran )?número|dos|tres) )*(?:delegaciones|delegados|oradores|representantes|participantes|"
        r"Estados(?: [Mm]iembros| partes)?|países|Partes|miembros|observadores|expertos)|otros|muchos|algunos|varios"
    ),
    striking_out=r"suprim\p{L}+|elimin\p{L}+|sustitu\p{L}+|reemplaz\p{L}+",
    objecting=r"opus\p{L}+ a|opon\p{L}+ a|objet\p{L}+|rechaz\p{L}+|cuestion\p{L}+",
    wordings="expresión|frases?|palabras?|términos?|fórmula|formulación|mención d?e|referencia a",
    remarking=(
        "calific(?:ó|a|aron|an|aba|ado|ada)|tild(?:ó|aron|aba|ado|ada) de|tilda de|"
        "tach(?:ó|aron|aba|ado|ada|a|an) de|describ(?:ió|e|en|ía|ieron)|descrit[oa]|defin(?:ió|e|ieron|ía|ido|ida)|"
        "llam(?:ó|a|aron|an|aba)|bautizó|sugirió|sugiere|recomendó|recomienda|abogó por|aboga por|urgió|urge|"
        "exhortó|exhorta|instó|insta|condenó|deploró|deplora|repuso|retrucó|contraatacó|bromeó|bromea|sonrió|"
        "sonríe|rió|suspiró|suspira|susurró|susurra|murmuró|murmura|gritó|grita|exclama|protestó|se quejó|se queja|"
        "se preguntó|se pregunta|comenta|apostilló|apostilla|abundó|abunda|detalló|detalla|especificó|informó|"
        "informa|reveló|revela|desveló|adelantó|adelanta|confirmó|confirma|reprochó|"
        "reprocha|acusó|acusa|acusan|temía|teme|confía|esperaba|cree|creía|pensaba|piensa|opinaba|juzgó|juzga|"
        "valoró|elogió|elogia|alabó|alaba|saludó|saluda|agradeció|agradece|felicitó|felicita|invitó|invita|"
        "prometió|promete|se comprometió|garantizó|garantiza|auguró|augura|pronosticó|predijo|predice|relató|"
        "relata|contó|narró|narra|habló de|habla de|hablan de|hablaba de|se refirió a|se refiere a|mencionó|"
        "menciona|aludió a|evocó|evoca|reflexionó|reflexiona|admite|reconoce|contesta|confiesa|celebra|vaticina|"
        "puntualiza|acota|remarca|ve en|veía en|suelta|soltó|lanzó|insistía"
    ),
    whom_they="(?:a |al )?(?:l[ao]s? |el )?(?:que|cual(?:es)?)|a quien(?:es)?",
    unlike="a diferencia de(?:l| la| los| las)?|al contrario (?:que|de)",
    where="donde",
    governing="contra|durante|entre|hacia|ante|bajo|hasta|tras|sin",
    according_to=(
        "[Ss]egún (?:las palabras|la expresión) de|[Ss]egún|[Dd]e acuerdo con|[Ee]n (?:las )?palabras de|"
        "[Ee]n (?:la )?opinión de|[Aa] (?:juicio|decir|entender|ojos) de|[Pp]or boca de|[Pp]ara"
    ),
    according_to_it=(
        "a su (?:juicio|parecer|entender|modo de ver)|en su opinión|a sus ojos|según (?:él|ella|ellos|ellas)|"
        "(?:en|según) sus (?:propias )?palabras|según sus cálculos|para (?:él|ella|ellos|ellas)"
    ),
    what="lo que",
    acting_for=(
        "representa(?:n|ba|ban)?|representó|encabeza(?:n|ba|ban)?|encabezó|dirig(?:e|en|ía|ían|ió)|lidera(?:ba)?|lideró|"
        "habla(?:ba)? (?:por|en nombre de)"
    ),
    subject_pronouns="él|ella|ellos|ellas",
    speaker_pronouns="él|ella",
    state_nouns="(?:la |de la )(?:república|nación|delegación)|(?:el |del )(?:reino|país)",
    portfolios=(
        "relaciones exteriores|asuntos exteriores|comunicaci(?:ón|ones)|telecomunicaciones|justicia|defensa|hacienda|"
        "comercio|salud|educación|energía|interior|economía|tecnologías?|transportes?|información|medio ambiente|"
        "cultura|seguridad|diplomacia|política exterior|exteriores|trabajo|agricultura|industria|turismo|"
        "planificación|"
        "pesca|desarme"
    ),
    other_parties="aliad[oa]s?|vecin[oa]s?|críticos|detractores|opositores|adversarios?|enemigos?|rivales|"
    "partidarios|socios?|amigos",
    parts_of_states="partes?|mitad|norte|sur|oeste|provincias?|regi(?:ón|ones)|mayoría|resto",
    former="predecesor(?:es|as?)?|antigu[oa]s?|ex",
    agents="por",
    sources="(?:de|por) parte de",
    passive_auxiliaries="fue|fueron|era|eran|es|son|sido|ser|siendo",
    subordinators="cuando|mientras(?: que)?|aunque|porque|si|(?:después de|antes de|desde|hasta|en cuanto|ya) que",
    sequences="como",
    office_modifiers="primer",
    that_clauses="según la cual|de que",
    whom="(?:el|la) cual",
    legal_forms=r"S\.?L|Ltda",
    particles="de|del|da|dos|di|la",
    kinds_of_speakers={
        "other": (
            r"oposición|independiente|vecin[oa]s?|maestr[oa]s?|alumn[oa]s?|estudiantes?|chofer|"
            r"taxista|pescador[ae]?s?|agricultor[ae]?s?|comerciantes?|alcalde(?:sa)?|enfermer[oa]s?|"
            r"periodistas?|analistas?|sindica(?:tos?|listas?)|juez[a]?|jubilad[oa]s?|madre|padre|"
            r"albañil|locutor[a]?|público|pasajer[oa]s?|pacientes?|fuentes?|activistas?|manifestantes?|"
            r"empresari[oa]s?|refugiad[oa]s?"
        ),
        "state": (
            r"ministr[oa]s?|ministerio|gobierno|embajador[ae]?s?|embajada|cónsul|"
            r"canciller|vicecanciller|diplomátic[oa]s?|(?<!consejer[oa] )delegad[oa]s?|delegación|reino|república|"
            r"país|fiscal|fiscalía|rey|reina|viceministr[oa]|mandatari[oa]|presidencial|ejecutivo|"
            r"policía|ejército|"
            r"autoridades|presidencia|fuerzas armadas|diplomacia|funcionari[oa]s?|"
            r"cancillería|secretari[oa] de estado|primer ministro|primera ministra"
        ),
        "company": (
            r"empresa|compañía|operadora?|proveedora?|grupo|consejer[oa] delegad[oa]|"
            r"director[a]? (?:general|financier[oa]|comercial)|"
            r"accionistas?|comercial|clientes?|directiv[oa]s?|telecomunicaciones|asuntos públicos|"
            r"firma"
        ),
        "research": (
            r"universi(?:dad|tari[oa]s?)|instituto|profesora?s?|investigador[ae]?s?|rector[a]?|"
            r"sociólog[oa]|economista|estudio|autor[ae]?s?|laboratorio|científic[oa]s?"
        ),
        "civil": (
            r"red|colectivo|asociación|ong|activistas?|coordinador[a]?|fundación|voluntari[oa]s?|"
            r"abogad[oa]s?|organización|entidad"
        ),
        "body": (
            r"secretaría|secretari[oa] ejecutiv[oa]|secretari[oa] general|consejo|comunidad|comisión|"
            r"foro|organismo"
        ),
    },
    posted_to="en|ante",
    envoys=(
        ""
        "enviad[oa]s?|embajador(?:a|es|as)?|delegad[oa]s?|delegaci(?:ón|ones)|diplomátic[oa]s?|representantes?|negociador(?:a|es|as)?"
    ),
    speaker_roles=(
        "negociadora?|mandatari[oa]|canciller|viceministr[oa]|directora?|coordinadora?|autor(?:es|as?)?|vocera?|"
        "respuesta|palabras|opinión|comunicado|homólog[oa]|colega|diplomátic[oa]|señora?|representantes?|"
        "delegad[oa]s?|delegación|embajadora?|"
        "enviad[oa]|ministr[oa]|primer|exteriores|relaciones|permanente|misión|gobierno|presidente|presidenta|"
        "portavoz|jefe|jefa|declaración|carta|mensaje|posición|observador|secretari[oa]|de|del|la|el|los|las|"
        "de la|un|"
        "una"
    ),
    of_words="de|del",
    articles="el|la|los|las",
    indefinite_articles="un|una",
    auxiliaries="ha|han|había|habían",
    and_words="y|e",
    or_words="o|u",
    first_person_verbs=r"\w+mos|creo|pienso|considero|reitero|reafirmo|afirmo|espero|confío|quiero|deseo|sé",
    impersonal="es|era|resulta|hay|el hecho de|para|a fin de|de modo|significa",
    reporting="que",
    back_references=(
        "me|nos|le|les|lo|se|mism[oa]s?|sin embargo|no obstante|por otra parte|en cambio|a su vez|por su parte|"
        "aun así|entonces|por tanto|"
        "de nuevo|"
        f"(?:el |este )?(?:{_WEEKDAYS})|ayer|hoy|"
        "mandatari[oa]|canciller|diplomátic[oa]|funcionari[oa]|república|reino|est[ea] últim[oa]|"
        "líder|jef[ea] de estado|"
        "él|ella|ellos|ellas|ello|también|luego|después|además|y|pero|que|quien|ha|han|había|delegación|delegad[oa]|"
        "representante|embajadora?|portavoz|organización|país|gobierno|ministr[oa]|la|el|su|este|esta|dicho|dicha|"
        "misma?|asimismo|finalmente|[a-z]+mente"
    ),
    favouring=(
        r"apoy\w*|respald\w*|celebr\w*|acog\w*|favorable\w*|recomend\w*|propon\w*|alent\w*|reafirm\w*|afirm\w*|"
        r"debe\w*|es necesario|necesari\w*|esencial\w*|importante\w*|fundamental\w*|abog\w*|esperamos|saluda\w*|"
        r"acept\w*|aprob\w*|aprueb\w*|elogi\w*|aplaud\w*|felicit\w*|complac\w*|satisf\w*|avala\w*|suscrib\w*|"
        r"adhier\w*|adher\w*"
    ),
    opposing=(
        r"opon\w*|opone\w*|rechaz\w*|contra|evit\w*|inaceptable\w*|innecesari\w*|nieg\w*|contrari\w*|lament\w*|"
        r"preocup\w*|amenaz\w*|riesgo\w*|fracas\w*|conden\w*|insuficiente\w*|prematur\w*|dificult\w*|deneg\w*|"
        r"negar|denunci\w*|criticar|critic(?:an|amos|ó|aron)|deplor\w*|repudi\w*|desaprob\w*|objeta\w*|objeci\w*|"
        r"insatisf\w*"
    ),
    abbreviations="sr sra sres sras srta dr dra dres excmo excma ilmo ilma gral prof ud uds",
    abbreviations_of_numbered="núm núms num art arts párr párrs parr pág págs p pp vol cap doc res",
    adversatives="pero|sin embargo|no obstante|aunque|sino",
    attitude_wording=AttitudeWording(
        wanting=(
            r"apoy\w*|respald\w*|acog\w*|celebr\w*|alent\w*|abog\w*|favorable\w*|llama(?:mos|miento)? a|instam?\w*|"
            r"exhort\w*|ped(?:imos|ir)|pid(?:e|o|en)|exig\w*|reclam\w*|recomend\w*|insist\w*|aplaud\w*"
        ),
        granting=(
            r"acept\w*|toler\w*|reconoc\w*|reconozc\w*|propon\w*|permit\w*|autoriz\w*|aprueb\w*|aprob\w*"
        ),
        against=(
            r"rechaz\w*|(?:se |nos )?opon\w+|opos\w+|repudi\w*|desaprob\w*|objeta\w*|"
            r"(?:está|están|estamos|votó|votamos|votar) (?:en )?contra|impugn\w*"
        ),
        needless=(
            r"no (?:hay|existe|habría|vemos|ve|ven) (?:\w+ )?necesidad(?: alguna)? de|"
            r"no (?:es|son|resulta|resultan|consideramos|considera) (?:\w+ )?necesari[oa]s?|"
            r"(?:es|son|resulta|resultan) (?:\w+ )?(?:innecesari|superflu)[oa]s?"
        ),
        condemning=r"conden\w*|denunci\w*|deplor\w*|lament\w*",
        ending=(
            r"levant\w*|(?<!\b(?:al|a) )fin(?:al)?(?: a(?:l)?)?|cese|cesar|deten(?:er|ga|gan|ción)|aboli\w*|"
            r"elimin\w*|suprim\w*|"
            r"supresión|erradic\w*|retir\w+|desmantel\w*|termin(?:ar|e|en)|prohib\w*|impedir|derog\w*|suspen\w+|"
            r"abandon\w*"
        ),
        keeping=(
            r"manten\w*|mantien\w*|conserv\w*|continu\w*|siga\w*|seguir|fortale\w*|reforz\w*|refuerz\w*|estable\w*|"
            r"preserv\w*|prolong\w*"
        ),
        refraining=(
            r"neg(?:arse|amos|ado) a|se nieg\w* a|se absten\w+ de|abstenerse de|evit\w*|nada menos que|descart\w*"
        ),
        bad=(
            r"ilegal\w*|ilícit\w*|ilegítim\w*|injust\w*|criminal\w*|inaceptable\w*|viol(?:a|an|ación|aciones)|"
            r"anacr[oó]ni\w*|anomalía|inhuman\w*|inadmisible\w*|intolerable\w*|contrari[oa]s?|contraproducente\w*|"
            r"alarmante\w*|decepcion\w*|preocupante\w*|desafortunad\w*"
        ),
        good=r"justificad\w*|legítim\w*|necesari\w*|esencial\w*|lícit\w*|aceptable\w*|imperativ\w*|indispensable\w*",
        denying=(
            r"no(?! s[oó]lo| solamente| únicamente)|"
            r"(?<!\bno [^.;]{0,40})(?:nunca|jamás|tampoco|ningún|ninguna|ninguno)"
        ),
        asking=r"(?:pregunt\w*|cuestion\w*)(?: \w+){0,2} (?:si|por qué|cómo)",
        doubting=(
            r"difícilmente|escéptic\w*|dud(?:a|as|amos|o|an)|cautel\w*|cautos?|vacil\w*|(?:reservas|preocup\w+|"
            r"inquiet\w+) (?:sobre|por|respecto|con|"
            r"acerca)"
        ),
        missing=r"(?:ausencia|falta|omisión|exclusión|carencia)(?= de)",
        forbidding=r"prohibido",
        contracted="(?!)",
        excepting=r"sin|salvo|a menos que|excepto|en ausencia de",
        leading_on=r"para|a fin de|y|e|o|con (?:el fin|miras) (?:de|a)|ayud\w+ a",
        attributing=(
            r"mito|narrativa|(?:oído|escuchado)(?: \w+)? que|suposición|premisa|supuest\w+|presunt\w+|como si|"
            r"pretexto|preten\w+|"
            r"(?:algunos|otros|quienes|muchos)(?: \w+){0,3}? (?:dicen|afirman|piensan|creen|sostienen|argumentan)|"
            r"se (?:dice|afirma|alega)"
        ),
        upholding=(
            r"prote[gj]\w*|promo(?:v|c)\w*|garanti\w*|asegur\w*|respet\w*|salvaguard\w*|necesari\w*|priori\w+|"
            r"implement\w*|"
            r"fortalec\w*|mejor\w*|defend\w*|foment\w*|importantes?"
        ),
        affirming=(
            r"(?:no es )?(?:un )?secreto para nadie|no es (?:ningún |un )?(?:secreto|casualidad)|sin (?:duda|"
            r"demora|excepción|"
            r"reservas|lugar a dudas)|no (?:cabe|hay) (?:la menor |ninguna )?duda|nadie puede (?:negar|ignorar|"
        r"dudar)|"
            r"no se puede (?:negar|ignorar|subestimar)|ni más ni menos"
        ),
        declining=(
            r"vot\w+(?: \w+){0,3}? en contra|abst(?:uv|ien|en)\w+|abstención|(?:se|nos) (?:desvincul|disoci)\w+|"
            r"no (?:puede|pueden|podemos|puedo|podría)(?: \w+)? (?:aceptar|apoyar|sumarse|sumarnos|respaldar|adherirse)"
        ),
        refusing="no",
        differing=(
            r"(?:eso|esto|ello)? ?no es (?:así|cierto|verdad|correcto)|(?:eso|esto) es (?:falso|inaceptable|"
            r"un error)|por el contrario|"
            r"no (?:estamos de acuerdo|compartimos|creemos)|nada más lejos|discrepamos"
        ),
    ),
    contrasting="en lugar de|en vez de|más que|más allá de",
    thanking=(
        r"agrade\w+|(?:muchas|mil) gracias|gracias(?! al?\b)|gratitud|(?:nuestro|mi|su|un) (?:\w+ )?reconocimiento|"
        r"felicit\w+|valor(?:o|a|amos|an)|aprecio|apreciamos|elogi\w+|encomi\w+|aplaud\w+|rend\w+ (?:\w+ )?homenaje"
    ),
    thanked=(
        r"(?:vice|co)?president[ea]s?|presidencia|secretaría|intérpretes|traductor\w+|facilitador\w+|organizador\w+|"
        r"organizar|anfitri[oó]n\w*|convoca\w+|equipos?|colegas|delegaciones|delegados|liderazgo|conducción|"
        r"dedicación|"
        r"profesionali\w+|hospitalidad|oportunidad|usted(?:es)?|flexibilidad|incansables?|desarrollo del proceso|"
        r"embajador(?:es|as?)?|secretario general|predecesor(?:es|as?)?|excelencias?|majestad|alteza"
    ),
    formalities=(
        r"t(?:iene|ienen|engo|enemos) el (?:\w+ )?(?:honor|agrado|placer) de (?:refer|transmit|remit|"
        r"adjunt|present|dirig|envi|intervenir|hablar|formul)\w*|me (?:complace|honra) (?:transmitir|"
        r"remitir|adjuntar|presentar|dirigirme)\w*|"
        r"agradec\w+ [^.!?]{0,160}?(?:distribu|publi|circul|difund|señal)\w*[^.!?]{0,60} (?:documento|atención)|"
        r"(?<=^[\W\d]*(?:anexo de la )?)(?:cartas?|notas? verbal(?:es)?)(?: idénticas)? de fecha|"
        r"(?:acog\w+|celebr\w+|salud\w+|felicit\w+)[^.!?,;]{0,60} (?:aprobación|adopción) (?:por \w+ )?del "
        r"(?:\w+ ){0,4}(?:informe|documento)(?: final)?\W*$|"
        r"(?:acog\w+|celebr\w+) (?:con \w+ )?(?:esta|la) (?:\w+ )?(?:oportunidad|invitación)"
    ),
    ceremonial=(
        r"condolencias|pésame|homenaje|memoria de|felicit\w+|(?:elección|asunción) (?:a|al|de|del|como)|"
        r"tema (?:de|del|elegido)|"
        r"perm[ií]ta(?:n)?(?:me|nos)|siguientes (?:puntos|comentarios|observaciones)|(?:primer|segundo|tercer|"
        r"último) punto|ponentes"
    ),
    own_voice=(
        r"nosotros|yo|nos|me|perm[ií]ta(?:n)?(?:me|nos)|mi (?:delegación|país|Gobierno|organización)|"
        r"nuestr[oa] (?:delegación|país|grupo|organización|Gobierno|apoyo|respaldo)|"
        r"la presente (?:declaración|intervención|contribución)|"
        r"\p{L}{3,}(?:amos|emos|imos)|unimos|quisiera|deseo|comparto|coincido|suscribo|tengo|hablo|presento|señalo|"
        r"formulo|hago|dirijo|pronuncio|"
        r"intervengo|agradezco"
    ),
    people="pueblos?|ciudadanos|víctimas|mujeres|niños|población|familias|humanidad",
    alignments={
        "on_behalf_of": "(?:en|a) (?:nombre|representación) del?",
        "rejects": (
            r"(?:vota(?:rá|remos|mos|r)?|votó) en contra del?|rechaza(?:mos|n|r|ndo)?|rechazó|se opone[n]? al?|"
            r"nos oponemos al?|(?:está|estamos) en contra del?|"
            r"no (?:puede|podemos|puedo|(?:está|estamos) en (?:condiciones|posición) de|nos es posible) "
            r"(?:aceptar|apoyar|respaldar|suscribir)|"
            r"no (?:apoya|apoyamos|respalda|respaldamos|comparte|compartimos|acepta|aceptamos|suscribe|suscribimos|"
            r"está de acuerdo con|estamos de acuerdo con)|"
            r"(?:propon(?:e|emos)|pid(?:e)|pedimos|solicita(?:mos)?) "
            r"(?:suprimir|eliminar|la supresión de|la eliminación de)"
        ),
        "dissociates": (
            r"(?:se|nos) (?:disocia|disociamos|desvincula|desvinculamos|desmarca|desmarcamos) del?|"
            r"no (?:se|nos) (?:suma|sumamos|adhiere|adherimos|asocia|asociamos) al?"
        ),
        "aligns": (
            r"(?:se|nos|me) (?:asocian?|alinean?|adhieren?|asoci(?:ó|aron)|aline(?:ó|aron)|"
            r"adhiri(?:ó|eron)|asociamos|alineamos|adherimos|asocio|adhiero|alineo|"
            rf"identifica|identificamos){_ADVERBS}(?: al?| con)|"
            r"(?:alinea(?:mos|r)?|alineo) (?:su|nuestra|mi|esta) (?:intervención|declaración|posición) con|"
            rf"(?:asociar|alinear|adherir)(?:se|nos|me){_ADVERBS}(?: al?| con)|"
            r"(?:se ha|nos hemos) (?:asociado|alineado|adherido)(?: al?| con)|"
            r"adhesión (?:de (?:mi delegación|mi país|mi Gobierno) )?al?|"
            r"(?:une|unimos|uno|unir|suma|sumamos|sumo|sumar) (?:su|nuestra|mi) voz al?|"
            r"(?<=\b(?:al?|con) (?:que|(?:el|la|los|las|lo) (?:que|cual(?:es)?)) [\p{L} ]{2,40})"
            r"(?:asocia(?:mos)?|suma(?:mos)?|adhiere|adherimos|une|unimos|alinea(?:mos)?)|"
            r"(?:suscrib(?:e|imos|o|ir|ió|ieron)(?:l[oa]s?)?)(?: plenamente)?(?: a(?= l[oa]s? )| al)?"
        ),
        "joins": (
            rf"(?:(?:se|nos|me) (?:suman?|sumamos|sumo|sumó|sumaron|unen?|unimos|uno|unió|unieron)|"
            rf"(?:sumar|unir)(?:se|nos|me)){_ADVERBS} al?"
            rf"(?! (?:la lista de )?(?:los )?{_SPONSORS} del?\b)"
        ),
        "cosponsors": (
            r"copatrocina(?:mos|n|r|do)?|(?:(?:se|nos|me) (?:suma|sumamos|sumo) como|(?:sumar)(?:se|nos|me) como|es|"
            r"somos) (?:uno de los )?(?:copatrocinador\w*|coautor\w*|patrocinador\w*) del?|"
            rf"(?:suma|sumamos|unimos|une|sumar(?:se|nos)|unir(?:se|nos)|figura|figuramos) (?:al?|entre) "
            rf"(?:la lista de )?(?:los )?{_SPONSORS} del?"
        ),
        "endorses": (
            r"(?:hace|hizo|hicieron) (?:plenamente |también )?suy[oa]s?|"
            r"hac(?:emos|er) (?:plenamente |también )?(?:nuestr|suy)[oa]s?|"
            r"hago mí[oa]s?"
        ),
        "supports": (
            r"apoya(?:mos|n|r(?:l[oa]s?)?|ron|do)?(?! por\b)|(?:apoy|respald|secund)ó|"
            r"(?:respald|secund)aron|respalda(?:mos|n|r(?:l[oa]s?)?|do)?(?! por\b)|"
            r"secunda(?:mos|n|r)?|(?:vota(?:rá|remos|mos|r)?|votó) a favor del?|(?:está|estamos|estoy) a favor del?|"
            r"(?:su|nuestro|mi|pleno|firme|total|decidido) (?:apoyo|respaldo) al?|"
            r"compart(?:en?|imos|o|ió|ieron)(?: \p{L}+mente)?"
            r"(?= lo (?:dicho|expresado|manifestado|señalado|planteado)| (?:la|las|los|el) (?:posición|posiciones|"
            r"opinión|opiniones|visión|preocupación|preocupaciones|punto|"
            r"criterio|inquietud|inquietudes))|acompaña(?:mos|n|r)?(?= (?:el|la|los|las) )|"
            r"(?:puede|podemos|puedo) aceptar|(?:está|estamos|estoy|estuv(?:o|ieron)|"
            r"se mostr(?:ó|aron)) (?:plenamente )?de acuerdo con|"
            r"se (?:manifest|mostr|declar|pronunci)(?:ó|aron) (?:a favor del?|partidari[oa]s? del?)|"
            r"coincid(?:en?|imos|o|ió|ieron)(?: \p{L}+mente)? con|"
            r"(?:hace(?:r|rme|rnos|rse)?|hizo|hicieron|hacemos) eco del?|"
            r"(?P<passive>(?:cuenta|cuentan|goza|gozan) (?:con|de) (?:todo )?(?:nuestro|mi|su) (?:\p{L}+ )?(?:apoyo|"
            r"respaldo))"
        ),
    },
    stated=(
        r"declaración|declaraciones|ideas?(?! de \p{L}+[aei]r\b)|comentarios?|solicitud(?:es)?|intervención|"
        r"intervenciones|propuestas?|posición|posiciones|posicionamientos?|"
        r"contribución|contribuciones|documentos? (?:de (?:trabajo|debate|reflexión)|oficiosos?)|"
        r"notas? conceptual(?:es)?|"
        r"comunicados?|enmiendas?|proyectos?(?: de (?:resolución|"
        r"decisión|"
        r"convención))?|iniciativas?|observaciones|llamamientos?|"
        r"llamados?|mensajes?|sugerencias?|recomendación|recomendaciones|opinión|opiniones|palabras|planteamientos?|"
        r"(?:la|las|el|los)(?= del? )|criterios?|puntos? de vista|preocupación(?= (?:expresada|"
        r"manifestada|planteada))|preocupaciones|"
        r"inquietudes|discursos?|"
        r"lo (?:expresado|manifestado|dicho|señalado|planteado|expuesto|indicado|declarado)|"
        r"lo que (?:(?:acab[ae]n? de|ha|han) (?:decir|expresar|señalar|proponer|dicho|expresado|señalado|propuesto)|"
        r"dijo|dice|expresó|señaló|propuso|propone)|"
        r"\p{L}{3,}(?= (?:propuest|formulad|planteado|pronunciad)[oa]s? por)"
    ),
    titled="iniciativas?|declaraci(?:ón|ones)|llamamientos?",
    relating=r"al?|antes|después|contra|sin|sobre|ante|frente|pese|respecto",
    parties_to=r"(?:estados )?partes en",
    times_told=(
        r"ayer(?: por la (?:mañana|tarde))?|hoy|esta (?:mañana|tarde)|anoche|hace un momento|"
        r"(?:en|durante) la (?:sesión|reunión) (?:anterior|pasada|de (?:ayer|esta mañana|esta tarde))|"
        r"el (?:lunes|martes|miércoles|jueves|viernes)"
    ),
    assenting=(
        r"no (?:puede|podemos|puedo) (?:sino|menos (?:que|de)|más que|por menos (?:que|de))|no dud\p{L}+ en|"
        r"no vacil\p{L}+ en|no (?:solo|sólo|solamente|únicamente)|no por (?:ello|eso) \p{L}+ menos|no menos"
    ),
    past_times=(
        r"el (?:mes|año) pasado|la semana pasada|hace \w+ (?:meses|años|semanas)|en el pasado|"
        r"anteriormente"
    ),
    for_whom=(
        r"(?:como|en (?:su )?(?:calidad|condición) de) (?:president|coordinador)\w* del?|que preside|a nombre del?"
    ),
    supported_by=(
        r"(?:apoyad|respaldad|secundad)[oa]s? (?:en esto )?por|con el (?:apoyo|respaldo) del?|"
        r"al? (?:l[oa]s? )?(?:que|cual(?:es)?) (?:se (?:sumó|sumaron|unió|unieron)|apoy(?:ó|aron|an?))|"
        r"(?P<gets>(?:cont(?:ó|aron|aba)|cuenta) con (?:el|todo el) (?:apoyo|respaldo) del?|"
        r"(?:recibió|obtuvo|tuvo) el (?:apoyo|respaldo) del?)"
    ),
    state_bodies=r"(?:delegaci(?:ón|ones)|gobierno|representantes?|república) del?",
    its_delegation=r"su (?:delegación|país|gobierno)|la delegación de su país|la delegación(?! del?\b)",
    proposing=(
        r"propus(?:o|ieron)|propone[n]?|sugirió|sugirieron|sugiere[n]?|pidió|pidieron|pide[n]?|solicit(?:ó|aron|an?)|"
        r"recomend(?:ó|aron)|recomiendan?|se opus(?:o|ieron)|se opone[n]?|plante(?:ó|aron)|plantean?"
    ),
    stated_by=(
        r"(?:(?:conjunt[oa]s?|com[uú]n(?:es)?|nacional(?:es)?|escrit[oa]s?|regional(?:es)?|\p{L}+[aií]d[oa]s?|"
        r"hech[oa]s?|propuest[oa]s?|"
        r"que (?:pronunció|pronunciará|formuló|formulará|hizo|hará|acaba de (?:pronunciar|formular|hacer))|"
        r"que|fue|fueron|ha|han|sido|será|ayer|hoy|anteriormente|previamente|recientemente|conjuntamente|"
        r"esta (?:mañana|tarde)),? )*(?:(?:por|del?|(?:en|a) nombre del?|en representación del?|el|la)(?= )|"
        r"(?<=(?:dicho|dijo|decir|expresar|expresado|expresó|señalar|señalado|señaló) )(?=(?-i:\p{Lu}))|"
        r"(?:que (?:pronunci|formul|hizo|hará|propuso|present|acaba de)\p{L}*(?: pronunciar| formular| hacer|"
        r" presentar)?|"
        r"tal (?:y )?como (?:lo )?propuso)(?= (?-i:\p{Lu})))"
        r"(?: (?:los )?Jefes de Estado y de Gobierno del?(?= ))?"
    ),
    apart="de|en|para|sobre|que|con|por|a|y|o|contra|entre|tras|ante|bajo|hacia|relativ[oa]s? a|donde",
    relative=(
        r"a l[ao]s? (?:que|cual(?:es)?)|(?:el|l[ao]s?) cual(?:es)?|al que|al cual|con la que|"
        r"(?<!\b(?:es|son|era) )que|cuya|cuyo|cuyas|cuyos"
    ),
    anaphors="esta|este|esa|ese|estas|estos|dicha|dicho|su|sus",
    pronouns=r"(?<!\p{L})l[oa]s? \||(?<=[aei]r)l[oa]s?\|",
    possessives="su|sus",
    forums=(
        "(?:Organización(?: de las Naciones Unidas)?|Naciones Unidas|ONU|Asamblea(?: General)?|"
        "Consejo(?: de Seguridad)?|Estados(?: Miembros)?|Presidente|Grupo de Trabajo|Secretaría|Comité|Comisión|"
        "Conferencia|Reunión|Cumbre|África|Europa|Asia)"
    ),
    urging=(
        r"inst(?:a|am\w*|ó|aron)|exhort\w+|invit\w+|alenta\w+|alent(?:ó|aron)|ped(?:imos|ir)|pid(?:e|ió|ieron)|"
        r"solicit\w+|esper(?:a|amos|o|ando)|"
        r"deber(?:ía|íamos|ían|á|án)|"
        r"considera(?:r|ndo)|dispuest[oa]s? a|que (?:se )?(?:apoye|respalde|sume)n?"
    ),
    supposing="si(?! bien)|podr(?:ía|íamos|ían)|habr(?:ía|íamos|ían)|estar(?:ía|íamos)",
    instruments=(
        r"(?:resolución|decisión) \d+(?:/\d+)?|Agenda de Túnez|Carta de las Naciones Unidas|"
        r"Declaración Universal|Pacto Internacional|proyecto de (?:resolución|informe|convención)|"
        r"párrafo \d+|artículo \d+"
    ),
    denying=r"no|no (?:puede|podemos|puedo|desea|deseamos)(?: plenamente)?|no (?:está|estamos) en condiciones de|"
    r"ya no",
    elliptic=r"(?:(?:y|muy|solo|sólo|también|\p{L}+mente)\W+)+(?:para|quisiera)",
    undoing=(
        r"examen|debate|suprim\w+|supresión|elimin\w+|retir\w+|suspend\w+|rechaz\w+|modific\w+|enmendar|enmiendas?|"
        r"sustitu\w+|contra"
    ),
    naming=r"(?:se|nos|me|asociar|alinear|adherir)\w* ?.*(?:al?|con)|.*de acuerdo con|coincid.*",
    other_voices=(
        r"él|ella|ellos|ellas|quien|quienes|que|otros|muchos|muchas|"
        r"(?:delegaciones|Estados|países|miembros|gobiernos|socios|oradores|colegas|organizaciones)"
    ),
    divided=(
        (r"multilateral(?:es)?|intergubernamental(?:es)?/"
        r"múltiples (?:partes interesadas|interesados|actores)|multisectorial(?:es)?|todas las partes interesadas"),
        r"(?:jurídicamente )?vinculantes?|obligatori[oa]s?/voluntari[oa]s?|no vinculantes?",
    ),
    in_common="para|en",
    on_a_point="en este punto",
    as_proposed=(
        r"(?:según lo|conforme a lo|(?:tal (?:y )?)?como (?:lo )?(?:ha|han|fue)) "
        r"(?:propuesto|sugerido|planteado|solicitado|recomendado)(?: por)?|"
        r"(?:tal (?:y )?)?como (?:lo )?(?:propuso|propone|sugirió|sugiere|planteó|plantea|solicitó|solicita)n?"
    ),
    namely="a saber|compuesto por|integrado por|formado por|que comprende",
    examples="inclu(?:idas?|idos?|yendo)|en particular|especialmente|tales como|como por ejemplo|sobre todo",
    joining="así como|y|e|pero|mientras que|o|ni|sino que",
    telling=(
        r"habl\w+|tom\w+ la palabra|h\w+ uso de la palabra|pronunci\w+|declaración|"
        r"interv(?:en|ien)\w+|honor|presentar|aprovech\w+ esta (?:oportunidad|ocasión)|realiz\w+|efectu\w+|"
        r"presento|formul\w+|expres\w+|agrade[cz]\w+|dese\w+|quisiera|dirig\w+|señal\w+ a su atención|escrib\w+"
    ),
)  # fmt: skip
