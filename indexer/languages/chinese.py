"""Chinese. `indexer/analysis/chinese.py` splits it into pairs of characters."""

from indexer.languages.language import (
    OF_NAMES,
    AttitudeWording,
    Language,
    OrdinalWording,
    ResolutionWording,
    VoteWording,
)

ASKED_ABOUT = "对 对于 對 對於 就 关于 關於 针对 針對 在"
"""What stands between a name and a subject in a question for what is said of it."""
ASKING_WHETHER, ASKING_AT_THE_END = "是否 会不会 能否 愿不愿意", "吗|嗎"
PARAGRAPH_TO, PARAGRAPH_AND = ("至", "到"), ("和", "及", "与")
"""What stands between the first and the last paragraph of a range, and before the last one of a list."""
ASKING_FOR_A_STANCE, ASKING_BEHIND_A_STANCE = "有什么 有何 持什么 持何 有什麼", "是什么 如何 怎样 是什麼"
"""What asks for a position, before the word for one and behind it."""

LANGUAGE = Language(
    code="zh",
    script="Han",
    lacks={
        "first_parts": "each of its characters may be one",
        "whom_they": "it has no relative pronouns",
        "unlike": "words behind a name tell it",
        "future": "verbs have no forms",
        "siding_words": "who takes a side comes last: 反对新条约的国家",
        "abbreviations": "it abbreviates without a full stop",
        "abbreviations_of_numbered": "it abbreviates without a full stop",
        "presenting_own": "no capital tells where the name before them begins",
        "derivations": "words have no endings",
        "holding_views": "no capital tells where the name before them begins",
        "opening_voices": "no capital tells where the name before them begins",
        "read_out": "no name has been read in it behind which such words stand",
        "places_of_speech": "no line in its script has been read that needs it",
        "delivered_by": "no word stands between a speech and its speaker",
        "before_verbs": "who does something comes first: query/chinese_questions.py",
        "thousand": "numbers are written with a word for 10,000",
        "passive_auxiliaries": "`sources` has what stands before who acts",
        "subordinators": "a mark or a word behind it sets a clause apart",
        "sequences": "a mark or a word behind it sets a clause apart",
        "first_person_verbs": "no word stands between saying and what is said",
        "impersonal": "no word stands between saying and what is said",
        "spelling_variants": "its countries spell alike",
        "case_endings": "names are not declined",
        "particles": "names have none",
        "whom": "clauses about a name stand before it",
        "that_clauses": "such nouns are not read in its script",
        "whose": "it has no relative pronouns",
        "acting_for": "it has no relative pronouns",
        "what": "it has no relative pronouns",
        "where": "it has no relative pronouns",
        "plural_saying": "no text in it has been read that has them",
        "among": "no text in it has been read that has them",
        "elided": "no article or preposition is shortened",
        "ordinals": "they are numbers behind a character",
        "of_words": "a case tells it, or the order of words",
        "its_offices": "possessives are words of their own",
        "of_pages": "a stroke parts the number of a page from that of all",
        "only_in": "no word follows the languages of an original",
        **dict.fromkeys(OF_NAMES, "without capitals, nothing tells where a name ends"),
        "saying_participles": "it has no participles",
        "who": "it has no relative pronouns",
        "employed_by": "the organisation stands before the name",
        "to_call": "the words of `in_common` stand before the verb",
        "accredited_to": "`letterheads` has it, before the office",
        "speech_by": "no paper in it has been read that has them",
        "held_offices": "the State stands before them, as in `sender`",
        "addressed": "the date comes first: describe/letter_title.py has the pattern",
        "representing": "`sender` and `letterheads` name the State",
        "office_of_person": "no paper in it has been read that has it",
        "honorifics": "they stand behind the name",
        "statements_by": "no paper in it has been read that has them",
        "unfinished": "a line of it ends anywhere",
        "to_be_held": "no paper in it has been read that has them",
        "own_subject": "no paper in it has been read that has them",
        "to_be_checked": "no paper in it has been read that has them",
        "own_country": "no blank tells where the name behind it ends",
        "own_behalf": "no paper in it has been read that has them",
        "own_people": "no paper in it has been read that has them",
        "articles": "it has no articles",
        "indefinite_articles": "it has no articles",
        "auxiliaries": "verbs have no tense",
        "reporting": "what was said follows the verb directly",
        "agents": "who acts stands before the verb",
        "relative": "it has no relative pronouns",
        "addressing": "a preposition or a case tells whom one speaks to",
        "snowball": "it has no inflection",
        "accented_endings": "it has no accents",
        "irregular_forms": "it has no inflection",
        "quantity_wording": "query/quantities.py counts in 万 and 亿",
        "article_wording": "query/article_references.py reads 第五条 by a pattern of its own",
        "long_forms": "ISO's catalogue has them",
        "months": "dates are written in numbers: 2025年1月15日",
        "date_governors": "dates are followed by what they belong to",
        "organs": "covers in Chinese have the date on a line of its own",
        "letter": "the date comes first: describe/letter_title.py has the pattern",
        "note_verbale": "the date comes first: describe/letter_title.py has the pattern",
        "letter_continues": "the date comes first: describe/letter_title.py has the pattern",
        "text_openings": "the titles of letters end with 信 or 普通照会",
        "negating_part": "its negations are characters",
        "negating_prefixes": "its negations are characters",
        "kinds_of_organisations": "without capitals, nothing tells where a name ends",
        "toward": "it stands before the verb",
        "signatories": "no paper in it has been read that has them",
        "greetings": "no paper in it has been read that has them",
        "bodies_of_states": "the State stands before them, or a preposition is part of its name",
    },
    iso_catalogue="zh_CN",
    weekdays="星期[一二三四五六日天]",
    names_on_covers="chinois chino китайский китайском китайски بالصينية صيني 中文 汉语",
    session=r"(?P<session>第[一二三四五六七八九十百]{1,6}(?:届|次)(?:\p{Han}{0,6}(?:会议|常会|特别会议))?)",
    agenda_item=r"(?:临时)?议程项目\s*(?P<items>\d[\d、（）() a-z和至-]*)",
    bodies=r"\p{Han}{2,40}(?:委员会|理事会|大会|会议|工作组|专家组|论坛|公约)",
    original_labels="原文|原件",
    united_nations=r"联\s*合\s*国",
    principal_organs=r"大\s*会|安全理事会|安理会|经济及社会理事会|人权理事会",
    distribution="普遍|有限",
    recycling="请回收",
    page_words="第",
    watermarks="草案|草稿|机密",
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
        "draft decision": "决定草案",
        "resolution": r"\d{4}年.{2,20}(?:大会|理事会)决议|第\s?\d+\s?[(（]\d{4}[)）]\s?号决议",
        "decision": r"第\s?\d+/\d+\s?号决定",
        "report": "(?:第[一二三四五六七八九十百]+次)?报告",
        "note": "秘书处的说明",
        "verbatim record": "逐字记录",
        "summary record": "简要记录",
        "statement": "发言|声明",
        "submission": "答复|提交材料",
    },
    sender="日(?P<sender>.+?)常驻联合国(?:代表|代表团|观察员)",
    officials="秘书长",
    heads_of_bodies="主席|副主席|共同主席|主席团|报告员",
    heads_of_entities="执行主任|总干事|署长|主任",
    official_papers="(?P<whom>秘书长|秘书处)的?(?:报告|说明)",
    letterheads=(
        r"(?P<office>.{1,40}?)常驻联合国(?:.{0,20}办事处)?代表团|[（(]?(?P<office>\p{Han}{2,12}?)代表团[）)]?|"
        r"(?P<office>\p{Han}{2,20}?)(?:外交部长|外长|总统|总理|国家主席|常驻联合国(?:副)?代表)"
        r"(?: ?\p{Han}{2,5}| .{2,20}| ?\p{Han}{2,5}大使|.{0,80}的(?:发言|讲话|声明|致辞|演讲))"
    ),
    submitted_by="由.{2,40}(?:提交|编写)",
    sponsored="(?:订正)?(?:决议|决定|宣言)草案|修正案|工作文件|提案",
    official_records="正式记录",
    error_pages=(
        "(?:您|你)(?:要)?(?:查找|寻找|请求)的(?:文件|页面)不存在|(?:找不到|未找到)(?:该)?(?:文件|页面)"
    ),
    meetings=r"第\s?\d{1,5}\s?次(?:全体)?会议",
    addenda="增编|更正",
    officers="报告员|主席",
    speeches="发言|讲话|声明",
    speech_openings="(?:谢谢|感谢)",
    spoken_papers="(?:发言|讲话|声明|致辞|立场|意见|提案)",
    presides=r"(?:代理|临时|共同|副)?主席|主持人|[安委][\p{Han}]{1,8}秘书",
    addressed_as=r"[\p{Han}·—－-]{1,40}(?:先生|女士|夫人|爵士|法官|大主教|亲王|公主|博士)",
    spoken_in=r"以(?P<language>\p{Han}{1,6}?)发言|译自(?P<language>\p{Han}{1,6})|(?P<language>\p{Han}{1,6})口译",
    national_capacity=r"以(?:本国|我国)(?:代表的?)?(?:身份|名义)|以(?P<whom>\p{Han}{2,16})代表的?(?:身份|名义)",
    events_of_a_meeting=(
        r"(?:上午|下午|中午)?[^。]{0,20}(?:散会|开会|休会|复会)[。.]?$|进行了?(?:记录)?表决|议程项目\s?\d|赞成[:：]|"
        r"我现在(?:恢复|重新)(?:行使|履行|担任)"
    ),
    notices_of_a_record="本记录",
    delegations="代表团",
    floor_given="给予?(?P<whom>[^，。；]{2,20})(?:发言的)?机会",
    salutations="主席先生|主席女士|各位",
    on_behalf_of="代表",
    speaking_for="代表",
    own_capacity="以(?:本国|该国|国家)(?:代表)?的?(?:身份|名义)",
    parts_of_groups="集团|成员国|国家",
    this_statement="(?:本(?:项|份)?|这一|这份|我们的|我的)(?:声明|发言)",
    quoting_aloud="我引用|引述如下|我引述",
    joint_submissions="(?:联合|共同)(?:声明|发言|呈件)",
    subject_labels="主题|事由",
    own_reports="根据.{2,40}提交的国家报告|受审议国(?:提出|提交)",
    papers_about=r"分析|评估报告|评论|意见|影子|替代|综述|公民|青年",
    papers_under="根据|按照|报告",
    papers_of_many="国家报告|国家信息通报|两年(?:期)?(?:更新|透明度)报告",
    national_papers=(
        "国家自主(?:决定)?(?:的)?贡献|国家信息通报|国家报告|自愿国别(?:评估|审查|报告)|两年(?:期)?(?:更新|透明度)报告"
    ),
    accompanied_by="会同",
    voices="(?:联合|副|代理)?主席|主持人|秘书长?|协调人",
    for_attention="致[:：]|收件人",
    ambassadors="大使",
    posts=(
        "(?:执行|常务|副|助理|高级|首席|独立|名誉|联合)*(?:主任|总监|经理|负责人|主席|会长|总裁|秘书|创始人|顾问|专家|"
        "分析师|研究员|研究者|教授|讲师|学生|成员|会员|代表|大使|工程师|律师|报告员|个人|公民)|个人(?:意见|提交)"
    ),
    parts_of_organisations="部门?|处|司|科|股|组|办公室|方案",
    contents_headings=r"目\s*录|目\s*次",
    contents_columns="页次",
    heading_openings="代表",
    bylines="由|提交方[:：]?|提交人[:：]?|来自",
    organisations=(
        ""
        "主要群体|利益攸关方群体|集团|网络|联盟|协会|联合会|工会|理事会|基金会|研究所|大学|学会|组织|商会|公司|论坛|委员会|中心|机制"
    ),
    constituencies=(
        ""
        "妇女|儿童和青年|青年|农民|土著人民|地方当局|非政府组织|民间社会|工人和工会|工商界|商业和工业|私营部门|技术界|科学和技术界|"
        "科技界|学术界|教育和学术界|残疾人|老年人|志愿者|各国政府|会员国|国际组织|区域组织"
    ),
    chapter_openings=(
        ""
        "导言|引言|摘要|背景|概述|总则|前言|序言|结论|总结|建议|意见|附件|附录|参考文献|缩写|致谢|说明|方法|优先事项|主题|挑战|成就|"
        "经验教训|进展|后续|议程|工作安排|作用|名单|答复|来文|材料|发言|观点|第.{1,3}[章节部]|表|执行|筹资"
    ),
    offices="常驻代表团|外交部|大使馆|代表团|部$",
    no_answer=r"无|不适用|未知|不详|未(?:提供|填写|注明)|没有",
    collections="汇编|收到的(?:答复|来文|意见)",
    submitted_collections=(
        "汇编[^。；]{0,12}(?:发言|答复|来文|意见)|(?:发言|答复|来文|意见|信息)汇编|(?:提交|收到)的?[^。；]{0,"
        "40}(?:文件|发言|答复|来文|意见|材料)"
    ),
    first_person="主席先生|主席女士|我国|我们|中方",
    translations="非正式译文|非官方翻译",
    sentence_words="是 应 将 我 必须 要 不 已 可 会 能 有 认为 支持 反对 呼吁 建议 强调 没有",
    courtesies=(
        r"仅以[^。！？]{0,20}文(?:本)?(?:分发|散发|印发)[^。！？]{0,20}|"
        r"(?:我们?|本人)?(?:谢谢|多谢|感谢)(?:您|你|大家|各位|主席(?:先生|女士)?|(?:您|各位)的(?:聆听|关注))*[，,]?(?:主席先生|主席女士|主席)?|"
        r"(?:请|顺致)[^。！？]{0,20}(?:崇高敬意|最崇高的敬意|敬意|最高敬意)|(?:请|谨请|如蒙)[^。！？]{0,60}(?:作为[^。！？]{0,30}文件|"
        r"本函)[^。！？]{0,20}(?:分发|"
        r"散发|印发)[^。！？]{0,40}|"
        r"(?:尊敬的)?主席(?:先生|女士)?|(?:尊敬的)?各位(?:同事|代表|阁下)|女士们先生们|此致敬礼|阁下"
    ),
    annexes="附件|附文|附录",
    answered_papers="针对|回应|答复|回复|关于|反驳|谴责|就",
    enclosing="转递|转交|随函|附上|附件|附文|转达",
    telephone="电话|传真",
    signed="签名",
    citing=r"见|参见|另见|同上|来源[：:]|资料来源|可查阅|参考文献",
    contents_titles="目录|目次",
    form_labels="文件|组织|部门|地区|标题|关键词|摘要|电子邮件|姓名|国家|日期|主题|用户名|密码|电话|地址|作者",
    periods="秒 分钟 小时 天,日 周,星期 月 年 十年 世纪",
    negations="不 没 沒 无 無 未 非 勿 莫 否 别",
    resolution_wording=ResolutionWording(
        "决议|决议草案", "", "安理会|安全理事会|联合国安理会|联合国安全理事会",
        "联合国大会|联大|大会|人权理事会|经社理事会|经济及社会理事会|联合国", "第|号|的",
    ),
    ordinal_wording=OrdinalWording(
        "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九",
        "二十 三十 四十 五十 六十 七十 八十 九十",
        "二十 三十 四十 五十 六十 七十 八十 九十",
        prefix="第",
    ),
    vote_wording=VoteWording(
        in_favour="赞成(?:者|国)?",
        against="反对(?:者|国)?",
        abstaining="弃权(?:者|国)?",
        nobody="无",
        decided=r"(?:获得?通过|未(?:获|被)?通过|被否决|遭否决|被驳回|获(?:得)?保留|通过了?.{0,300}?(?:表决|票)|否决了?.{0,300}?(?:表决|票)|未经表决)",
        put=r"作出决定|采取行动|付诸表决|进行表决|题为|就.{0,80}表决",
        intended="(?:本(?:想|打算|欲|意)|原(?:想|打算|拟|本)|意欲).{0,20}(?:投|赞成|反对|弃权)",
        voted=r"投(?:了)?(?:赞成票|反对票|弃权票|的?(?:什么|哪种|何种)票)|投票|弃(?:了)?权|如何表决|怎[样么]表决|表决(?=赞成|反对)",
        voting=r"表决",
        abstained="弃了?权",
        on_side="赞成|支持",
        opposing="反对",
        beside=(
        ""
        "谁|哪些国家|哪些会员国|哪国|哪些|国家|如何|怎样|怎么|是否|有没有|对于|对|就|关于|在|上|中|时|了|的|吗|呢|是|有"
        ),
        unasked="为什么|为何|解释|理由|原因|投票权|表决权|未经表决",
    ),
    function_words=(
        "的 了 在 是 和 与 及 或 而 但 对 对于 关于 从 到 由 于 以 为 为了 把 被 将 向 在于 这 那 这些 "
        "那些 其 它 他 她 他们 我们 我 你 您 也 都 就 并 并且 不 没有 有 所 之 等 着  过 地 得 中 上 下 "
        "是否 吗 嗎"
    ),
    question_words=(
        "谁 什么 哪些 哪个 何时 哪里 为什么 如何 怎样 多少 认为 哪国 哪國 怎么说 怎么看 如何看待 说了什么 说什么 "
        "說了什麼 說什麼 讲了什么 什麼 誰 是否 会不会 能否 愿不愿意 吗 嗎"
    ),
    signing_words="签署 签字 签名 签署人 簽署",
    who_words="谁 誰 哪些 哪个 哪国 哪國",
    stance_words="立场 立場 态度 看法 观点",
    position_words=(
        "反对 支持 主张 反对了 支持了 拒绝 拒绝了 提议 提议了 要求 要求了 呼吁 敦促 批评 批评了 谴责 谴责了 赞扬 "
        "赞扬了 欢迎 指责 指责了 感谢 接受 接受了 同意 不同意 赞成 赞同 不接受 不支持 愿意 坚持 偏好 倾向 倾向于 "
        "想要 希望 反對 贊成 贊同 堅持"
    ),
    same_positions=(
        "支持,提议,提议了,愿意,坚持,偏好,倾向,倾向于,想要,希望,贊成,贊同,堅持,赞扬,赞扬了 反对,批评,批评了,反對"
    ),
    speaker_words=(
        "需要 看待 认为 建议 推荐 请求 询问 期望 寻求 考虑 关切 建议了 提问 問 問了 建議 認為 希望看到"
    ),
    mentioning_words=(
        "國家 国家 政府 代表团 代表團 发言者 组织 企业 公司 文件 声明 信函 提到 提到了 提到过 提及 提及了 谈到 "
        "谈到了 谈及 谈及了 谈论 谈论了 说到 说到了 讲到 讲到了 论及 讨论 讨论了 引用 引用了 援引 援引了 提出 "
        "提出了 点名 评论"
    ),
    about_words="关于 对 對",
    requesting="显示 列出 查找 所有 全部",
    papers_asked={
        "": "文件 文本 材料",
        "letter": "信 信函 信件 来信",
        "note verbale": "普通照会",
        "statement": "发言 声明 讲话",
        "submission": "提交材料 提交的材料 答复 意见书",
        "report": "报告",
        "note": "说明",
        "working paper": "工作文件",
        "position paper": "立场文件",
        "concept note": "概念说明",
        "conference room paper": "会议室文件",
        "draft resolution": "决议草案",
        "draft decision": "决定草案",
        "resolution": "决议",
        "decision": "决定",
        "explanation of position": "立场解释",
        "explanation of vote": "解释投票",
    },
    authoring="提交 提交了 提出 提出了 发布 发出 递交 散发 作出 所作 发表 发表了 的",
    modals="应 须 必 可 宜 得 将 能 会 要 需 應 須 將 會 當 当",
    set_phrases=(
        "特别 分别 个别 性别 类别 级别 区别 识别 差别 未来 非常 非洲 无论 不论 不仅 不但 不断 不久 不管 一般 一直 "
        "一起 十分 一旦 一致 统一 进一步 数据 数字 多边 少年 全球 全面 安全 健全 全权 只要 均衡 平均 都市 首都 半岛 "
        "会议 社会 机会 委员会 理事会 大会 协会 议会 国会 会员 会谈 会见 会晤 要求 重要 主要 将来 能力 能源 核能 "
        "职能 功能 许可 认可 应用 反应 响应 适应 供应 相应 对应 当前 当地 当局 当时 相当 得到 取得 获得 使得 值得 "
        "得益 要素 纲要 摘要 "
        "觉得 记得 懂得 显得 难得 赢得 博得 免得 无疑 可持续 可再生 可见 可靠 可观 会计 集会 首要 次要 要点 应邀 将军"
    ),
    restricting="只|仅|唯有|即使|哪怕",
    disapproving="错误|谬误|幻想|错觉",
    subordinating="因为|虽然|尽管|如果|而且|但是|然而",
    copulas="是 有",
    rejecting="反对|谴责|抵制|驳斥|反對|譴責",
    same_modals=(
        "应,须,必,需,要,應,須,當,当,有义务,有必要,必须,应当,应该,需要 可,能"
    ),
    modal_forms="应,應,须,須,必,需,要,当,當 可,能,得 将,將,会,會",
    number_words=(
        "一 二 三 四 五 六 七 八 九 十 百 千 万 亿 半 两 零 〇 倍 双 全 皆 均 都 各 每 些 几 多 少 数 只 仅 唯 兩 萬 "
        "億 雙 數 僅"
    ),
    same_quantities="每,每个,每一个,每一,各,各个,所有,全部,全体,一切,均,都,皆 大多数,多数 仅,只,仅仅,只有,唯",
    counting="二,两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九",
    tens="二十 三十 四十 五十 六十 七十 八十 九十",
    averting="避免|防止|禁止|停止|拒绝|阻止|制止|缺乏|缺少|克制|取消|放弃",
    hedging=(
        ""
        "据称|据说|据报|据悉|所谓|也许|或许|可能|如果|假如|倘若|除非|只要|酌情|视情况|视需要|必要时|在适当情况下|原则上|声称|宣称|报告说|涉嫌|"
        "疑似|承诺|打算|试图|企图"
    ),
    per_cent="百分之",
    opposites=(
        "增,升,扩,涨,加,增加,增长,提高,扩大,上升,增强,提升/减,降,缩,跌,减少,下降,降低,缩小,削减,缩减,限制,"
        "减弱 加强,强化,增强,巩固,改善,改进,促进,完善,推动,便利,鼓励,允许,准许,许可,批准,帮助,协助,有助,推进,允,"
        "许,准,保护,保障,维护,尊重,遵守,捍卫,保持,维持,符合,履行,遵循,保留/削弱,减弱,破坏,损害,恶化,退化,倒退,"
        "侵蚀,阻碍,妨碍,阻挠,禁 强/弱 改/恶 促,鼓,促进,推动,便利,鼓励,允许,准许,许可,批准,帮助,协助,有助,推进,"
        "保护,保障,维护,尊重,遵守,捍卫,保持,维持,符合,履行,遵循,保留/阻,禁,碍,阻止,禁止,劝阻,制止,防止,避免 "
        "确保,保证/防止,威胁,避免 合/违 纳,包括,纳入,列入,包容/排,排除,排斥,剔除,删除 始,开,启,开始,启动,继续,"
        "展开,恢复,打开/终,止,闭,关,停,停止,结束,终止,中止,关闭,暂停 公开,透明,开放,公布,公共/秘密,隐瞒,封闭,"
        "保密,隐蔽,不透明,私人 成,胜,成功,胜利,实现/败,失败,崩溃 高,高于/低,低于 大,巨大,重大,显著,广泛/小,"
        "微小,轻微,有限,微不足道 最大/最小 长,长期/短,短期 早,快,迅速,立即,尽快,加快,加速/晚,迟,慢,缓慢,推迟,"
        "延迟,拖延,逐步 前,先,之前,以前/后,之后,以后 上/下 初,初步,临时,暂时/末,最后,最终,永久 始终,总是,经常,"
        "往往/从不,很少,偶尔,有时 多,多数,许多/少,少数 真,对,是,正确,真实/假,错,错误,虚假,非 好,优,利,积极,"
        "有益,建设性,有效/坏,劣,害,弊,消极,有害,破坏性,无效 正/负,反 积/消 和,和平,合作,对话,友好/战,战争,"
        "冲突,对抗,敌对,敌视 友/敌 安全/危险,风险,威胁 国家,国内,本国,地方,内部/国际,国外,外国,全球,外部 内/外,"
        "际 公/私 自愿,任择/强制,义务,有约束力,被迫 同,一致,相同,平等/异,不同,矛盾,歧视 有/无,没 进/退 接/拒 "
        "支,赞,肯/反,否 满意,高兴,乐观,希望,信心/关切,遗憾,失望,悲观,担忧,不安 呼吁,敦促/劝阻,阻止 简单,容易/"
        "复杂,困难 明确,清楚/含糊,模糊 富/贫,穷 城/乡 新/旧 集中/分散 合法/非法,违法,犯罪 建立,设立,建设,创建/"
        "撤销,摧毁,废除,解散 承认,确认/否认 团结,统一,协商一致/分裂,分歧 增/減 開/關 長/短 進/退 贊/反 感谢,"
        "赞扬,致敬/指责,拒绝,批评,谴责 重要,关键,核心/次要 前进/撤退,后退 频繁,经常/罕见,稀少 升值/贬值 男/女 "
        "裁军/扩军,军备 生/死,亡 过去/未来,将来 盈余,过剩/赤字,短缺,缺乏,匮乏 买,购买,购/卖,出售,售 加入/退出,"
        "离开 记住,牢记,铭记/忘,忘记,遗忘 平民,民用/军事,军人,军用 信任/怀疑,猜疑 青年,年轻,儿童/老年,年老,成人 "
        "输入/输出 实施,施加/取消,解除 通过,采纳/否决,驳回 给予,提供/剥夺 积极,活跃/被动,消极 昼,白天/夜,夜晚 "
        "消除,根除/造成,引起 "
        "犹豫,迟疑,不愿/愿意,意愿,乐意 "
        "确凿,无疑/涉嫌,据称,疑似 和,与,及/或 "
        "保持,保留,维持/失去,丧失 "
        "攀升,飙升,上扬,走高,上涨/下滑,下挫,滑落,走低,锐减,回落,下跌 好/差 远/近 深/浅 软/硬 轻/重 宽松,放宽/严格,"
        "收紧 灵活/僵化,死板 赞成,支持,拥护/反对,抵制,质疑 顺利/受阻,艰难 先进,"
        "发达/落后 缓和,缓解/加剧,激化 减轻/加重 到达,抵达/离开 前面/后面 深入,深刻/表面,肤浅 开始,着手,启动/完成,"
        "结束 支持者/反对者 平静,稳定/动荡,骚乱,混乱 "
        "适用/豁免,排除 翻番,翻倍,倍增,翻一番/减半 要求,主张/反对,拒绝"
    ),
    commitment=(
        "起草,草拟,拟订,提议,建议,讨论,审议,协商,谈判,研究,考虑/通过,批准,核准,决定,议定,颁布 计划,筹备/完成,执行,"
        "落实 有权,权利,自由/有义务,义务,责任 "
        "推迟,暂缓,延期,搁置/通过,批准,核准 鼓励,邀请,呼吁,建议/要求,责成,强制,规定 "
        "认定,断定,证明,查明,确定/怀疑,猜测,推测,假定"
    ),
    counterparts=(
        "捐助者,捐助国,捐助方,捐款/受援者,受援国,受援方,受惠,受益 债权/债务 出借,贷款人,放款/借款人,借入 房东,"
        "业主,出租/租户,租客,承租 雇主/雇员,工人,员工,雇工 卖方,卖家,供应商/买方,买家,客户,顾客 原告,申诉人,"
        "控方/被告,辩方 教师,老师/学生 生产者,制造商/消费者 医生/病人,患者 父母,家长/子女,孩子,儿童 前任/继任,"
        "后任,接任 收入,收益/支出,开支 资产/负债 利润,盈利/亏损 供应,供给/需求 原因/后果,结果 优势,长处,优点/"
        "弱点,劣势,缺点 过去,上个,上一,以往,前一/未来,今后,下个,下一,后一 恢复,收复,重获/失去,丧失 上级/下级,"
        "下属 合法,正当/任意 如果,假如,倘若/即使,哪怕,虽然 理论/实践 截至,直到,至/从,自 共同,联合,一道/分别,"
        "单独,各自,单方面 一致,一致同意/多数,多数票 士兵,军人,战斗员/平民"
    ),
    times="春 夏 秋 冬 上午,早上,早晨 下午 晚上,傍晚 昨 今 明",
    amounts="了 到,至 从,由",
    conceding="即使 哪怕",
    expecting="预计|预期|预料|有望|拟于|定于|即将|行将",
    one_of="之一|其中一",
    lesser_offices="副|代理|前任|候任|助理",
    approximating="约 大约",
    units="公里 英里 米 英尺 吨 公斤 公顷 英亩 升 加仑 桶 美元 欧元 卢布 日元 法郎 比索",
    saying_no="否认|驳斥",
    saying=(
        "希望|欢迎|告诉|"
        ""
        "直言|坦言|透露|感叹|抱怨|质疑|相信|介绍|答道|反问|批评|总结|写道|表示|指出|说道|说(?![法服教])|說|强调|強調|声明|宣布|补充|呼吁|警告|重申|认为|主张|回答|回应|解释|"
        "坚称|提出|称|表明|提醒|承认|反驳|问道"
    ),
    titles=(
        "署长|厅长|院长|所长|社长|主席|主编|委员长|首席\\p{Han}{1,"
        "3}官|专员|主管|船长|工程师|女士|先生|博士|院士|议员|法官|记者|老师|医生|校长|经理|董事长|总裁|理事长|"
        "站长|局长|处长|司长|司令|书记|市长|省长"
    ),
    surnames=(
        ""
        "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹"
        ""
        ""
        ""
        "熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文穆池施陶翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边简蔺郁闻樊璩殷罗邬湛狄臧戚茅庞蓝席麻娄昝裘缪嵇滑荀羿储汲糜巫弓牧隗宓仇栾厉戎符幸韶郜蓟蒲鄂咸蔺屠莘党逄姬扶宰郦雍桑濮冀浦晏慎戈庾暨衡匡寇禄阙殳越夔隆师巩晁敖融冷訾阚饶鞠须巢蒯荆游竺盖益桓]"
    ),
    staff="顾问|律师|研究员|专家|教授|法律|法务|副",
    papers="简报|报告|声明|文件|来信|研究|意见",
    working_groups="工作组|小组",
    saying_nouns="发言|话|来信|声明|说法|指控|信函|讲话|警告|立场|意见",
    quoting="援引|引用|引述|转述|附和|呼应",
    subject_relatives="后者",
    reproaching="批评|指责|谴责|抨击|指控",
    recording=(
        r"(?:还|也)?(?:欢迎|注意到|强调|指出|建议|赞扬|祝贺|感谢|赞赏|遗憾|敦促|要求|回顾|重申|询问|表示|说|谴责|呼吁|认为|鼓励|承认|肯定|"
        r"澄清|解释|补充|提请注意|(?:发表了?|作了?)(?:声明|发言)|对\p{Han}{1,40}?(?:表示|感到))"
    ),
    unnamed_speakers=(
        ""
        "(?:各|许多|一些|有些|其他|几个|多个|若干|部分|另一个?|另一位|一位|一个|大多数|所有|与会)(?:代表团|国家?|国代表|代表|发言者|会员国|成员国|"
        "缔约方|缔约国|观察员|专家)|与会者|发言者|会员国|成员国"
    ),
    striking_out="删除|删去|去掉|替换|取代",
    objecting="反对|拒绝|质疑|不接受",
    wordings="一词|措辞|表述|提法|用语|说法|字样",
    remarking="笑道|叹道|喊道|形容|称赞|赞扬|谴责|敦促|断言|证实|调侃|打趣|感慨",
    governing="向|从|比|给",
    according_to="在(?=[^，。；：]{1,30}(?:看来|眼[里中]))|据|按照|根据|用",
    according_to_it="(?:在|据)(?:他|她|它|其|该国)们?(?:看来|所言|所说|称|眼[里中])|[用照按](?:他|她|它|其)们?的(?:话|说法)",
    subject_pronouns="他|她|它|他们|她们|该国|其",
    speaker_pronouns="他|她",
    state_nouns="该国|王国",
    portfolios=(
        "外交|通信|司法|国防|财政|商务|卫生|教育|能源|内政|经济|交通|信息|环境|文化|安全|政策|贸易|农业|工业|劳动|气候"
    ),
    other_parties="盟友|盟国|邻国|批评者|反对者|对手|敌人|支持者|伙伴|朋友",
    parts_of_states="的?(?:(?:一|大)?部分|(?:东|西|南|北|中)部(?:地区)?|一半|一个(?:省|州|地区))",
    former="前",
    sources="被|遭到?|受到?|来自",
    office_modifiers="常驻|高级|首席|副",
    legal_forms="(?:股份)?有限公司",
    behind_names_of_people="[在于也则对还就曾周昨今接向表至的将把没认等，。：“]",
    kinds_of_speakers={
        "other": (
            r"《|媒体|报纸|报社|杂志|网站|电视台|通讯社|智库|学者|专家|网民|民众|"
            r"反对党|居民|老师|教师|学生|司机|渔民|农民|店主|市长|护士|记者|分析师|工会|法官|退休|母亲|父亲|邻居|业内|家长|基金经理|女士|大爷|听众|乘客|"
            r"患者|消息人士|知情人士|活动人士|示威者|商人|难民|男孩|女孩"
        ),
        "state": (
            r"部长|部门|内阁|政府|大使|领事|总理|总统|首相|外交|代表团|共和国|联邦|王国|检察|外长|司法部|经济部|教育部|国务|政务|司长|局长|处长|署长|厅长|市政|"
            r"官员|当局|军队|国防部|国务院|警方|军方|团长|副部长"
        ),
        "company": (
            r"公司|企业|运营商|服务商|集团|董事长|总裁|首席|总监|总经理|股东|客户|财报|业绩|法务"
        ),
        "research": (
            r"大学|研究所|学院|教授|研究员|学者|校长|院长|专家|研究|论文|实验室|博士"
        ),
        "civil": (
            r"中心|协会|联盟|网络|志愿者|公益|执行主任|理事长|基金会|热线|组织|律师"
        ),
        "body": (
            r"秘书处|秘书长|理事会|共同体|委员会|论坛|主席"
        ),
    },
    posted_to="驻|駐",
    envoys="特使|大使|代表团?|外交官|使节",
    speaker_roles=(
        "团长|常驻联合国|主任|秘书长|总监|负责人|会长|"
        ""
        "回答|答复|看法|外交官|代表团|代表|大使|部长|外交部|外长|总统|总理|发言人|常驻|政府|特使|使团|声明|立场文件|驻联合国|"
        "观察员|的|则|方|同事|刚才"
    ),
    and_words="和|与|及",
    or_words="或者|或|还是",
    back_references=(
        "正如|诚如|(?:在)?接受\\p{Han}{0,8}?时|然而|不过|但是|但|仍然|仍|却|因此|"
        "(?:周|星期)[一二三四五六日天]|[今昨]天|[今昨当]日|当天|上午|下午|晚间|"
        "在\\p{Han}{1,10}?[上中时后里间]|领导人|该国代表|该官员|"
        ""
        "它|他|她|他们|该国|该代表团|该代表|该组织|代表团|代表|还|又|并|也|随后|接着|同时|此外|然后|其|最后|继续|后来|进一步|"
        "再次"
    ),
    favouring=(
        "支持|欢迎|赞同|赞成|建议|主张|应当|应该|必须|需要|鼓励|重申|重要|应|赞扬|赞赏|称赞|接受|同意|认可|肯定|"
        "高度评价|拥护|满意"
    ),
    opposing=(
        "反对|拒绝|不赞成|不可接受|避免|遗憾|关切|威胁|风险|谴责|破坏|违反|抵制|否认|否定|批评|抗议|失望|不满|"
        "驳斥"
    ),
    adversatives="但|然而|不过|可是",
    attitude_wording=AttitudeWording(
        wanting="支持|欢迎|赞同|赞成|主张|呼吁|敦促|要求|拥护|鼓励|支援",
        granting="(?<!可)接受|同意|认可|承认|容忍|建议|允许",
        against="反对|拒绝|抵制|驳斥|否认|抗议|反對",
        needless="没有(?:任何)?必要|没必要|不必要|无需|无须|不需要",
        condemning="谴责|遗憾|譴責",
        ending="解除|取消|结束|停止|终止|废除|消除|撤销|撤出|撤离|禁止|制止|中止|取缔|铲除",
        keeping="维持|保持|保留|继续|加强|强化|建立|设立|延长",
        refraining="避免|拒不|排除",
        bad="非法|不公正|不公平|不可接受|不合理|不正当|罪恶|违反|违背|侵犯|无理|失望|令人担忧|令人不安",
        good="(?<!不|非)(?:合法|正当|合理|必要|正义)|(?<!不)可接受",
        denying="不(?!仅|但|断|同(?!意)|公|可接受|合理|正当|可分割)|未|勿|没有|无法|绝非|并非",
        asking="(?:问|質疑|质疑|思考)[^。；]{0,12}?(?:是否|为什么|为何)",
        doubting="怀疑|质疑|谨慎|存疑|疑虑|保留意见|关切的是",
        missing="缺乏|缺少|缺失|遗漏",
        forbidding="不能|不得|不可以|不容",
        contracted="(?!)",
        excepting="未经|没有|除非|除了",
        leading_on="以|以便|并|从而|来|帮助",
        attributing=(
        "所谓|据称|听说|听到有人|假设|声称|宣称|有人(?:说|认为|主张)|一些人(?:说|认为)|神话|借口|假借|仿佛|好像"
        ),
        upholding="保护|促进|保障|确保|尊重|需要|必要|优先|执行|加强|改善|维护|重要",
        affirming=(
        ""
        "毫无疑问|无疑|不言而喻|众所周知|无可否认|不可否认|不容否认|无一例外|毫不(?:迟疑|拖延)|毫不例外|不是秘密|并非秘密|不得不|不仅|不光|不断"
        ),
        declining=r"投(?:了|下)?反对票|弃权|(?:不能|无法|难以)(?:接受|支持|同意|赞同|赞成)|不加入\p{Han}{0,4}协商一致",
        refusing="不",
        differing="事实并非如此|并非如此|这是错误的|这不是|恰恰相反|相反|我们不同意|我们不认为|不可接受",
    ),
    contrasting="而不是|而非|代替|超越",
    thanking="(?:感谢|谢谢|致谢|谢意|祝贺|赞赏|敬意|感激)(?![^。]*(?:应当|应该|必须|认为|主张|建议|支持))",
    thanked=(
        ""
        "主席|秘书处|口译|翻译|协调员|东道|团队|同事|代表团|各位|您|领导|奉献|专业精神|辛勤|不懈|款待|机会|灵活|秘书长|大使|前任|阁下|陛下"
    ),
    formalities=(
        "荣幸地?(?:提及|转递|转交|代表|提交|向|随函)|谨(?:此|随函)?(?:转递|提及|转交|随函)|"
        "给[^。]{2,40}的(?:同文)?(?:信|普通照会)|(?:请|如蒙)[^。]{0,40}作为[^。]{0,40}文件(?:分发|印发)|"
        "欢迎[^。，]{0,10}通过[^。，]{0,20}(?:报告|文件)[。\\s]*$|"
        "欢迎(?:有|能有|此次|这一|这个)?(?:机会|邀请)"
    ),
    ceremonial="哀悼|慰问|缅怀|祝贺|当选|本届会议的主题|主题是|请允许我|以下(?:几)?点|通报人",
    own_voice=(
        ""
        "我(?=[荣很非高愿要想谨代也现今在同支赞感完])|我国|我们|我谨|我团|我代表|中方|我方|本代表团|我很荣幸|我高兴|我国代表团|我愿|我要"
    ),
    people="人民|公民|受害者|妇女|儿童|人类",
    alignments={
        "on_behalf_of": (
            "以(?=[^，。]{2,30}名义(?:在|作|发言|讲话))|(?<!全权|常驻|副|首席)代表(?!团|处|性|权|们|大会|作)"
        ),
        "rejects": (
            "反对(?!票)|对(?=[^，。]{2,30}投(?:了)?反对票)|对(?=[^，。]{1,40}表示(?:反对|不赞成|不同意))|"
            "难以(?:同意|赞同|认同|接受|支持)|不赞成|不赞同|"
            ""
            "不认同|不同意|(?:无法|不能)(?:同意|赞同|认同)|不支持|无法支持|不能支持|不能接受|无法接受|拒绝接受|拒绝|建议删除|提议删除|要求删除"
        ),
        "dissociates": "不(?:加入|参与|参加)(?=[^，。]{0,20}(?:发言|声明|立场))|与(?=[^，。]{2,30}保持距离)",
        "aligns": "[与同](?=[^，。]{2,24}(?:发言|声明|立场)保持一致)|赞同|附议|认同|同意(?!见)",
        "joins": "加入(?!.{0,24}提案国)|(?:同|与|和)(?=[^，。]{2,16}(?:一道|一起|共同))",
        "cosponsors": "共同提出|联署|共同提案|联合提出|"
        "是(?=.{0,24}(?:共同提案国|共提国))|(?:加入|成为)(?=.{0,24}提案国)",
        "endorses": "赞成|赞许",
        "supports": (
            "支持|[与同](?=[^，。]{2,20}(?:持|有)(?:相同|一致|同样)的?(?:立场|看法|观点|意见))|[与同](?=[^，。]{2,"
            "20}的(?:立场|看法|观点|意见)(?:完全|基本)?(?:一致|相同|相近))|"
            "对(?=[^，。]{2,30}投(?:了)?赞成票)|对(?=[^，。]{1,"
            "40}(?<!不)表示(?:完全|坚决|充分|坚定|全力)?(?:支持|赞同|认同))|"
            "(?P<passive>(?<=得到)我们的支持)|拥护|呼应|响应"
        ),
    },
    stated=(
        ""
        "发言|修改建议|修改意见|(?:工作|非正式|概念)文件|概念说明|(?<=(?:提交|提出|散发)的)文件|所说的话|声明|立场|提案|提议|建议|主张|倡议|修正案|决议草案|意见|观点|呼吁|看法|方案"
    ),
    titled="倡议",
    relating="对|针对|之前|以前|之后|以后",
    parties_to=r"缔约国",
    times_told=r"昨天|昨日|今天|今日|今晨|今早|上午|下午|早些时候|刚才|刚刚|上次会议|星期[一二三四五]",
    assenting=r"不能不|不得不|不会不|毫不犹豫|不仅|不只|不光",
    past_times=r"上个?(?:月|周|星期|届会议)|去年|[一二两三四五几]个?(?:月|年|周)前|过去|以前",
    for_whom=(
        "作为"
    ),
    supported_by=(
        r"在(?P<who>[^，。；]{1,40}?)的?支持下|(?P<gets>(?:得到|获得|受到)了?(?P<who>[^，。；]{1,40}?)的?(?:大力|广泛)?支持(?!的))"
    ),
    its_delegation="[他她](?:的|所代表的)?(?:代表团|国家|国|政府)|该(?:国)?代表团|该国(?:政府)?|其代表团",
    proposing="提议|建议|提出|要求|请求|反对|主张",
    stated_by="(?:，)?(?:由)",
    apart="关于|在|对于|针对|就",
    anaphors="该|这一|这个|上述|其|此",
    pronouns=r"\|(?:它|此(?=表示)|其(?=[，。])|(?=[，。；]))",
    possessives="其",
    forums="联合国|大会|安理会|安全理事会|秘书处",
    urging=(
        "呼吁(?=我|各|所有|国际|有关|其他|会员|他)|敦促|请(?=各|你|主席|秘书|有关|所有)|鼓励|希望(?!表示|对)|应当|应该|"
        "考虑|要求(?=我|各|所有|他|有关)"
    ),
    supposing="如果|若|可能|本可|假如",
    instruments=r"第\d+(?:/\d+)?号决议|突尼斯议程|联合国宪章|世界人权宣言|决议草案|报告草案|第\d+段|第\d+条",
    denying="不|不能|无法|并不|不会|不再|难以|不能完全|并未",
    elliptic="(?:仅|只)(?:想|愿|是)",
    undoing="讨论|审议|研究|删除|撤回|撤销|收回|暂停|否决|拒绝|修改|修正(?!案)|取代|替换",
    naming="赞同|附议|认同|同意|加入",
    other_voices="他们|他|她|它|它们|各国|许多国家|一些国家|其他国家|各代表团|许多代表团|一些代表团|的国家",
    divided=(
        (r"多边|政府间/"
        r"多利益攸关方|多方利益相关|所有利益攸关方|多利益相关方"),
        r"有法律约束力|具有法律约束力|强制/自愿|不具约束力",
    ),
    in_common="一道|一起|共同",
    on_a_point="在这一点上",
    as_proposed="(?:按照?|正?如)(?=[^，。]{2,16}(?:所)?(?:提议|建议|提出|要求))",
    namely="即|其成员(?:为|包括)|成员包括",
    examples="包括|特别是|尤其是|例如",
    joining="以及|和|但|而|并|并且|同时|且|但是",
    telling="感谢|发言|介绍|提交|声明|致辞|表示|提出|写信|致函|陈述|转递|提请",
)  # fmt: skip
