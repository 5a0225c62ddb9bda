"""The fields of a language module: all words and rules that depend on the language."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


OF_NAMES = (
    "within_names",
    "civil_society",
    "about_us",
    "about_whom",
    "being",
    "we",
    "invited",
    "made_by",
    "behind_names",
    "own_papers",
    "papers_on",
    "opining",
    "first_sections",
    "no_names",
    "papers_by",
    "asking",
)
"""Fields by which papers are read for the names of organisations, which only capitals tell from other words."""


@dataclass(frozen=True, slots=True)
class ArticleWording:
    """How a language refers to articles. Words are separated by spaces, the preferred form first; `within` contains the
    words between paragraph and article, alternatives separated by bars. In lists of paragraphs, `to` stands between
    the ends of a range and `also` before the last one; a `recommendation` is listed by a paragraph.
    """

    article: str
    articles: str
    paragraph: str
    paragraphs: str
    within: str
    to: str = ""
    also: str = ""
    recommendation: str = ""


@dataclass(frozen=True, slots=True)
class ResolutionWording:
    """How a language refers to resolutions, in alternatives separated by bars: words for one, the first of them in the
    form that its stem is taken of; abbreviations of the Security Council's; names of that and of other organs; and what
    stands between these and the number.
    """

    resolution: str
    council_resolution: str
    security_council: str
    other_organs: str
    beside: str


@dataclass(frozen=True, slots=True)
class QuantityWording:
    """How a language writes amounts: words for a million, a thousand millions and a million millions, for dollars, and
    for degrees, in alternatives separated by bars.
    """

    million: str
    milliard: str
    million_millions: str
    dollars: str
    degrees: str


@dataclass(frozen=True, slots=True)
class OrdinalWording:
    """How a language writes ordinals: those of 1 to 19, those of 20, 30 ... 90, and the words for these tens beside
    units, separated by spaces, alternatives by bars; what is joined to figures; what begins each; and whether the tens
    stand behind the units.
    """

    units: str
    tens: str
    beside_units: str
    endings: str = ""
    prefix: str = ""
    tens_last: bool = False


@dataclass(frozen=True, slots=True)
class VoteWording:
    """How records of meetings and reports of committees print recorded votes, and how one asks for them; patterns all.

    The labels of the lists of those who voted `in_favour` or `against`, or were `abstaining`, without the colon, and
    the words, alternatives alone, that stand in a list of `nobody`. A sentence says how it was `decided`, `put` to the
    vote before, or that somebody had voted otherwise than `intended`. In questions, `voted` is a verb in a tense that
    tells of a vote, `voting` any other word for one, both with what belongs to the verb; `abstained` are those of them
    that name that side. Behind the verb, `on_side` and `opposing` name one. `beside` are words that only ask, `unasked`
    those of questions for something else than the vote itself, such as its reasons.
    """

    in_favour: str
    against: str
    abstaining: str
    nobody: str
    decided: str
    put: str
    intended: str
    voted: str
    voting: str
    abstained: str
    on_side: str
    opposing: str
    beside: str
    unasked: str


@dataclass(frozen=True, slots=True)
class AttitudeWording:
    """By which words a sentence is for or against what it speaks of, each a pattern: verbs and nouns of who wants
    it (*support*, *call for*), lets it be or owns that it is so (*allow*, *recognize*), does not want it (*oppose*),
    sees no need for it (`needless`, with the negation), or blames it (*condemn*), of what ends it (*lift*,
    *abolition*) or keeps it (*maintain*), of who does not do what follows (*refrain from*), and judgements
    (*illegal*, *justified*). `denying` are negations, of which a
    clause that denies something once has one: without the second of *ne ... pas*, and without *not only*. `asking`
    are the words of a question within a sentence: *ask ourselves whether*. `doubting` are those of who is not for
    it (*sceptical*, *cautious*). `missing` tell that there is none of it (*the absence of*): who regrets that, wants
    it. `forbidding` deny that something may be (*cannot*). `excepting` are the words
    before a condition, whose own words tell nothing (*without the approval of*). `leading_on` stand before what
    else is done, or for what purpose (*to avoid*, *and eliminate*). `attributing` tell that somebody else says or
    thinks so (*a narrative that*), `differing` that what was just said is not so (*I beg to differ*), `refusing` is the
    word that begins such a sentence (*No, ...*). `affirming` are idioms whose negation denies nothing (*no doubt*, *a
    secret to no one*), `upholding` words by which somebody says no more of something than that it is wanted
    (*protected*, *needed*). `declining` tell that somebody does not go along with a text (*abstained*, *cannot
    accept*).
    """

    wanting: str
    granting: str
    against: str
    needless: str
    condemning: str
    ending: str
    keeping: str
    refraining: str
    bad: str
    good: str
    denying: str
    asking: str
    doubting: str
    missing: str
    forbidding: str
    contracted: str
    excepting: str
    leading_on: str
    attributing: str
    upholding: str
    affirming: str
    declining: str
    refusing: str
    differing: str


NO_ATTITUDES = AttitudeWording(*["(?!)"] * len(fields(AttitudeWording)))
"""Matches nothing."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language in which documents are described, searched and quoted.

    Words are lists separated by spaces; patterns are alternatives of a regular expression, with named groups only. A
    language must have a value for each field, or a reason in `lacks`.
    """

    code: str
    """ISO 639-1."""
    script: str
    """`Latin`, `Cyrillic`, `Arabic` or `Han`."""
    lacks: Mapping[str, str] = field(default_factory=dict)
    """Fields without a value, with the reason."""

    # Search.
    snowball: str = ""
    """Name of its Snowball stemmer."""
    accented_endings: tuple[tuple[str, str], ...] = ()
    """Endings by which the stemmer recognises a form: as typed without accents, and as written."""
    spelling_variants: tuple[tuple[str, str], ...] = ()
    """Ways in which countries spell words otherwise: a pattern of a whole word, and what replaces it."""
    irregular_forms: Mapping[str, str] = field(default_factory=dict)
    """Frequent forms that the stemmer keeps apart, each with the form to stem instead."""
    article_wording: ArticleWording | None = None
    resolution_wording: ResolutionWording | None = None
    quantity_wording: QuantityWording | None = None
    ordinal_wording: OrdinalWording | None = None
    vote_wording: VoteWording | None = None
    function_words: str = ""
    """Words that hold a sentence together and say nothing alone: articles, prepositions, conjunctions, pronouns,
    auxiliaries. They are searched for, but not marked, and no word is taken for a slip of one.
    """
    first_parts: str = ""
    """First parts of words that also stand alone, for any word that begins with them: *women in cyber*."""
    question_words: str = ""
    """Words with which a question asks who says what; an answer need not contain them."""
    who_words: str = ""
    """Those of the question words that ask for speakers, not for what one of them says."""
    signing_words: str = ""
    """Words with which a question asks who signed a document."""
    stance_words: str = ""
    """Words for a position; beside a name, they only ask what it is: *the position of Cuba on drones*."""
    position_words: str = ""
    """Words with which a question asks who takes a position; they only ask where it begins: *who supports*, but not
    *support for peacekeeping*.
    """
    same_positions: str = ""
    """Of these, words with which a question asks for one side, joined by commas: *who wants* asks who supports
    it. The first one tells its side among `attitudes`, and is read for all of them.
    """
    siding_words: str = ""
    """Of the position words, those that ask who takes a side where a query begins with a word for speakers, without a
    question word: *states against tolls*, *countries that reject tolls*; no word for support, which is also given.
    """
    speaker_words: str = ""
    """Verbs with which a question asks what a speaker wants or holds, and words for that, which only ask beside its
    name: *what does Cuba need*, but not *who needs drones*.
    """
    before_verbs: str = ""
    """Alternatives of the question words behind which the verb comes before who does it: *que propose la Chine*; an
    empty one if a question may begin with the verb.
    """
    mentioning_words: str = ""
    """Words with which it asks who speaks of something, in any tense; they only ask there, too, or beside a name in a
    question: *which states mentioned*, *what did Cuba mention*, but not *small states*.
    """
    derivations: str = ""
    """Endings by which other words of a family are longer than a stem: *electoral*, *elections*."""
    about_words: str = ""
    """Words before what somebody speaks of: *what was said about Cuba* does not ask what Cuba says."""
    requesting: str = ""
    """Words with which one asks to be shown something, where a query begins."""
    papers_asked: Mapping[str, str] = field(default_factory=dict)
    """For each type of document the words by which one asks for documents of it, with underscores for spaces, and under
    no name those for documents of any type: *letters from Cuba*.
    """
    authoring: str = ""
    """Words between these and the name of whose documents they are, or behind it: *submitted by*."""

    # Names of States.
    iso_catalogue: str = ""
    """The translation of ISO 3166 in pycountry."""
    long_forms: tuple[str, ...] = ()
    """Words that documents put before the short name of a State, with the space or apostrophe."""

    # Covers of documents.
    names_on_covers: str = ""
    """Words: how the covers in all languages name this one."""
    months: tuple[str, ...] = ()
    """The words for each month, with underscores for spaces."""
    weekdays: str = ""
    """Alternatives of the days of the week."""
    date_governors: str = ""
    """Pattern: words after which a date refers to something else."""
    organs: str = ""
    """Pattern: names of organs, and words that may be beside the date of a cover."""
    session: str = ""
    """Pattern: the name of a session, as the group `session`."""
    agenda_item: str = ""
    """Pattern: a line that says under which items of an agenda a document is, the numbers as the group `items`."""
    bodies: str = ""
    """Pattern: a line that is the name of a body, whether or not it is a known one."""
    original_labels: str = ""
    """Alternatives of the words before the original language of a document."""
    only_in: str = ""
    """Alternatives of the words behind it: *English only*."""
    united_nations: str = ""
    """Alternatives of the names of the United Nations in a masthead."""
    principal_organs: str = ""
    """Alternatives of the names of its organs there."""
    distribution: str = ""
    """Pattern: words there about distribution and editions: *Distr.: General*."""
    recycling: str = ""
    """Pattern: the beginning of the line that asks to recycle the paper."""
    page_words: str = ""
    """Alternatives of the words before the number of a page in its folio."""
    of_pages: str = ""
    """Alternatives of the words between that and the number of all pages: *page 3 of 7*."""
    watermarks: str = ""
    """Alternatives of words that are printed across pages: *draft*."""
    summary_titles: str = ""
    """Pattern: what stands above a summary, which ends the head of a document."""
    document_types: Mapping[str, str] = field(default_factory=dict)
    """For each type of document a pattern of its names in titles."""
    letter: str = ""
    """Pattern: the beginning of a letter's title."""
    note_verbale: str = ""
    """Pattern: the beginning of a note verbale's title."""
    letter_continues: str = ""
    """Pattern: the text after that beginning in a title."""
    text_openings: str = ""
    """Pattern: the first words of a letter's text."""
    sender: str = ""
    """Pattern: whom the title of a letter names as its sender, as the group `sender`."""
    addressed: str = ""
    """Pattern: the words before whom a letter is addressed to."""
    representing: str = ""
    """Pattern: an office for a State or an organisation, with the words `before` it, the office itself as `permanent`
    if it is one at the United Nations, and `whom` it represents.
    """
    office_of_person: str = ""
    """Pattern: behind the name of a person, the office for a State, and `whom` it represents."""
    honorifics: str = ""
    """Pattern: words before the name of a person, and before none of an organisation. The full stop behind a short form
    is no part of them.
    """
    titles: str = ""
    """Pattern: words for people that stand before the name of one, and are no office of a State or an organisation."""
    surnames: str = ""
    """Pattern: the commonest family names, in a script in which nothing else tells names from words."""
    officials: str = ""
    """Pattern: organs and officials of the United Nations, as senders of letters."""
    heads_of_bodies: str = ""
    """Pattern: officers whom a body elects, so that its name must follow: *Chair*."""
    heads_of_entities: str = ""
    """Pattern: officers who lead a programme, fund or office: *Executive Director*."""
    official_papers: str = ""
    """Pattern: the beginning of a paper that says as which official's it is, the official as the group `whom`."""
    letterheads: str = ""
    """Pattern: the head of a mission's paper, the mission as the group `office`."""
    accredited_to: str = ""
    """Pattern: words behind a mission before the body at which it is."""
    statements_by: str = ""
    """Pattern: the head of a paper up to the name of whose it is: *Statement by*."""
    submitted_by: str = ""
    """Pattern: words by which a line below a title says by whom the document is."""
    sponsored: str = ""
    """Pattern: what a draft is called behind the colon that follows its sponsors: *Chile: draft resolution*."""
    official_records: str = ""
    """Pattern: the series of reports to the principal organs, on whose covers the title stands above that line."""
    error_pages: str = ""
    """Pattern: what a server says in place of a document that it does not have."""
    meetings: str = ""
    """Pattern: the title of the record of a meeting, which is its number."""
    unfinished: str = ""
    """Alternatives of words with which no line of a title ends: the next one goes on."""
    addenda: str = ""
    """Pattern: what a document is called that adds to another one, or changes it."""
    officers: str = ""
    """Pattern: who reports for a body, or presides over it."""
    to_be_held: str = ""
    """Pattern: words before where and when a meeting is."""
    own_subject: str = ""
    """Pattern: words by which a body reports on itself."""
    to_be_checked: str = ""
    """Pattern: what speeches that are handed out have at their head: *check against delivery*."""
    speeches: str = ""
    """Pattern: what is called a speech in the line above it."""
    spoken_papers: str = ""
    """Pattern: what the head of a speaker's paper calls it, with the words for its occasion: *opening statement*."""
    presides: str = ""
    """Pattern: the offices by which the record of a meeting calls those who preside or serve it."""
    addressed_as: str = ""
    """Pattern: how the record of a meeting begins the name of a person who speaks: *Ms.*; in Chinese, the name, too."""
    spoken_in: str = ""
    """Pattern: the remark in which `language` somebody speaks."""
    national_capacity: str = ""
    """Pattern: with which words a presiding officer begins to speak for the own State, named as `whom` or not."""
    events_of_a_meeting: str = ""
    """Pattern: the line by which the record of a meeting tells what happens between the words of its speakers."""
    notices_of_a_record: str = ""
    """Pattern: the first words of what the record of a meeting says of itself."""
    places_of_speech: str = ""
    """Alternatives of the words between a speech and when, where or on what it is held."""
    delivered_by: str = ""
    """Alternatives of the words between a speech and who holds it."""
    read_out: str = ""
    """Pattern: words between whose statement it is and the person who holds it: *delivered by*."""
    delegations: str = ""
    """Pattern: a word for those who speak for a State at a meeting."""
    floor_given: str = ""
    """Pattern: words by which somebody thanks for being heard by name; the group `whom` is the name."""
    holding_views: str = ""
    """Pattern: verbs by which States say in speeches what they think, behind their own name."""
    opening_voices: str = ""
    """Pattern: verbs with which whoever speaks begins, behind the own name: *is pleased*, *would like to*."""
    salutations: str = ""
    """Pattern: the beginning of an address to a meeting. The group `named` is there if it may be a person's name that
    follows, as in *Mr. Birk*.
    """
    speech_openings: str = ""
    """Alternatives of the first words of a speech without an address."""
    own_country: str = ""
    """Pattern: words before the name of the speaker's own State: *my country*."""
    own_behalf: str = ""
    """Pattern: words before the name of a State for which one speaks."""
    own_people: str = ""
    """Pattern: words by which one speaks for a people, with the group `adjective`: *on behalf of the Cuban people*."""
    on_behalf_of: str = ""
    """Pattern: words between a speaker and the group for which it speaks."""
    speaking_for: str = ""
    """Pattern: words by which a report tells for which group of States or organisation somebody speaks at a meeting."""
    own_capacity: str = ""
    """Pattern: words by which it tells that such a speaker goes on for the own State: *in her national capacity*."""
    parts_of_groups: str = ""
    """Pattern: words for a group of States, or for those who make it up, beside its name: *member States*."""
    this_statement: str = ""
    """Pattern: words by which its author means the statement that is being made: *this statement*."""
    quoting_aloud: str = ""
    """Pattern: words by which a speaker begins to quote somebody, where no marks tell it: *I quote*."""
    joint_submissions: str = ""
    """Pattern: what several submit together."""
    speech_by: str = ""
    """Pattern: the beginning of a line that says whose words follow: *Statement by*."""
    held_offices: str = ""
    """Pattern: offices that somebody holds for a State."""

    # Papers that say whose they are.
    accompanied_by: str = ""
    """Pattern: words before others with whom somebody speaks, which are no part of an office."""
    voices: str = ""
    """Pattern: who opens and leads a meeting, before a colon in a transcript."""
    bodies_of_states: str = ""
    """Pattern: those by whom a State speaks, before its name: *the delegation of*."""
    posts: str = ""
    """Pattern: posts that people hold in any organisation, and what one is who speaks for none: *executive director*,
    *independent researcher*, *personal submission*. The Secretary-General is one of a kind, and named by that.
    """
    parts_of_organisations: str = ""
    """Pattern: words for parts of an organisation, which are nobody without its name: *department*, *unit*."""
    for_attention: str = ""
    """Pattern: the beginning of a line that names to whom a letter is sent."""
    ambassadors: str = ""
    """Pattern: the beginning of the word for an ambassador, by whose salutation a letter is told to be for one."""
    within_names: str = ""
    """Alternatives of the small words within the name of an organisation: *Institute for the Study of Lakes*."""
    kinds_of_organisations: str = ""
    """Pattern: the beginning of what an organisation calls itself: *a charity*."""
    civil_society: str = ""
    """Pattern: words by which it says that it is one of civil society."""
    about_us: str = ""
    """Pattern: the heading of a section in which the authors of a paper introduce themselves."""
    about_whom: str = ""
    """Pattern: the words of such a heading before a name: *About the Heron Trust*."""
    being: str = ""
    """Pattern: verbs with which the sentence goes on that introduces an organisation, or what stands for them."""
    we: str = ""
    """Pattern: words by which a paper speaks of its authors."""
    invited: str = ""
    """Pattern: behind a name, the words by which one is glad to have been asked: *welcomes this opportunity*."""
    made_by: str = ""
    """Pattern: words before the name of who has made a paper: *this submission is made by the*."""
    behind_names: str = ""
    """Alternatives of the words that go on behind the names of those who have made a paper."""
    own_papers: str = ""
    """Pattern: what a paper is called in a line with the name of whose it is."""
    toward: str = ""
    """Alternatives of the words before whom a paper, or what is said, is addressed to."""
    papers_by: str = ""
    """Alternatives of the words between a paper and whose it is."""
    asking: str = ""
    """Pattern: what asks for papers, or is commented on: *the consultation*, *the zero draft*."""
    presenting_own: str = ""
    """Pattern: verbs by which a State hands in what is its own, with the word for that: *presents its*."""
    papers_on: str = ""
    """Alternatives of the words between a paper and what it is about."""
    answered_papers: str = ""
    """Alternatives of the words, or patterns of them, before a paper of others that a letter answers or is about: *in
    response to*.
    """
    opining: str = ""
    """Pattern: verbs by which a paper says what its authors think."""
    signatories: str = ""
    """Pattern: words for those who have signed a letter below its text."""
    first_sections: str = ""
    """Alternatives of headings that stand above the first sentence of a paper."""
    no_names: str = ""
    """Alternatives of words with a capital at the beginning of a sentence that begin no name."""
    greetings: str = ""
    """Pattern: how a letter greets its addressee, who is no meeting."""
    subject_labels: str = ""
    """Alternatives of the words before what a letter is about."""
    own_reports: str = ""
    """Pattern: how the State under review names its report, or its replies, on the first page."""
    papers_about: str = ""
    """Pattern: words of the titles of what others write about these: *analysis*, *shadow*."""
    papers_under: str = ""
    """Pattern: words with which the title of such a paper goes on behind its State: *under*, *following*."""
    papers_of_many: str = ""
    """Pattern: those of these papers whose name stands on others' papers, too: *national report*."""
    national_papers: str = ""
    """Pattern: papers that a treaty or a review asks of each State, and that nobody but this State gives: *nationally
    determined contribution*.
    """

    # Headings of compendia.
    contents_headings: str = ""
    """Alternatives of the line above a table of contents that has entries with pages."""
    contents_columns: str = ""
    """Alternatives of the words above its columns: *Page*."""
    heading_openings: str = ""
    """Words with which a heading may begin, besides those of names."""
    bylines: str = ""
    """Pattern: the words before the submitter's name in a heading, such as `Statement by`."""
    organisations: str = ""
    """Pattern: words that occur in the names of organisations, rarely in the headings of chapters."""
    constituencies: str = ""
    """Pattern: what groups of stakeholders are called that have no name of an organisation."""
    chapter_openings: str = ""
    """Pattern: the first words of headings that name a chapter, not a submitter."""
    offices: str = ""
    """Pattern: words of a letterhead."""
    no_answer: str = ""
    """Pattern: what tables and forms say instead of an answer."""
    collections: str = ""
    """Pattern: what the title of a collection of submissions calls it."""
    submitted_collections: str = ""
    """Pattern: words of a title that say that what is collected was submitted by others."""
    first_person: str = ""
    """Pattern: the first person, and addresses to a chair, as statements have them."""
    translations: str = ""
    """Pattern: the heading below which a statement is repeated in another language."""

    # Kinds of passages.
    sentence_words: str = ""
    """Words of sentences that titles, names and lists seldom have: auxiliary verbs, pronouns, conjunctions."""
    courtesies: str = ""
    """Pattern: sentences, or their beginnings, that only greet, thank, sign or ask to circulate."""
    signed: str = ""
    """Alternatives of the word in brackets that stands for a signature: *(signed)*."""
    annexes: str = ""
    """Alternatives of the words with which what a document encloses is headed: *Annex*, *Enclosure*."""
    enclosing: str = ""
    """Pattern: words by which a letter tells what it encloses: *transmit*, *see annex*."""
    telephone: str = ""
    """Pattern: the words before the number of a telephone or a box, without the stop behind them."""
    citing: str = ""
    """Pattern: the first words of a note that refers to something else."""
    contents_titles: str = ""
    """Pattern: the title of a table of contents."""
    form_labels: str = ""
    """Pattern: lines, or labels before a colon, of covers, forms and message headers."""

    # Quotations.
    negations: str = ""
    negating_prefixes: str = ""
    negating_part: str = ""
    """A negation that is the first part of words written with a hyphen, and no word by itself: *non-binding*."""
    modals: str = ""
    set_phrases: str = ""
    """Phrases, with underscores for spaces, and Chinese words that do not mean what their parts do: *no doubt* and 特别
    negate nothing, *once more* counts nothing, 会议 is no modal verb.
    """
    restricting: str = ""
    """Pattern: words by which what stands before or behind them holds for less than it seems: *only*, *even if*."""
    disapproving: str = ""
    """Pattern: words that call what follows wrong: *it is a mistake to*."""
    subordinating: str = ""
    """Pattern: words with which a clause begins within a sentence: relative pronouns, conjunctions."""
    copulas: str = ""
    """Verbs among the function words that are no modal verbs."""
    rejecting: str = ""
    """Pattern: verbs by which somebody is against what follows: *reject*."""
    same_modals: str = ""
    """Of these, and of others that stand for them, words of one force, joined by commas: *must*, *obliged*."""
    future: str = ""
    """Pattern: verbs in the future tense."""
    modal_forms: str = ""
    """Of these, forms of one verb, joined by commas: reported speech has another tense, and another person."""
    number_words: str = ""
    """Words for numbers and quantities."""
    same_quantities: str = ""
    """Of these, and of others that stand for them, words for one quantity, joined by commas: *all*, *every*. The first
    is one of `number_words`, and compared for all of them.
    """
    counting: str = ""
    """Words for 2, 3 and so on, in this order; forms of one number are separated by commas."""
    tens: str = ""
    """Words for 20, 30 and so on up to 90, in the same way."""
    thousand: str = ""
    """The forms of the word for 1,000, joined by commas."""
    periods: str = ""
    """Units of time, and how often something recurs, the forms of each joined by commas."""
    ordinals: str = ""
    """Words for first, second and so on, in the same way."""
    averting: str = ""
    """Pattern: words by which what they govern is not, or is not to be: *avoid*, *refrain from*, *absence of*."""
    hedging: str = ""
    """Pattern: words by which what they stand before is only supposed or said to be so: *allegedly*, *if*."""
    per_cent: str = ""
    """Words that stand for the sign %, with underscores for spaces."""
    opposites: str = ""
    """Fields of opposition, two sides each, of words or beginnings of words: whoever puts a word of one side for one of
    the other turns the meaning: `increas,grow/decreas,shrink`.
    """
    commitment: str = ""
    """The same of how far something is decided, or binds: `draft,propos/adopt,approv`, `entitl/oblig`."""
    counterparts: str = ""
    """The same of what is no side that somebody takes, so that it makes nobody an opponent: who is on which side of a
    relation, `creditor/debtor`, and what lies before and behind, `until/from`, `last/next`.
    """
    times: str = ""
    """Seasons and parts of the day, the forms of each joined by commas."""
    amounts: str = ""
    """Words that say of the number behind them whether something changes by it, to it or from it, in the same way."""
    conceding: str = ""
    """Words that turn a condition into none: *even if*."""
    expecting: str = ""
    """Pattern: words by which something is only awaited: *expected to*."""
    one_of: str = ""
    """Pattern: words by which what follows holds for some of several: *one of the largest*."""
    lesser_offices: str = ""
    """Pattern: words by which an office is another one: *deputy*, *former*."""
    approximating: str = ""
    """Words by which a number behind them is not exact: *about*."""
    units: str = ""
    """Units of measure and currencies, the forms of each joined by commas."""

    # Speakers in running text.
    saying_no: str = ""
    """Pattern: verbs of saying by which somebody denies what follows."""
    saying: str = ""
    """Pattern: verbs by which a text says who said something, in the third person."""
    addressing: str = ""
    """Pattern: those of these verbs that may be followed by whom they address."""
    saying_participles: str = ""
    """Pattern: participles of such verbs, whose subject is that of the clause before: *adding that*."""
    who: str = ""
    """Alternatives of the relative pronouns for people."""
    staff: str = ""
    """Alternatives of what people are called who speak for an organisation, or beside an office, but not for a State
    whose adjective they bear: *its lawyers*, not *a French lawyer*.
    """
    papers: str = ""
    """Pattern: what a paper is called to which a text refers again: *the report* also says."""
    what: str = ""
    """Alternatives of the words by which a clause begins that is itself what is said or done: rejected *what* ..."""
    remarking: str = ""
    """Alternatives of further such verbs, in newspapers: *quipped*, *fired back*, *spoke of*."""
    striking_out: str = ""
    """Alternatives of the verbs for taking words out of a text: *delete* “...”, *replacing* “...”."""
    objecting: str = ""
    """Alternatives of the verbs for not wanting some words in a text: *objected to* the phrase “...”."""
    wordings: str = ""
    """Alternatives of the nouns for such words: the *phrase* “...”; in Chinese, they stand behind it."""
    whom_they: str = ""
    """Alternatives of the pronouns behind a comma by which a clause begins in which another does or says something to
    somebody: Norway, *que* Cuba accuse.
    """
    unlike: str = ""
    """Alternatives of the words before somebody with whom the subject is contrasted: *unlike* Norway, Cuba ..."""
    where: str = ""
    """Alternatives of the words by which a clause about a place begins: *where* Norway sees a lamp, Cuba sees ..."""
    governing: str = ""
    """Words, parted by bars, beyond `sentence_words`, that make a name behind them no subject: *against* Cuba."""
    acting_for: str = ""
    """Alternatives of the verbs by which a clause about somebody tells for whom that one speaks: *who represents*."""
    whose: str = ""
    """Alternatives of the words by which a relative clause begins with somebody's office: *whose envoy*."""
    working_groups: str = ""
    """Alternatives of the beginnings of nouns that may mean the meeting as well as an organisation: *the group*."""
    among: str = ""
    """Alternatives of the words before those among whom something is said, by a plural verb without a subject."""
    plural_saying: str = ""
    """Pattern: the ending of such a verb: *В Ольмарии отмечают*, *desde Quirimay recuerdan*."""
    saying_nouns: str = ""
    """Alternatives of the nouns for what somebody says: *Cuba's claim*, *la remarque de Cuba*."""
    employed_by: str = ""
    """Alternatives of the words between the name of a person and the organisation for which that person speaks."""
    according_to: str = ""
    """Pattern: words before the name of a speaker, without a verb."""
    according_to_it: str = ""
    """Pattern: the same with a pronoun: *in its view*."""
    subject_pronouns: str = ""
    """Pattern: pronouns that are the subject of such a verb."""
    speaker_pronouns: str = "(?!)"
    """Pattern: those of them that mean one person."""
    agents: str = ""
    """Alternatives of the words before who does what a passive verb says; empty where a case tells it."""
    sources: str = ""
    """Alternatives of the words before somebody from whom something comes to the subject: *drew criticism from*."""
    passive_auxiliaries: str = ""
    """Alternatives of the auxiliary verbs by which the subject does not do what a verb says, but suffers it."""
    subordinators: str = ""
    """Alternatives of the conjunctions by which a clause with a subject of its own begins: *when*, *while*."""
    sequences: str = ""
    """Alternatives of those words that begin such a clause, and also phrases without a verb: *after*, *as*."""
    office_modifiers: str = ""
    """Alternatives of those words among `speaker_roles` that are no office alone: *prime*, *foreign*."""
    state_nouns: str = ""
    """Alternatives of the nouns by which a text refers again to a State: *the republic*."""
    its_offices: str = ""
    """Pattern: offices with the ending that tells whose they are; empty where a word of its own does."""
    portfolios: str = ""
    """Alternatives of the words for what an office is about: *foreign affairs*, *justice*."""
    other_parties: str = ""
    """Pattern: those who are named by a State and are not it: *Cuba's allies*."""
    parts_of_states: str = ""
    """Pattern: words for a part of a State, which is not it: *half of Chile*, *northern Mali*. In Chinese, they stand
    behind the name.
    """
    former: str = ""
    """Alternatives of words by which an office is no longer held: who held it speaks for nobody."""
    recording: str = ""
    """Pattern: verbs by which records tell what somebody said of something, whatever follows: *welcomed*, *noted*."""
    unnamed_speakers: str = ""
    """Pattern: those who speak in a meeting and are not named: *several delegations*, *another speaker*."""
    quoting: str = ""
    """Pattern: verbs by which somebody gives the words of another who is named next: *quoted*, *cited*, *echoed*."""
    subject_relatives: str = ""
    """Pattern: what begins a clause whose subject is named before it: *which*, *who*; in Russian, also participles."""
    reproaching: str = ""
    """Pattern: verbs behind which somebody is named who is reproached with what follows: *criticised*, *blamed*."""
    that_clauses: str = ""
    """Alternatives of what joins what is said to the noun for it: *la remarque selon laquelle*."""
    whom: str = ""
    """Alternatives of the relative pronouns behind `according_to`: *for whom*."""
    legal_forms: str = ""
    """Pattern: the legal form of a company behind its name."""
    particles: str = ""
    """Alternatives of the small words within the names of people."""
    behind_names_of_people: str = ""
    """Pattern: what tells that the name of a person ends before it, in a script without capitals."""
    case_endings: str = ""
    """Pattern: the endings by which the name of a person is declined, which stand behind its stem."""
    kinds_of_speakers: Mapping[str, str] = field(default_factory=dict)
    """For each kind of submitter (state, company, research, civil, body) a pattern of the words for its people and for
    itself, as whole words; in Russian and Arabic without their endings.
    """
    envoys: str = ""
    """Alternatives of those whom a State sends, who speak for it where a capital is said to have sent them: *Moscow's
    ambassador*.
    """
    speaker_roles: str = ""
    """Pattern: what may stand around a speaker's name, as in *the representative of*, one word an alternative."""
    posted_to: str = ""
    """Alternatives of the words between an office and the name of another, with whom its bearer is: *ambassador to*; in
    Chinese, of the word before that name.
    """
    of_words: str = ""
    """Alternatives of the words between an office and a name, with an article that is joined to them."""
    elided: str = ""
    """Alternatives of the letters of an article or a preposition before an apostrophe."""
    articles: str = ""
    """Alternatives of the definite articles that are words of their own."""
    indefinite_articles: str = ""
    """Alternatives of the indefinite ones."""
    auxiliaries: str = ""
    """Alternatives of the auxiliary verbs before such a verb in a past tense."""
    and_words: str = ""
    """Alternatives of the words that join two names: *Norway and Cuba said*."""
    or_words: str = ""
    """Alternatives of the words between two names of which either may be meant: *Norway or Cuba said*."""
    first_person_verbs: str = ""
    """Pattern: verbs that are in the first person by themselves: *creemos que*."""
    impersonal: str = ""
    """Pattern: what stands before such a conjunction where nobody in particular says it: *it is clear that*."""
    reporting: str = ""
    """Alternatives of the conjunctions between such a verb and what was said: *said that*."""
    back_references: str = ""
    """Pattern: words before such a verb that name nobody anew: pronouns, adverbs, auxiliaries, *the delegate*."""

    # Sentences.
    abbreviations: str = ""
    """Words whose full stop ends no sentence, without it: *Mr.*"""
    abbreviations_of_numbered: str = ""
    """The same where a number follows: *para.*"""

    # Positions.
    favouring: str = ""
    """Pattern: words by which a text is for what it speaks of."""
    opposing: str = ""
    """Pattern: words by which it is against it."""
    adversatives: str = ""
    """Pattern: words by which a text turns against what it has just said."""
    attitude_wording: AttitudeWording = NO_ATTITUDES
    contrasting: str = ""
    """Pattern: words before what a text does not want, or wants less: *rather than*."""
    thanking: str = ""
    """Pattern: words by which a text thanks, congratulates or praises."""
    thanked: str = ""
    """Pattern: whom it thanks for a meeting, and for what: the chair, interpreters, leadership, the opportunity."""
    formalities: str = ""
    """Pattern: phrases by which letters refer, transmit and ask to circulate, contributions present themselves, and the
    adoption of a report is welcomed in general words.
    """

    ceremonial: str = ""
    """Pattern: condolences, congratulations, tributes, the theme of a session, and announcements of what is said next:
    no ground to say that two submitters take one position.
    """

    # Explicit alignment.
    own_voice: str = ""
    """Pattern: words by which a text speaks of its own author."""
    people: str = ""
    """Pattern: of whom one speaks in a figure of speech only: *on behalf of the people of*."""
    alignments: Mapping[str, str] = field(default_factory=dict)
    """For each kind of alignment a pattern of its verbs, with their prepositions."""
    stated: str = ""
    """Pattern: what one aligns with: statements, proposals, positions."""
    titled: str = ""
    """Pattern: of these, what bears a name of its own, as *the Rights Up Front initiative* does."""
    stated_by: str = ""
    """Pattern: words between these and the name of whose they are."""
    relating: str = "(?!)"
    """Pattern: words between two nouns of which the second is not meant by the first: *amendments to the proposal of*,
    *the text before the proposal of*.
    """
    parties_to: str = "(?!)"
    """Pattern: what makes another group of a group's name before it: *African States parties to the Statute*."""
    times_told: str = "(?!)"
    """Pattern: when something was said at a meeting, between the names of those who said it: *yesterday*, *on Monday*.
    """
    assenting: str = "(?!)"
    """Pattern: words around a verb of alignment whose negation does not deny it, besides those that affirm everywhere:
    *do not hesitate to*, *not only*.
    """
    past_times: str = "(?!)"
    """Pattern: times in the past with which a sentence may begin that tells what was supported then: *last year*."""
    for_whom: str = "(?!)"
    """Pattern: words between the names of who delivers a statement and of the group whose it is, but those of
    `alignments`.
    """
    supported_by: str = "(?!)"
    """Pattern: words behind who speaks, or a passive verb, before who supports it: *A, supported by B, said*. In `gets`
    is a verb whose subject is what is supported, in `who` those whom the words stand around.
    """
    its_delegation: str = "(?!)"
    """Pattern: by what a record means the one of whose words it tells: *her delegation*."""
    state_bodies: str = "(?!)"
    """Pattern: the words behind which a State's name that is also a word is that name: *délégation de* Maurice."""
    proposing: str = "(?!)"
    """Pattern: the verbs by which a record tells that somebody proposes or opposes what others then support."""
    apart: str = ""
    """Pattern: prepositions and conjunctions, which set a noun apart from the verb before it."""
    relative: str = ""
    """Pattern: relative pronouns by which such a verb may follow what it refers to: *a statement with which we agree*.
    """
    anaphors: str = ""
    """Pattern: words by which a noun refers to what was just told of: *that statement*."""
    pronouns: str = ""
    """Pattern: pronouns that do so as the object of a verb, for which a bar stands: `\\| it` for *support it*."""
    possessives: str = ""
    """Pattern: those of the anaphors that tell whose something is: *its proposal*."""
    forums: str = ""
    """Pattern: names in capitals of the body in which all speak, with whom nobody aligns."""
    urging: str = ""
    """Pattern: words by which a text asks others to do something, or expects it of them."""
    supposing: str = ""
    """Pattern: words by which a text supposes what it does not say: *if*, *could*."""
    instruments: str = ""
    """Pattern: what texts are called that many quote: resolutions, charters, agreed documents."""
    denying: str = ""
    """Pattern: words that make a rejection of the verb of alignment directly behind them: *cannot fully*."""
    elliptic: str = ""
    """Pattern: words at the beginning of a sentence that leave out who speaks: *just to* support."""
    undoing: str = ""
    """Pattern: words by which a proposal is to be taken away, changed or only discussed: deletion, amending."""
    naming: str = ""
    """Pattern: the verbs of alignment that may name somebody without a word for a statement: *agrees with*."""
    other_voices: str = ""
    """Pattern: words for others that may be the subject of a verb: *who*, *they*, *other delegations*."""
    examples: str = ""
    """Pattern: words before one of several: *efforts, including the proposal of*."""
    divided: tuple[str, ...] = ()
    """Debates, in the same order in all languages: the words of one side, a slash, and those of the other: governance
    among States or with all stakeholders; rules that bind or that are followed voluntarily.
    """
    in_common: str = ""
    """Pattern: words behind the names of others and before what is done with them: *joins A in calling for*."""
    to_call: str = ""
    """Pattern: an infinitive that says so without such a word: *joins A to call for*."""
    on_a_point: str = ""
    """Pattern: words behind the name of who is supported and before what is said: *supports A on this point*."""
    as_proposed: str = ""
    """Pattern: words between what is supported and the name of who proposed it: *a new paragraph, as proposed by*."""
    namely: str = ""
    """Pattern: words before the names of those who were counted: *on behalf of twelve States, namely*."""
    joining: str = ""
    """Pattern: conjunctions before another verb of the same subject."""
    telling: str = ""
    """Pattern: words for making a statement, as one does on behalf of others."""

    def __post_init__(self) -> None:
        """Raise ValueError for a field that has neither a value nor a reason to lack one."""
        for wording in fields(self):
            if wording.name != "lacks" and bool(getattr(self, wording.name)) == (wording.name in self.lacks):
                verb = "has a value and a reason to lack it" if getattr(self, wording.name) else "has no value"
                message = f"{self.code}: {wording.name} {verb}; give one, or say in `lacks` why it needs none."
                raise ValueError(message)
