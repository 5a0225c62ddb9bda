"""Chinese. `indexer/analysis/chinese.py` splits it into pairs of characters."""

from indexer.languages.language import Language

LANGUAGE = Language(
    code="zh",
    script="Han",
    lacks={
        "agents": "who acts stands before the verb",
        "relative": "it has no relative pronouns",
        "addressing": "a preposition or a case tells whom one speaks to",
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
    agenda_item=r"(?:临时)?议程项目\s*(?P<items>\d[\d、（）() a-z和至-]*)",
    bodies=r"\p{Han}{2,40}(?:委员会|理事会|大会|会议|工作组|专家组|论坛|公约)",
    summary_titles=r"摘要|导言|目录",
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
    bylines="由|提交方[:：]?|提交人[:：]?|来自",
    organisations="主要群体|利益攸关方群体|集团|网络|联盟|协会|联合会|工会|理事会|基金会|研究所|大学|学会|组织|商会|公司|论坛|委员会|中心|机制",
    constituencies=(
        "妇女|儿童和青年|青年|农民|土著人民|地方当局|非政府组织|民间社会|工人和工会|工商界|商业和工业|私营部门|技术界|科学和技术界|"
        "科技界|学术界|教育和学术界|残疾人|老年人|志愿者|各国政府|会员国|国际组织|区域组织"
    ),
    chapter_openings=(
        "导言|引言|摘要|背景|概述|总则|前言|序言|结论|总结|建议|意见|附件|附录|参考文献|缩写|致谢|说明|方法|优先事项|主题|挑战|成就|"
        "经验教训|进展|后续|议程|工作安排|作用|名单|答复|来文|材料|发言|观点|第.{1,3}[章节部]|表|执行|筹资"
    ),
    offices="常驻代表团|外交部|大使馆|代表团|部$",
    no_answer=r"无|不适用|未知|不详|未(?:提供|填写|注明)|没有",
    sentence_words="是 应 将 我 必须 要 不 已 可 会 能 有 认为 支持 反对 呼吁 建议 强调 没有",
    courtesies=(
        r"(?:我们?|本人)?(?:谢谢|多谢|感谢)(?:您|你|大家|各位|主席(?:先生|女士)?|(?:您|各位)的(?:聆听|关注))*[，,]?(?:主席先生|主席女士|主席)?|"
        r"(?:请|顺致)[^。！？]{0,20}(?:崇高敬意|最崇高的敬意|敬意|最高敬意)|(?:请|谨请|如蒙)[^。！？]{0,60}(?:作为[^。！？]{0,30}文件|本函)[^。！？]{0,20}(?:分发|"
        r"散发|印发)[^。！？]{0,40}|"
        r"(?:尊敬的)?主席(?:先生|女士)?|(?:尊敬的)?各位(?:同事|代表|阁下)|女士们先生们|此致敬礼|阁下"
    ),
    citing=r"见|参见|另见|同上|来源[：:]|资料来源|可查阅|参考文献",
    contents_titles="目录|目次",
    form_labels="文件|组织|部门|地区|标题|关键词|摘要|电子邮件|姓名|国家|日期|主题|用户名|密码|电话|地址|作者",
    negations="不 没 沒 无 無 未 非 勿 莫 否 别",
    function_words=(
        "的 了 在 是 和 与 及 或 而 但 对 对于 关于 从 到 由 于 以 为 为了 把 被 "
        "将 向 在于 这 那 这些 那些 其 它 他 她 他们 我们 我 你 您 也 都 就 并 并且 不 "
        "没有 有 所 之 等 着 过 地 得 中 上 下"
    ),
    question_words="谁 什么 哪些 哪个 何时 哪里 为什么 如何 怎样 多少 认为",
    position_words="反对 支持 主张 國家 国家",
    modals="应 须 必 可 宜 得 将 能 会 要 需 應 須 將 會 當 当",
    number_words=(
        "一 二 三 四 五 六 七 八 九 十 百 千 万 亿 半 两 零 〇 倍 双 全 皆 均 都 各 每 些 几 多 少 数 只 仅 唯 兩 萬 "
        "億 雙 數 僅"
    ),
    opposites=(
        "增/减 增/降 升/降 加/减 强/弱 高/低 大/小 支/反 接/拒 赞/反 允/禁 许/禁 准/禁 鼓/阻 促/阻 扩/缩 前/后 上/下 "
        "内/外 好/坏 合/违 公/私 同/异 进/退 始/终 开/关 开/闭 多/少 长/短 早/晚 先/后 新/旧 真/假 对/错 正/负 友/敌 "
        "胜/败 成/败 战/和 纳/排 改/恶 升/跌 有/无 增/減 強/弱 開/關 長/短 進/退 贊/反"
    ),
    saying=(
        "反问|批评|总结|写道|表示|指出|说道|说|說|强调|強調|声明|宣布|补充|呼吁|警告|重申|认为|主张|回答|回应|解释|"
        "坚称|提出|称|表明|提醒|承认|反驳|问道"
    ),
    according_to="据|按照|根据|用",
    according_to_it="(?:在|据)(?:他|她|它|其|该国)们?(?:看来|所言|所说|称)",
    subject_pronouns="他|她|它|他们|她们|该国|其",
    former="前",
    office_modifiers="常驻",
    speaker_roles=(
        "回答|答复|看法|外交官|代表团|代表|大使|部长|外交部|外长|总统|总理|发言人|常驻|政府|特使|使团|声明|立场文件|驻联合国|"
        "观察员|的|则|方"
    ),
    back_references=(
        "它|他|她|他们|该国|该代表团|该代表|该组织|代表团|代表|还|又|并|也|随后|接着|同时|此外|然后|其|最后|继续|后来|进一步|"
        "再次"
    ),
    favouring="支持|欢迎|赞同|赞成|建议|主张|应当|应该|必须|需要|鼓励|重申|重要|应",
    opposing="反对|拒绝|不赞成|不可接受|避免|遗憾|关切|威胁|风险|谴责|破坏|违反",
    adversatives="但|然而|不过|可是",
    own_voice="我(?=[荣很非高愿要想谨代也现今在])|我国|我们|我谨|我团|我代表|中方|我方|本代表团|我很荣幸|我高兴|我国代表团|我愿|我要",
    people="人民|公民|受害者|妇女|儿童|人类",
    alignments={
        "on_behalf_of": "(?<!全权|常驻|副|首席)代表(?!团|处|性|权|们|大会|作)",
        "rejects": (
            "反对(?!票)|对(?=[^，。]{2,30}投(?:了)?反对票)|不赞成|不赞同|不同意|不支持|无法支持|不能支持|不能接受|无法接受|拒绝接受|拒绝|建议删除|提议删除|要求删除"
        ),
        "aligns": "赞同|附议|认同|同意(?!见)",
        "joins": "加入(?!.{0,24}提案国)|(?:同|与|和)(?=[^，。]{2,16}(?:一道|一起|共同))",
        "cosponsors": "共同提出|联署|共同提案|联合提出|是(?=.{0,24}共同提案国)|(?:加入|成为)(?=.{0,24}提案国)",
        "endorses": "赞成|赞许",
        "supports": "支持|对(?=[^，。]{2,30}投(?:了)?赞成票)|(?P<passive>(?<=得到)我们的支持)|拥护|呼应|响应",
    },
    stated="发言|工作文件|所说的话|声明|立场|提案|提议|建议|主张|倡议|修正案|决议草案|意见|观点|呼吁|看法|方案",
    titled="倡议",
    stated_by="(?:，)?(?:由)",
    apart="关于|在|对于|针对|就",
    anaphors="该|这一|这个|上述|其|此",
    pronouns=r"\|(?:它|其(?=[，。]))",
    possessives="其",
    forums="联合国|大会|安理会|安全理事会|秘书处",
    urging=(
        "呼吁(?=各|所有|国际|有关|其他|会员|他)|敦促|请(?=各|你|主席|秘书|有关|所有)|鼓励|希望(?!表示|对)|应当|应该|"
        "考虑|要求(?=我|各|所有|他|有关)"
    ),
    supposing="如果|若|可能|本可|假如",
    instruments=r"第\d+(?:/\d+)?号决议|突尼斯议程|联合国宪章|世界人权宣言|决议草案|报告草案|第\d+段|第\d+条",
    denying="不|不能|无法|并不|不会|不再|难以|不能完全|并未",
    undoing="讨论|审议|研究|删除|撤回|撤销|否决|拒绝|修改|修正(?!案)|取代|替换",
    naming="赞同|附议|认同|同意",
    other_voices="他们|他|她|它|它们|各国|许多国家|一些国家|其他国家|各代表团|许多代表团|一些代表团|的国家",
    joining="以及|和|但|而|并|并且|同时|且|但是",
    telling="发言|介绍|提交|声明|致辞|表示|提出|写信|致函|陈述|转递|提请",
)  # fmt: skip
