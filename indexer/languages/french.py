"""French."""

from indexer.languages.language import (
    ArticleWording,
    AttitudeWording,
    Language,
    OrdinalWording,
    QuantityWording,
    ResolutionWording,
    VoteWording,
)

_ADVERBS = (
    r"(?: (?:\p{L}+ment|également|aussi|donc|en outre|une (?:nouvelle fois|fois (?:de plus|encore))|à nouveau|"
    r"sans réserve|tout à fait|volontiers))*"
)

_WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"

LANGUAGE = Language(
    code="fr",
    script="Latin",
    lacks={
        "first_person_verbs": "a pronoun tells it",
        "spelling_variants": "its countries spell alike",
        "case_endings": "names are not declined",
        "behind_names_of_people": "capitals tell names",
        "surnames": "capitals tell names",
        "plural_saying": "such a verb has a subject",
        "among": "such a verb has a subject",
        "its_offices": "possessives are words of their own",
        "to_call": "the words of `in_common` stand before the verb",
        "office_of_person": "no paper in it has been read that has it",
    },
    snowball="french",
    accented_endings=(("e", "é"), ("es", "és"), ("ee", "ée"), ("ees", "ées")),
    irregular_forms={
        "lois": "loi", "emplois": "emploi", "appuis": "appui", "essais": "essai", "envois": "envoi",
        "renvois": "renvoi", "convois": "convoi", "tournois": "tournoi", "lieux": "lieu", "enjeux": "enjeu",
        "milieux": "milieu", "jeux": "jeu", "feux": "feu", "voeux": "voeu", "aveux": "aveu",
        "petite": "petit", "petites": "petit", "diverse": "divers", "diverses": "divers", "vrais": "vrai",
        "numéros": "numéro", "souhait": "souhaite", "souhaits": "souhaite", "étrangère": "étranger",
        "étrangères": "étranger", "entière": "entier", "entières": "entier", "commise": "commis", "commises": "commis",
        "soumise": "soumis", "soumises": "soumis", "requise": "requis", "requises": "requis",
    },
    article_wording=ArticleWording(
        "article art", "articles arts", "paragraphe", "paragraphes par alinéa al", "de l|de", "à", "et",
        "recommandation recommandations",
    ),
    resolution_wording=ResolutionWording(
        "résolution|résolutions|rés", "", "Conseil de sécurité|CSNU|CS",
        "Assemblée générale|AGNU|AG|Conseil des droits de l’homme|CDH|Conseil économique et social|ECOSOC|ONU|"
        "Nations Unies|des Nations Unies",
        "de|l|du|des|la|n|no|numéro",
    ),
    quantity_wording=QuantityWording(
        "million|millions", "milliard|milliards", "mille milliards|billions",
        "de dollars|dollars|dollars américains|dollars US",
        "degrés|degré|degrés Celsius",
    ),
    ordinal_wording=OrdinalWording(
        "premier|première|unième deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième "
        "onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième",
        "vingtième trentième quarantième cinquantième soixantième soixante-dixième quatre-vingtième "
        "quatre-vingt-dixième",
        "vingt|vingt_et trente|trente_et quarante|quarante_et cinquante|cinquante_et soixante|soixante_et "
        "soixante|soixante_et quatre-vingt quatre-vingt",
        "er re ère e è ème eme",
    ),
    iso_catalogue="fr",
    long_forms=(
        "République de ", "République du ", "République de la ", "République des ", "République de l’", "République d’",
        "Royaume de ", "Royaume du ", "Royaume des ", "Royaume d’",
    ),
    weekdays=_WEEKDAYS,
    names_on_covers="français francés французский французском французски بالفرنسية فرنسي 法文 法语",
    months=(
        "janvier", "février fevrier", "mars", "avril", "mai", "juin", "juillet", "août aout", "septembre", "octobre",
        "novembre", "décembre decembre",
    ),
    date_governors="datée?s?|du|le|au",
    organs=r"Nations Unies|Assemblée générale|Conseil de sécurité|Distr\.? générale|Le|le",
    session=(
        r"(?P<session>\p{Lu}[\p{L}-]*(?:ième|ère)(?:\s+\p{L}+(?:-\p{L}+)*){0,3}?\s+session"
        r"(?:\s+(?:de\s+fond|extraordinaire|ordinaire|d[’']organisation))?"
        r")(?=\s+(?:Agenda|Items?|\p{Lu}[\p{L}-]+\s+year)\b|\s*[,;*(]|\s*$)"
    ),
    agenda_item=(
        r"points?\s+"
        r"(?P<items>\d(?:[\d\s(),.–-]|\b(?:[a-z]{1,3}|and|et|und)\b\)?)*)"
        r"\s+de l[’\x27]ordre du jour(?: provisoire)?"
    ),
    bodies=(
        r"(?:Sous-)?(?:Comité|Commission|Conseil|Assemblée|Conférence|Forum|Groupe de travail|"
        r"Groupe d[’\x27]experts|Réunion|Convention|Pacte)(?: .{3,200})?"
    ),
    original_labels="Original",
    only_in="seulement|uniquement",
    united_nations="Nations Unies",
    principal_organs=(
        "Assemblée générale|Conseil de sécurité|Conseil économique et social|Conseil des droits de l[’']homme"
    ),
    distribution=(
        r"G[ée]n[ée]ral[ée]?|Limitée|Restreinte?|Documents officiels|"
        r"Supplément(?: (?:No\.?|n[°o]) ?\d+[A-Z]?)?"
    ),
    recycling="Merci de recycler",
    page_words="page",
    of_pages="de|sur",
    watermarks="projet|provisoire|confidentiel|version préliminaire",
    summary_titles=r"Résumé|Introduction|Table des matières",
    document_types={
        "compendium": "recueil",
        "explanation of position": "explications? de position",
        "explanation of vote": "explications? de vote",
        "working paper": "documents? de travail",
        "conference room paper": "documents? de séance",
        "position paper": "documents? de position",
        "concept note": "note de cadrage",
        "draft resolution": "projets? de résolution",
        "draft decision": "projets? de décision",
        "resolution": r"résolutions?(?: adoptées?| \d+ \(\d{4}\))",
        "decision": r"décisions?(?: adoptées?| \d+/\d+)",
        "report": r"(?:(?:\p{L}+ et )?[\p{L}-]*(?:ième|premier|second) )?rapports?",
        "note": "notes? du Secrétariat",
        "verbatim record": "procès-verbal(?:s|aux)?",
        "summary record": "comptes? rendus? analytiques?",
        "statement": "déclarations?",
        "submission": "contributions?|réponses?|communications?",
    },
    letter="Lettres?(?: identiques)?",
    note_verbale="Note verbale|Notes verbales",
    letter_continues="datée?s?",
    text_openings="J[’']ai l[’']honneur|Je |D[’']ordre|La Mission permanente",
    sender=r"\badressées?\b.+\bpar (?:le |la |l[’']|les )?(?P<sender>.+?) auprès (?:de l[’']O|des Nations Unies)",
    addressed="adressée?s?",
    representing=(
        r"^(?P<before>.*?)\b(?P<permanent>Représentante?s? permanente?s?|Observat(?:eur|rice)s? permanente?s?|"
        r"Missions? permanentes?|Chargée? d[’']affaires(?: par intérim)?)(?: de la Mission permanente)? "
        r"(?:de la |de l[’']|des |du |de |d[’'])(?P<whom>.+)$"
    ),
    titles=r"dr|me|pr|maître|professeure?|juge|père|sœur",
    honorifics=r"mm?|mm?e|mlle|s\.?e|son excellence|monsieur|madame",
    officials="Secrétaire général",
    heads_of_bodies="(?:Vice-)?Présidente?s?|Coprésidente?s?|Bureau|Rapporteure?|Facilitat(?:eur|rice)s?",
    heads_of_entities=(
        "Direct(?:eur|rice) (?:exécuti(?:f|ve)|générale?)|Secrétaire exécuti(?:f|ve)|Administrat(?:eur|rice)"
    ),
    official_papers=(
        r"(?:rapport|note|mémorandum)s? (?:du |de la |établie? par (?:le |la ))(?P<whom>Secrétaire général|"
        r"secrétariat)"
    ),
    letterheads=r"(?P<office>Mission permanente d.+?)",
    accredited_to="auprès d",
    statements_by=(
        r"(?:déclaration|intervention|contribution|communication|document de travail|réponse)s? "
        r"(?:(?:présentée?s?|soumise?s?|prononcée?s?) par|de la|de l[’']|du|des|de)|"
        r"(?:(?:document|note|projet|proposition|amendement)s?(?: \p{L}+)?(?: (?:de |d[’'])\p{L}+)? )?"
        r"(?:pr[ée]sent[ée]e?s?|soumise?s?|[ée]tablie?s?|propos[ée]e?s?) par"
    ),
    submitted_by=r"(?:présentée?s?|soumise?s?|établie?s?) par\b",
    sponsored=(
        r"projets? de (?:résolution|décision|déclaration)(?: révisée?)?|amendements?|documents? de travail|"
        r"propositions?"
    ),
    official_records="Documents officiels",
    error_pages=(
        r"(?:le document|la page|le fichier) que vous (?:recherchez|cherchez|avez demandée?) "
        r"n[’'](?:existe pas|a pas été trouvée?)|page introuvable"
    ),
    meetings=r"(?:[\p{L} ]+ )?\d{1,5}(?:e|re)? (?:\p{L}+ )?séance(?: plénière)?(?: \([^)]+\))?",
    unfinished="et|ou|de|des|du|la|le|les|l[’']|d[’']|à|au|aux|en|sur|pour|par",
    addenda="Additif|Rectificatif",
    officers="Rapporteure?|Présidente?",
    to_be_held="(?:devant se tenir|qui se tiendra) (?:à|au|en)",
    own_subject="sur (?:sa|ses|les travaux)",
    to_be_checked=r"seul le prononcé fait foi|pour diffusion immédiate|à vérifier (?:à l[’']audition|au prononcé)",
    speeches="allocution|discours|d[ée]claration",
    spoken_papers=(
        "(?:allocution|discours|d[ée]claration|intervention|proposition|position|observation)s?"
        "(?: (?:d[’']ouverture|de cl[ôo]ture|g[ée]n[ée]rale|liminaire|finale|conjointe|nationale))?"
    ),
    presides=(
        r"(?:l[ea] |l[’'])?(?:président(?:e)?(?: par intérim| provisoire)?|vice-président(?:e)?|coprésident(?:e)?|"
        r"modérat(?:eur|rice)|secrétaire de l[a’'] ?[\p{L} ]+)"
    ),
    addressed_as=(
        r"(?:m|mm?e|mmes|mlle|monsieur|madame|sir|dame|lord|cheikh|prince(?:sse)?|roi|reine|émir|"
        r"monseigneur|mgr|cardinal|s\.?e|général|juge)(?:\.|(?!\p{L}))"
    ),
    spoken_in=(
        r"(?:l[’']orat(?:eur|rice) )?(?:parle en|interprétation (?:de l[’']|du )|traduit (?:de l[’']|du ))\s?"
        r"(?P<language>[^()]{2,40})"
    ),
    national_capacity=(
        r"\ben ma qualité de représentante? (?:permanente? )?(?:de la |de l[’']|du |des |de |d[’'])"
        r"(?P<whom>[^.;:]{2,80})|\bà titre national\b"
    ),
    events_of_a_meeting=(
        r"La séance (?:est (?:levée|ouverte|suspendue|reprise))|Il est procédé au vote|"
        r"(?:Points? \d{1,3} (?:\([^)]*\) )?de l[’']ordre du jour|POINTS? \d)|Votent pour|"
        r"Je reprends (?:à présent |maintenant )?mes fonctions"
    ),
    notices_of_a_record="Le présent procès-verbal|Ce procès-verbal",
    delegations="d[ée]l[ée]gation|mission(?: permanente)?",
    read_out="prononcée? par|présentée? par|lue? par",
    places_of_speech="à|au|aux|en|lors de|pendant|devant|pour|dans|sous",
    delivered_by=(
        "(?:(?:prononc|présent|soumis|fait)[ée]*s? )?par|de la|de l[’']|du|des|de|d[’']|au nom d(?:e la|e l[’']|"
        "e|u|es)"
    ),
    holding_views=r"(?:considère|estime|soutient|réitère|appuie|se félicite|souhaite)\b",
    floor_given="(?:donn|accord|c[ée]d)(?:er|é) la parole (?:à |au |aux )(?P<whom>[^.;:!?,]{2,90})",
    opening_voices=(
        r"(?:s[’']associe|s[’']aligne|se joint|remercie|félicite|souscrit|est heureu(?:x|se) de|a l[’']honneur|"
        r"(?:souhaite|tient à|voudrait) (?:remercier|féliciter|exprimer|s[’']associer|saluer|rappeler|réitérer))\b"
    ),
    salutations=(
        r"(?:Excellence,? )?(?:Monsieur|Madame|Mme|Messieurs|Mesdames)\b.{0,30}(?:Pr[ée]sident|[Ff]acilitat|"
        r"Secr[ée]taire|Messieurs|Mesdames|Chefs?|Ministres?|,$)|Excellences|Majestés|Distingués|Honorables"
    ),
    speech_openings="Je|Nous|Merci|Permettez|J[’']ai",
    own_country="mon pays",
    own_behalf=r"au nom (?:(?:du|de son) (?:gouvernement|peuple)(?: et du (?:gouvernement|peuple))? )?(?=d[eu’'])",
    own_people=r"au nom (?:(?:du|de la|et|gouvernement)\s+)*peuple (?P<adjective>\p{L}+)",
    on_behalf_of="au nom d(?:e(?: la| l[’'])?|u|es)",
    speaking_for=r"au nom d(?:e(?: la| l[’'])?|u|es)|(?:parlant|s[’']exprimant|intervenant) pour|(?<=\p{L}, )pour",
    own_capacity=r"à titre national|en (?:sa|leur) (?:qualité|capacité) nationale|au nom de son (?:propre )?pays",
    parts_of_groups="groupe(?: des? (?:pays|états))?|(?:pays|états)(?: membres)?|membres",
    this_statement="(?:cette|la présente|notre|ma) (?:déclaration|intervention)",
    quoting_aloud="je cite|je le cite|je la cite",
    joint_submissions="(?:déclaration|contribution|communication|explication de position) (?:commune|conjointe)",
    speech_by=(
        r"(?:allocution|discours|d[ée]claration|intervention)s?(?:\s*[:–—-]|\s+(?:de|du|des|par|au nom d(?:e|u|es))\b)"
    ),
    held_offices=(
        "Ministre|(?:Vice-?)?Pr[eé]sidente?|Ambassad(?:eur|rice)|Représentante? permanente?|"
        "Chef de (?:l[’']État|la délégation)"
    ),
    within_names="de la|des?|du|d[’']|la|les?|pour|en",
    posts=(
        r"(?:(?:vice|sous)[ -]?)?(?:direct(?:eur|rice)s?|responsables?|chef(?:fe)?s?|coordinat(?:eur|rice)s?|"
        r"(?:co)?présidente?s?|secrétaires?(?! général)|fondat(?:eur|rice)s?|pdg|conseill(?:er|ère)s?|"
        r"consultante?s?|expert(?:e|s|es)?|"
        r"spécialistes?|analystes?|cherch(?:eur|euse)s?|professeure?s?|étudiante?s?|membres?|représentante?s?|"
        r"déléguée?s?|ambassad(?:eur|rice)s?|ingénieure?s?|avocate?s?|juristes?|rapporteure?s?|"
        r"particuli(?:er|ère)s?|citoyen(?:ne)?s?)(?:[ -](?:exécuti(?:f|ve)|générale?|adjointe?|principale?|"
        r"indépendante?|régionale?|"
        r"nationale?|technique|juridique|associée?))*|contribution (?:personnelle|individuelle)|à titre (?:personnel|"
        r"individuel)"
    ),
    parts_of_organisations=(
        "départements?|divisions?|services?|sections?|unités?|bureau|programmes?|direction|pôle|équipe"
    ),
    kinds_of_organisations="organisme|fondation|réseau|institut|fédération|ONG|collectif|entreprise|société|centre",
    civil_society="non gouvernementale|société civile|ONG|but non lucratif",
    about_us="Qui sommes-nous",
    about_whom="À propos d(?:e |u |es |[’'])",
    being=r"est\b",
    we="nous|notre|nos",
    invited=(
        "(?:se félicite(?:nt)?|remercie(?:nt)?|salue(?:nt)?|se réjoui(?:t|ssent)|(?:est|sont) heureu(?:x|se|"
        r"ses)|sai(?:t|vent) gré)\b[^.]{0,160}?\b(?:occasion|possibilité|opportunité|invitation)\b"
    ),
    made_by=(
        r"(?:la présente|cette)\s(?:contribution|soumission|déclaration|"
        r"communication)\s(?:conjointe\s)?(?:est|a été)\s(?:présentée|soumise|préparée|"
        r"faite)(?:\sconjointement)?\spar(?-i:\sONG)?"
    ),
    behind_names="en|dans",
    own_papers="réponse|contribution|commentaires|observations",
    toward="à la|à|aux?",
    papers_on="sur",
    answered_papers=(
        "en (?:réponse|réaction) (?:à|aux?)|(?:comme )?suite (?:à|aux?)|concernant|relati(?:f|ve)s?|"
        "au sujet d(?:e|u|es)|à propos d(?:e|u|es)|sur|contre|réfutant|rejetant|condamnant"
    ),
    opining=(
        r"est\b|estime|soutient|recommande|propose|considère|demande|remercie|salue|se félicite|se réjouit|appelle|"
        "invite|rappelle|souligne|souhaite"
    ),
    signatories=r"\b(?:soussigné|signataires\b)",
    first_sections="Résumé",
    no_names="Nous|Notre|Ce|Cette|Ces|Il|Elle|Dans|Pour",
    greetings=r"(?:Madame|Monsieur)(?:, (?:Madame|Monsieur))?,\s*$|Excellence,$",
    subject_labels="Objet",
    own_reports=(
        r"\brapport national\s+(?:présenté|soumis) (?:conformément|en application)|\bprésenté[es]* par "
        "l[’']État examiné"
    ),
    papers_about=r"analyses?|évaluation|critique|commentaires?|réponse|alternatif|parallèle|aperçu|synthèse|perspectives?|guide|citoyen(?:ne)?s?|jeunes(?:se)?",
    papers_under="au titre|dans le cadre|conformément|à|aux?|en vertu|et|pour|présentée?|rapport|convention|cadre",
    papers_of_many=r"CDN|communications? nationales?|rapport national|rapport biennal",
    national_papers=(
        r"(?:(?:première|deuxième|seconde|troisième|quatrième)\s+)?(?:CPDN|CDN|"
        r"contributions?\s+(?:pr[ée]vues?\s+(?:et\s+)?)?d[ée]termin[ée]es?\s+"
        r"(?:au\s+(?:niveau|plan)|[àa]\s+l[’']échelle)\s+nationale?|communications?\s+nationales?|"
        r"rapport\s+national(?:\s+volontaire)?|rapport\s+biennal|examen\s+national\s+volontaire|"
        r"plan\s+national\s+d[’']adaptation)"
    ),
    presenting_own=(
        r"(?:présente|soumet|communique|a l[’']honneur de (?:présenter|soumettre|communiquer))"
        r"\s+(?:par la présente\s+)?(?:sa|son|ses)"
    ),
    accompanied_by=(
        r",\s*(?:conjointement |ensemble )?avec|(?:conjointement|ensemble|en (?:partenariat|coopération|"
        "association)) avec"
    ),
    voices=(
        "(?:(?:le|la) )?(?:président(?:e)?|vice-président(?:e)?|coprésident(?:e)?|secrétaire|modérat(?:eur|"
        "rice)|facilitat(?:eur|rice))"
    ),
    papers_by="de la|du|des|de|d[’']|par",
    asking=(
        "consultation|appel|questionnaire|projet|Rapporteu(?:r|se) spécial|Groupe de travail|Comité|"
        "Commission|Conseil|Haut-Commissa"
    ),
    bodies_of_states="(?:représentante?s?|délégations?|gouvernements?|mission permanente) (?=d[eu’'])",
    for_attention=r"à l[’']attention d|[àa] (?:monsieur|madame|son excellence|s\.\s?e\.)\b",
    ambassadors="ambassad",
    contents_headings="(?:table des )?matières|sommaire",
    contents_columns="Pages?",
    heading_openings="l declaration reponse communication contribution au",
    bylines=(
        r"(?:déclaration|contribution|réponse|communication|message|observations|commentaires|document de position|"
        r"explication de (?:position|vote)|droit de réponse)\s(?:conjointe\s|commune\s)?"
        r"(?:(?:présentée?|soumise?|reçue?|faite)\s)?(?:par|de la|de l[’']|du|des|de)|"
        r"(?:présentée?s?|soumise?s?|transmise?s?) par"
    ),
    organisations=(
        r"grand groupe|groupes?|réseau|alliance|association|coalition|fédération|confédération|union|ligue|conseil|"
        r"fondation|institut|université|société|académie|organisation|consortium|caucus|chambre|compagnie|collectif|forum|"
        r"commission|centre|mécanisme régional|collège|école|lycée"
    ),
    constituencies=(
        r"(?:les )?femmes|(?:les )?enfants(?: et (?:les )?jeunes)?|(?:les )?jeunes|(?:les )?agriculteurs|"
        r"(?:les )?peuples autochtones|(?:les )?autorités locales|(?:les )?organisations non gouvernementales|"
        r"(?:la )?société civile|(?:les )?travailleurs et (?:les )?syndicats|"
        r"(?:les )?entreprises et (?:l[’'])?industrie|"
        r"(?:le )?secteur privé|(?:la )?communauté (?:technique|scientifique(?: et technique)?)|"
        r"(?:les )?universités|(?:les )?personnes handicapées|(?:les )?personnes âgées|(?:les )?volontaires|"
        r"gouvernements|états(?: membres)?|organisations (?:internationales|régionales|intergouvernementales)"
    ),
    chapter_openings=(
        r"introduction|résumé|contexte|généralités|avant-propos|préface|conclusions?|recommandations?|observations|"
        r"annexes?|références|bibliographie|sigles|remerciements|note|méthod\w*|priorités|thèmes|messages|"
        r"difficultés|"
        r"réalisations|enseignements|progrès|prochaines étapes|ordre du jour|organisation des|suivi|rôle|"
        r"liste|réponses|"
        r"communications|contributions|déclarations|vues|chapitre|partie|section|tableau|mise en œuvre|financement"
    ),
    offices="mission permanente|ministère d(?:e|es|u)|ambassade d[eu]|délégation d[eu]|représentation permanente",
    no_answer=(
        r"s\.?\s?[/.]?\s?o\.?|n\.?\s?[/.]?\s?[cd]\.?|néant|aucune?|inconnue?|sans objet|non (?:applicable|"
        r"disponible|précisée?|communiquée?)"
    ),
    collections=(
        "recueil|réponses reçues|(?:communications|contributions|observations|informations|vues|"
        "déclarations) (?:reçues|présentées|soumises|des (?:États|Gouvernements|délégations|Parties))|"
        "explications? de (?:position|vote)"
    ),
    submitted_collections=(
        r"(?:recueil|compilation) des? (?:\p{L}+ )?(?:messages|déclarations|communications|contributions|"
        r"réponses)\b|(?:documents|messages|déclarations|communications|contributions|réponses|"
        r"observations)\b[^.;]{0,160}?\b(?:présentée?s|soumis(?:es)?|reçue?s|communiquée?s|transmis(?:es)?) "
        "(?:par|d)"
    ),
    first_person="nous|notre|nos|ma délégation|mon pays|je|Monsieur le Président|Madame la Présidente",
    translations="traduction (?:non officielle|officieuse|de courtoisie)",
    sentence_words=(
        "est sont était étaient sera seront serait soit soient ont avait avons avez doit doivent devrait devraient "
        "peut peuvent pourrait pourraient faut nous vous je il ils elle elles notre nos qui que dont où ne pas "
        "cette ces ceci cela si lorsque parce appuyons soutenons rejetons demandons recommandons considérons"
    ),
    courtesies=(
        r"distribuée?s?\s(?:(?:uniquement|seulement)\s(?:en|dans)\s[^.!?]{0,60}|"
        r"(?:en|dans)\s[^.!?]{0,60}\b(?:uniquement|seulement)\b[^.!?]{0,60})|"
        r"(?:(?:je|nous)\s(?:vous\s)?)?(?:remercie|remercions|merci)\b(?:\s(?:bien|beaucoup|infiniment|de\s(?:votre|"
        r"leur)\s(?:aimable\s)?attention|pour\svotre\sattention))*(?:,?\s(?:monsieur|madame|m\.|"
        r"mme)\b\.?[^.!?,،؟]{0,60})?|"
        r"(?:veuillez|je\svous\sprie|nous\svous\sprions)\s[^.!?؟]{0,80}\b(?:assurances?|considération|salutations|"
        r"sentiments)"
        r"\b\.?[^.!?؟]{0,80}|(?:je|nous)\s(?:vous\s)?(?:ser(?:ais|ions)|"
        r"saurais)\s[^.!?,،؟]{0,60}\b(?:reconnaissants?|gré|obligés?)"
        r"(?=[^.!?؟]{0,250}\b(?:comme\sdocument|présente\s(?:lettre|déclaration|note)))[^.!?؟]{0,500}|(?:monsieur|"
        r"madame)\sl[ea]\sprésidente?|(?:messieurs|mesdames)[^.!?,،؟]{0,60}|(?:votre\s)?excellences?|"
        r"ch(?:er|ère)s?\s(?:monsieur|madame|collègues?|ami\w*|président\w*)\b\.?[^.!?,،؟]{0,40}|"
        r"(?:bien\s)?cordialement"
    ),
    signed="signé",
    annexes="annexes?|pièces? jointes?|appendices?|enclosure",
    enclosing=r"ci-joint\w*|ci-annexé\w*|transmet\w*|transmis\w*|faire tenir|annexes?|pièces? jointes?|communiquer",
    telephone="tél",
    citing=(
        r"voir(?:\saussi|\ségalement)?\b|ibid\b|idem\b|disponible\s(?:à|sur|en)\b|sources?\s?:|consulté\b|"
        r"références?|bibliographie|notes?\sde\sbas\sde\spage"
    ),
    contents_titles="sommaire|table des matières",
    form_labels=(
        "documents?|organisation|secteur|région|titre|mots[ -]clés|résumé|courriel|nom|pays|date|objet|expéditeur|"
        "identifiant|mot de passe|connexion|téléphone|adresse|auteurs?|site web"
    ),
    thousand="mille",
    periods=(
        "seconde,secondes minute,minutes heure,heures "
        "jour,jours,journée,quotidien,quotidienne,quotidiennement semaine,semaines,hebdomadaire "
        "mois,mensuel,mensuelle an,ans,année,années,annuel,annuelle décennie,décennies siècle,siècles "
        "biennal,biennale,biennaux,biennales triennal,triennale,triennaux,triennales "
        "quinquennal,quinquennale,quinquennaux,quinquennales décennal,décennale,décennaux,décennales"
    ),
    negations="ne n' n pas non jamais aucun aucune sans ni rien nul nulle sauf",
    vote_wording=VoteWording(
        in_favour="(?:Ont\\s)?[Vv]ot(?:ent|es?|é)\\s(?:pour|en faveur)|Pour",
        against="(?:Ont\\s)?[Vv]ot(?:ent|es?|é)\\scontre|Contre",
        abstaining="S['’]abstiennent|Se sont abstenus|Abstentions?|Abstenus",
        nobody="Néant|Aucun|Aucune|Personne",
        decided=r"(?:est|sont|a été|ont été)\s(?:adopté|rejeté|maintenu|approuvé|repoussé|supprimé)e?s?|"
        r"(?:adopté|rejeté|approuvé|maintenu|décidé)\b.{0,600}?\b(?:voix|sans (?:le mettre |être mis |"
        r"mise )?aux? voix)|"
        r"a (?:obtenu|recueilli)\s\w+\svoix",
        put=r"se prononcer|prendre une décision|aux voix|voter sur|vote\b.{0,60}\bdemandé sur|intitulée?|"
        r"procéder au vote",
        intended="(?:avait|avaient|aurait|auraient) (?:eu l['’]intention|voulu|souhaité|entendu)|"
        "qu['’]elles? (?:avait|avaient) voulu",
        voted=r"(?:(?:a|ont)-(?:t-)?(?:ils?|elles?)\s)?(?:(?:a|ont)\s)?\bvot(?:é|èrent)\b|"
        r"(?:s['’](?:est|étai\w+)(?:-(?:il|elle))?|se sont(?:-(?:ils|elles))?)\s(?:elle\s|il\s)?abstenu\w*",
        voting=r"\bvotes?\b|\bvot(?:er|e|ent|ants?)\b|\babstentions?\b|\bs['’]abst\w+|\babstenu\w*",
        abstained=r"abst\w+",
        on_side="en faveur|pour|oui",
        opposing="contre|non",
        beside="qui|quels?|quelles?|comment|est-ce|qu['’]|que|états?|etats?|pays|membres?|délégations?|les|le|"
        "la|l['’]|de|"
        "des|du|d['’]|un|une|au|aux|à|sur|lors|dans|ont|a|en|sont|quoi|liste|vote",
        unasked=r"\bpourquoi\b|\bexplications?\b|\bexpliqu\w*|\braisons?\b|\bdroits? de vote\b|\bavant le vote\b|"
        r"\bsans vote\b",
    ),
    first_parts="cyber",
    function_words=(
        "le la les l un une des du de d au aux à en dans sur sous par pour avec sans entre vers chez contre "
        "depuis et ou mais ni donc car que qu qui dont où ce cet cette ces se s son sa ses leur leurs notre nos "
        "votre vos mon ma mes il elle ils elles on nous vous je tu y ne n pas plus est sont était être été a ont "
        "avoir si comme quand lors doit doivent devrait devraient devra devront dois devons devez devrions devrai "
        "peut peuvent pourrait pourraient pourra pourront peux pouvons pouvez pourrions faut faudrait faudra"
    ),
    question_words=(
        "qui que quoi quel quelle quels quelles quand où pourquoi comment combien est sont dit disent pense pensent "
        "disait disaient pensait lequel laquelle lesquels lesquelles qu"
    ),
    signing_words="signe signé signée signés signer signataire signataires",
    who_words="qui quel quelle quels quelles lequel laquelle lesquels lesquelles",
    stance_words="position positions avis opinion opinions",
    position_words=(
        "oppose opposent soutient soutiennent appuie appuient veut veulent rejette rejettent demande demandent "
        "propose  proposent contre opposé soutenu appuyé voulu rejeté demandé proposé exige exigent exigé critique "
        "critiquent  critiqué condamne condamnent condamné dénonce dénoncent dénoncé déplore déplorent déploré salue "
        "saluent salué  défend défendent défendu accuse accusent accusé remercie remercient remercié accepte "
        "acceptent accepté préfère  préfèrent préféré refuse refusent refusé approuve approuvent approuvé insiste "
        "insistent insisté réclame  réclament réclamé préconise préconisent préconisé favorable favorables hostile "
        "hostiles souhaite souhaitent  souhaité adhère adhèrent "
        "opposées faveur"
    ),
    same_positions=(
        "soutient,favorable,favorables,faveur,veut,veulent,voulu,préfère,préfèrent,préféré,défend,défendent,défendu,exigent,exigé,"
        "salué,adhère,adhèrent oppose,contre,critique,critiquent,critiqué,hostile,hostiles"
    ),
    siding_words="contre opposés opposées opposent rejettent hostiles hostile favorables faveur",
    speaker_words=(
        "requiert requièrent requis nécessite voit voient vu considère considèrent considéré estime estiment estimé "
        "recommande recommandent recommandé suggère suggèrent suggéré cherche cherchent croit croient attend "
        "attendent  espère espèrent exprime expriment préoccupations revendications demandes propositions "
        "recommandations  questions réserves objections préférences attitude approche"
    ),
    before_verbs="que|qu|quoi|ce qu|comment|pourquoi|quand|où|combien",
    mentioning_words=(
        "pays états gouvernements délégations orateurs représentants organisations entreprises sociétés documents "
        "déclarations lettres discours mentionne mentionnent mentionné mentionnait évoque évoquent évoqué évoquait "
        "parle parlent parlé parlait cite citent cité citait réfère réfèrent référé discute discutent discuté nomme "
        "nomment nommé soulève soulèvent soulevé aborde abordent abordé commente commentent commenté invoque "
        "invoquent invoqué décrit décrivent"
    ),
    derivations=(
        "al ale aux ales oral orale oraux eur eurs iste istes isme ique "
        "iques ain aine ien ienne if ive ion ions ment ance ence ité"
    ),
    about_words="sur concernant touchant",
    requesting="montre montrez liste trouve trouver trouvez donne donnez tous toutes",
    papers_asked={
        "": "document documents texte textes",
        "letter": "lettre lettres",
        "note verbale": "note_verbale notes_verbales",
        "statement": "déclaration déclarations discours",
        "submission": (
            "contribution contributions communication communications réponse réponses soumission soumissions "
            "intervention interventions"
        ),
        "report": "rapport rapports",
        "note": "note notes",
        "working paper": "document_de_travail documents_de_travail",
        "position paper": "document_de_position documents_de_position",
        "concept note": "note_de_cadrage notes_de_cadrage",
        "conference room paper": "document_de_séance documents_de_séance",
        "draft resolution": "projet_de_résolution projets_de_résolution",
        "draft decision": "projet_de_décision projets_de_décision",
        "resolution": "résolution résolutions",
        "decision": "décision décisions",
        "explanation of position": "explication_de_position explications_de_position",
        "explanation of vote": "explication_de_vote explications_de_vote",
    },
    authoring=(
        "de du des la le les par que soumis soumise soumises présenté présentée présentés présentées envoyé envoyée "
        "envoyés envoyées adressée adressées transmis transmise transmises publié publiée publiés publiées fait faits "
        "faite faites déposé déposée déposés déposées émanant provenant rédigé rédigée rédigés rédigées a ont été"
    ),
    set_phrases=(
        "sans_doute sans_délai sans_tarder sans_faille avant_tout tout_d'abord tout_de_même non_seulement de_plus "
        "en_tout_cas"
    ),
    modals=(
        "doit doivent devrait devraient devra devront dois devons devez devrions devrai peut peuvent pourrait "
        "pourraient pourra pourront peux pouvons pouvez pourrions faut faudrait faudra tenu tenus tenue tenues "
        "probablement prétendument apparemment éventuellement "
        "potentiellement nécessairement vraisemblablement semble semblent "
        "aurait auraient serait seraient pu"
    ),
    restricting="seulement|uniquement|même (?:si|quand)|exclusivement",
    disapproving="faux|fausse|erreur|erroné|illusion|illusoire|absurde|mensonge",
    subordinating=(
        "qui|que|qu|dont|où|lequel|laquelle|lesquels|lesquelles|car|parce|puisque|tandis|alors|lorsque|"
        "quand|si|bien"
    ),
    copulas="est sont était étaient être été a ont avait avaient",
    rejecting=r"rejet\w+|s[’']oppos\w+|oppos(?:e|ons|ent|er|é)|condamn\w+|dénon[cç]\w+|récus\w+|répudi\w+",
    future=r"\p{L}+[eid]r(?:a|ont|ai)",
    same_modals=(
        "doit,doivent,devra,devront,tenu,tenus,tenue,tenues,obligation,obligés,obligé,obligées peut,peuvent "
        "apparemment,vraisemblablement,probablement"
    ),
    modal_forms=(
        "doit,doivent,dois,devons,devez,devra,devront,devrai devrait,devraient,devrions "
        "peut,peuvent,peux,pouvons,pouvez,pourra,pourront pourrait,pourraient,pourrions semble,semblent"
    ),
    number_words=(
        "plus moins zéro deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante "
        "soixante cent cents mille milliers millions milliard milliards moitié tiers tous toutes certains certaines "
        "plusieurs chaque quelques peu beaucoup seul seule seuls seules seulement uniquement plupart davantage tout "
        "toute majorité minorité double demi presque quasiment surtout principalement partiellement entièrement "
        "chacun chacune totalement pleinement guère rarement"
    ),
    same_quantities=(
        "tous,toutes,tout,toute,chaque,chacun,chacune seulement,uniquement presque,quasiment plupart,majorité "
        "entièrement,totalement,pleinement"
    ),
    counting=(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf"
    ),
    tens="vingt trente quarante cinquante soixante soixante-dix,septante quatre-vingts,quatre-vingt quatre-vingt-dix",
    ordinals=(
        "premier,première,premiers,premières deuxième,deuxièmes,second,seconde,seconds,secondes troisième,"
        "troisièmes quatrième,quatrièmes cinquième,cinquièmes sixième septième huitième neuvième dixième"
    ),
    averting=(
        r"évit\w+|abst(?:enir|ien\w+|en\w+)|empêch\w+|préven(?:ir|tion)|cess\w+|interdi\w+|prohib\w+|refus\w*|"
        r"absence|manqu\w+|échou\w+|renonc\w+"
    ),
    hedging=(
        "prétendument|soi-disant|paraît-il|peut-être|apparemment|probablement|vraisemblablement|si|s[’']ils?|"
        "à moins que|à condition que|à supposer que|dans la mesure où|tant que|sous réserve|en cas de|au cas où|"
        "le cas échéant|s[’']il y a lieu|en principe|selon|d[’']après|"
        r"présumée?s?|supposée?s?|alléguée?s?|prétend\w*|suggér\w+|s[’']engag\w+|engagée?s? à|promet\w*|promis\w*|"
        r"entend(?:ent)?|envisag\w+|(?:tent|essay|cherch)\w+ (?:à|de|d[’'])"
    ),
    per_cent="pour_cent",
    opposites=(
        "augment,hauss,accroître,accro,multipli,élarg,étend,étendu,plus,croissan/diminu,rédui,rédu,baiss,"
        "restreind,restrei,limit,décro,rétréc,moins renforc,amélior,consolid,meilleur,mieux,progress,conforte,"
        "facilit,permet,permis,autoris,encourag,favoris,promouv,promeu,contribu,aid,protég,protec,défend,préserv,"
        "respect,maint,gard,sauvegard,garanti,assur/affaibli,aggrav,détérior,dégrad,pire,recul,sap,fragilis,érod,"
        "ébranl,entrav,décourag,compliqu,bloqu,gên,menac,viol,détrui,destruc,abol,abandon,enfrei,bafou,supprim "
        "fort,solide,puissan/faibl,fragil facilit,permet,permis,autoris,encourag,favoris,promouv,promeu,contribu,"
        "aid,garanti,assur/empêch,interdi,interdit,prohib,évit inclu,associ,intégr/exclu,écart,omet commenc,"
        "début,entam,ouvr,ouvert,lanc,poursui,continu/termin,fin,ferm,fermé,cess,arrêt,suspend,interromp ouvert,"
        "transparen,public,publiqu,publié,accessib,dévoil,divulgu/fermé,secret,secrèt,opaqu,opacité,confidentiel,"
        "dissimul,privé succès,réussi,atteint/échec,échou,échoue haut,haute,élevé,supérieur/bas,basse,inférieur "
        "grand,large,vaste,important,considérab,majeur,ample/petit,étroit,faibl,mineur,minime,négligeab,"
        "insignifian maxim/minim long/court tôt,rapid,immédiat,prompt,accélér/tard,lent,retard,ralenti,report,"
        "graduel avant,préalab/après,ultérieur dessus/dessous premi,initial,préliminair,provisoir,temporair/"
        "derni,final,définiti,permanent toujours,souvent,fréquemment,constamment/jamais,rarement,parfois tous,"
        "toutes,tout,chaque/aucun,aucune,rien,nul beaucoup,nombreu,majorit/peu,minorit vrai,vérit,exact,juste/"
        "faux,fausse,erron,inexact,injust bon,bonne,bien,positif,positiv,bénéfi,constructi,efficac,utile,avantag/"
        "mauvais,mal,négatif,négativ,nuisib,destructi,inefficac,inutil,préjudici,désavantag paix,paisib,pacifi,"
        "coopér,ami,amis,dialogue/guerre,conflit,ennemi,hostil,affront,agress sûr,sûre,sécuris/danger,risqu,"
        "menac national,nationa,intérieur,interne,local,locaux/international,internationa,étrang,extérieur,"
        "externe,mondial présen/absen victim/auteur,agresseur,bourreau volontair,facultati/obligatoir,"
        "contraignant,obligat même,identiqu,similair,semblab,égal,cohéren,compatib/différent,inégal,incohéren,"
        "incompatib,contradic avec/sans pour/contre grâce,car,parce/malgré import/export centralis/décentralis "
        "simple,simplif,facile,facilement/complex,compliqu,difficil clair/flou,ambigu,vague,obscur riche/pauvre "
        "abordab/coûteu,cher,chère urbain/rural,rurau développé/développement nord/sud confirm,affirm,reconna,"
        "reconnu,admet/nie,nier,nient,dénie,dénier,démen,contest,récus toléra/condamn,puni,dénonc prudent,"
        "prudemment,responsab/imprudent,irresponsab libre,libér/emprisonn,détenu coupab/innocent légal,légitim,"
        "licite/criminel,illicite satisf,heureu,espoir,espér,optimis,confian/préoccup,inqui,regret,déçu,"
        "déception,crain,pessimis,alarm crée,créa,créer,établi,construi/détrui,abol,démante,dissou unité,consens,"
        "accord,unanim/divis,désaccord,dissens accept,approuv/refus,rejet,déclin gagn,victoire,victorieu/perd,"
        "perte,défaite moderne,nouveau,nouvel/obsolèt,ancien remerci,gratitude,félicit,louang,hommage/blâm,rejet,"
        "critiqu,condamn,dénonc réévalu,appréciation/dévalu,dépréci crucial,central,essentiel,primordia/mineur,"
        "secondair,accessoir avanc/recul,retir désarm,démilitaris/réarm,armement,militaris homme,garçon,masculin,"
        "père,frère,fils/femme,fille,féminin,mère,sœur,soeur souvien,souvenir,rappel,commémor/oubli adhér,adhés,"
        "rejoin,entrer,entré/quitt,sort,retir,retrait,partir vie,vivre,vivant,naissance,né,née,survi/mort,mourir,"
        "meurt,décès,tué,tuer,péri excédent,abondan/déficit,pénurie,manque,manqu passé/avenir,futur confian/"
        "méfian,défian achet,achat/vend,vente impos,instaur,renforc,durci/lever,levé,levée,lève,abrog jeune,"
        "enfant/âgé,vieux,vieil,aîné,adulte civil/militaire,combattant,soldat actif,activ/passif,passiv,inactif "
        "deçà/delà jour/nuit adopt,accept,approuv,ratifi/rejet,refus,récus,écart donn,fourni,octroy/priver,"
        "privation,retir,prend,pris élimin,éradiqu/caus,provoqu,perpétu satisf,heureu/mécontent,préoccup "
        "réticen,hésit/volont,empress,disposé,disposi "
        "avér,incontest,certain,établi,prouv,confirm/présum,suppos,allégu,prétendu,possible,éventuel,dout et/ou "
        "conserv,gard,maintien,maintenir,maintenu,préserv/perd,perte,abandonn "
        "chut,plong,dégring,effondr,fléchi,baiss,diminu,recul/grimp,flamb,bondi,hauss,augment,progress,accro commenc,"
        "début,entam/achev,conclu,termin,parachev souple,souplesse,flexib/rigid doux,clément/sévère,rigoureu,strict "
        "assoupli,adouci,allég,atténu/durci,aggrav,exacerb,alourdi calme,tranquil/trouble,chaos,agitation proche,"
        "voisin/loin,lointain,éloign profond/superficiel entièrement,totalement,pleinement,intégral,complètement/"
        "partiel,"
        "partiellement,moitié partisan,défenseur/adversaire,opposant "
        "appliqu/exclu,exempt,exonér doubl,tripl/moitié,diminu,rédui"
    ),
    commitment=(
        "rédig,prépar,élabor,propos,discut,débat,négoci,examin,suggér,recommand,étudi/adopt,approuv,ratifi,entérin,"
        "décid,"
        "conclu prévu,prévoi,planifi,envisag/réalis,exécut,achev,accompli droit,libre,autoris/oblig,devoir,tenu,tenue,"
        "tenus,tenues,contrain "
        "report,ajourn,différ/adopt,approuv,ratifi,entérin invit,encourag,recommand,suggér/oblig,contrain,exig,impos "
        "conclu,établi,détermin,démontr,constat,prouv/soupçonn,suppos,présum,conjectur"
    ),
    counterparts=(
        "donateur,donatrice,bailleur,contributeur/bénéficiaire,destinataire créancier,créancière,"
        "créditeur,prêteur/débiteur,débitrice,emprunteur propriétaire/locataire employeur,patron/"
        "employé,salarié,travailleur,ouvrier vendeur,fournisseur/acheteur,client plaignant,"
        "demandeur,requérant/défendeur,accusé,prévenu enseignant,professeur/élève,étudiant "
        "producteur,fabricant/consommateur expéditeur/destinataire médecin,docteur/patient,"
        "patients parent,parents,père,mère/enfant,enfants prédécesseur,sortant/successeur,"
        "entrant recette,revenu/dépense bénéfice,profit,gain/perte offre,offres/demande,demandes "
        "cause,causes/conséquence atout,forces/faiblesse,fragilité,précarité,vulnérabilité "
        "jusqu'à,jusqu'au,jusqu'aux,jusqu'en/depuis,dès,dès dernier,dernière,derniers,dernières,"
        "précédent,passé,passés/prochain,suivant,futur,futurs recouvr,récupér/perd,perdu,perte "
        "licite,légal,légitime,justifi/arbitrair,injustifi supérieur/subordonné,inférieur si/"
        "quoique théor/pratique,pratiques origine/destination conjoint,ensemble,collectiv/séparé,"
        "individuel,unilatéral unanim,consensus/majorité"
    ),
    times="printemps été,étés automne hiver matin,matinée après-midi soir,soirée hier aujourd'hui demain",
    amounts="de à,jusqu'à",
    conceding="même",
    expecting=(
        "il est prévu|(?:est|sont) prévue?s?|censée?s?|attendue?s?|sur le point de|en passe de|"
        "en voie de"
    ),
    one_of="(?:l[’'])?une? des",
    lesser_offices="vice|adjointe?s?|suppléante?s?|intérimaires?|ancien(?:ne)?s?|ex",
    approximating="environ approximativement près de quelque",
    units=(
        "kilomètre,kilomètres,km mille,milles,miles mètre,mètres pied,pieds tonne,tonnes "
        "kilogramme,kilogrammes,kilo,kilos,kg hectare,hectares acre,acres litre,litres gallon,"
        "gallons baril,barils dollar,dollars,$ euro,euros rouble,roubles yen,yens franc,francs "
        "peso,pesos"
    ),
    negating_prefixes="in im il ir dé dés dis més mé mal non anti",
    negating_part="non",
    saying_no="ni(?:e|é|ait|ent|a)|dément|démenti|démentait|conteste|contesté|contestait",
    saying=(
        "s[’']est dite?s?|se dit|se disent|appelle|appelé|invite|exhorte|exhorté|espérait|se félicite|"
        "se félicitait|s[’']est félicitée?|se réjouit|s[’']est réjouie?|"
        "tranché|tranche|soupiré|soupire|ironisé|ironise|promis|promet|craint|raconté|raconte|glissé|glisse|lâché|"
        "lâche|"
        "salué|salue|"
        "contesté|conteste|qualifié|qualifie|espère|s[’']inquiète|s[’']indigne|s[’']insurge|s[’']interroge|"
        "(?<!avant )d[’']ajouter|"
        "affirment|ajoutent|assurent|déclarent|dénoncent|estiment|expliquent|indiquent|insistent|jugent|notent|"
        "précisent|"
        "rappellent|regrettent|répondent|réclament|réclamé|réclame|soulignent|disent|"
        "fustigé|fustige|interrogé|interroge|juré|jure|tonné|clamé|clame|renchéri|déploré|déplore|confié|confie|"
        "prévenu|prévient|"
        "rétorqué|rétorque|dénoncé|dénonce|répliqué|réplique|commenté|commente|résumé|résume|dit|déclaré|déclare|"
        "déclarait|affirmé|affirme|affirmait|souligné|souligne|soulignait|ajouté|ajoute|ajoutait|indiqué|indique|"
        "estimé|estime|estimait|averti|avertit|noté|note|rappelé|rappelle|écrit|écrivait|expliqué|explique|précisé|"
        "précise|répondu|répond|insisté|insiste|annoncé|annonce|soutenu|soutient|assuré|assure|réaffirmé|réaffirme|"
        "demandé|demande|conclu|conclut|poursuivi|poursuit|proposé|propose|observé|observe|remarqué|fait valoir|"
        "réitéré|réitère|regretté|regrette|plaidé|plaide|lancé|lance|martelé|reconnu|reconnaît|juge|jugé"
    ),
    addressing=(
        "appelle|appelé|invite|exhorte|exhorté|qualifié|qualifie|assuré|assure|averti|avertit|prévenu|prévient|"
        "interrogé|interroge|"
        "remercié|remercie|félicité|félicite|accusé|accuse|condamné|condamne|encouragé|encourage|comparé|compare|"
        "dépeint|décrit|décrivait|défini|définit|vanté|vante|vantait|salué|salue|fustigé|fustige|dénoncé|dénonce|"
        "contesté|conteste|reproché|reproche|critiqué|critique"
    ),
    saying_nouns=(
        "propos|message|remarque|affirmation|avertissement|déclaration|appel|paroles|mots|avis|commentaire|"
        "argument|plainte|promesse|"
        "exigence|suggestion|proposition|accusation|position|description|réponse|mise en garde"
    ),
    staff=(
        "juristes?|avocate?s?|conseill(?:er|ère)s?|économistes?|experte?s?|cherch(?:eurs?|euses?)|ingénieure?s?|"
        "analystes?|membres?|professeure?s?|exécutif|exécutive|général|générale|technique"
    ),
    papers=(
        "rapport|déclaration|lettre|note|étude|contribution|communiqué|document|texte|tribune|mémo|commentaire"
    ),
    whose="dont l[ea]s?|dont l[’']",
    working_groups="groupe",
    who="qui",
    saying_participles=(
        "affirmant|estimant|dénonçant|soulignant|ajoutant|rappelant|déclarant|expliquant|jugeant|assurant|précisant|"
        "notant|regrettant|promettant|arguant|plaidant|déplorant|insistant|indiquant|disant|évoquant|qualifiant|"
        "avertissant|réclamant|observant|reconnaissant|concluant|demandant"
    ),
    employed_by="de|du|des|chez|pour",
    quoting="cit(?:é|e|ait|ant)|fai(?:t|sait|sant) écho|fait sien(?:ne)?s?",
    subject_relatives="qui|l(?:aquelle|equel)|lesquel(?:le)?s",
    reproaching=(
        "critiqu(?:é|e|ait|ant)|accus(?:é|e|ait|ant)|blâm(?:é|e)|condamn(?:é|e)|dénonc(?:é|e)|attaqu(?:é|e)|"
        "fustig(?:é|e)|reproch(?:é|e|ait|ant)"
    ),
    recording=(
        r"(?:s[’']est félicitée?|a (?:noté|souligné|recommandé|salué|félicité|remercié|regretté|déploré|rappelé|"
        r"réaffirmé|réitéré|demandé|suggéré|dit|déclaré|fait observer|fait remarquer|pris note|accueilli|encouragé|"
        r"engagé|exhorté|invité|reconnu|applaudi|signalé|indiqué|précisé|expliqué|ajouté|informé|appelé|fait part|"
        r"constaté|estimé|exprimé|conclu|attiré l[’']attention|"
        r"(?:fait|prononcé) une (?:\p{L}+ )?(?:déclaration|intervention))|"
        r"s[’']est (?:dite?|inquiétée?|réjouie?|déclarée?)|(?:était|demeurait|restait) (?:préoccupée?|inquiète?))"
    ),
    unnamed_speakers=(
        r"(?:(?:une? )?autre|une?) (?:délégation|délégué|orat(?:eur|rice)|intervenante?|représentante?|participante?|"
        r"membre|expert)|(?:(?:les|des|de|d[’']autres|nombreu(?:x|ses)|plusieurs|certaine?s|quelques|la plupart|"
        r"toute?s|un (?:certain|grand) nombre|diverse?s|deux|trois) )*"
        r"(?:délégations|délégués|orateurs|intervenants|représentants|participants|États(?: [Mm]embres| parties)?|pays|"
        r"Parties|membres|observateurs|experts)|certains|d[’']autres|plusieurs"
    ),
    striking_out=r"supprim\p{L}+|remplac\p{L}+|biff\p{L}+|suppression d(?:e|u|es)",
    objecting=r"oppos\p{L}+ à|contest\p{L}+|rejet\p{L}+|refus\p{L}+|réserves? sur",
    wordings="expression|formules?|formulation|mots?|termes?|mention d(?:e|u)|référence à|phrase|membre de phrase",
    remarking=(
        "plaisanté|plaisante|s[’']amuse|s[’']est amusée?|s[’']exclame|s[’']exclamait|s[’']est exclamée?|"
        "s[’']emporte|s[’']est emportée?|s[’']agace|s[’']étonne|s[’']est étonnée?|s[’']alarme|s[’']est alarmée?|"
        "s[’']offusque|s[’']enthousiasme|rit|chuchoté|chuchote|murmuré|murmure|soufflé|souffle|râlé|râle|bougonné|"
        "bougonne|maugrée|nuancé|nuance|tempéré|tempère|complété|complète|enchaîné|enchaîne|abondé|abonde|"
        "acquiescé|acquiesce|concédé|concède|admis|admet|avoué|avoue|considère|considérait|considéré|pense|pensait|"
        "croit|croyait|veut croire|redouté|redoute|redoutait|parié|parie|prédit|avancé|avance|argué|argue|"
        "argumenté|argumente|évoqué|évoque|évoquait|mentionné|mentionne|signalé|signale|relevé|relève|constaté|"
        "constate|confirmé|confirme|condamné|condamne|accusé|accuse|reproché|reproche|"
        "repris|reprend|riposté|riposte|balayé|balaie|balaye|asséné|assène|scandé|scande|clame|proclamé|proclame|"
        "encouragé|encourage|dépeint|décrit|décrivait|défini|définit|comparé|compare|traité d(?:e|[’'])|"
        "traite d(?:e|[’'])|taxé d(?:e|[’'])|taxe d(?:e|[’'])|parle d(?:e|[’'])|parlait d(?:e|[’'])|"
        "parlé d(?:e|[’'])|parlent d(?:e|[’'])|met en garde|mettait en garde|mis en garde|félicité|félicite|"
        "remercié|remercie|suggéré|suggère|recommandé|recommande|préconisé|préconise|vanté|vante|vantait|"
        "philosophe|se souvient|confessé|confesse|révélé|révèle|détaillé|détaille|voit dans|voyait dans"
    ),
    whom_they="qu(?:e|[’'])|(?:à|pour) (?:qui|laquelle|lequel)",
    unlike="contrairement (?:à|aux?)|à la différence d(?:e|u|es)|à l[’']inverse d(?:e|u|es)",
    where="où|là où",
    governing=(
        "contre|vers|chez|entre|pendant|durant|malgré|devant|derrière|sans|avec|parmi|outre|envers|après|"
        "avant|depuis"
    ),
    according_to=(
        "[Ss]elon (?:les (?:mots|termes|dires|propos)|l[’']expression) d(?:e|u|es)|[Ss]elon|"
        "[Dd][’']après les (?:mots|termes|dires|propos) d(?:e|u|es)|[Dd][’']après|"
        "[Pp]our reprendre (?:les (?:mots|termes|propos)|l[’']expression|la formule) d(?:e|u|es)|"
        "[Pp]our|[Aa]ux yeux d(?:e|u|es)|[Dd]e l[’']avis d[eu]|[Àà] en croire|[Àà] entendre|[Aa]ux dires d(?:e|u|es)|"
        "[Dd]ans les mots d(?:e|u|es)"
    ),
    according_to_it=(
        "selon (?:lui|elle|eux|elles)|d[’']après (?:lui|elle|eux|elles)|à (?:son|leur) avis|à (?:ses|leurs) yeux|"
        "pour (?:lui|elle|eux|elles)|à l(?:[’']|es )(?:en croire|entendre)|à (?:son|leur) sens|"
        "(?:selon|d[’']après) (?:ses|leurs|son|leur) (?:propres? )?(?:mots|termes|dires|propos|expression|calculs)|"
        "pour reprendre (?:ses|leurs|son|leur) (?:propres? )?(?:mots|termes|propos|expression)"
    ),
    what="ce qu(?:e|[’'])",
    acting_for=(
        "représent(?:e|ent|ait|aient|a)|condui(?:t|sait|sit)|dirig(?:e|ent|eait|ea)|"
        "parl(?:e|ait) (?:pour|au nom d(?:e|u|es))"
    ),
    subject_pronouns="il|elle|ils|elles|t-il|t-elle|t-ils|t-elles",
    speaker_pronouns="il|elle",
    state_nouns="(?:la |de la )(?:république|nation|délégation)|(?:le |du )(?:royaume|pays)",
    portfolios=(
        "affaires étrangères|communications?|télécommunications|justice|défense|finances|commerce|santé|éducation|"
        "énergie|"
        "intérieur|numérique|économie|diplomatie|agriculture|travail|industrie|climat|budget|europe|pêche|"
        "désarmement|"
        "tourisme|technologies|transports|information|environnement|culture|sécurité"
    ),
    other_parties="alliée?s?|voisins?|critiques|détracteurs|opposants|adversaires?|ennemis?|rivaux|partisans|"
    "soutiens|partenaires?|amis",
    parts_of_states="parties?|moitié|nord|sud|ouest|provinces?|régions?|majorité|plupart|reste",
    former="prédécesseurs?|anciens?|anciennes?|ex",
    agents="par",
    sources="de la part d(?:e|u|es)",
    passive_auxiliaries="est|sont|était|étaient|fut|furent|été|être",
    subordinators=(
        "quand|si|(?:lors|puis|quoi|(?:pendant|alors|tandis|tant|après|avant|dès|bien|depuis|parce|sitôt|aussitôt) )"
        "qu(?:e|['’])"
    ),
    sequences="comme",
    office_modifiers="premier",
    that_clauses="selon laquelle|selon lequel",
    whom="lequel|laquelle",
    legal_forms=r"S\.?A\.?S?",
    particles="de|du",
    kinds_of_speakers={
        "other": (
            r"opposition|indépendante?|habitante?s?|riveraine?s?|instit(?:uteur|utrice)|enseignante?s?|"
            r"élèves?|étudiante?s?|chauffeur|pêcheurs?|agricult(?:eur|rice)|gérante?|commerçante?|"
            r"poissonni(?:er|ère)|maire|infirmi(?:er|ère)|journalistes?|analystes?|syndica(?:t|liste)s?|"
            r"juges?|retraitée?s?|mère|père|voisine?s?|consœur|confrère|salle|passagers?|patients?|sources?|"
            r"militante?s?|manifestante?s?|entrepreneurs?|réfugiée?s?"
        ),
        "state": (
            r"ministres?|ministère|gouvernement|ambassad(?:eur|rice|e)|consul|"
            r"chancelier|chancelière|diplomates?|déléguée?s?(?! générale?)|délégations?|royaume|république|pays|"
            r"procureure?|roi|reine|garde des sceaux|police|armée|premier ministre|première ministre|"
            r"présidence|exécutif|préfet|autorités|diplomatie|forces armées|marine|secrétaire d[’']État"
        ),
        "company": (
            r"entreprise|société|opérateur|hébergeur|fournisseur|groupe|pdg|directeur général|directrice générale|"
            r"actionnaires?|commercial|commerciale|clients?|industriel|directrice régionale|affaires publiques|"
            r"dirigeante?s?"
        ),
        "research": (
            r"universit(?:é|aire)s?|institut|professeure?s?|chercheu(?:r|se)s?|rect(?:eur|rice)|"
            r"sociologue|économiste|étude|auteure?s?|enquête|laboratoire|scientifiques?"
        ),
        "civil": (
            r"collectif|réseau|association|ong|militante?s?|coordinat(?:eur|rice)|fondation|délégué général|"
            r"déléguée générale|bénévoles?|avocate?s?"
        ),
        "body": (
            r"secrétariat|secrétaire exécuti(?:f|ve)|secrétaire générale?|conseil|communauté|commission|"
            r"forum|organisation|bassin"
        ),
    },
    posted_to="en|aux?|à|auprès d(?:e|u|es)",
    envoys=(
        ""
        "envoyée?s?|ambassad(?:eur|rice)s?|déléguée?s?|délégations?|diplomates?|représentante?s?|négociat(?:eur|rice)s?"
    ),
    speaker_roles=(
        "négociat(?:eur|rice)|directeur|directrice|chercheu(?:r|se)|coordinateur|coordinatrice|auteure?s?|"
        "réponse|avis|communiqué|homologue|collègue|diplomate|monsieur|madame|représentante?s?|déléguée?s?|"
        "délégations?|ambassadeurs?|ambassadrice|"
        "envoyée?|ministre|premier|étrangères|affaires|permanente?|mission|gouvernement|présidente?|porte-parole|"
        "chef|"
        "cheffe|déclaration|lettre|message|position|observateur|secrétaire|de|du|des|de la|la|le|les|l|d|l[’']|d[’']|"
        "un|une"
    ),
    of_words="de|du|des",
    elided="l|d",
    articles="le|la|les",
    indefinite_articles="un|une",
    auxiliaries="a|ont|avait|avaient",
    and_words="et",
    or_words="ou",
    impersonal=r"il est|il était|il faut|il importe|le fait|c[’']est|cela signifie|afin|pour|veill\w+ à ce",
    reporting="que",
    back_references=(
        "me|nous|lui|leur|lui-même|elle-même|néanmoins|cependant|pourtant|par ailleurs|de plus|en revanche|"
        "par contre|donc|ainsi|pour autant|"
        "de son côté|pour sa part|"
        f"{_WEEKDAYS}|hier|aujourd[’']hui|"
        "dirigeante?|diplomate|république|royaume|celui-ci|celle-ci|ce dernier|cette dernière|et d[’']|"
        "chef de l['’][ée]tat|chef d['’][ée]tat|"
        "il|elle|ils|elles|a|ont|avait|aussi|également|ensuite|puis|encore|en outre|et|mais|qui|délégation|délégué|"
        "représentante?|ambassadeur|ambassadrice|porte-parole|organisation|pays|gouvernement|ministre|la|le|"
        "les|sa|son|cette?|même|toutefois|enfin|plus tard|s[’']est|"
        "t-il|t-elle|[a-zé]+ment"
    ),
    favouring=(
        r"appui\w*|soutien\w*|soutenons|salu\w*|accueill\w*|favorabl\w*|recommand\w*|propos\w*|encourag\w*|"
        r"réaffirm\w*|affirm\w*|doi(?:t|vent)|devr\w*|il faut|convient|nécessaire\w*|essentiel\w*|important\w*|"
        r"indispensable\w*|plaid\w*|préconis\w*|accept\w*|approuv\w*|approbation|félicit\w*|applaud\w*|souten\w*|"
        r"soutînt|satisf\w*|favoris\w*|adhér\w*"
    ),
    opposing=(
        r"oppos\w*|rejet\w*|contre|évit\w*|inacceptable\w*|inutile\w*|refus\w*|contraire\w*|regrett\w*|déplor\w*|"
        r"préoccup\w*|menac\w*|risqu\w*|échec\w*|condamn\w*|insuffisan\w*|prématur\w*|ni(?:e|ent|er|ons)|"
        r"dénonc\w*|critiqu(?:ons|ent|er|é)\w*|désapprouv\w*|réprouv\w*|récus\w*|protest\w*|inquiét\w*|inquiet\w*|"
        r"insatisf\w*"
    ),
    abbreviations="mm mme mmes mlle dr pr prof gén",
    abbreviations_of_numbered="n no nos art al par p pp vol chap doc rés",
    adversatives="mais|toutefois|cependant|néanmoins|pourtant",
    attitude_wording=AttitudeWording(
        wanting=(
            r"appu(?:y|i)\w*|sout(?:ien|en|îen)\w*|approuv\w*|accueill\w*|salu(?:e|ons|ent)|félicit\w*|encourag\w*|"
            r"préconis\w*|plaid\w*|favorabl\w*|lan\w+ un appel|appel(?:le|ons|lent|lant)? à|exhort\w*|demand\w*|"
            r"réclam\w*|recommand\w*|insist\w*|souhait\w*|vœux"
        ),
        granting=r"accept\w*|tolér\w*|reconnaiss\w*|reconna[iî]\w*|propos\w*|autoris\w*|permet\w*",
        against=(
            r"rejet\w*|(?:s[’'])?oppos\w+|répudi\w*|contest\w*|"
            r"(?:est|sont|sommes|suis|vot\w+) contre|désapprouv\w*|récus\w*"
        ),
        needless=(
            r"n[’'](?:y a|existe|est|a|avons|ont) (?:pas|aucune?|nullement|guère) (?:\w+ )?"
            r"(?:besoin|nécessité|nécessaires?)|(?:est|sont|serait) (?:\w+ )?(?:inutiles?|superflue?s?)"
        ),
        condemning=r"condamn\w*|dénon[cç]\w*|déplor\w*|regrett\w*",
        ending=(
            r"lev(?:er|ée|és?|ées)|(?<!\b(?:cette|en) )fin(?! (?:de l[’']année|du mois))|arrêt\w*|"
            r"cess(?:er|ez|e|ation)|aboli\w*|élimin\w*|supprim\w*|"
            r"suppression|retrait|retirer|démant\w*|abandon\w*|interdi\w*|empêch\w*|abrog\w*|suspen\w+|prohib\w*"
        ),
        keeping=(
            r"maint(?:en|ien)\w*|gard(?:er|e|é)|conserv\w*|continu\w*|poursui\w*|renforc\w*|établi\w*|préserv\w*|"
            r"prolong\w*"
        ),
        refraining=r"refus\w*|s[’']abst\w+ de|évit\w*|rien de moins que|exclu\w*",
        bad=(
            r"illéga\w*|illicite\w*|illégitim\w*|injust\w*|criminel\w*|inacceptabl\w*|viol(?:e|ent|ation|ations)|"
            r"anachroni\w*|anomalie|inhumain\w*|inadmissibl\w*|intolérabl\w*|contraires?|contre-productif|"
            r"alarmant\w*|décevant\w*|dé[cç]u\w*|malheureusement|fâcheu\w*"
        ),
        good=r"justifié\w*|légitime\w*|nécessaire\w*|essentiel\w*|licite|acceptable\w*|impérati\w*|indispensable\w*",
        denying=r"ne(?! (?:pas )?seulement)|n(?=[’']\p{L})|(?<=\b(?:non|et) )non(?! seulement)",
        asking=r"(?:demand\w*|interrog\w*|question(?: est)? de savoir)(?: \w+){0,2} (?:si|pourquoi|comment)",
        doubting=(
            r"difficilement|sceptiques?|dout(?:e|es|ons|ent)|prudent\w*|hésit\w*|"
            r"(?:réserves|préoccup\w+|inquiét\w+) (?:quant|sur|par|concernant|au sujet|à l[’']égard)"
        ),
        missing=r"(?:absence|manque|omission|exclusion|carence)(?= d)",
        forbidding=r"interdit de",
        contracted="(?!)",
        excepting=r"sans|à moins|sauf|en l[’']absence",
        leading_on=r"pour|afin d[e’']|et|ou|de manière à|en vue d[e’']|aider? à",
        attributing=(
            r"mythe|entend(?:u|ons|ez)(?: \w+)? que|hypothèse|prétendu\w*|comme si|prétexte|prétend\w*|"
            r"(?:certains|d[’']autres|ceux qui|beaucoup)(?: \w+){0,3}? (?:disent|affirment|pensent|croient|"
            r"estiment|soutiennent)|"
            r"on (?:dit|prétend|entend dire)"
        ),
        upholding=(
            r"prot[eé]g\w*|promo(?:u|t)\w*|garanti\w*|assur\w*|respect\w*|sauvegard\w*|nécessaires?|requis\w*|"
            r"priorit\w+|"
            r"mise?s? en œuvre|renforc\w*|amélior\w*|défend\w*|importante?s?"
        ),
        affirming=(
            r"(?:n[’'](?:est|était) )?un secret pour personne|nul doute|(?:sans|aucun) (?:aucun )?doute|"
            r"sans (?:tarder|délai|exception|"
            r"réserve)|n[’'](?:est|était) pas (?:un secret|un hasard|une coïncidence)|nul ne (?:peut|"
            r"saurait) (?:nier|ignorer|"
            r"contester)|ne (?:peut|saurait) (?:nier|ignorer|être (?:nié|ignoré|surestimé))\w*|n[’']en (?:est|"
            r"demeure|reste) "
            r"pas moins"
        ),
        declining=(
            r"vot\w+(?: \w+){0,3}? contre|s[’'](?:est|abst\w+|étai[st])(?: abstenue?s?)?|abst(?:enus?|enons|entions?)|"
            r"se dissoci\w+|nous dissocions|ne (?:peut|peuvent|pouvons|peux|saurait|saurions)(?: pas)?"
            r"(?: \w+)? (?:accepter|appuyer|soutenir|souscrire|adhérer|approuver)"
        ),
        refusing="non",
        differing=(
            r"ce n[’']est pas|(?:c[’']est|cela est) (?:faux|inexact|inacceptable|une erreur)|il n[’']en est rien|"
            r"au contraire|"
            r"nous ne (?:sommes pas d[’']accord|partageons pas|pensons pas|croyons pas)|loin de là"
        ),
    ),
    contrasting=r"plutôt qu\w*|au lieu d\w*|au-delà d\w*",
    thanking=(
        r"remerci\w+|merci|gratitude|reconnaissan\w+|félicit\w+|appréci(?:e|ons|ent)|sa(?:vons|chons|is|it) gré|"
        r"rend\w* hommage|salu(?:e|ons|ent)"
    ),
    thanked=(
        r"(?:vice-|co)?présidente?s?|présidence|secrétariat|interprètes|traducteurs|facilitat\w+|"
        r"organis(?:er|ateurs?|atrices?)|hôtes?|convoqu\w+|équipes?|collègues|délégations|délégués|leadership|"
        r"dévouement|professionnalisme|hospitalité|occasion|vous|votre|vos|souplesse|inlassables?|"
        r"ambassad(?:eurs?|rices?)|"
        r"secrétaire général|prédécesseure?s?|excellences?|majesté|altesse"
    ),
    formalities=(
        r"l[’']?(?:insigne )?honneur (?:de |d[’'])(?:\w+ )?(?:s[’'])?(?:me |vous |se )?(?:référer|transmettre|"
        r"faire tenir|faire parvenir|communiquer|présenter|soumettre|adresser|exprimer|prendre la parole|parler)|"
        r"(?:saur|ser)(?:ais|ait|ions|aient) [^.!?]{0,120}?(?:gré|reconnaissante?s?|obligée?s?)|"
        r"(?<=^[\W\d]*(?:annexe à la )?)(?:lettres?|notes? verbales?)(?: identiques)? datées?|"
        r"(?:félicit|accueill|salu)\w*[^.!?,;]{0,60} l[’']adoption [^.!?,;]{0,60}(?:rapport|document)(?: final)?\W*$|"
        r"(?:félicit|accueill|salu)\w* (?:\w+ ){0,3}(?:de )?(?:cette|l[’']) ?(?:occasion|invitation|opportunité)"
    ),
    ceremonial=(
        r"condoléances|sympathie|hommage|mémoire de|félicit\w+|(?:élection|accession) (?:à|au|de|du)|thème (?:de|"
        r"du|choisi|retenu)|"
        r"permettez-moi de|points? suivants?|(?:premier|deuxième|troisième|dernier) point|intervenants"
    ),
    own_voice=(
        r"nous|je|j[’'](?:ai|\p{L}{4,})|permettez-moi|ma délégation|mon pays|mon Gouvernement|mon organisation|"
        r"notre (?:délégation|groupe|pays|organisation|Gouvernement)|"
        r"la présente (?:déclaration|contribution)|(?:notre|mon|son) (?:plein |entier |ferme )?(?:appui|soutien)"
    ),
    people="peuples?|citoyens|victimes|femmes|enfants|population|familles|humanité",
    alignments={
        "on_behalf_of": r"(?:au nom|aux noms) d(?:e|u|es)|au nom d(?=[’'])",
        "rejects": (
            r"rejet(?:te|tent|ons|é|er)|s[’']oppos(?:e|ent|er) (?:à|aux?)|nous opposons (?:à|aux?)|"
            r"(?:est|sommes|suis) (?:\p{L}+ment )?opposée?s? (?:à|aux?)|"
            r"ne (?:peut|pouvons|peux|saurait|saurions) (?:pas )?(?:\p{L}+ment )?"
            r"(?:accepter|appuyer|soutenir|souscrire à|approuver)|"
            r"ne (?:sommes|suis|est) (?:pas|nullement) (?:en mesure|prête?s?|à même) "
            r"d(?:e |[’'])(?:accepter|appuyer|soutenir|souscrire à|approuver)|"
            r"n[’'](?:accepte|acceptons|approuve|approuvons|appuie|appuyons) pas|"
            r"ne (?:soutient|soutenons|partage|partageons) pas|ne souscri(?:t|vons) pas (?:à|aux?)|"
            r"(?:est|sommes|suis) en désaccord avec|(?:vote|votons|votera|voterons|voter|voté) contre|propos(?:e|ons|"
            r"ent) (?:de supprimer|la suppression de)|"
            r"demand(?:e|ons) (?:la suppression|le retrait) de"
        ),
        "dissociates": (
            r"(?:se|nous) (?:dissoci|désolidaris)\w+ d(?:e|u|es)|"
            r"ne (?:s[’']|nous )(?:associ|align|ralli)\w+ pas (?:à|aux?|avec|sur)"
        ),
        "aligns": (
            r"(?:s[’']|se |nous |m[’'])(?:est |sommes |suis )?"
            r"(?:associ(?:e|ent|ons|ée?s?|er)|align(?:e|ent|ons|ée?s?|er)|ralli(?:e|ent|ons|ée?s?|er))"
            rf"{_ADVERBS} (?:à|aux?|avec|sur)|"
            r"align(?:e|ons|er) (?:mon|notre|son|sa|ma|cette|la présente) (?:intervention|déclaration|position) sur|"
            rf"souscri(?:t|s|vons|vent|re){_ADVERBS} (?:à|aux?)|"
            rf"adh(?:ère|érons|érer|éré){_ADVERBS} (?:à|aux?)|"
            r"s[’']associant(?: \p{L}+ment)? (?:à|aux?)|adhésion (?:d(?:e|u) (?:ma délégation|mon pays|"
            r"mon Gouvernement) )?(?:à|aux?)|"
            r"joi(?:nt|ns|gnons|ndre) (?:sa|notre|ma) voix (?:à|aux?)|"
            r"(?<=\b(?:à laquelle|auquel|auxquel(?:le)?s) [\p{L} ’'-]{2,40})"
            r"(?:associ(?:e|ent|ons)|ralli(?:e|ent|ons)|souscri(?:t|s|vons)|adh(?:ère|érons))|"
            r"(?<=\by )(?:souscri(?:t|s|vons|re)|adh(?:ère|érons|érer))|(?:m[’']y |nous y |s[’']y )"
            r"(?:associ(?:e|ons|er)|ralli(?:e|ons|er))"
        ),
        "joins": (
            r"(?:(?:se|nous|me) joi(?:nt|ns|gnons|ndre)|(?:s[’']est|nous sommes|me suis) jointe?s?)"
            rf"{_ADVERBS} (?:à|aux?)(?! (?:la liste des )?(?:co-?)?(?:auteurs|parrains|coparrains) d)|"
            rf"(?:rejoint|rejoins|rejoignons|rejoindre){_ADVERBS}(?! [^.;]{{2,60}} sur )"
        ),
        "cosponsors": (
            r"coparrain(?:e|ons|er|é)|"
            r"(?:se porte|se porter|s[’']est portée?|nous port(?:ons|er)|est|sommes) "
            r"(?:\p{L}+ment )?co-?auteure?s? d(?:e|u|es)|"
            r"(?:joi(?:nt|gnons|ndre)|ajout(?:e|ons|er|é)|figur(?:e|ons|er)) (?:aux?|à|parmi|dans) "
            r"(?:les? |la |les )?(?:liste des )?(?:co-?)?(?:auteurs|parrains) d(?:e|u|es)"
        ),
        "endorses": r"fai(?:t|s|sons|re) (?:\p{L}+ment )?(?:sien|nôtre|mien)\w*|approuv(?:e|ons|é|er)",
        "supports": (
            r"appui(?:e|ent)|appuyons|appuyé(?!e?s? par)|appuyer|souti(?:ent|ens|ennent)|soutenons|"
            r"soutenu(?!e?s? par)|soutenir|"
            r"(?:notre|son|mon|plein|ferme|entier) (?:appui|soutien) "
            r"(?:(?:total|plein et entier|sans réserve|indéfectible) )?(?:à|aux?)|"
            r"(?:appui|soutien) de (?:ma délégation|mon pays|mon Gouvernement|notre (?:délégation|pays)) (?:à|aux?)|"
            rf"(?:rejoint|rejoins|rejoignons){_ADVERBS}(?= [^.;]{{2,60}} sur )|"
            r"partag(?:e|ent|eons|é)(?: \p{L}+ment)?"
            r"(?= (?:(?:la|les|le|cette|ces) |l[’'])(?:position|vues|point|avis|opinion|préoccupations))|"
            r"(?:(?:est|sommes|suis) (?:\p{L}+ment )?|(?:s[’']est|se sont) "
            r"(?:dite?s?|déclarée?s?|prononcée?s?|montrée?s?) )"
            r"(?:favorables? (?:à|aux?)|en faveur d(?:e|u|es))|"
            r"(?:peut|pouvons|peux) (?:\p{L}+ment )?accepter|"
            r"(?:vote|votons|votera|voterons|voter|voté) (?:pour|en faveur d(?:e|u|es))|"
            r"(?:(?:est|sommes|suis) (?:\p{L}+ment )?|(?:s[’']est|se sont) (?:dite?s?|déclarée?s?) (?:\p{L}+ment )?)"
            r"d[’']accord avec|abond(?:e|ons|"
            r"er) dans le (?:même )?sens d(?:e|u|es|(?=[’']))|(?:fait|faisons|fais|faire) écho (?:à|aux?)|"
            r"(?:fait|faisons|fais|faire) l[’']écho d(?:e|u|es|(?=[’']))|"
            r"(?P<passive>(?:a|ont|bénéficie(?:nt)? de|jouit de|recueille(?:nt)?|reçoi(?:t|vent)) (?:notre|mon|"
            r"son) (?:\p{L}+ )?(?:appui|soutien))"
        ),
    },
    stated=(
        r"déclarations?|interventions?|propositions?|positions?|contributions?|communications?|observations|vues|"
        r"amendements?|projets?(?: de (?:résolution|décision|convention|texte))?|initiatives?|appels?|messages?|"
        r"suggestions?|recommandations?|avis|opinions?|idées?(?! d(?:e |[’'])\p{L}+(?:er|ir|re)\b)|demandes?|"
        r"remarques?|commentaires?|"
        r"points? de vue|propos(?= (?:tenus|formulés|exprimés|de|du|des))|préoccupations|allocution|discours|exposé|"
        r"documents? (?:de travail|de réflexion|officieux)|notes? (?:conceptuelles?|de réflexion)|"
        r"ce qui (?:a été|vient d[’']être) (?:dit|déclaré|proposé|exprimé)|ce que vient de (?:dire|déclarer|proposer)|"
        r"ce qu[’'](?:a|ont) (?:dit|déclaré|proposé)(?: l(?:es?|a)(?= )| l[’'])?"
        r"(?: ?(?:représentante?s?|délégations?|ambassadeurs?|ambassadrice))?|"
        r"(?:celles?|celui|ceux)(?= (?:qu|prononcée|faite|formulée|présentée|de |du |des |d[’'])?)|"
        r"\p{L}{3,}(?= (?:proposée?s?|formulée?s?|avancée?s?|prononcée?s?) par)"
    ),
    titled="initiatives?|déclarations?|appels?",
    relating=r"à|aux?|avant|après|contre|sans|sur|malgré|concernant|quant",
    parties_to=r"(?:états )?parties (?:à|aux?)",
    times_told=(
        r"(?:plus tôt )?(?:hier|aujourd[’']hui)(?: (?:matin|soir|après-midi))?|ce (?:matin|soir)|cet après-midi|"
        r"tout à l[’']heure|(?:à|lors de|pendant) la (?:précédente |dernière |première )?"
        r"(?:séance|session|réunion)(?: (?:précédente|dernière|de (?:ce matin|cet après-midi|lundi|mardi|mercredi|"
        r"jeudi|vendredi)))?|lundi|mardi|mercredi|jeudi|vendredi"
    ),
    assenting=(
        r"ne (?:peut|pouvons|peux|saurait|saurions|puis) qu(?:e|[’']\p{L}+)|n[’']hésit\w+ (?:pas|nullement) à|"
        r"(?:n[’'](?:en )?|ne (?:s[’']|nous )?)\p{L}+ pas (?:moins|seulement|uniquement)|non (?:seulement|moins)"
    ),
    past_times=(
        r"(?:le mois|l[’']an(?:née)?|la semaine|la session) (?:dernier|dernière|passée?|précédente)|"
        r"il y a \w+ (?:mois|ans|semaines)|par le passé|précédemment"
    ),
    for_whom=(
        r"pour(?= (?:le|la|les) )|en (?:sa |tant que |(?:sa )?qualité de )+(?:président|coordonnat)\w* d(?:u|e|es)"
    ),
    supported_by=(
        r"(?:appuyé|soutenu|rejoint)e?s? (?:en cela |sur ce point )?par|"
        r"avec (?:l[’']appui|le soutien) d(?:e|u|es|(?=[’']))|"
        r"(?P<gets>(?:a|ont|avait) (?:reçu|recueilli|obtenu) (?:l[’']appui|le soutien) d(?:e|u|es|(?=[’'])))"
    ),
    state_bodies=r"(?:délégations?|gouvernement|représentante?s?|république) d(?:e la|e|u)",
    its_delegation=(
        r"sa délégation|son (?:pays|gouvernement)|la délégation de son pays|"
        r"la délégation(?! (?:de|du|des)\b| d[’'])"
    ),
    proposing=(
        r"propos(?:e|ent|é)|suggèr(?:e|ent)|suggéré|demand(?:e|ent|é)|recommand(?:e|ent|é)|"
        r"s[’'](?:oppose|opposent|est opposée?|sont opposée?s)|préfèr(?:e|ent)|préféré"
    ),
    stated_by=(
        r"(?:(?:que vient de|qu[’'](?:a|ont)|que (?:va|vont)) "
        r"(?:prononce[rz]?|prononcée?s?|faire|faites?|lire|lue?s?|présenter|présentée?s?)(?= )|"
        r"(?:(?:conjointe?s?|communes?|nationales?|\p{L}{3,}ment|écrites?|orales?|liminaires?|qui|a|ont|va|vient|"
        r"viennent|sera|"
        r"seront|être|faites?|\p{L}{2,}ée?s?|\p{L}{2,}(?:ise|ite|ue)s?|lue?s?|"
        r"tenus|hier|aujourd[’']hui|ce matin|cet après-midi|"
        r"tout à l[’']heure|précédemment|plus tôt|auparavant|conjointement|récemment|d[’']être|"
        r"sur (?:ce point|cette question|ce sujet)|à (?:ce sujet|cet égard)),? )*"
        r"(?:par|du|des|(?:au nom|aux noms) d(?:e|u|es)|au nom d(?=[’'])|d(?=[’'])|de|"
        r"(?<=(?:dit|déclaré|proposé) )l(?:es?|"
        r"a))(?=[ ’'])"
        r"(?: (?:les )?chefs d[’']État et de gouvernement d(?:e|u|es|(?=[’'])))?)"
    ),
    apart="de|d|dans|pour|sur|qui|que|avec|par|en|à|et|ou|contre|entre|après|avant|sous|vers|concernant|lors|où",
    relative=r"à laquelle|auquel|auxquel\w+|avec laquelle|(?<!\b(?:est|sont|était) )que",
    anaphors="cette|ce|ces|cet|sa|son|ses|leurs?",
    pronouns=r"(?<!\p{L})(?:l[’']|(?:les?|la|y) )\|",
    possessives="sa|son|ses|leurs?",
    forums=(
        "(?:Organisation(?: des Nations Unies)?|Nations Unies|ONU|Assemblée(?: générale)?|"
        "Conseil(?: de sécurité)?|États(?: Membres)?|Président|Groupe de travail|Secrétariat|Comité|Commission|"
        "Conférence|Réunion|Sommet|Afrique|Europe|Asie)"
    ),
    urging=(
        r"invit\w+|appel(?:le|ons|lent|ler)|lan\w+ un appel|exhort\w+|encourag\w+|demand\w+|prions|espér\w+|espoir|"
        r"devr(?:ai|ions|aient)\w*|"
        r"envisage\w*|prêts? à|disposés? à"
    ),
    supposing="si|pourr(?:ait|ions|ais|aient)|serai(?:t|s|ent)|serions|aurai(?:t|s|ent)|aurions",
    instruments=(
        r"(?:résolution|décision)s? \d+(?:/\d+)?|Agenda de Tunis|Charte des Nations Unies|"
        r"Déclaration universelle|Pacte international|projet de (?:résolution|rapport|convention)|"
        r"paragraphe \d+|article \d+"
    ),
    denying=(
        r"ne (?:peut|pouvons|peux|saurait|saurions|souhaite|souhaitons|veut|voulons) pas(?: \p{L}+ment)?|"
        r"(?:n[’'](?:est|entend|entendons)|ne (?:sommes|suis|seront|sera)) pas (?:en mesure |prêts?e? |disposée?s? )?"
        r"(?:d(?:e|[’'])|à)"
    ),
    elliptic=r"(?:(?:et|très|enfin|juste|aussi|seulement|\p{L}+ment)\W+)+pour",
    undoing=(
        r"examen|discussion|supprim\w+|suppression|retir\w+|retrait|suspend\w+|rejet\w*|modifi\w+|amendements?|"
        r"remplac\w+|contre"
    ),
    naming=(
        r"(?:s[’']|se |nous |m[’'])(?:est |sommes |suis )?(?:associ|align|ralli).*|.*d[’']accord avec|join.*|rejoi.*|"
        r"souscri.*|abond.*"
    ),
    other_voices=(
        r"il|elle|ils|elles|qui|celles|ceux|"
        r"(?:délégations|États|pays|membres|gouvernements|partenaires|orateurs|collègues|organisations)"
    ),
    divided=(
        (r"multilatéral\w*|intergouvernemental\w*/"
        r"multipartite\w*|multi-?acteurs?|toutes les parties prenantes"),
        (r"(?:juridiquement )?contraignant\w*|obligatoires?/volontaires?|volontairement|facultati\w+|"
        r"non contraignant\w*"),
    ),
    in_common="pour",
    on_a_point="sur ce point",
    as_proposed=(
        r"(?:tel(?:le)?s? que|comme) (?:proposée?s?|suggérée?s?|demandée?s?|recommandée?s?) par|"
        r"comme (?:l[’'](?:a|ont) (?:proposé|suggéré|demandé|recommandé)|le (?:propose|suggère|demande)(?:nt)?)"
    ),
    namely="à savoir|composée? de|formée? (?:de|par)|comprenant|regroupant",
    examples="y compris|notamment|en particulier|tel(?:le)?s? que|surtout",
    joining="ainsi que|et|mais|tandis que|alors que|ou|ni",
    telling=(
        r"parl\w+|pren\w+ la parole|saisi\w+ cette occasion|"
        r"prononc\w+|déclaration|interven\w+|honneur|plaisir|present\w+|présent\w+|"
        r"m[’']exprim\w+|exprim\w+|soume\w+|souhait\w+|voudrais|remerci\w+|appel\w+ votre attention|écri\w+|adress\w+"
    ),
)  # fmt: skip
