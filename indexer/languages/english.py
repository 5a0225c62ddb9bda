"""English."""

from indexer.languages.language import (
    ArticleWording,
    AttitudeWording,
    Language,
    OrdinalWording,
    QuantityWording,
    ResolutionWording,
    VoteWording,
)

_ADVERBS = r"(?: (?:\w+ly|also|too|further|likewise|therefore|thus|very much|once (?:again|more)|without reservation))*"
_BE = r"(?:is|are|am|was|were|be|been|finds? (?:ourselves|itself|myself))"
_HAS_SAID = (
    r"(?:(?:(?:has|have|had) )?(?:(?:just|recently|already|also|\w+ly) )?|(?:is|are) (?=taking|proposing|suggesting))"
    r"(?:made|proposed|taken|put for(?:ward|th)|set (?:out|forth)|taking|proposing|suggesting|presented|"
    r"submitted|expressed|announced|launched|tabled|outlined|introduced|suggested|said|stated|raised|voiced|"
    r"mentioned|"
    r"delivered|read out)\b"
)
_ANOTHER = r"(?:the )?(?-i:(?!I\b)\p{Lu})[\p{L}’' -]{1,60}?"
_MOST_OF = r"(?: (?:all|many|most|much|several|some|both) of(?= the\b))?"
_DOING = (
    r"(?<=\b(?:is|are|am|while|besides|in addition to|(?:begin|start|open|continue|conclude|end|finish)\w* by)"
    rf"{_ADVERBS} )"
)
_SPONSORS = r"(?:co-?)?(?:sponsors|authors)"
_PERMANENT = (
    r"(?:Permanent )?Representatives?|(?:Permanent )?Observers?|Permanent (?:Observer )?Missions?|"
    r"Chargé d[’']affaires(?:,? a\.i\.)?(?: of the Permanent (?:Observer )?Mission)?"
)
_OF_STATE = (
    r"Ambassadors?|Governments?|Delegations?|Minist(?:ry|ries|ers?) (?:for|of) [\w,’' ]+?|"
    r"Head of (?:the )?Delegation|"
    r"(?:Prime|Foreign) Minister|(?:Vice-)?President"
)
_COMMA_IN_A_NAME = r",(?=(?: (?-i:\p{Lu})[\p{L}-]+,?){1,8} and (?-i:\p{Lu}))"
"""A comma in a list that ends in *and* and has capitals only: *Committee on Economic, Social and Cultural Rights*."""
_UN_OFFICE = (
    r"(?:(?:Deputy |Under-|Assistant )?Secretary-General|"
    r"(?:Office of the )?(?:United Nations )?(?:Deputy )?High Commissioner for (?:Human Rights|Refugees)|"
    r"(?:Vice[- ])?President of the (?:Security Council|General Assembly|"
    r"Economic and Social Council|Human Rights Council|Trade and Development Board|Conference|Council|Assembly)|"
    r"(?:[\p{L}-]+ )?[Ss]ecretariat|Administrator|Joint Inspection Unit|Board of Auditors|"
    r"Office of Internal Oversight Services|"
    r"(?:(?:Under-Secretary-General/)?(?:Executive |Deputy |Managing )?(?:Director(?:-General)?|Secretary)|"
    r"Special Rapporteur|Independent Expert|"
    r"Special (?:Representative|Envoy|Adviser)|(?:Group|Panel|Team) of Experts|(?:Co-)?Chair(?:s|man|person)?|"
    r"Facilitators?|Bureau|(?-i:(?:\p{Lu}[\p{L}-]+ (?:and )?)*(?:Committee|Commission|Council|Board|Working Group|"
    r"Conference|Subcommittee|Task Force|Forum|Body)(?: [IVX]{1,4}\b)?(?: \((?:\p{Lu}\p{L}+ ){1,3}?Committee ?\))?))"
    r"(?: (?:on|of|for|to|against) (?!(?:its|the work|(?:19|20)\d\d)\b)(?:the )?"
    rf"(?:[^,;.:*]|{_COMMA_IN_A_NAME}){{3,150}}?(?<!\band)(?!{_COMMA_IN_A_NAME})"
    r"(?!(?<=Declaration|Convention|Charter|Covenant)\son the ))?)"
)
_END_OF_OFFICE = (
    r"(?=\s*(?:$|[,;:*.(]|(?<!\d)\d{1,2}(?!\d))|"
    r"\s+(?:on|of(?<=Secretary-General of)|pursuant|in accordance|in response|concerning|submitted|"
    r"covering|containing|under|regarding|to the|for the (?:period|year)|at (?:its|their|the))\s"
    r"(?!(?-i:\p{Lu}))|"
    r"\s+on\s(?<=(?:report|note)s? (?:by|of|from) the Secretary-General on\s)|"
    r"\s+(?:for (?:the )?(?:19|20)\d\d\b|(?-i:\p{Lu}[\p{L}-]+) session\b|(?:note|report|letter) by\b))"
)

_OUR = (
    "arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|"
    "splend|succ|tum|val|vap|vig"
)
_RE = "calib|cent|epicent|fib|kilomet|centimet|millimet|lit|lust|meag|met|sab|somb|spect|theat"
_ES = "cris|analys|thes|hypothes|synthes|diagnos|prognos|oas|parenthes|neuros|emphas"
_EITHER_WAY = (
    (r"\w\w+", "is", "iz", "e[ds]?|ers?|ing|ations?|ational|able"), (r"\w+", "ys", "yz", "e[ds]?|ers?|ing|able"),
    (f"(?:mis|dis|un|be)?(?:{_OUR})", "our", "or", r"\w*"), (_RE, "re", "er", "[ds]?"),
    ("def|off|pret|lic", "ence", "ense", r"\w*"), ("dial|catal|anal|monol|prol", "ogue", "og", "s?"),
    ("program", "me", "", "s?"), ("practi", "c", "s", "e[ds]?|ing"), ("judg|acknowledg|abridg", "e", "", "ments?"),
    ("fulfil|enrol|instal|skil|wil|distil|counsel", "l", "", "ments?|ors?|ful|fully"), ("s", "c", "k", r"eptic\w*"),
    ("arch|encyclop|gyn", "ae", "e", r"[ocd]\w+"), ("p|h", "ae", "e", r"diatr\w+|morrh\w+"),
    ("art", "e", "i", "facts?"), ("ag", "e", "", "ing"), ("alumin", "i", "", "um"), ("gr", "e", "a", "y"),
    (_ES, "i", "e", "s"),
)  # fmt: skip
"""What words begin with, what is spelled in one way and in the other, and what follows. British and American spellings,
and Greek plurals, which the stemmer keeps apart. A word that nobody spells so finds nothing more.
"""
_SPELLING_VARIANTS = (
    *(
        (f"({begin}){spelling}({end})", rf"\1{other}\2")
        for begin, british, american, end in _EITHER_WAY
        for spelling, other in ((british, american), (american, british))
    ),
    (r"(arch|encyclop|gyn|p|h|an|medi)ae([ocdmv]\w+)", r"\1e\2"),
)

LANGUAGE = Language(
    code="en",
    script="Latin",
    lacks={
        "whom_they": "its relative pronouns are `subject_relatives`, too",
        "future": "auxiliary verbs tell it",
        "before_verbs": "who does something comes before the verb",
        "first_person_verbs": "a pronoun tells it",
        "case_endings": "names are not declined",
        "behind_names_of_people": "capitals tell names",
        "that_clauses": "`reporting` has it",
        "surnames": "capitals tell names",
        "elided": "no article or preposition is shortened",
        "its_offices": "possessives are words of their own",
        "accented_endings": "it is written without accents",
        "iso_catalogue": "the names of ISO 3166 are English",
    },
    snowball="english",
    spelling_variants=_SPELLING_VARIANTS,
    irregular_forms={
        "women": "woman", "men": "man", "children": "child", "criteria": "criterion", "phenomena": "phenomenon",
        "crises": "crisis", "hypotheses": "hypothesis", "analysis": "analyse", "mice": "mouse",
    },
    article_wording=ArticleWording(
        "article art", "articles arts", "paragraph para", "paragraphs paras par", "of|of the", "to through", "and",
        "recommendation recommendations",
    ),
    resolution_wording=ResolutionWording(
        "resolution|resolutions|res", "UNSCR|SCR",
        "Security Council|UN Security Council|United Nations Security Council|UNSC|SC",
        "General Assembly|UN General Assembly|United Nations General Assembly|UNGA|GA|Human Rights Council|UNHRC|HRC|"
        "Economic and Social Council|ECOSOC|UN|United Nations",
        "of|the|no|number",
    ),
    quantity_wording=QuantityWording(
        "million|millions|mn", "billion|billions|bn", "trillion|trillions|tn", "dollar|dollars|USD|US dollars|US",
        "degrees|degree|C|Celsius",
    ),
    ordinal_wording=OrdinalWording(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth",
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
        "twenty thirty forty fifty sixty seventy eighty ninety",
        "st nd rd th",
    ),
    long_forms=(
        "Republic of ", "Republic of the ", "Kingdom of ", "Kingdom of the ", "People’s Republic of ",
        "Commonwealth of ", "Commonwealth of the ", "Principality of ", "Sultanate of ",
    ),
    weekdays="monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    names_on_covers=(
        "anglais inglés английский английском английски بالإنكليزية بالانكليزية بالإنجليزية إنكليزي 英文 英语"
    ),
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
    agenda_item=(
        r"(?:provisional |draft )?(?:agenda )?items?\s+"
        r"(?P<items>\d(?:[\d\s(),.–-]|\b(?:[a-z]{1,3}|and|et|und)\b\)?)*)"
        r"(?:\s+of the (?:provisional |draft |preliminary |annotated )*(?:agenda|list))?"
    ),
    bodies=(
        r"(?:\p{Lu}[\p{L}’\x27-]*,? |and )*(?:Committee|Commission|Council|Assembly|Conference|Board|"
        r"Forum|Working (?:Group|Party)|Sub-?[Cc]ommittee|Sub-?[Cc]ommission|Programme|Fund|Convention|Covenant|"
        r"Instruments|Meeting|Tribunal|Authority|Group of (?:Governmental )?Experts)(?: (?:on|of|for|against|to|"
        r"in|and) .{3,200})?"
    ),
    original_labels="Original",
    only_in="only",
    united_nations="United Nations",
    principal_organs=(
        "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Secretariat|"
        "Trusteeship Council|Joint Inspection Unit"
    ),
    distribution=(
        r"Distr(?:ibution)?\b[.:]*|General|Limited|Restricted|Provisional|Advance (?:unedited )?(?:version|copy)|"
        r"Unedited version|Supplement(?: (?:No\.?) ?\d+[A-Z]?)?|Official Records(?:, (?:19|20)\d\d)?"
    ),
    recycling="Please recycle",
    page_words="page",
    of_pages="of",
    watermarks=(
        "draft|advance (?:unedited|draft)(?: (?:version|copy|text))?|unedited(?: version)?|provisional(?: version)?|"
        "confidential|embargoed|uncorrected|not for (?:distribution|citation)|copy|void|sample"
    ),
    summary_titles=r"Summary|Abstract|Executive summary|Introduction|Contents|Contents Page",
    document_types={
        "compendium": "compendium|compilation",
        "explanation of position": "(?:statements? in )?explanations? of position",
        "explanation of vote": "(?:statements? in )?explanations? of vote",
        "working paper": "(?:joint )?working papers?",
        "conference room paper": "conference room papers?",
        "position paper": "position papers?",
        "concept note": "concept (?:note|paper)s?",
        "draft resolution": "draft resolutions?",
        "draft decision": "draft decisions?",
        "resolution": r"resolutions?(?: adopted| \d+ \(\d{4}\))",
        "decision": r"decisions?(?: adopted| \d+/\d+)",
        "report": (
            r"(?:(?:draft|final|interim|annual|progress|periodic|national|[\p{L}-]*(?:first|second|third|th)) )*"
            r"reports?"
        ),
        "note": "notes? by (?:the )?(?:Secretariat|Secretary-General|Chair)",
        "verbatim record": "(?:provisional )?verbatim records?",
        "summary record": "summary records?",
        "statement": "(?:(?:joint|national|opening|closing|general|cross-regional) )*statements?",
        "submission": (
            "(?:(?:joint|written|national) )*(?:submissions?|contributions?|inputs?|repl(?:y|ies)|responses?|"
            "comments)"
        ),
    },
    letter="(?:Identical |Joint )?letters?",
    note_verbale="Note verbale|Notes verbales",
    letter_continues=r"dated|from .{3,120}?\baddressed\b",
    text_openings=(
        "I|We|On instructions|Upon instructions|On behalf of|In my capacity|Attached please|Please find|"
        "The Permanent (?:Observer )?Mission"
    ),
    sender=(
        r"\bfrom (?:the )?(?P<sender>.+?)(?: to the United Nations(?: Office at \w+)?|"
        r" to the Conference on Disarmament)?,? addressed to\b|"
        r"\bfrom (?:the )?(?P<sender>.+?) to the United Nations\b|"
        r"\bfrom (?:the )?(?P<sender>(?:\p{L}+ )*?representatives? of [^,;]+?) to the "
        r"(?:President|Secretary-General|Chair)"
    ),
    addressed="addressed to",
    representing=rf"^(?P<before>.*?)\b(?:(?P<permanent>{_PERMANENT})|{_OF_STATE}) of (?:the )?(?P<whom>.+)$",
    office_of_person=rf"\b(?-i:{_PERMANENT}|{_OF_STATE}) of (?:the )?(?P<whom>.+)",
    titles=r"dr|prof|professor|lord|lady|sir|judge|justice|sister|father",
    honorifics=(
        r"h\.?\s?e|h\.?m|his|her|(?:rt\b\.?\s*|right )?hon(?:ou?rable)?|excellency|mr|mrs|ms|dr|prof|professor|madam|"
        r"amb|ambassador|senator"
    ),
    officials=_UN_OFFICE,
    heads_of_bodies=(
        r"(?:Acting )?(?:Co-)?(?:Vice-)?Chair(?:s|man|person)?|Bureau|Rapporteur|Facilitators?|Presidents?|"
        r"Vice[- ]Presidents?"
    ),
    heads_of_entities="(?:(?:Executive|Deputy|Acting|Managing) )*(?:Director(?:-General)?|Secretary)|Administrator",
    official_papers=(
        r"(?:(?!(?:on|of|in|to|for|about|against|regarding|concerning)\b)[\p{L}-]+ ){0,4}"
        r"(?:report|note|memorandum|statement|paper|summary|message|remarks|letter|proposal|"
        r"compilation(?: of information)?|draft (?:resolution|decision))s? "
        rf"(?:(?:prepared|submitted|presented) )?(?:by|of|from) (?:the )?(?P<whom>{_UN_OFFICE}){_END_OF_OFFICE}|"
        rf"(?P<draft>draft [^.;:]{{3,300}}? submitted by )(?:the )?(?P<whom>{_UN_OFFICE}){_END_OF_OFFICE}"
    ),
    letterheads=(
        "(?P<office>(?:Permanent (?:Observer )?Mission|Delegation|Ministry (?:of|for) Foreign Affairs) of .+?)"
    ),
    accredited_to="to the (?:United Nations|Conference|UN)",
    statements_by=(
        r"(?:(?!(?:on|of|in|to|for|with|under|concerning|regarding|consideration)\b)[\p{L}-]+ ){0,8}submitted by:?|"
        r"(?:joint |national |opening |closing |general |written )?"
        r"(?:statement|submission|contribution|intervention|remarks|proposal|comments|input|inputs|views|"
        r"position paper|repl(?:y|ie)|response|information|working paper|explanation of (?:position|vote))s? "
        r"(?:by|of|from|delivered by|received from|on behalf of):?"
    ),
    submitted_by=r"(?:(?:re)?submitted|prepared|presented|transmitted|proposal) (?:by|from)\b",
    sponsored=(
        r"(?:(?:revised|oral|further|proposed|joint) )*(?:draft (?:resolution|decision|declaration)|"
        r"(?:sub-)?amendment|working paper|proposal)s?"
    ),
    official_records="Official Records",
    error_pages=(
        r"the (?:document|page|file) (?:that )?you (?:are looking for|have requested|requested) (?:does not exist|"
        r"(?:was|could) not (?:be )?found)|page not found"
    ),
    meetings=r"(?:[\p{L} ]+ )?\d{1,5}(?:st|nd|rd|th)? (?:\p{L}+ )?meeting(?: \([^)]+\))?",
    unfinished="and|or|of|the|a|an|in|on|for|to|from|by|with|at|under|as|its|their",
    addenda="Addendum|Corrigendum|Revision",
    officers="Rapporteur|Chair(?:man|woman|person)?|President",
    to_be_held="(?:to be )?held (?:at|in|on|from)",
    own_subject="on (?:its|the work)",
    to_be_checked=(
        r"(?:please )?check against delivery|unofficial (?:\p{L}+ )?translation|"
        r"as (?:delivered|prepared)(?: for delivery)?|for immediate release"
    ),
    speeches="statement|speech|address|remarks|intervention|message|declaration",
    spoken_papers=(
        r"(?:(?:joint|national|country|official|opening|closing|concluding|final|general|oral|brief|introductory)\s)*"
        r"(?:statement|intervention|remarks|speech|address|position|talking points|comments|proposal)s?"
    ),
    presides=(
        r"(?:the )?(?:acting |temporary |vice-)?(?:president|co-chair(?:s|man|woman|person)?|"
        r"chair(?:man|woman|person)?|moderator|secretary of the [\p{L} ]+)"
    ),
    addressed_as=(
        r"(?:mrs?|ms|miss|sir|dame|lord|lady|baroness|dr|prof(?:essor)?|judge|justice|king|queen|emir|sultan|"
        r"(?:crown )?prince(?:ss)?|sheikha?|president|prime minister|arch?bishop|monsignor|cardinal|father|rabbi|"
        r"h\.e|ambassador|general|captain|chief)(?:\.|(?!\p{L}))"
    ),
    spoken_in=r"(?:spoke in|interpretation from|translated from)\s(?P<language>[^()]{2,40})",
    national_capacity=(
        r"\bin (?:my|his|her) (?:national )?capacity as (?:the )?(?:[\p{Lu}\p{Ll} -]{0,60} of|representative of) "
        r"(?:the )?(?P<whom>[^.;:]{2,80})|\bin my national capacity(?! as)"
    ),
    events_of_a_meeting=(
        r"The meeting (?:rose|was (?:adjourned|suspended|resumed|called))|An? (?:[\p{Ll}-]+ )?vote was taken|"
        r"(?:Agenda item|AGENDA ITEM)s? \d|In favour:|(?:I|She|He) (?:shall )?now resumes? (?:my|his|her) functions?"
    ),
    notices_of_a_record="This record (?:contains the (?:original )?text|is subject to correction)",
    delegations="delegation|mission",
    read_out="(?:to be )?(?:delivered|presented|read|made) (?:out )?by",
    places_of_speech="at|in|to|before|during|for|under",
    delivered_by="(?:(?:delivered|submitted|presented|made) )?(?:by|of|from)|on behalf of",
    holding_views=(
        r"(?:(?:also|strongly|therefore|fully|further|firmly|would)\s)*(?:supports?|believes?|considers?|"
        r"welcomes?|prefers?|"
        r"agrees?|proposes?|recogni[sz]es?|recalls?|understands?|like|reiterates?|is of the view)\b"
    ),
    floor_given=(
        r"(?:giving|granting|allowing|offering) (?P<whom>[^.;:!?]{2,90}?),? ?[–—-]?"
        r"(?:the floor|(?:the|this|an) opportunity)|"
        r"(?:giving|granting) the floor to (?P<whom>[^.;:!?,]{2,90})"
    ),
    opening_voices=(
        r"(?:(?:also|fully|warmly|sincerely|very much)\s)*(?:(?:is|are) (?:(?:very|most|also) )*"
        "(?:(?:pleased|delighted|happy) to|honou?red|grateful (?:to|for))|"
        "(?:wish(?:es)?|would (?:also )?like) to (?:also |begin by |first )?(?:thank|congratulat|express|align|"
        "associat|join|reiterat|share|commend|comment|welcom|convey|acknowledg|make|deliver|begin|highlight|"
        "offer|provide|"
        r"suggest|propose|draw)|aligns?|associates?|congratulates?|thanks?|joins? (?:others?|previous|in|those))"
    ),
    salutations=(
        r"(?:(?:Mr|Mrs|Ms|Mister|Madam|Madame|Distinguished|Honou?rable|Your Excellenc(?:y|ies)|Dear)\b\.?\s*)+"
        r"(?:President|Speaker|Secretary|Chair|Excellenc|Delegates|Colleagues|Friends|Guests|Members|Heads|"
        r"(?P<named>\p{L})|$)|"
        r"(?:Your )?(?:Excellenc(?:y|ies)|Majest(?:y|ies))\b(?!\s+(?:Mr|Mrs|Ms|Dr|the|\p{Lu}\p{L}+\s+\p{Lu}))|"
        r"President,|Ladies and|Heads of State and"
    ),
    speech_openings="I|We|Thank [Yy]ou|Thanks|Good (?:morning|afternoon|evening)|Allow me|It is|On behalf of",
    own_country="my (?:own |dear |beloved )?country|the country (?:that |which )?I represent(?: today| here)?",
    own_behalf=(
        r"on behalf of (?:(?:the |my |its )?(?:Government|people|President|delegation|nation)s?(?: and (?:the )?"
        r"(?:Government|people))? of )?"
    ),
    own_people=r"on behalf of (?:(?:the|and|Government|of)\s+)*(?P<adjective>\p{L}+) people",
    on_behalf_of="(?:speaking |also |and )?(?:on behalf of|for and on behalf of)",
    speaking_for=r"on behalf of|(?:speaking|speaks|spoke) for|(?<=\p{L}, )(?:also )?for",
    own_capacity=(
        "in (?:his|her|its|their|a|the) (?:own )?national capacity|"
        "on behalf of (?:his|her|its) (?:own )?(?:country|Government)"
    ),
    parts_of_groups="group(?: of (?:countries|states))?|(?:member )?(?:countries|states)|members",
    this_statement="(?:this|the present|our|my) (?:joint )?(?:statement|declaration|intervention)",
    quoting_aloud="i quote|let me quote|quote,|quote unquote",
    joint_submissions=(
        "(?:joint|common|cross-regional) "
        "(?:statement|submission|contribution|paper|proposal|explanation of (?:position|vote))"
    ),
    speech_by=(
        r"(?:(?:joint|national|opening|closing|general|written|keynote|un) )?"
        r"(?:statement|speech|address|remarks|message|intervention)s?(?:\s*[:–—-]|\s+(?:by|of|from|on behalf of)\b)"
    ),
    held_offices=(
        "(?:Prime |Foreign |Federal |Deputy )*Minister|(?:Vice-?)?President|Premier(?:[ -]Minist(?:re|er))?|"
        "Head of (?:State|Government|(?:the )?Delegation)|Secretary of State|King|Queen|Emir|Amir|Sultan|"
        "Crown Prince|"
        "Chancellor|Ambassador|(?:Permanent )?Representative"
    ),
    within_names="of|for|the|on|in|to|with",
    posts=(
        r"(?:(?:executive|managing|deputy|vice|assistant|associate|acting|interim|senior|junior|chief|principal|"
        r"general|regional|national|founding|honorary|independent|international|programme?|project|policy|research|"
        r"legal|technical|communications?|advocacy|external|academic|academy|founder and|co)[ -])*"
        r"(?:director(?:[ -]general)?s?|managers?|heads?|coordinators?|chair(?:s|man|woman|person)?|presidents?|"
        r"secretar(?:y|ies)|officers?|founders?|ceo|cto|cfo|partners?|advis[eo]rs?|consultants?|"
        r"counsel|experts?|specialists?|analysts?|researchers?|fellows?|scholars?|professors?|lecturers?|students?|"
        r"panell?ists?|members?|representatives?|delegates?|ambassadors?|engineers?|lawyers?|attorneys?|"
        r"administrators?|treasurers?|rapporteurs?|individuals?|citizens?)"
        r"|(?:individual|personal|private) (?:submission|contribution|capacity|person|individual|view|views)"
    ),
    parts_of_organisations=r"departments?|dept\.?|divisions?|units?|sections?|branch|programmes?|programs?|office|directorate|desk|team",
    kinds_of_organisations=(
        r"organi[sz]ation|charit|non-?\s?profit|not-for-profit|NGO|institute|foundation|association|coalition|"
        "network|cent(?:re|er)|think[ -]tank|federation|alliance|collective|company|consortium|society|"
        "initiative|group|forum|university|trade union"
    ),
    civil_society=r"non-?governmental|civil society|NGO|charit|non-?\s?profit|not-for-profit|advocacy",
    about_us=(
        "Who (?:we are|are we)|About us|Our organi[sz]ation|About the (?:authors?|submitters?|"
        "organi[sz]ations?|signator(?:y|ies))"
    ),
    about_whom="About|Who (?:is|are)",
    being=r"(?:is|was founded|was established|exists|works|seeks|are)\b",
    we="we|our",
    invited=(
        r"(?:(?:would like to|wish(?:es)? to|jointly|both|also|very much|warmly)\s)*(?:welcomes?|appreciates?|"
        r"thanks?(?!\syou\b)|(?<!,\s)thank(?=\syou\b)|"
        r"(?:is|are) (?:very |most )?(?:grateful|pleased|delighted|honou?red|thankful)|"
        r"express(?:es)? (?:its|their|our) (?:gratitude|appreciation|thanks)|commends?)\b[^.]{0,160}?\b(?:opportunity|"
        r"invitation|chance|inviting|call for|seeking|solicit\w*)\b"
    ),
    made_by=(
        r"(?:(?:this|the present|the following)\s(?:joint\s|written\s)*(?:submission|statement|contribution|"
        r"report|paper|letter|document|response)\s(?:is|was|has been)\s(?:made|provided|prepared|submitted|"
        r"presented|drafted|lodged|written|authored)(?:\s(?:jointly|together))?\s(?:by|on behalf of)|joint "
        "(?:submission|statement|contribution) by [^.]{0,160}? on behalf "
        r"of)(?-i:(?:\sthe(?:\s\p{Ll}[\w-]+){0,3})?(?:\s\p{Lu}\p{L}+-based)?(?:\sNGOs?)?)"
    ),
    behind_names=r"(?:and\s)?(?:is|are|in|on|to|for|and\sendorsed|with|under)",
    own_papers=(
        r"(?:(?:joint|written|formal|supplementary|further|final|initial)\s)*(?:submission|response|comments|"
        "feedback|contribution|inputs?|statement|remarks|position paper|position)"
    ),
    toward="to",
    papers_on="on|regarding|concerning",
    answered_papers=(
        r"in (?:response|reply|answer|reaction|relation) to|in connection with|with (?:reference|regard|respect) to|"
        r"(?:respond|reply|referr)ing to|further to|regarding|concerning|about|against|(?:refut|reject|condemn)ing|"
        r"on(?!\s+(?:behalf|instructions))"
    ),
    opining=(
        r"(?:(?:also|strongly|therefore|further|fully)\s)*(?:is\b|are\b|was founded|believes?|welcomes?|"
        "supports?|considers?|recommends?|urges?|calls?|submits?|proposes?|thanks?|appreciates?|commends?|"
        "notes?|agrees?|endorses?|opposes?|continues?|remains?|stands? ready)"
    ),
    signatories=r"\b(?:undersigned|the signatories)\b",
    first_sections="Introduction|Document|Abstract|Overview|Background|Summary|Foreword|Preface",
    no_names=(
        "This|These|Those|It|Its|We|Our|You|Your|My|He|She|They|Their|There|In|As|At|On|For|From|While|When|"
        "If|All|Any|Both|Each|Many|Most|Some|Several|Such|No|Article|Section|Chapter|Part|Annex|Dear|Ms?|Mrs|"
        "Mr|Dr|Submission|Response|Joint"
    ),
    greetings=(
        r"Dear\b(?!\s+(?:(?:Mr|Mrs|Ms|Mister|Madam|distinguished)\b\.?\s*)*(?:(?:Co-?|Vice-?)?Chair|President|"
        "colleagues|friends|delegates|participants|guests|Excellenc))|To (?:the )?(?:members|ministers|"
        r"delegates|(?-i:\p{Lu}))[^.]{3,80}[,:]$|To whom it may concern|(?:Your )?Excellency,$|(?:Sir|Madam)s?,$"
    ),
    subject_labels="Re|Subject",
    own_reports=(
        r"\bnational report\s+submitted (?:in accordance with|pursuant to)\b|\b(?:presented|submitted) by the "
        "State under review"
    ),
    papers_about=(
        r"anal[yi]s[ei]s|assess\w*|critique|critical|review|comments?|response|shadow|alternative|parallel|"
        r"evaluat\w*|overview|synthesis|perspectives?|brief(?:ing)?|fact ?sheets?|gaps?|guide|"
        r"spotlight|scorecard|citizens?|people['’]s (?:report|review)|youth"
    ),
    papers_under="under|to|in accordance|following|pursuant|for|and|submitted|communicated|report|convention|framework",
    papers_of_many=r"NDCs?|national (?:report|communication)s?|biennial report",
    national_papers=(
        r"(?:(?:intended|revised|updated|enhanced|initial|first|second|third|fourth|fifth|sixth|seventh|eighth)\s+)*"
        r"(?:i?NDCs?|nationally\s+determined\s+contributions?|"
        r"national\s+(?:determined\s+contribution|communication|report)s?|voluntary\s+national\s+(?:review|report)|"
        r"biennial\s+(?:update\s+|transparency\s+)?report|"
        r"national\s+(?:adaptation\s+plan|adaptation\s+programme\s+of\s+action|inventory\s+(?:report|document)))"
    ),
    presenting_own=(
        r"(?:(?:hereby\s+)?(?:presents|submits|communicates)|"
        r"is (?:pleased|honou?red) to (?:present|submit|communicate))"
        r"\s+(?:its|her)"
    ),
    accompanied_by=(
        r",\s*(?:together |jointly |along )?with|(?:together|jointly|along|in (?:partnership|cooperation|"
        "association)) with"
    ),
    voices=(
        "(?:the )?(?:acting |vice-|co-|temporary )*(?:president|chair(?:man|woman|person|s)?|facilitator|"
        "moderator|secretary(?:-general)?)"
    ),
    papers_by="of|by|from",
    asking=(
        "consultation|call for|request|questionnaire|inquiry|draft|Special Rapporteur|Working Group|"
        "Committee|Commission|Council|High Commissioner"
    ),
    bodies_of_states=(
        "(?:representatives?|delegations?|(?:federal |royal )?governments?|"
        "(?:foreign )?minist(?:ry|ers?)(?: (?:of|for) foreign affairs)?|"
        "permanent (?:observer )?(?:missions?|observers?|representatives?)) of (?:the )?"
    ),
    for_attention=r"(?:for the )?att(?:n\b|ention)[ .:]*(?:of\b)?|to:|to (?:his|her) excellency",
    ambassadors="ambassad",
    contents_headings="(?:table of )?contents",
    contents_columns="Pages?|Paragraphs?|Chapter",
    heading_openings=(
        "joint common cross on statement submission contribution reply response comments views explanation"
    ),
    bylines=(
        r"(?:(?:joint|national|written|oral|opening|closing|general|main|key|executive|discussion|position|"
        r"working)\s)*"
        r"(?:statement|submission|contribution|reply|response|comments|views|observations|inputs?|proposals?|"
        r"messages?|"
        r"papers?|summary|information|explanation of (?:position|vote)|"
        r"(?:(?:first|second|further) )?right of reply)\s"
        r"(?:(?:was |is )?(?:submitted|received|presented|provided|delivered|made)\s)?(?:by|of|from)|"
        r"(?:submitted|received|presented|provided|contributed) (?:by|from)"
    ),
    organisations=(
        r"major groups?|stakeholder groups?|groups?|network|alliance|association|coalition|federation|"
        r"confederation|union|"
        r"league|council|foundation|institute|university|society|societies|academy|organi[sz]ation|consortium|"
        r"constituency|caucus|chamber|company|corporation|incorporated|inc|ltd|limited|gmbh|initiative|"
        r"mechanism|movement|forum|commission|centre|center|club|collective|guild|trust|college|school"
    ),
    constituencies=(
        r"women(?: and girls)?|children(?: and youth)?|youth|farmers|indigenous peoples|local authorities|"
        r"(?:non-governmental|civil society) organi[sz]ations(?: \((?:NGOs|CSOs)\))?|ngos|civil society|"
        r"(?:workers and )?trade unions|workers|business(?: and industry)?|(?:the )?private sector|industry|"
        r"(?:the )?(?:scientific|technical|academic)(?: and (?:technological|academic))? community|"
        r"science and technology|"
        r"(?:education and )?academia|academic entities|persons with disabilities|people with disabilities|"
        r"older persons|older people|ageing|volunteers|migrants|parliamentarians|philanthropy|"
        r"faith-based organi[sz]ations|"
        r"governments|states|member states|(?:international|regional|"
        r"intergovernmental)(?: and regional)? organi[sz]ations|"
        r"other stakeholders"
    ),
    chapter_openings=(
        r"introduction|introductory|overview|background|summary|executive summary|foreword|preface|abstract|mandate|"
        r"contents|general|conclusions?|concluding|recommendations?|observations|annex(?:es)?|appendix|appendices|"
        r"references|bibliography|abbreviations|acronyms|glossary|acknowledg\w+|notes?|explanatory|method\w*|scope|"
        r"common|cross-cutting|key|main|major (?:themes|issues|findings)|priorit\w+|themes|messages|challenges?|"
        r"achievements?|lessons|progress|next steps|the way forward|way forward|agenda|organi[sz]ation of|follow-up|"
        r"role of|list of|status of|state of|review of|report of|replies|responses|information|submissions|"
        r"contributions|statements|views|comments|inputs|papers|proposals|chapter|part|section|table|figure|"
        r"box|the role|"
        r"implementation|means of|financing|capacity|partnerships|other matters|index|participants"
    ),
    offices=r"permanent mission|ministry of|embassy of|delegation of|permanent delegation|permanent representation",
    no_answer=(
        r"n\.?\s?[/.]?\s?a\.?|none|nil|unknown|not (?:applicable|available|stated|given|specified|known)|"
        r"t\.?b\.?[acd]\.?"
    ),
    collections=(
        "(?:compendium|compilation|(?:position|discussion|policy) papers|main messages|(?:replies|responses|"
        "submissions|contributions|comments|inputs|views|observations|information|proposals|statements) "
        "(?:received|submitted|communicated|made|by|from|of (?:the )?(?:Member )?(?:States|Governments|"
        "delegations|Parties|stakeholders))|explanations? of (?:position|vote))"
    ),
    submitted_collections=(
        r"(?:compendium|compilation|collection) of (?:the )?(?:\p{L}+ )?(?:messages|statements|submissions|"
        r"contributions|replies|responses|position papers|proposals|views|comments|explanations)\b|(?:papers|"
        "messages|summaries|statements|submissions|contributions|replies|responses|comments|inputs|views|"
        r"observations|proposals|explanations of (?:position|vote))\b[^.;]{0,160}?\b(?:submitted|received|"
        r"communicated|transmitted|provided|made|presented) (?:by|from)\b"
    ),
    first_person=(
        r"we|our|ours|us|I|my (?:delegation|country|Government)|Mr\.? (?:Chair(?:man|person)?|President)|"
        "Madam Chair"
    ),
    translations=r"(?:unofficial|courtesy|informal) (?:English )?translation(?: (?:from|in|into) \p{L}+)?",
    sentence_words=(
        "is are was were be been am has have had does did will would shall should must can cannot could may might "
        "we you he she they it our which who whom that this these those because if when not let ought need needs "
        "believe believes support supports oppose opposes reject rejects urge urges call calls recommend recommends "
        "reaffirm welcomes propose proposes consider requires don't doesn't won't"
    ),
    courtesies=(
        r"god\sbless\b[^.!?]{0,60}|"
        r"(?:re)?(?:circulated|issued|distributed)\s(?:in\s[^.!?]{0,60}\bonly\b|without\s(?:official|"
        r"formal)\sediting)"
        r"[^.!?]{0,80}|"
        r"(?:(?:and|so|again|finally|once again|in closing),?\s)?(?:(?:i|we)\s(?:would\slike\sto\s)?|"
        r"many\s)?thanks?\b"
        r"(?:\s(?:you|to\syou|all|again|very\smuch|so\smuch|for\syour\s(?:kind\s)?(?:attention|time|consideration)|"
        r"and|for"
        r"\slistening|in\sadvance))*"
        r"(?:,?\s(?:mr|mrs|ms|madam|mister|dear|distinguished|your|excellenc(?:y|ies))\b\.?[^.!?,،؟]{0,60})?|"
        r"(?:please\s)?accept,?\s[^.!?؟]{0,80}\b(?:assurances?|consideration|regards)\b\.?[^.!?,،؟]{0,60}|"
        r"(?:i|we)\s(?:(?:should|would|will|shall)\sbe\s(?:most\s|very\s)?grateful\sif|(?:kindly\s)?(?:request|"
        r"ask))\s"
        r"(?=[^.!?؟]{0,200}\b(?:circulat|distribut|publish|issu|includ))(?=[^.!?؟]{0,250}\b(?:as\s(?:a|"
        r"an\sofficial)\sdocument|"
        r"(?:present|this)\s(?:letter|statement|note)))[^.!?؟]{0,500}|"
        r"dear\s(?:sirs?|madam|mr|mrs|ms|dr|chair\w*|colleagues?|friends?|delegates?|excellenc\w+|president|all)\b\.?"
        r"[^.!?,]{0,50}|"
        r"(?:(?:(?:mr|madam|mister|ms)\.?\s(?:chair|chairman|chairperson|president|co-chairs?)|"
        r"(?:your\s)?excellenc(?:y|ies)|"
        r"ladies\sand\sgentlemen|distinguished\s(?:delegates|colleagues)|dear\scolleagues)(?:,\s|\sand\s)?)+|"
        r"(?:yours\s)?(?:sincerely|faithfully|respectfully)(?:\s(?:yours|submitted)(?:\sby\s[^.!?؟]{1,80})?)?|"
        r"(?:best|kind|warm)\sregards|"
        r"(?:i|we)\slook\sforward\sto\shearing\sfrom\syou"
    ),
    signed="signed",
    annexes="annex(?:es)?|enclosures?|appendix|attachment",
    enclosing=r"enclos\w+|attach\w+|transmit\w*|forward\w*|convey\w*|herewith|annex\w*",
    telephone=r"tel|phone|fax|p\.?\s?o\.?\s?box",
    citing=(
        r"see(?:\salso)?\b|ibid(?:em)?\b|id\.|op\.?\s?cit|loc\.?\s?cit|cf\.|available\s(?:at|from|in|on)\b|"
        r"sources?\s?:|retrieved\b|accessed\b|quoted\sin\b|as\scited\sin\b|references?|bibliography|works\scited|"
        r"footnotes?|endnotes?|photo\s?:|on\sfile\swith\b"
    ),
    contents_titles="(?:table of )?contents|page|annexes",
    form_labels=(
        "documents?|distr|original|organi[sz]ation|sector|regions?|area|entitled by|title|keywords?|abstract|e-?mail|"
        "doc attached|name|country|date|from|to|cc|sent|subject|username|password|log ?in|sign in|submitted by|"
        "author|"
        "authors|page|website|phone|tel|telephone|fax|address|stakeholder group|affiliation"
    ),
    thousand="thousand",
    periods=(
        "second,seconds minute,minutes hour,hours,hourly day,days,daily week,weeks,weekly "
        "month,months,monthly year,years,yearly,annual,annually decade,decades century,centuries "
        "biennial,biennially triennial quinquennial decennial"
    ),
    negations=(
        "not no never none nothing nobody neither nor without cannot nowhere hardly unless except non anti barely "
        "scarcely rarely seldom"
    ),
    negating_prefixes="un in im il ir dis non mis anti",
    negating_part="non",
    vote_wording=VoteWording(
        in_favour="In favou?r|Voting in favou?r",
        against="Against|Voting against",
        abstaining="Abstaining|Abstentions?",
        nobody="None|Nobody|No one",
        decided=r"(?:was|were|has been|have been)\s(?:not\s)?(?:adopted|rejected|retained|approved|accepted|"
        r"carried|deleted)|"
        r"(?:adopted|rejected|approved|retained|accepted|decided)\b.{0,600}?\b(?:vote of|without a vote|votes? to)|"
        r"received\s\w+\svotes?|not been adopted|\w+\svotes\sin\sfavou?r",
        put=r"(?:take|taking|proceed to)\s(?:a\s|an\s)?(?:decision|action|vote)|to the vote|"
        r"vote\b.{0,60}\brequested on|"
        r"votes? (?:first )?on|entitled",
        intended="(?:had )?(?:intended|wished|wanted|meant) to (?:vote|abstain|have)|should have been recorded",
        voted=r"(?:(?:has|have|had|did|does|do|was|were)\s)?\b(?:voted|abstained)\b",
        voting=r"(?:\brecorded\s)?\b(?:votes?|voting|abstain(?:s|ing)?|abstentions?|abstainers?)\b",
        abstained=r"\babst\w+",
        on_side=r"in\sfavou?r|for|yes|yea",
        opposing=r"against|no|nay",
        beside="who|whom|which|what|how|did|does|do|has|have|had|was|were|is|are|states?|countries|country|members?|"
        "member states?|delegations?|nations|governments?|all|list|of|those|that|names?|show|tell|me|the|a|an|in|on|"
        "to|by|at|from|during|about|its|their|their",
        unasked=r"\bwhy\b|\bexplanations?\b|\bexplain\w*|\breasons?\b|"
        r"\brights? to vote\b|\bvoting rights?\b|\bbefore the vot\w+|"
        r"\bwithout a vote\b",
    ),
    first_parts="cyber",
    function_words=(
        "a an the of in on at to for from by with without into onto upon over under between among through during "
        "about against within and or but nor so yet as than then if that this these those it its is are was were "
        "be been being am do does did has have had not no we our us you your he she they them their his her i my "
        "me who whom which what there here also any some such all each both will would shall should may might "
        "can could must"
    ),
    question_words=(
        "who whom whose what which when where why how many much does do did is are was were say says said about "
        "anyone anybody somebody think thinks"
    ),
    signing_words="sign signs signed signing signatory signatories",
    who_words="who whom whose which anyone anybody somebody",
    stance_words="position positions stance stances view views opinion opinions",
    position_words=(
        "oppose opposes opposed support supports supported want wants reject rejects call calls propose proposes "
        "against opposing supporting wanted rejected called proposed demand demands demanded urge urges urged "
        "criticise  criticises criticised criticize criticizes criticized condemn condemns condemned denounce "
        "denounces denounced  deplore deplores deplored praise praises praised welcome welcomes welcomed endorse "
        "endorses endorsed defend  defends defended accuse accuses accused blame blames blamed thank thanks thanked "
        "accept accepts accepted  favour favours favoured favor favors favored refuse refuses refused insist insists "
        "insisted prefer prefers  preferred agree agrees agreed disagree disagrees disagreed approve approves "
        "approved advocate advocates  advocated "
        "rejecting favouring favoring"
    ),
    same_positions=(
        "supports,want,wants,wanted,prefer,prefers,preferred,defend,defends,defended opposes,against,"
        "criticise,criticises,criticised,criticize,criticizes,criticized"
    ),
    siding_words="against opposing opposed oppose opposes rejecting reject rejects favouring favoring favour favor",
    speaker_words=(
        "require requires required need needs needed see sees saw seen feel feels felt ask asks asked request "
        "requests  requested seek seeks sought suggest suggests suggested recommend recommends recommended consider "
        "considers  considered regard regards regarded believe believes believed expect expects expected like likes "
        "liked wish  wishes wished hope hopes hoped express expressed concerns proposals recommendations questions "
        "suggestions  reservations objections preferences attitude approach thoughts comments object objects "
        "objected back backs  backed"
    ),
    mentioning_words=(
        "tell tells told countries states governments delegations delegates speakers representatives organisations "
        "organizations companies firms documents statements letters speeches mention mentions mentioned mentioning "
        "refer refers referred referring discuss discusses discussed discussing speak speaks spoke spoken speaking "
        "talk talks talked talking cite cites cited citing quote quotes quoted quoting name names named naming raise "
        "raises raised raising address addresses addressed noted comment comments commented invoke invokes invoked "
        "allude alludes alluded describe describes described"
    ),
    derivations=(
        "al ial oral orate orates or ors er ers ist ists ism ic ical "
        "n an ian ive ion ions ment ments ance ence ency ity ship hood"
    ),
    about_words="about on regarding concerning",
    requesting="show list find give get see all any",
    papers_asked={
        "": "document documents paper papers text texts",
        "letter": "letter letters",
        "note verbale": "note_verbale notes_verbales",
        "statement": "statement statements speech speeches",
        "submission": (
            "submission submissions contribution contributions input inputs reply replies response responses remarks "
            "intervention interventions"
        ),
        "report": "report reports",
        "note": "note notes",
        "working paper": "working_paper working_papers",
        "position paper": "position_paper position_papers",
        "concept note": "concept_note concept_notes",
        "conference room paper": "conference_room_paper conference_room_papers",
        "draft resolution": "draft_resolution draft_resolutions",
        "draft decision": "draft_decision draft_decisions",
        "resolution": "resolution resolutions",
        "decision": "decision decisions",
        "explanation of position": "explanation_of_position explanations_of_position",
        "explanation of vote": "explanation_of_vote explanations_of_vote",
    },
    authoring=(
        "by from of the that submitted submit sent send made make presented present issued issue circulated circulate "
        "transmitted transmit tabled table filed file published publish written wrote delivered deliver given did has "
        "have had was were been"
    ),
    set_phrases=(
        "no_doubt without_doubt without_delay once_more once_again above_all first_of_all at_all all_the_same "
        "after_all "
        "not_only more_or_less"
    ),
    modals=(
        "shall should may might must can could will would ought need needs required obliged able allowed permitted "
        "optional mandatory "
        "perhaps possibly probably likely allegedly reportedly apparently potentially presumably supposedly "
        "necessarily maybe seemingly conceivably seem seems seemed appear appears appeared seek seeks strive "
        "endeavour endeavours endeavor"
    ),
    restricting="only|solely|even (?:if|when|though)",
    disapproving="wrong|mistake|mistaken|erroneous|false|untrue|illusion|illusory|naive|absurd",
    subordinating="which|who|whom|whose|that|because|although|though|while|whereas|when|where|if|unless|as|than",
    copulas="is are was were be been am does do did has have had",
    rejecting=(
        "reject(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing)|"
        "repudiat(?:e|es|ed|ing)|rul(?:e|es|ed|ing) out|renounc(?:e|es|ed|ing)"
    ),
    same_modals=(
        "must,obliged,obligated,obligation,duty,bound may,might possibly,perhaps,maybe,conceivably probably,likely "
        "allegedly,reportedly,supposedly"
    ),
    modal_forms=(
        "will,would can,could may,might need,needs seem,seems,seemed appear,appears,appeared seek,seeks "
        "endeavour,endeavours"
    ),
    number_words=(
        "zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy "
        "eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens half third "
        "quarter double twice once all some several few many most every each any both only more less fewer least "
        "merely solely mainly mostly partly entirely almost nearly majority minority "
        "hardly barely scarcely rarely seldom"
    ),
    same_quantities=(
        "all,every,each,everybody,everyone only,solely,merely almost,nearly mainly,mostly,chiefly,primarily rarely,"
        "seldom hardly,barely,scarcely"
    ),
    counting=(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen"
    ),
    tens="twenty thirty forty fifty sixty seventy eighty ninety",
    ordinals="first second third fourth fifth sixth seventh eighth ninth tenth",
    averting=(
        r"avoid\w*|refrain\w*|abstain\w*|abstention|prevent\w*|ceas(?:e|es|ed|ing)|stop(?:s|ped|ping)?|"
        r"fail(?:s|ed|ing|ure)?|lack\w*|absence|prohibit\w*|forbid\w*|forbade|ban(?:s|ned|ning)?|refus\w+|declin\w+|"
        r"den(?:y|ies|ied|ying|ial)"
    ),
    hedging=(
        "allegedly|reportedly|purportedly|supposedly|presumably|perhaps|possibly|apparently|if|unless|"
        "provided that|whether|in ?so ?far as|(?:as|so) long as|on (?:the )?condition that|subject to|in case|"
        "in the event|(?:as|where|when) (?:appropriate|necessary|needed|possible|applicable|feasible)|in principle|"
        "according to|alleg(?:es?|ed)|claim(?:s|ed)? (?:that|to)|suggest(?:s|ed)? that|believ(?:es?|ed) (?:that|to)|"
        r"assum(?:es?|ed|ing)|suspected|presumed|pledg\w+|promis\w+|undertak\w+|undertook|committed to|"
        "intend(?:s|ed)? to|plan(?:s|ned)? to|aim(?:s|ed)? to|tr(?:y|ies|ied|ying) to|attempt(?:s|ed)? to"
    ),
    per_cent="per_cent percent",
    opposites=(
        "increas,rais,grow,grew,rise,rising,risen,rose,soar,expan,gain,heighten,extend,enlarg,escalat,multipl,boost,"
        "more,widen,broaden/decreas,reduc,lower,fall,falling,fell,drop,shrink,shrunk,declin,diminish,loss,lose,losing,"
        "less,fewer,cut,"
        "curb,curtail,lessen,narrow,limit,restrict strengthen,reinforc,enhanc,consolidat,improv,better,advanc,"
        "upgrad,facilitat,enabl,allow,permit,promot,encourag,foster,help,contribut,assist,authoris,authoriz,"
        "legali,protect,safeguard,defend,preserv,uphold,respect,complian,complied,complies,comply,honour,honor,"
        "fulfil,maintain,retain,keep,ensur,guarante/weaken,undermin,erod,erosion,worse,worsen,deteriorat,degrad,"
        "impair,retreat,damag,hinder,hindr,imped,obstruct,hamper,block,complicat,discourag,inhibit,threaten,"
        "endanger,jeopardi,violat,breach,attack,destroy,destruct,abolish,abandon,flout,infring,contraven,delet "
        "strong,stronger,robust,powerful/weak,weaker,fragil,feebl facilitat,enabl,allow,permit,promot,encourag,"
        "foster,help,contribut,assist,authoris,authoriz,legali,ensur,guarante/prevent,prohibit,forbid,ban,deter,"
        "outlaw,avoid includ,inclus,involv,incorporat/exclud,exclus,omit,omission,remov begin,began,start,launch,"
        "open,continu,resum,initiate,initiating/end,stop,clos,ceas,halt,terminat,suspend,discontinu,finish open,"
        "accessib,transparen,public,disclos,reveal/clos,secre,opaque,covert,conceal,hidden,confidential,private "
        "success,succeed,flourish,thriv,prosper,achiev/fail,collaps high,higher/low,lower great,greater,large,"
        "larger,big,bigger,major,considerabl,significan,substantial/small,smaller,lesser,minor,negligibl,minimal,"
        "slight,marginal maxim/minim long,longer/short,shorter early,earlier,soon,immediat,prompt,swift,quick,"
        "rapid,fast,accelerat,hasten/late,later,slow,delay,belated,postpon,gradual before,prior/after,subsequent "
        "above,over,exceed/below,under broad,wid,extensiv,comprehensiv/narrow,limited,partial,restrict first,"
        "initial,preliminar,provisional,interim,temporar/last,final,definitiv,permanent always,often,frequent,"
        "usually,regularly/never,rarely,seldom,sometimes,occasional all,every,everyone,everything,full,complete,"
        "entire,total,whole/no,none,nobody,nothing,partial,partly many,most,numerous,majorit/few,least,minorit "
        "true,truth,correct,right,genuine/false,wrong,incorrect,fake good,best,positiv,benefi,constructiv,"
        "effectiv,efficien,useful,advantag,helpful/bad,worst,negativ,harm,destructiv,ineffectiv,wasteful,useless,"
        "detriment,advers peace,cooperat,friend,ally,allies,dialogue/war,conflict,confront,enem,hostil,aggress "
        "safe,safer,safety,secure/danger,risk,threat,unsafe,insecur national,domestic,internal,local/"
        "international,foreign,external,global,worldwide inside,within/outside,across,beyond presen/absen victim/"
        "perpetrator,aggressor voluntar,optional,discretion/mandator,compulsor,obligator,binding,obligation same,"
        "similar,identical,equal,consisten,compatib/different,unequal,dissimilar,inconsisten,incompatib,"
        "contradict reinforc,complement/contradict with/without for/against because,due,thanks,owing/despite,"
        "although,notwithstanding import/export centrali,concentrat/decentrali,distribut simple,simplif,easy,"
        "easier,easily/complex,complicat,difficult,hard,harder clear,explicit/unclear,ambigu,vague,implicit rich,"
        "richer,wealth/poor,poorer,poverty cheap,affordab/expensiv,costl urban/rural developed/developing north/"
        "south east/west confirm,acknowledg,admit,admission,recogni/deny,deni,refut,disput,reject condon,tolera,"
        "pardon/condemn,punish,denounc bear,assum,accept/escap,evad,evasion careful,cautious,prudent,responsib/"
        "reckless,careless,irresponsib free,freedom,liberat/imprison,detain,enslav guilt,convict/innocen,acquit "
        "legal,lawful,legitimate/criminal,illicit,unlawful satisf,pleas,hope,optimis,confiden,proud,pride/"
        "concern,regret,disappoint,worr,fear,pessimis,alarm,asham,shame create,creati,establish,build,construct/"
        "destroy,destruct,abolish,dismantl,dissol unity,unif,consens,agree,unanim/divid,divis,dissent,disagree "
        "progress,advanc/setback,regress,stagnat accept,approv/refus,declin win,won,victor/lose,lost,defeat love/"
        "hate,hatred equal/unequal,discriminat modern,new,novel/outdated,obsolete,old stop,prevent,combat,fight/"
        "caus,provok,incit,support,promot thank,gratitude,grateful,appreciat,praise,prais,tribute/blam,reject,"
        "critici,condemn,denounc critical,crucial,central,vital,essential,paramount/minor,secondary,peripheral,"
        "trivial advanc/withdr,retreat disarm,demilitari/rearm,arm,armament,militaris,militariz man,men,boy,male,"
        "father,brother,husband,son/woman,women,girl,female,mother,sister,wife,daughter remember,recall,"
        "commemorat/forget,forgot join,enter,entering,adher,acced,accession/leav,withdr,exit,quit,depart life,"
        "lives,live,living,alive,birth,born,surviv/death,dead,die,died,kill,perish surplus,abundan,plent/deficit,"
        "shortage,scarc,lack past/future trust/distrust,mistrust,suspici buy,bought,purchas/sell,sold,sale lend,"
        "lent,lender,creditor/borrow,debtor impos,introduc/lift,waiv,repeal,revok young,youth,child,children/old,"
        "elder,aged,adult civilian/combatant,soldier,military activ,engag/passiv,idle,inactiv revalu,"
        "appreciation/devalu,depreciat relevan/irrelevan,obsolete tight,tighten,strict/loos,relax,lax,lenien "
        "friend,ally/enem,foe,rival arriv/depart,leav day/night give,gave,given,giving,provid,grant,suppl/depriv,"
        "withh,deny,deni,take,took,taken adopt,approv,accept,endors,ratif/reject,refus,repudiat,dismiss eradicat,"
        "eliminat,end,ended/caus,creat,prolong,perpetuat "
        "reluctan,unwilling,hesita/willing,eager,keen,readiness drop,scrap,lift,end,ended,terminat,discontinu/keep,"
        "kept,retain,uphold,maintain undisput,undeniab,indisput,certain,proven,confirmed/alleged,suspect,possibl,"
        "presum,doubt and/or up/down "
        "retain,keep,kept,maintain,preserv/lose,losing,lost,loss,forfeit,relinquish "
        "climb,surg,soar,rise,rising,rose,risen,increas,grow,grew/plung,slump,tumbl,plummet,dwindl,sink,sank,fall,fell,"
        "fallen,drop,decreas,declin begin,began,begun,start,commenc/complet,conclud,finish flexib/rigid,inflexib mild,"
        "gentle,lenien/severe,harsh,stringent soften,ease,eased,easing,reliev,alleviat/harden,aggravat,exacerbat,"
        "intensif calm,quiet/turmoil,unrest,chao near,nearer,nearby/far,farther,distant,remote deep,profound/shallow,"
        "superficial fully,wholly,completely/partly,partially,half dominant,leading/marginal forward/backward "
        "supporter,"
        "proponent,advocate/opponent,adversar "
        "appl,cover/exempt,exclud doubl,tripl,quadrupl/halv,halve,halved"
    ),
    commitment=(
        "draft,prepar,propos,discuss,debat,negotiat,consider,suggest,recommend,request,examin,explor/adopt,approv,"
        "ratif,"
        "enact,decid,decision,conclud,finali plan,planned,envisag,schedul/implement,complet,execut,carried free,entitl,"
        "right,rights,permitt/oblig,duty,duties,bound,requir "
        "postpon,defer,shelv,adjourn/adopt,approv,ratif,enact invit,encourag,recommend,suggest/oblig,requir,compel,"
        "demand,forc conclud,determin,establish,prove,proven,demonstrat,ascertain/suspect,suppos,assum,speculat,"
        "surmis,guess,conjectur"
    ),
    counterparts=(
        "donor,contributor/recipient,beneficiar creditor,lender,lending/debtor,borrower,"
        "borrowing landlord,lessor,landowner,owner/tenant,lessee,occupant employer/employee,"
        "worker,workforce seller,vendor,supplier/buyer,purchaser,customer,client plaintiff,"
        "claimant,complainant,accuser,prosecutor/defendant,respondent,accused teacher,instructor,"
        "trainer/pupil,student,trainee producer,manufacturer,grower/consumer sender/addressee,"
        "recipient doctor,physician,nurse/patient parent,parents/child predecessor,outgoing/"
        "successor,incoming income,revenue,earnings/expenditure,spending,expense,outlay asset,"
        "assets/liabilit profit,profits/loss,losses supply,supplies/demand,demands cause,causes/"
        "consequence strength,strengths/weakness,fragility,precarious,vulnerabilit until,till/"
        "from,since last,past,previous,preceding,latest/next,coming,following,upcoming,"
        "forthcoming regain,recover,reclaim,retriev/lose,losing,lost,loss,losses,forfeit lawful,"
        "legal,legitimate,justifi/arbitrar,unjustifi upstream/downstream superior,senior/"
        "subordinate,junior if/although,though theor/practice,practical winner/loser host,hosts/"
        "guest joint,jointly,together,collectiv/separate,individual,unilateral unanim,consensus/"
        "majorit"
    ),
    times="spring summer autumn winter morning afternoon evening yesterday today tomorrow",
    amounts="by to from",
    conceding="even",
    expecting=(
        "expect(?:s|ed) to|(?:is|are|was|were) (?:due|scheduled|set|about|likely|poised|bound) "
        "to|on track to|on the verge of|(?:is|are) yet to"
    ),
    one_of="one of",
    lesser_offices="former|ex|deputy|vice|acting|assistant|interim|designate",
    approximating="some about around approximately roughly circa",
    units=(
        "kilometre,kilometres,kilometer,kilometers,km mile,miles metre,metres,meter,meters foot,"
        "feet tonne,tonnes,ton,tons kilogram,kilograms,kilo,kilos,kg pound,pounds gram,grams "
        "hectare,hectares,ha acre,acres litre,litres,liter,liters gallon,gallons barrel,barrels "
        "dollar,dollars,$ euro,euros rouble,roubles,ruble,rubles yen franc,francs peso,pesos"
    ),
    saying_no=r"den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|rejects? (?:the )?claims?",
    saying=(
        "hoped|hopes|addressed|"
        "counters|shot back|snapped|joked|contended|contends|believes|alleged|alleges|ventured|recounts|jokes|"
        "quipped|quips|boasted|boasts|joked|mused|"
        "began|begins|pleaded|pleads|agreed|agrees|criticised|criticized|cautioned|cautions|wondered|retorted|"
        "retorts|"
        "went on|goes on|"
        "point out|said|says|say|saying|stated|stating|declared|declares|declaring|told|tells|warned|warns|warning|"
        "noted|notes|noting|argued|argues|arguing|insisted|insists|wrote|writes|stressed|stresses|stressing|added|"
        "adds|adding|emphasi[sz]ed|emphasi[sz]es|reaffirmed|reaffirms|affirmed|affirms|claimed|claims|announced|"
        "announces|replied|replies|answered|answers|explained|explains|asked|asks|urged|urges|called|calls|recalled|"
        "recalls|observed|observes|continued|concluded|concludes|maintained|maintains|asserted|asserts|remarked|"
        "remarks|reiterated|reiterates|underlined|underlines|underscored|proposed|proposes|demanded|demands|"
        "described|"
        "describes|read|reads|put it|commented|responded|complained|objected|countered|promised|pledged|acknowledged|"
        "conceded|admitted|regretted|welcomed|pointed out|points out|held|spoke|dismissed|dismisses|branded|"
        "characteri[sz]ed|recounted|testified|protested|suggested|suggests|predicted|declined|appealed|expressed|"
        "confirmed|confirms|denied|denies|accused|accuses|lamented|vowed|criticises|criticizes|"
        "hailed|praised|rejected|rejects|reminded|reminds|advised|advises|requested|requests"
    ),
    addressing=(
        "told|tells|warned|warns|asked|asks|urged|urges|called|calls|answered|answers|promised|assured|assures|"
        "reassured|reminded|reminds|informed|informs|cautioned|accused|accuses|"
        "thanked|labell?ed|dubbed|dubs|termed|deemed|deems|likened|likens|deplored|deplores|condemned|condemns|denounced|"
        "denounces|decried|decries|slammed|slams|chided|chides|applauded|applauds|lauded|lauds|commended|commends|"
        "mocked|mocks|ridiculed|welcomed|welcomes|hailed|hails|praised|criticised|criticized|criticises|criticizes|"
        "dismissed|dismisses|branded|described|describes|characteri[sz]e[ds]|rejected|rejects|charged|expected|"
        "expects|feared"
    ),
    saying_nouns=(
        "remarks?|claims?|warnings?|statement|assertion|calls?|words?|views?|comments?|arguments?|complaints?|pledge|"
        "promise|demands?|insistence|suggestion|proposal|charge|accusation|position|description|answer|reply|response"
    ),
    staff=(
        "lawyers?|counsel|economists?|advis[eo]rs?|experts?|researchers?|scientists?|engineers?|analysts?|"
        "executives?|"
        "officers?|members?|managing|legal|senior|professors?|fellows?|staff"
    ),
    papers=(
        "reports?|statement|letter|note|paper|study|submission|communiqué|document|post|newsletter|memo|comments?|"
        "survey|"
        "brief|explanatory note"
    ),
    whose="whose",
    working_groups="group",
    who="who",
    saying_participles=(
        "saying|stating|declaring|warning|noting|arguing|insisting|stressing|adding|telling|explaining|claiming|"
        "recalling|calling|describing|pointing out|accusing|urging|suggesting|reiterating|underlining|emphasi[sz]ing|"
        "denouncing|complaining|asserting|maintaining|contending|quipping|joking|conceding|admitting|asking"
    ),
    employed_by="of|from|at|with|for",
    quoting="quoted|quotes|quoting|cited|cites|citing|echoed|echoes|echoing|seconded|seconds|seconding",
    subject_relatives="which|who",
    reproaching=(
        r"critici[sz](?:ed|es|ing)|blam(?:ed|es|ing)|attack(?:ed|s|ing)|accus(?:ed|es|ing)|condemn(?:ed|s|ing)|"
        r"denounc(?:ed|es|ing)|slam(?:med|s|ming)|rebuk(?:ed|es|ing)|reproach(?:ed|es|ing)|chid(?:ed|es)|"
        r"fault(?:ed|s)"
    ),
    recording=(
        r"(?:also |further |strongly )?(?:welcomed|noted|stressed|emphasi[sz]ed|underlined|underscored|stated|"
        r"recommended|commended|congratulated|thanked|appreciated|regretted|urged|requested|praised|recalled|"
        r"reiterated|reaffirmed|"
        r"highlighted|acknowledged|enquired|inquired|asked|called (?:for|on|upon)|suggested|said|expressed|deplored|"
        r"condemned|voiced|pointed out|remarked|observed|encouraged|recogni[sz]ed|applauded|lauded|hailed|reported|"
        r"informed|clarified|explained|added|drew attention|took note|referred to|considered|indicated|concluded|"
        r"echoed|made (?:a|an|the following|further) (?:\p{L}+ )?(?:statements?|interventions?|comments?)|"
        r"(?:was|were|remained) (?:\p{L}+ly )?(?:concerned|alarmed|worried|disturbed|pleased|encouraged|hopeful|"
        r"aware)\b)"
    ),
    unnamed_speakers=(
        r"(?:another|one|an?) "
        r"(?:delegation|delegate|speaker|representative|participant|panellist|expert|member|observer)|"
        r"(?:(?:the|these|many|most|all|some|several|few|both|other|certain|various|numerous|two|three|"
        r"a (?:large |small )?(?:number|group|few|majority)|the majority|of|of the) )*"
        r"(?:delegations|delegates|speakers|representatives|participants|panellists|(?:[Mm]ember )?[Ss]tates|countries|"
        r"(?:[Ss]tates )?[Pp]arties|members|observers|experts)|others|many|some|several"
    ),
    striking_out=(
        "delet(?:e|es|ed|ing|ion of)|remov(?:e|es|ed|ing|al of)|replac(?:e|es|ed|ing)|strik(?:e|es|"
        "ing)(?: out)?|bracket(?:s|ed|ing)?"
    ),
    objecting=(
        "object(?:s|ed|ing)? to|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|question(?:s|ed|ing)?|"
        "reservations? about"
    ),
    wordings="phrases?|words?|terms?|expressions?|wording|formulation|language|reference to|mention of",
    remarking=(
        "thanked|laughed|sighed|sighs|shrugged|grumbled|grumbles|thundered|enthused|enthuses|marvelled|opined|opines|"
        "reckons|reckoned|thinks|thought|hinted|revealed|reveals|disclosed|discloses|labelled|labeled|dubbed|dubs|"
        "termed|deemed|deems|likened|likens|deplored|deplores|condemned|condemns|denounced|denounces|decried|"
        "decries|slammed|slams|chided|chides|scoffed|scoffs|fired back|fires back|hit back|hits back|chimed in|"
        "chimes in|interjected|interjects|cut in|volunteered|whispered|whispers|shouted|shouts|cried|exclaimed|"
        "exclaims|muttered|mutters|murmured|murmurs|deadpanned|deadpans|reasoned|offered|summed up|sums up|"
        "summari[sz]ed|summari[sz]es|voiced|expects|expected|recommended|recommends|applauded|applauds|lauded|"
        "lauds|commended|commends|mocked|mocks|ridiculed|specified|specifies|clarified|clarifies|elaborated|"
        "responds|complains|admits|concedes|acknowledges|regrets|welcomes|laments|hails|characteri[sz]es|testifies|"
        "expresses|declines|charged|worried|worries|fears that|feared|saw in|sees in|speaks of|spoke of|talks of|"
        "talked of"
    ),
    unlike="unlike|in contrast (?:to|with)|contrary to",
    where="where",
    governing=(
        "about|against|over|during|between|among|toward|towards|upon|into|through|regarding|concerning|"
        "despite|without|within|unlike|amid|alongside|behind|beside|beyond|near|versus|via|per|under|across|"
        "around"
    ),
    according_to=(
        "For|[Aa]ccording to|[Ii]n the (?:words|view|opinion|eyes|telling) of|[Bb]y the account of|[Aa]s quoted by|"
        r"[Ii]n(?=\s[^,;:.]{1,60}['’]s? (?:own )?(?:words|view|opinion|telling|eyes|account)\b)|"
        "[Tt]o (?:quote|hear)"
    ),
    according_to_it=(
        "in (?:his|her|its|their) (?:own )?(?:view|words|opinion|telling|account|estimation|judge?ment|eyes)|"
        "by (?:his|her|its|their) (?:own )?(?:account|reckoning)|according to (?:him|her|it|them)|"
        "as (?:he|she|it|they) (?:put|puts|sees?|saw|describes?|described|phrases?|phrased) it|"
        "to hear (?:him|her|it|them) tell it"
    ),
    what="what(?:ever)?",
    acting_for="represent(?:s|ed)?|speaks? for|spoke for|heads?|headed|leads?|led",
    subject_pronouns="he|she|it|they",
    speaker_pronouns="he|she",
    state_nouns="the (?:republic|kingdom|country|nation|island state|commonwealth|federation|delegation)",
    portfolios=(
        "foreign affairs|communications|telecommunications|justice|defen[cs]e|finance|trade|health|education|energy|"
        "interior|home affairs|digital affairs|digital economy|technology|transport|information|science|environment|"
        "development|culture|security|foreign policy|legal affairs|economic affairs|economy|labou?r|agriculture|"
        "fisheries|mines|immigration|climate|commerce|industry|disarmament|intelligence|planning|tourism|women"
    ),
    other_parties="allies|ally|neighbou?rs?|critics?|opponents?|adversar(?:y|ies)|enem(?:y|ies)|rivals?|"
    "supporters?|partners?|friends?",
    parts_of_states=(
        "parts?|half|halves|(?:(?:north|south)-?)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|provinces?|"
        "regions?|rest|majority|most"
    ),
    former="former|ex|late|predecessors?",
    agents="by",
    among="in",
    plural_saying=r"\bsay",
    sources="from|at the hands of",
    passive_auxiliaries="is|are|was|were|be|been|being",
    subordinators="when|whenever|while|whilst|whereas|because|although|though|if|once|until",
    sequences="as|after|before|since",
    office_modifiers="prime|foreign|permanent|press|deputy|vice|acting|assistant|supreme",
    whom="whom",
    legal_forms=r"Ltd|Limited|Inc|Incorporated|LLC|Corp|Corporation|PLC|Pty",
    particles="van|von",
    kinds_of_speakers={
        "other": (
            r"opposition|independent|residents?|teachers?|pupils?|students?|drivers?|fisherm[ae]n|"
            r"farmers?|shop(?:keeper)?|mayor|nurses?|journalists?|reporters?|analysts?|union(?:ist)?|"
            r"steward|witness|judges?|retired|pensioners?|tourists?|mothers?|fathers?|neighbou?rs?|"
            r"traders?|bakers?|audience|passengers?|patients?|sources?|insiders?|activists?|protesters?|"
            r"businessm[ae]n|businesswom[ae]n|boys?|girls?|refugees?"
        ),
        "state": (
            r"ministers?|ministr(?:y|ies)|government|cabinet|ambassadors?|embassy|envoys?|consul|"
            r"chancellor|premier|diplomats?|delegates?|delegations?|kingdom|"
            r"republic|country|crown|prosecutors?|king|queen|justice|police|army|permanent representative|"
            r"treasury|presidential|secretary of state|state department|officials?|authorities|military|navy|"
        r"air force|"
            r"presidency|armed forces"
        ),
        "company": (
            r"compan(?:y|ies)|firm|operator|carrier|provider|supplier|group|chief executive|chief \w+ officer|"
            r"managing director|shareholders?|sales|ltd|inc|plc|limited|corporation|services|telecoms?|"
            r"customers?|investors?|chief executives?|public affairs"
        ),
        "research": (
            r"universit(?:y|ies)|institute|cent(?:re|er)|professor|researchers?|scholars?|rector|"
            r"dean|lecturer|academics?|sociologist|scientists?|study|authors?|laborator(?:y|ies)|"
            r"dr"
        ),
        "civil": (
            r"network|collective|association|ngo|charity|campaigners?|campaign|activists?|coordinator|"
            r"foundation|advocacy|policy lead|volunteers?|cent(?:re|er)|lawyers?"
        ),
        "body": (
            r"secretariat|executive secretary|secretary-general|council|communit(?:y|ies)|commission|"
            r"forum|chair(?:man|woman)?|group of"
        ),
    },
    posted_to="to|in",
    envoys="envoys?|ambassadors?|delegates?|delegations?|diplomats?|representatives?|negotiators?",
    speaker_roles=(
        "side|king|queen|undersecretary|coordinator|authors?|negotiators?|chief|"
        "from|on behalf of|answer|reply|response|words|view|amendment|mr|mrs|ms|dr|representatives?|delegates?|"
        "delegations?|ambassadors?|envoys?|ministers?|prime|foreign|permanent|press|mission|governments?|president|"
        "spokes(?:man|woman|person)|deputy|head|leader|secretary|statement|declaration|letter|message|position|paper|"
        "submission|contribution|observer|counterpart|distinguished|fellow|other|chancellor|premier|commissioner|"
        "rapporteur|colleagues?|madam|sir|diplomat|director|chair(?:man|woman|person)?|of|"
        "for|the|a|an"
    ),
    of_words="of",
    articles="the",
    indefinite_articles="a|an",
    auxiliaries="has|have|had",
    and_words="and",
    or_words="or",
    impersonal=r"it is|it was|it remains|it should be|the fact|means|so|such|in order|ensur\w+|fact is",
    reporting="that",
    back_references=(
        "(?:likes?|liked|went on|goes on|continued|was quick|is quick|used) to|himself|herself|itself|themselves|"
        "nevertheless|nonetheless|even so|instead|likewise|meanwhile|yet|now|therefore|thus|so|once again|"
        "once more|in turn|"
        "(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|"
        "premier|leader|head of state|diplomat|official|republic|kingdom|nation|island state|"
        "it|he|she|they|its|his|her|their|the|also|then|later|further|furthermore|again|has|had|have|and|but|who|"
        "to which|which|delegations?|delegates?|representatives?|country|government|minister|ambassador|speaker|"
        "envoy|"
        "organi[sz]ation|group|network|spokes(?:man|woman|person)|statement|same|it too|too|in addition|moreover|"
        "finally|next|afterwards|however|still|[a-z]+ly"
    ),
    favouring=(
        r"support\w*|welcom\w*|endors\w*|favou?r\w*|advocat\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? for|"
        r"recommend\w*|propos\w*|encourag\w*|promot\w*|uphold\w*|affirm\w*|reaffirm\w*|commit\w*|agree\w*|must|"
        r"shall|should|need(?:s|ed)? to|essential|crucial|imperative|important|necessary|appropriate|appreciat\w*|"
        r"commend\w*|reiterat\w*|guarantee\w*|ensur\w*|strengthen\w*|establish\w*|vital|valuable|legitimate|"
        r"accept\w*|approv\w*|prais\w*|applaud\w*|hail\w*|satisf\w*|pleased|grateful|gratitude|admir\w*|optimis\w*"
    ),
    opposing=(
        r"oppos\w*|reject\w*|against|avoid\w*|unacceptable|unnecessary|disagree\w*|refus\w*|"
        r"object(?:s|ed|ion|ions)? to|contrary|inconsistent|harm\w*|undermin\w*|threat\w*|risk\w*|regret\w*|"
        r"disappoint\w*|concern(?:s|ed)?|fail\w*|flaw\w*|mistake\w*|undesirable|unworkable|undemocratic|stifl\w*|"
        r"danger\w*|inappropriate|abolish\w*|abus\w*|counterproductive|premature|dissociat\w*|problem\w*|wrong\w*|"
        r"hinder\w*|violat\w*|condemn\w*|deplor\w*|insufficient|inadequate|baseless|illegal|prohibit\w*|"
        r"ban(?:s|ned)?|exclud\w*|den(?:y|ies|ied|ying|ial)|repudiat\w*|denounc\w*|critici\w*|disapprov\w*|"
        r"dismiss\w*|veto\w*|lament\w*|alarm\w*|worr\w*|dissatisf\w*|unwelcome"
    ),
    abbreviations="mr mrs ms messrs dr prof st gen lt col capt sgt maj hon amb gov sen cf viz vs",
    abbreviations_of_numbered="no nos para paras par art arts vol vols p pp fig figs sect ch chap res doc rev add corr",
    adversatives="but|however|nevertheless|nonetheless|yet|although|whereas",
    attitude_wording=AttitudeWording(
        wanting=(
            r"support\w*|endors\w*|welcom\w*|advocat\w*|favou?r\w*|back(?:s|ed|ing)|prais\w*|commend\w*|applaud\w*|"
            r"hail(?:s|ed)?|encourag\w*|call(?:s|ed|ing)? (?:\w+ )?for|clamour|appeal\w*|urg(?:e|es|ed|ing)|"
            r"demand(?:s|ed|ing)?|look\w* forward|insist\w*|recommend\w*|seek(?:s|ing)?"
        ),
        granting=(
            r"agree(?:s|d)?|accept\w*|approv\w*|tolerat\w*|recogni[sz](?:e|es|ed|ing)|recognition|"
            r"propos(?:e|es|ed|ing)|deserv\w*|allow(?:s|ed|ing)?|permit\w*"
        ),
        against=(
            r"reject\w*|oppos(?:e|es|ed|ing|ition)|repudiat\w*|renounc\w*|"
            r"(?:is|are|am|be|stands?|vot(?:es?|ed|ing)[^.;,]{0,60}?|resolutions?) against|disagree\w*|object(?:s|"
            r"ed|ion|ions)? to|"
            r"contest(?:s|ed|ing)?|dissociat\w*|den(?:y|ies|ied|ying|ial)|resist\w*"
        ),
        needless=(
            r"(?:no|not?(?: \w+){0,2}? (?:any|a|the)) (?:\w+ )?need (?:for|of|to)|"
            r"(?:is|are|be|was|were) (?:\w+ )?(?:unnecessary|superfluous)"
        ),
        condemning=r"condemn\w*|denounc\w*|deplor\w*|regret\w*",
        ending=(
            r"lift(?:s|ed|ing)?|(?<!\b(?:at the|to that|to this|in the) )end(?:s|ed|ing)?(?! (?:goal|result|user)s?\b)|"
            r"stop(?:s|ped|ping)?|"
        r"halt\w*|"
            r"ceas(?:e|es|ed|ing)|cessation|abolish\w*|abolition|eliminat\w*|eradicat\w*|remov\w+|"
            r"withdraw(?:n|al|ing)?|dismantl\w*|discontinu\w*|terminat\w*|phas\w+ out|outlaw\w*|bann?(?:s|ed|ing)?|"
            r"prohibit\w*|prevent\w*|repeal\w*|suspen(?:d|ds|ded|ding|sion)|rid"
        ),
        keeping=(
            r"maintain\w*|keep(?:s|ing)?|kept|continu(?:e|es|ed|ing)|strengthen\w*|establish\w*|reinforc\w*|"
            r"preserv\w*|retain\w*|intensif\w*|prolong\w*"
        ),
        refraining=(
            r"refus(?:e|es|ed|ing|al)|refrain\w* from|rul(?:e|es|ed|ing) out|avoid\w*|nothing less than|"
            r"fail(?:s|ed|ing)? to"
        ),
        bad=(
            r"illegal\w*|unlawful\w*|illegitim\w*|unjust\w*|injustice|criminal|unacceptabl\w*|violat\w*|anachroni\w*|"
            r"anomaly|unfair\w*|cruel\w*|wrong\w*|mistake|inhuman\w*|inadmissible|intolerabl\w*|contrary to|"
            r"undermin\w*|"
            r"runs? counter|counterproductive|sham|unprovoked|unwarranted|flies in the face|goes against|"
            r"alarming|disappoint\w*|worrying|worrisome|troubling|unfortunate\w*"
        ),
        good=(
            r"justified|legitimate|necessary|essential|lawful|acceptable|imperative|importance|vital|indispensable|"
            r"necessity"
        ),
        denying=(
            r"not(?! (?:only|just|merely))|no|never|none|nobody|neither|nor|cannot"
        ),
        asking=r"(?:ask|wonder|question)\w*(?: \w+){0,2} (?:whether|if|why|how)",
        doubting=(
            r"s[ck]eptic\w*|doubt(?:s|ed|ful)?|cautious(?:ly)?(?= (?:about|of|on|regarding|when|with))|wary|"
            r"hesita\w*|unconvinced|"
            r"(?:strong |serious |grave )?(?:reservations|misgivings|concern(?:s|ed)?) (?:about|by|over|with|"
            r"regarding|at)|"
            r"questionable|alarmed (?:at|by) the attempts?|attempts? to (?:re)?(?:introduce|impose|insert|include)"
        ),
        missing=r"(?:absence|lack|omission|exclusion|dearth)(?= of)|lacks|lacked|lacking",
        forbidding=r"cannot|can[’']t|mustn[’']t|shouldn[’']t",
        contracted=r"(?:is|are|was|were|do|does|did|has|have|had|ca|could|would|should|must|wo)n[’']t",
        excepting=r"without|unless|except|save for|in the absence of|short of",
        leading_on=r"to|and|or|help(?:s|ing)?(?: us)?(?: to)?|thus|thereby|so as to|aimed at|aims? to",
        attributing=(
            r"narratives?|myths?|(?:has|have|had)(?: \w+)? heard|(?:was|were|been|are|is) told that|assumption|"
            r"premise|misconceptions?|notion|false \w+|as (?:if|though)|pretext|"
            r"(?:some|others|many|those|people|they|critics)(?: \w+){0,3}? (?:say|saying|said|argue|claim|believe|"
            r"think|"
            r"suggest|contend|maintain|call(?:ed)?)(?: (?:that|for))?|it (?:is|was|has been) (?:often )?(?:said|"
            r"argued|claimed|alleged|"
            r"suggested)|pretend\w*|purport\w*|alleg\w+|wants? us to believe|(?:current |"
        r"prevailing )(?:practice|logic)"
        ),
        upholding=(
            r"protect\w*|promot\w*|guarante\w*|ensur\w*|respect\w*|safeguard\w*|uph[eo]ld\w*|need(?:s|ed)?|requir\w+|"
            r"priorit\w+|implement\w*|foster\w*|enhanc\w*|improv\w*|defend\w*|honou?r\w*|fulfil\w*|crucial|important"
        ),
        affirming=(
            r"(?:a )?secret (?:to|for) (?:no one|nobody)|(?:no|without(?: an?y?)?) (?:secret|doubt|question that|"
            r"wonder|"
            r"coincidence|accident|exception|delay|matter)|no one (?:can|could|will|should) (?:deny|doubt|dispute|"
            r"ignore)|"
            r"cannot (?:be (?:denied|doubted|disputed|ignored|overstated|overemphasi[sz]ed)|but|deny)|not least|"
            r"no less|"
            r"no need to (?:stress|emphasi[sz]e|recall|repeat|remind|mention|say|explain|elaborate|dwell|underline)|"
            r"needless|none other than|no later than|not to mention"
        ),
        declining=(
            r"vot(?:e|es|ed|ing)(?: \w+){0,3}? against|abstain(?:s|ed|ing)?|abstentions?|d?is(?:as)?sociat\w*|"
            r"(?:cannot|can not|could not|unable to|not able to|not in a position to|do not|does not|did not)"
            r"(?: \w+){0,2}? (?:accept|support|agree|join|endorse|go along|associate)"
        ),
        refusing="no",
        differing=(
            r"begs? to differ|(?:disagree|differ) with (?:this|that|it)|(?:we|i) (?:do not|don[’']t|"
            r"cannot) (?:agree|think|"
            r"believe|accept|share|support) (?:so|this|that|it|such)|(?:this|that|it|these|those)(?: \w+)? (?:is|"
            r"are|was|"
            r"should)(?: (?:simply|just|clearly|probably|rather))? (?:(?:be )?the exception|not (?:true|so|"
            r"the case|correct|right)|"
            r"wrong|false|untrue|a myth|a mistake|unacceptable)|none of (?:this|that) is|nothing could be further|"
            r"not so|on the contrary|far from (?:it|true)"
        ),
    ),
    contrasting="rather than|instead of|than|as opposed to|away from|beyond",
    thanking=(
        r"(?:(?:would|should|must|can|could|shall)(?:\s[\w’'-]+){1,9}?\s)?(?:thank(?:ed|ing|ful)?|thanks(?! to\b)|"
        r"(?:my|our|its|sincere|special|warm|warmest|deep|deepest|heartfelt)\sthanks|grateful|gratitude|"
        r"appreciat\w*|warm (?:greetings|wishes)|congratulat\w*|commend\w*|applaud\w*|prais\w*|"
        r"(?:pay|pays|paid|paying)(?:\s\w+){0,2}\stribute)"
    ),
    thanked=(
        r"(?:vice-|co-)?chair(?:s|person|man|woman|manship)?|president|secretariat|interpreters|translators|"
        r"(?:co-)?facilitators?|organi[sz](?:ers?|e|ing)|hosts?|hosting|convening|teams?|colleagues|delegations|"
        r"delegates|(?:able )?leadership|stewardship|dedication|professionalism|hospitality|opportunity|you|your|"
        r"flexibility|hard work|tireless\w*|ambassadors?|secretary-general|predecessors?|presidency|"
        r"excellenc(?:y|ies)|"
        r"majesty|highness|(?:be )?able"
    ),
    formalities=(
        r"(?:has|have|had)(?: \w+)? the (?:\w+ )?(?:honou?r|pleasure|privilege) (?:to|of) (?:\w+ )?(?:refer|transmit|"
        r"forward|convey|enclos|submit|attach|present|address|bring|speak|deliver|make)\w*|"
        r"(?:would|should|shall|will) (?:\w+ )?(?:be (?:\w+ )?grateful|appreciate)[^.!?]{0,160}?(?:circulat|"
        r"distribut|issu|publish|br(?:ing|ought))\w*|"
        r"(?<=^[\W\d]*(?:annex to the |identical )?)(?:letters?|notes? verbales?) dated|"
        r"(?:pleased|honou?red|happy|delighted|privileged) to (?:be able to )?(?:\w+ )?(?:submit|present|"
        r"provide|contribute|offer|transmit|address|have the opportunity|participate|take part)|"
        r"welcom\w* (?:\w+ ){0,4}adoption (?:by \w+ )?of (?:the|this|our|its) (?:[\w-]+ ){0,5}(?:report|document|"
        r"outcome)\W*$|"
        r"welcom\w* (?:\w+ ){0,2}(?:this|the|your) (?:\w+ )?(?:opportunity|invitation)|"
        r"(?:welcom|applaud)\w* [^.!?]{0,60}?(?:(?:initiative|decision) [^.!?]{0,40}?to (?:organi[sz]e|host|convene|"
        r"bring)|(?:convening|hosting) (?:by [\w ]{2,30}? )?(?:of )?(?:this|the) (?:[\w-]+ ){0,6}(?:meeting|session|"
        r"debate|event))"
    ),
    ceremonial=(
        r"tak(?:e|ing) the floor|expla(?:in|nation)(?: \w+){0,4}? (?:vot(?:e|ing)|position)s?|"
        r"condolences?|sympath(?:y|ies)|mourn\w*|tribute|passing of|late (?:secretary-general|president)|"
        r"memory of|congratulat\w*|"
        r"(?:assumption|election) (?:of|to|as)|theme (?:of|for|chosen)|(?:this|the) (?:year[’']s )?(?:session|"
        r"debate)[’']?s? theme|"
        r"(?:allow|permit|let) me (?:to )?(?:\w+ )?(?:highlight|make|turn|address|focus|begin|start|conclude|"
        r"share|raise|touch|"
        r"mention|join|offer|emphasi[sz]e|stress|say)|following (?:\w+ )?(?:points?|comments?|remarks?|observations?|"
        r"questions?|elements?)|(?:first|second|third|final|last) (?:point|question)|brief(?:ers?|ings?)"
    ),
    own_voice=(
        r"we|i|us|ourselves|myself|(?:let|allow|permit|for) me|it is (?:\w+ ){0,3}(?:honou?r|pleasure|privilege)|"
        r"gives (?:me|us)|my (?:delegation|country|government|organi[sz]ation)|"
        r"including (?:my|our) own|(?:my|our) (?:\w+ )?(?:honou?r|pleasure|privilege|duty)|our (?:delegations?|"
        r"countr(?:y|ies)|governments?|"
        r"group|organi[sz]ations?|association|members|views?|positions?|support)|"
        r"this (?:delegation|submission|statement|paper|contribution|document)|the undersigned"
    ),
    people="peoples?|citizens|victims|women|children|population|public|families|humanity|mankind|humankind",
    alignments={
        "on_behalf_of": (
            r"on behalf(?: of|(?= the\b))|(?:also )?speak(?:s|ing)? (?:also )?for|"
            r"(?:(?P<another>in (?:his|her) capacity )|(?<=\b(?:speak|speaking|speaks|statement|remarks|"
            r"floor) )(?:in "
            r"(?:my|our) capacity )?)as (?:the )?(?:\w+ )?(?:chair\w*|coordinator|president) of"
        ),
        "rejects": (
            rf"reject(?:s|ed)?(?! by\b)|{_DOING}rejecting|"
            rf"oppos(?:e|es)|opposed(?! by\b)(?: to)?|{_DOING}opposing|objects? to|"
            r"(?P<passive>(?:is|are) (?:not acceptable|unacceptable) to (?:us|(?:my|our) (?:delegation|country)))|"
            r"disagrees? with|"
            r"(?:cannot|(?:unable|not (?:able|ready|prepared|in a position)) to) (?:accept|support|agree (?:to|with)|"
            r"endorse)|vot(?:e|es|ed|ing) against|"
            r"(?:do|does) not (?:accept|support|endorse|agree (?:to|with)|share(?= the (?:views?|positions?)))|"
            r"propos(?:e|es|ed) (?:to (?:delete|remove)|(?:deleting|removing)|the (?:deletion|removal) of)|"
            r"(?:requests?|asks? for|calls? for|suggests?|recommends?) (?:deleting|the (?:deletion|removal) of)"
        ),
        "dissociates": r"(?:disassoc|dissoc)\w+ (?:(?:itself|ourselves|myself) )?from",
        "aligns": (
            r"(?:align(?:s|ing)?|alignment|all(?:y|ies|iance|iances)(?= (?:itself|ourselves|myself)\b)|(?<=\b(?:we|"
            rf"i|delegation|government|(?-i:\p{{Lu}})\p{{L}}+) {_BE}{_ADVERBS} )aligned|"
            r"aligned(?= (?:itself|ourselves|myself|themselves)\b))"
            r"(?: ?(?:itself|ourselves|myself|themselves|himself|herself|its|our|my|this|delegation|country|"
            r"position|views|statement|remarks|comments|interventions?|submission|these|also|further|too|"
            r"once (?:again|more)|\w+ly)){0,4}(?:, [\w ]{2,25},)? (?:with|to(?= "
            r"(?:the|a|an|that|this|those|these|what|(?-i:\p{Lu})\S*)\b))(?: with)?|"
            r"(?:associat(?:e|es|ing)|identif(?:y|ies))"
            r"(?: (?:itself|ourselves|my(?: )?self|themselves|himself|herself|also|once (?:again|more)|\w+ly|"
            r"(?:my|our|the) (?:delegation|country|"
            r"government)(?: of (?-i:\p{Lu})\p{L}+(?: (?-i:\p{Lu})\p{L}+)*)?)){0,3}"
            r"(?:, [\w ]{2,25},)? with|"
            rf"(?:associated|identified) (?:itself|ourselves|myself|themselves){_ADVERBS} with|"
            rf"(?<=\b(?:we|i|delegation|country|position|views?) ){_BE}{_ADVERBS} in line with|"
            r"(?<=(?:^|[.!?:;,])\s*)in (?:full )?line with(?= (?:the|its|this|that) (?:\w+ ){0,3}positions?\b)|"
            r"(?P<passive>reflects? (?:our|my) (?:\w+ )?(?:positions?|views?|concerns?))|"
            rf"(?:our|my) (?:\w+ )?(?:positions?|views?|concerns?) {_BE}{_ADVERBS} (?:reflected|covered|"
            rf"expressed) in|"
            rf"(?:is|are|am){_ADVERBS} associated with|subscrib(?:es?|ed|ing){_ADVERBS} to|"
            r"(?<=(?:with|to) (?:which|whom|whose \w+) [\w ,’'-]{2,60})"
            r"(?:aligns?|associates?|subscribes?|adheres?|identif(?:y|ies))"
            r"(?: itself| ourselves| myself| themselves)?|"
            r"(?:adher(?:es?|ed)|adherence) to|(?:adds?|added|joins?|joined|lends?|lent) (?:its|our|my) (?:voices?|"
            r"names?) "
            r"(?:to|with)|(?:wish|"
            r"wishes|like) to be associated with"
        ),
        "joins": (
            rf"join(?:s|ed)?(?! (?:the )?(?:list of )?{_SPONSORS} of\b)(?!(?: in (?:this|these) (?:\w+ )?\w+)? by\b)"
            rf"(?: in| with)?|{_DOING}joining"
        ),
        "cosponsors": (
            rf"(?:join(?:s|ed)?|added to|among|one of) (?:the )?(?:list of )?{_SPONSORS} of|"
            r"(?<!\b(?:the|all|other|many|main|its|their|these) )co-?sponsor(?:s|ed|ing|ship)?(?: of)?(?! by\b)|"
            r"join(?:s|ed|ing)?(?= [\p{L}’' ,-]{2,80} (?:as (?:an? )?|in )co-?sponsor(?:s|ing)?\b)"
        ),
        "endorses": (
            rf"endorse(?:s|d)?(?! by\b)(?: what\b)?|{_DOING}endorsing|"
            r"(?<=\b(?:our|its|my|full|strong) )endorsement of|concur(?:s|red)? (?:with|in)|"
            r"(?<=\b(?:our|its|my|full) )concurrence with|"
            r"(?:adopts?|takes?|makes?) (?:\w+ )?as (?:our|its|my) own|reiterates? and endorses?|"
            r"co-?sign(?:s|ed)?|sign(?:s|ed)? on to"
        ),
        "supports": (
            r"support of (?P<whose>(?:the |my |our )?(?:(?-i:\p{Lu})[\p{L} -]{2,50}?|(?<=my |our )\w+))"
            r"(?<!(?:position|proposal|initiative|statement|draft|plan|call|idea)s?) for|"
            r"supports? what\b(?! (?:was|has|have|is)\b)|support for and commitment to|"
            r"(?P<again>(?:reiterat|repeat|renew)(?:s|es|ing)?)"
            r"(?= the (?:\w+ )?(?:calls?|appeals?|demands?|requests?) (?:of|by|made|issued|launched))|"
            r"(?<=\b(?:our|its|my|[\p{L}]+[’']s?|(?:express|reiterat|reaffirm|affirm|voic|announc|declar|pledg|"
            r"stat|offer|"
            r"renew|giv|register)\w*)(?: [\w-]+){0,3} )(?<!\b(?:their|his|her|"
            r"your)(?: [\w-]+){0,2} )(?<!\bfor its(?: [\w-]+){0,3} )support (?:(?:of|for|"
            r"to),? and [\w ]{3,20} )?(?:of|for|with),?|"
            r"(?<=\b(?:our|its|my|[\p{L}]+[’']s?|(?:offer|express|reiterat|giv|extend)\w*)(?: [\w-]+){0,3} )"
            r"(?<!\bfor its(?: [\w-]+){0,3} )support to(?= "
            r"(?:the|this|that|these|those|his|her|its|their|all|any|an?|(?-i:\p{Lu})\S*)\b)|"
            r"go(?:es)? (?:along )?with|agrees? to(?= (?:the|this|that)\b)|"
            r"(?:(?<=\b(?:we|i|us|me|to|and|but|also|not|only|both|already|still|again|likewise|will|would|can|"
            r"do|does|therefore|thus|too|always|"
            r"much|\w+ly|"
            r",|and (?:the )?(?-i:\p{Lu})\p{L}*(?: (?-i:\p{Lu})\p{L}*)?) )support|"
            r"(?<!\b(?:the|his|her|their|its|our|my|this|that|of|in|with|for|no|any|your|such|full|strong) )"
            rf"support(?:s|ed))(?! by\b)(?! \w+ing\b)(?: in (?:principle|full))?{_MOST_OF}|"
            r"could(?: not|n[’']t) agree (?:with \w+ )?more(?: with)?|support behind|"
            r"(?<=to which [\w ,’'-]{2,60} )(?:gives?|lends?|offers?|extends?) (?:its|our|my) (?:\w+ ){0,2}support|"
            r"join(?:s|ed)? (?:with )?(?:other|many|those|all|previous|fellow)[\w ]{0,30}? in (?:\w+ly )?"
            r"(?:supporting|endorsing|backing|echoing)|"
            r"(?P<passive>(?:merits?|deserves?|has|have|enjoys?) (?:our|my|its) (?:\w+ ){0,2}(?:support|backing)|"
            r"(?:is|"
            r"are)(?: \w+ly)? "
            r"(?:acceptable to|(?:supported|endorsed|seconded|shared) by) (?:us|(?:my|our) (?:delegation|country)))|"
            rf"{_DOING}supporting|(?<=\b{_BE} in (?:\w+ )?)support of|"
            rf"{_BE}{_ADVERBS} (?:supportive of|in (?:full |complete |broad )?agreement with|at one with|"
            rf"comfortable with|in favou?r of)|"
            r"(?:has|have|holds?|takes?|shares?|(?:is|are|am) of) (?:exactly )?the same (?:views?|positions?|"
            r"opinions?|concerns?) as|"
            r"(?P<passive>is one (?:(?:that|which) )?(?:we|my delegation|our delegation) (?:\w+ly )?(?:shares?|"
            r"supports?))|"
            r"supporters? of|(?<=\b(?:our|its|my|full|complete) )agreement with|(?<=\b(?:we|i|delegation|"
            r"also) )can (?:\w+ )?accept|"
            r"(?<=\b(?:our|its|my) (?:\w+ )?)backing (?:of|for|to)|coincides? with|(?<=\b(?:we|i|to|also|and|"
            r"delegation) )sides? with|"
            r"(?<=with (?:which|whom) [\w ,’'-]{2,60})agrees?|"
            r"agreed with(?= (?:the )?(?:representatives?|delegations?|delegates?|observers?|speakers?|views?|"
            r"comments?|remarks|statements?|positions?|proposals?|suggestions?|points?|what)\b|"
            r" (?:the )?(?-i:\p{Lu})[\p{L} ]{1,30} that\b)|"
            rf"agrees? with(?! [\p{{L}} ’'-]{{2,60}} on an?\b)(?: what\b(?! (?:was|has|have|is)\b))?{_MOST_OF}|"
            rf"echo(?:es|ed)?(?: what\b)?(?! by\b){_MOST_OF}|echoing|seconds(?= the\b)|"
            r"(?<=\b(?:we|i|to|also|and|\w+ly) )second(?= (?:the\b|this\b|that\b|(?-i:\p{Lu})))|"
            r"vot(?:e|es|ed|ing) (?:in favou?r of|for)|prefers?(?: to (?:keep|"
            r"retain))?(?= (?:the\b|(?-i:\p{Lu})[\p{L} ]{1,40}[’']))(?! [^.;]{0,80} (?:to|over|than|"
            r"instead of) the [^.;]{0,60} (?:by|of)\b)|"
            r"st(?:and|ands|ood) (?:\w+ly )?(?:with|behind)|(?:is|are|am) (?:\w+ly )?behind|"
            r"share[sd]?(?: (?:all|many|most|several|some) of)?(?= (?:the|this|that|those|these) (?:\w+ )?"
            r"(?:views?|positions?|opinions?|sentiments?|concerns?|assessments?|ideas?|hopes?))|"
            r"share[sd]?(?= [\p{L}’' -]{2,40}[’'](?:s )?"
            r"(?:views?|positions?|opinions?|sentiments?|concerns?|assessments?))|"
            r"(?:back(?:s|ed)|favou?r(?:s|ed)|(?<=\b(?:we|i|to|also|\w+ly) )(?:back|favou?r))(?= (?:the\b|"
            r"(?-i:\p{Lu})))"
        ),
    },
    stated=(
        r"statements?|motions?|interventions?(?= (?:by|of|from|made|delivered|given))|"
        r"(?<=[’']s )interventions?(?= (?:on behalf of|today|yesterday|earlier|this (?:morning|afternoon)|just now|"
        r"as (?:the )?(?:\w+ ){0,3}(?:chair|president|presidency|coordinator))\b)|"
        r"remarks|declarations?|"
        r"proposals?|"
        r"submissions?|"
        r"contributions?(?! (?:to|in|towards?)\b)|positions?|views?|opinions?|stances?|assessments?|sentiments?|"
        r"concerns?(?= (?:(?:\w+ )?(?:expressed|raised|voiced)\b|"
        rf"(?:(?:that|which) )?{_ANOTHER} {_HAS_SAID}))|hopes?(?= (?:expressed|voiced)\b)|"
        r"warnings?(?= (?:of|by|issued|given|sounded|expressed)\b)|"
        r"(?<=[’']s? (?:\w+ )?)(?:words|conclusion|concerns?)|(?<=[’']s? )proposed (?:\w+ )?\w+|"
        r"(?<=[’']s? )ideas?(?! of an?\b)|ideas?(?! of (?:an?|two|three|\w+ing)\b)|"
        r"(?!(?<=\band )\w+ that\b)(?:demands?|requests?)|"
        r"(?:principles|objectives|substance|spirit|thrust|aims|adoption|implementation|launch)"
        r"(?= of (?:the |that |this )?(?:[\p{L}’'-]+ ){0,2}(?:statement|call|proposal|draft|initiative|plan|text|"
        r"amendment)s?\b)|"
        r"comments|comment(?= (?:by|of|from|made)\b)|"
        r"observations?|road ?maps?|formulas?|amendments?|draft (?:resolutions?|decisions?)|"
        r"drafts?|resolutions?(?= by\b)|"
        r"initiatives?|communiqu[ée]s?|(?:non-)?papers?|(?:concept|discussion|food-for-thought) notes?|"
        r"(?<!\band )calls?|appeals?|pleas?|messages?|suggestions?|texts?|language|wording|formulations?|inputs?|"
        rf"points?(?= (?:made|raised) by| (?:(?:that|which) )?{_ANOTHER} {_HAS_SAID})|"
        rf"what(?= {_ANOTHER} {_HAS_SAID})|"
        r"what (?:was|has been) (?:just )?(?:said|stated|proposed|expressed|suggested|mentioned|raised|outlined|"
        r"explained|noted|pointed out)|recommendations?|"
        r"plans?|words(?= (?:of|spoken|expressed|pronounced|said))|"
        r"(?-i:\p{Lu})\p{L}+(?= (?:initiated|launched|introduced|championed) by)|"
        r"(?:that|those|the ones?)(?= (?:(?:just )?(?:\w{2,}ed|made|taken|put forward) )?"
        r"(?:(?:just|earlier|yesterday|today|this morning|\(see[^)]{0,30}\)) )*(?:by|of|on behalf of))|"
        r"(?:(?!behalf\b)[\p{L}-]{3,} (?:of|on(?! behalf\b)|for) (?:(?:the|an?|any|all) )?(?:\p{L}+ ){0,3}){0,2}"
        r"(?!(?:not|than|paragraphs?(?= \d))\b)\p{L}{3,}(?=(?: (?:\([A-Z]+/[^)]{0,30}\)|"
        r"\d[\d.]*(?: \p{L}{1,4})?|[A-Z]))?,? "
        r"(?:that (?:was|were|has been|have been) |just |first |originally |recently |as )?"
        r"(?:proposed|offered|put forward|put forth|set out|set forth|laid (?:out|down)|delineated|articulated|"
        r"tabled|formulated|suggested|advocated|delivered|voiced|requested|"
        r"outlined|"
        r"introduced|provided|submitted|presented)(?: and \w+)? (?:by|on behalf of))"
    ),
    titled="(?:initiative|declaration|paper|call|appeal)s?|principles",
    relating=(
        r"to|before|prior|after|against|without|than|on(?! behalf)|about|unlike|despite|versus|regarding|concerning"
    ),
    parties_to=r"(?:states )?parties to",
    times_told=(
        r"(?:earlier |late |just )?(?:yesterday|today|now|this week)(?: (?:morning|afternoon|evening))?|"
        r"(?:earlier |late )?(?:this|last) (?:morning|afternoon|evening|night|week)|earlier|"
        r"(?:in|at|during) (?:the|our|this) (?:previous|last|first|second|third|opening|morning|afternoon|same) "
        r"(?:session|meeting|segment|part)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon))?"
    ),
    assenting=(
        r"cannot help but|(?:do|does|did|will) not hesitate to|never hesitates? to|without hesitation|"
        r"not (?:only|just|merely|simply)"
    ),
    past_times=(
        r"last (?:month|week|year|session|time)|(?:\w+) (?:months?|weeks?|years?) ago|earlier this year|"
        r"in the past|previously"
    ),
    for_whom=(
        r"for|(?<!capacity )as (?:the )?(?:\w+ )?(?:chair\w*|coordinator|president|presidency) of"
    ),
    supported_by=(
        r"(?:supported|seconded|backed|echoed|joined) (?:\w+ly )?(?:in this )?by|with (?:the )?support (?:of|from)|"
        r"(?P<gets>(?:received|gained|enjoyed|had|won) the (?:\w+ )?support of)"
    ),
    its_delegation=(
        r"(?:his|her|their|its) (?:delegation|country|government)|the delegation of (?:his|her) country|"
        r"the delegation(?! (?:of|from|for|to)\b)"
    ),
    proposing=(
        r"propos(?:es|ed)|suggest(?:s|ed)|request(?:s|ed)|recommend(?:s|ed)|oppos(?:es|ed)|object(?:s|ed)|"
        r"prefer(?:s|red)|call(?:s|ed) for|urg(?:es|ed)|mov(?:es|ed) to"
    ),
    stated_by=(
        r"(?:(?:(?:co-)?\w{2,}ed(?: out)?|and(?= (?:co-)?\w{2,}ed )|being|coming|\((?:see|[A-Z]+/)[^)]{0,30}\)|made|"
        r"read(?: out)?|given|put (?:forward|forth)|set (?:out|forth)|(?:under)?taken|held|led|"
        r"which|that|as|was|were|is|are|has|have|had|been|will|to|be|we (?:have )?(?:just )?heard|"
        r"just|earlier|later|previously|respectively|already|before|so|yesterday|today|(?:last|this) (?:morning|"
        r"afternoon|night|week|month|"
        r"year)|"
        r"jointly|recently|\w+ly(?= (?:expressed|stated|outlined|articulated|described|proposed)\b)|first|originally|"
        r"here|orally|on (?:its|their|our|the \w+[’']s?) behalf|"
        r"on (?:\d{1,2} \w+|\w+ \d{1,2}|\w+day)(?:,? \d{4})?|on (?:the|this) (?:matter|subject|issue|topic)|"
        r"(?:in|at|during|to) (?:the|this|that|our) [\w -]{3,40}?(?= (?:by|on behalf))|in \d{4}|"
        r"in (?-i:\p{Lu})\p{L}+(?: (?-i:\p{Lu})\p{L}+)?(?= (?:by|on)\b)|"
        r"(?:adopted|issued|agreed|approved) at (?:the|its|their) [\w -]{0,30}(?:summit|conference|session|meeting)"
        r"(?= of\b)),? )*"
        r"(?:by|of|from|on behalf of|in the name of|"
        rf"(?:that|which)(?= [\p{{L}}’' -]{{2,60}}? {_HAS_SAID})|(?= {_ANOTHER} {_HAS_SAID})|"
        r"in(?= (?:the )?(?!(?:his|her|its|their)\b)[\p{L} -]{2,40}(?:[’']s? |"
        r" (?:statement|declaration|communiqu[ée]|paper|report|submission|contribution|"
        r"position)\b)))(?= )(?: the heads? of state (?:and|or)(?: of)? government of(?= )|"
        r" (?:our |my |the )?(?:\w+ )?(?:colleagues|friends|partners) (?:at|from|in)(?= ))?"
    ),
    apart=(
        "of|in|for|on|which|that|with|from|by|to|and|or|at|as|about|against|over|under|concerning|regarding|than|"
        "after|"
        "before|during|through|between|among|into|within|towards?|where|when|"
        r"\w+ing(?= (?:the|a|an|its|his|their|our)\b)"
    ),
    relative=r"with which|to which|with whom|which|(?<!\b(?:is|are|was|were) )that|whose|whom|who",
    anaphors="that|this|these|those|his|her|its|their|the said",
    pronouns=r"\|\s*(?:it|them|(?:this|that)(?=[,.;]|$))(?!\p{L})",
    possessives="his|her|its|their",
    forums=(
        r"(?:The )?(?:(?:\p{L}+ )*Summit(?: of(?: \p{L}+)+)?|United Nations(?: Members?)?|UN|General Assembly|"
        r"Security Council|Assembly|Council|"
        "Organization|Organisation|Conference|Commission|Meeting|Member States|States|Governments?|"
        "Human Rights Council|Working Group|Chair|"
        "Committee|Secretariat|Members|Parties|International Community|Middle East|Caribbean|Pacific|Africa|Asia|"
        "Europe|America|Latin America|"
        r"Agenda(?: \d+)?|"
        "(?:Member States|(?:States )?Members) of the United Nations|States Members(?: of the United Nations)?|"
        "Heads of State(?: (?:and|or) (?:of )?Government)?)"
    ),
    urging=(
        r"call(?:s|ed|ing)? (?:up)?on|urg(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|"
        r"encourag(?:e|es|ed|ing)|ask(?:s|ed|ing)?|insist(?:s|ed|ing)?|appeals? to|to appeal|request(?:s|ed|ing)?|"
        r"convinced|"
        r"hop(?:e|es|ed|ing)|"
        r"expects?|should(?! (?:also )?like)|(?:ready|prepared|willing) to|consider(?:s|ing)?|intends?|let us|"
        r"must(?! (?:\w+ )?(?:express|reiterate|stress|say)\b)"
    ),
    supposing=(
        r"would(?= (?:\w+ )?(?:have|rather|only|be)\b|.*\b(?:if|unless|were|provided|had)\b)|"
        r"could|might|if|whether|unless|(?<!\bha(?:ve|s) )had|(?-i:Should|Were)(?= (?-i:\p{Lu}|\p{Ll}+ \p{Ll}+ ))"
    ),
    instruments=(
        r"(?:General Assembly |Security Council )?(?:resolution|"
        r"decision)s? [A-Z]{0,2}/?(?:RES/)?\d+(?:/\d+)?(?: \(\d{4}\))?|(?:Tunis|2030) Agenda|"
        r"Geneva Declaration(?: of Principles)?|Charter of the United Nations|UN Charter|"
        r"Universal Declaration(?: of Human Rights)?|International Covenant|Convention on|"
        r"Montevideo Statement|draft (?:resolution|report|convention|outcome)|paragraph \d+|article \d+"
    ),
    denying=(
        r"(?:(?:do|does|did|can|could|will|is|are|am|has|have) not|(?:do|does|did|wo|ca|is|are|has|have)n[’']t|"
        r"cannot|"
        r"can not|nor (?:can|do|will|could|would) (?:we|i))(?: (?:be )?(?:able|in a position|prepared|"
        r"ready) to)?(?: fully| entirely)?|unable to|(?:refus|declin)\w+ to|no longer"
    ),
    elliptic=(
        r"(?:(?:and|so|just|also|again|finally|lastly|first|second|third|very|quickly|only|\w+ly)\W+)+"
        r"(?:(?:want(?:ed|ing)?|wish(?:ed|ing)?|like) )?to"
    ),
    undoing=(
        r"discuss\w*|consider\w*|delet\w+|remov\w+|withdr[ae]w\w*|retract\w*|rescind\w*|revok\w*|suspend\w*|"
        r"reject\w*|amending|amendments?|replac\w+|chang(?:e|es|ing)|modify\w*|alternative to|against"
    ),
    naming=(
        r"(?:align|associat|identif|subscrib|add|join|wish)\w*\b.*|.*agree[sd]? with.*|.*agree more with|(?:is|are|"
        r"am) .*(?:associated|"
        r"agreement|at one) with|concur(?:s|red)? with|(?:support|endorse)s? what|.* the same \w+ as|disagrees? with|"
        r"seconds?|sides? with|agrees?|"
        r"echo\w*.*"
    ),
    other_voices=(
        r"who|which|that(?! (?:it|and)\b)|he|she|they|those|people|(?:any|every|no)(?:body|one)|"
        r"(?:international )?community|"
        r"(?:(?:the rest|members|(?:other|many|most|all|some|several|few|those|these)(?: like-minded| fellow|"
        r" member)?) "
        r"(?:of )?)?"
        r"(?:delegations|(?:member )?states|countries|nations|members|governments|"
        r"partners|speakers|colleagues|leaders|parties|organi[sz]ations)|the rest|many|most|some|all|"
        r"others(?:,? (?:including|such as|like|among them))?"
    ),
    divided=(
        (r"multilateral|intergovernmental|inter-governmental/"
        r"multi-?stakeholder|all stakeholders"),
        r"(?:legally )?binding|mandatory|obligatory|compulsory/voluntary|voluntarily|optional|non-binding",
    ),
    in_common="in",
    to_call="to (?:call|urge|reiterate)",
    on_a_point=(
        "in that|on th(?:is|at) (?:point|matter|issue)|with (?:respect|regard) to the (?:need|inclusion|importance)"
    ),
    as_proposed=(
        r"as (?:also |just |previously |earlier )?(?:proposed|suggested|put forward|requested|recommended|advocated)"
        r"(?: earlier| today| yesterday| this morning)? by|"
        rf"as(?= {_ANOTHER} (?:(?:has|have) )?(?:just |also )?(?:proposed|suggested|put forward|requested|"
        r"recommended)\b)"
    ),
    namely="namely|to wit|composed of|made up of|comprising|comprised of|consisting of",
    examples="including|such as|in particular|particularly|especially|notably|among them",
    joining="as well as|and|but|while|whereas|yet|or|nor",
    telling=(
        r"speak(?:s|ing)?|here to say|statement|remarks|comments|commentary|"
        r"tak(?:e|es|ing) (?:the floor|this opportunity)|deliver(?:s|ed|ing)?|"
        r"mak(?:e|es|ing)|address|"
        r"submit(?:s|ted|ting)?|submission|contribution|honou?r|pleasure|privileged?|present(?:s|ing)?|offers?|"
        r"express(?:es)?|thanks?|wish(?:es)?|"
        r"transmit|write|writing|propos\w+|suggest\w*|initiat\w+|tabl(?:es?|ing)|introduc\w+|assur\w+|reiterat\w+|"
        r"urge|hope|"
        r"extends?|congratulat\w+|"
        r"contribute|draw your attention|intervene"
    ),
)  # fmt: skip
