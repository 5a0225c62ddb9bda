"""Arabic. Its stemmer is `indexer/analysis/arabic.py`."""

from indexer.languages.language import ArticleWording, Language

LANGUAGE = Language(
    code="ar",
    script="Arabic",
    lacks={
        "snowball": "Snowball's rules take too much away; analysis/arabic.py has its own",
        "accented_endings": "vowel signs are never part of a term",
        "irregular_forms": "analysis/arabic.py has them",
        "organs": "covers in Arabic have the date on a line of its own",
        "text_openings": "the titles of letters end with their line",
        "negating_prefixes": "it negates by words: غير and عدم",
    },
    article_wording=ArticleWording("المادة", "مادة والمادة بالمادة للمادة المواد", "الفقرة", "فقرة", "من"),
    iso_catalogue="ar",
    long_forms=("جمهورية ", "مملكة "),
    names_on_covers="arabe árabe арабский арабском بالعربية بالعربيه عربي 阿拉伯文",
    months=(
        "يناير كانون_الثاني", "فبراير شباط", "مارس آذار", "أبريل ابريل إبريل نيسان", "مايو أيار ايار",
        "يونيو يونيه حزيران", "يوليو يوليه تموز", "أغسطس اغسطس آب", "سبتمبر أيلول ايلول", "أكتوبر اكتوبر تشرين_الأول",
        "نوفمبر تشرين_الثاني", "ديسمبر كانون_الأول",
    ),
    date_governors=r"مؤرخ\w*|في|من",
    session=r"(?P<session>الدورة\s+[^\d\n]{3,60})$",
    document_types={
        "compendium": "خلاصة وافية|تجميع",
        "explanation of position": "تعليل الموقف",
        "explanation of vote": "تعليل التصويت",
        "working paper": "ورقة عمل",
        "conference room paper": "ورقة غرفة اجتماعات",
        "position paper": "ورقة موقف",
        "concept note": "مذكرة مفاهيمية",
        "draft resolution": "مشروع قرار",
        "report": "تقرير",
        "note": "مذكرة من الأمانة",
        "statement": "بيان",
        "submission": "مساهمات?|ردود",
    },
    letter="رسال(?:ة|تان)(?: متطابقتان)?",
    note_verbale="مذكرة شفوية",
    letter_continues="مؤرخ",
    sentence_words=(
        "إن أن أنه أنها التي الذي الذين لم لن لا قد كان كانت يكون تكون يجب ينبغي يمكن نحن هذا هذه ذلك تم يتم حيث لأن "
        "إذا نؤيد نرفض ندعو نوصي نعتقد نؤكد ليس ليست سوف"
    ),
    courtesies=(
        r"(?:و)?(?:شكرا|شكراً|أشكركم|نشكركم|أشكر|شكرًا)(?:\s(?:جزيلا|جزيلاً|لكم|على\sحسن\sاستماعكم|على\sحسن\sإصغائكم|"
        r"على\sانتباهكم))*(?:،?\s(?:السيد|سيدي|السيدة)\b\.?[^.!?,،؟]{0,50})?|"
        r"(?:وتفضلوا|تفضلوا|وأغتنم|أغتنم|وتقبلوا|تقبلوا)[^.!?؟]{0,100}(?:التقدير|الاحترام|اعتباري|تقديري|"
        r"التحية)[^.!?,،؟]{0,60}|"
        r"(?:و)?(?:أرجو|سأكون|أكون|وأكون|نرجو)\s(?=[^.!?؟]{0,150}(?:تعميم|توزيع|إصدار|نشر))(?=[^.!?؟]{0,250}(?:وثيقة|"
        r"وثائق|هذه\sالرسالة))[^.!?؟]{0,400}|"
        r"(?:السيد|السيدة)\s(?:الرئيس|الرئيسة|رئيس\sالجلسة)|(?:أصحاب|صاحب)\s(?:السعادة|المعالي)[^.!?,،؟]{0,40}|"
        r"(?:السيدات\sوالسادة|سيداتي\sسادتي)[^.!?,،؟]{0,40}|والسلام\sعليكم[^.!?,،؟]{0,40}"
    ),
    citing=r"انظر(?:\sأيضا)?\b|أنظر\b|المرجع\s(?:نفسه|السابق)|المصدر\s?:|متاح\s(?:على|في)\b|المراجع",
    contents_titles="المحتويات|فهرس",
    form_labels=(
        "الوثيقة|المنظمة|القطاع|المنطقة|العنوان|الكلمات الرئيسية|ملخص|البريد الإلكتروني|الاسم|البلد|التاريخ|الموضوع|"
        "اسم المستخدم|كلمة المرور|الهاتف|المؤلف"
    ),
    negations="لا لم لن ليس ليست ليسوا غير دون بدون عدم ما إلا",
    modals="يجب ينبغي يجوز يمكن قد سوف",
    number_words=(
        "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة مائة ألف مليون مليار جميع بعض نصف"
    ),
)  # fmt: skip
