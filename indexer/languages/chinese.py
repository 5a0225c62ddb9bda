"""Chinese. Its characters are taken in pairs by `indexer/analysis/chinese.py`."""

from indexer.languages.language import Language

LANGUAGE = Language(
    code="zh",
    script="Han",
    lacks={
        "snowball": "it has no inflection",
        "accented_endings": "it has no accents",
        "irregular_forms": "it has no inflection",
        "article_wording": "query/article_references.py reads 第五条 by a pattern of its own",
        "long_forms": "ISO's catalogue has them",
        "months": "dates are written in numbers: 2025年1月15日",
        "date_governors": "dates are followed by what they belong to",
        "organs": "covers in Chinese have the date on a line of its own",
        "letter": "the date comes first: describe/cover.py has the pattern",
        "note_verbale": "the date comes first: describe/cover.py has the pattern",
        "letter_continues": "the date comes first: describe/cover.py has the pattern",
        "text_openings": "the titles of letters end with 信 or 普通照会",
        "negating_prefixes": "its negations are characters",
    },
    iso_catalogue="zh_CN",
    names_on_covers="chinois chino китайский китайском بالصينية صيني 中文",
    session=r"(?P<session>第[一二三四五六七八九十百]{1,6}(?:届|次)(?:\p{Han}{0,6}(?:会议|常会|特别会议))?)",
    document_types={
        "compendium": "汇编",
        "explanation of position": "立场解释|解释立场",
        "explanation of vote": "解释投票",
        "working paper": "工作文件",
        "conference room paper": "会议室文件",
        "position paper": "立场文件",
        "concept note": "概念说明",
        "draft resolution": "决议草案",
        "report": "报告",
        "note": "秘书处的说明",
        "statement": "发言|声明",
        "submission": "答复|提交材料",
    },
    negations="不 没 沒 无 無 未 非 勿 莫 否 别",
    modals="应 须 必 可 宜 得 将 應 須 將",
    number_words="一 二 三 四 五 六 七 八 九 十 百 千 万 亿 半",
)  # fmt: skip
