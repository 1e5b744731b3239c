/// Words of company names that do not distinguish companies: legal forms and trade words, in many scripts.
package enum OrganisationWords {
    /// Legal forms in scripts that are transliterated letter by letter; removed before.
    package static let originalLegalForms = [
        "有限责任公司", "股份有限公司", "有限公司", "股份公司", "总公司", "公司", "株式会社", "有限会社", "合同会社", "주식회사", "(주)", "㈜",
        "有限責任公司", "股份有限公司", "شركة", "ش.م.م", "ذ.م.م",
    ].sorted { $0.count > $1.count }

    /// Legal forms as words; those of several words first. They are removed anywhere in a name.
    package static let legalForms: [[String]] = [
        "s de r l de c v", "s de rl de cv", "s a p i de c v", "sapi de cv", "s a b de c v", "sab de cv", "s a de c v",
        "sa de cv", "s c de r l", "gufen youxian gongsi", "youxian zeren gongsi", "youxian gongsi", "co pte ltd",
        "pte ltd", "pty ltd", "sdn bhd", "co ltd", "co limited", "company limited", "company ltd", "corp ltd",
        "gmbh co kg", "s a s", "s a c", "s r l", "s l u", "s p a", "s a", "s l", "b v", "n v", "l l c", "l l p",
        "e i r l", "sociedad anonima de capital variable",
        "sociedad anonima", "sociedad de responsabilidad limitada", "gesellschaft mit beschrankter haftung",
        "obshchestvo s ogranichennoy otvetstvennostyu", "limited liability company", "limited liability partnership",
        "limited partnership", "public limited company", "private limited", "pvt ltd", "joint stock company",
        "otkrytoe aktsionernoe obshchestvo", "zakrytoe aktsionernoe obshchestvo", "publichnoe aktsionernoe obshchestvo",
        "aktsionernoe obshchestvo", "societa per azioni", "societa a responsabilita limitata", "societe anonyme",
        "societe a responsabilite limitee", "societe par actions simplifiee", "besloten vennootschap",
        "naamloze vennootschap", "spolka akcyjna", "spolka z ograniczona odpowiedzialnoscia", "sp z o o", "s r o",
        "spol s r o", "d o o", "anonim sirketi", "limited sirketi", "ltd sti", "sociedade anonima",
        "perseroan terbatas", "kabushiki kaisha", "yugen kaisha", "korlatolt felelossegu tarsasag",
    ].map { $0.split(separator: " ").map(String.init) }

    /// The first words of `legalForms`.
    static let legalFormBeginnings = Set(legalForms.compactMap(\.first))

    /// Legal forms of one word, removed at the end of a name.
    package static let finalForms: Set<String> = [
        "co", "ltd", "limited", "company", "corp", "corporation", "inc", "incorporated", "llc", "llp", "lp", "plc",
        "gmbh", "mbh", "ag", "kg", "ug", "ohg", "sa", "sas", "srl", "sarl", "sl", "slu", "spa", "bv", "nv", "oy", "oyj",
        "ab", "as", "asa", "aps", "ltda", "eirl", "pte", "pty", "sdn", "bhd", "kk", "jsc", "pjsc", "cjsc", "ojsc",
        "fze", "fzco", "fzc", "dmcc", "gongsi", "cia", "compania", "aktiengesellschaft", "kommanditgesellschaft",
        "aktiebolag", "osakeyhtio", "aktieselskab", "anpartsselskab", "limitada", "ooo", "zao", "oao", "pao", "doo",
        "sro",
        "kft", "zrt", "eood", "pvt", "sirketi", "tbk",
    ]

    /// Legal forms of one word, removed at the start of a name.
    package static let initialForms: Set<String> = [
        "ooo", "zao", "oao", "pao", "ao", "too", "tov", "pt", "sharikat", "the", "messrs",
    ]

    /// Trade words in Han, which have no word breaks: replaced by the English word.
    static let originalTradeWords: [(word: String, trade: String)] = [
        ("进出口", "import export"), ("模具", "mold"), ("运输", "transport"), ("物流", "logistics"), ("贸易", "trading"),
        ("商贸", "trading"), ("化工", "chemical"), ("化学", "chemical"), ("机械", "machinery"), ("设备", "equipment"),
        ("国际", "international"), ("科技", "technology"), ("技术", "technology"), ("工业", "industry"), ("实业", "industry"),
        ("集团", "group"), ("电子", "electronics"), ("塑料", "plastic"), ("制药", "pharmaceutical"), ("医药", "pharmaceutical"),
        ("生物", "biological"), ("快递", "express"), ("货运", "freight"), ("五金", "hardware"), ("分公司", "branch"),
        ("制品", "products"), ("产品", "products"), ("服装", "garment"), ("服饰", "garment"),
        ("家具", "furniture"), ("家居", "home"), ("玩具", "toys"), ("食品", "food"), ("饮料", "beverage"),
        ("农业", "agriculture"), ("水产", "aquatic"), ("纺织", "textile"), ("照明", "lighting"),
        ("灯饰", "lighting"), ("包装", "packaging"), ("材料", "materials"), ("汽车", "auto"),
        ("摩托车", "motorcycle"), ("自行车", "bicycle"), ("配件", "parts"), ("零部件", "parts"),
        ("医疗", "medical"), ("器械", "instrument"), ("仪器", "instrument"), ("供应链", "supply chain"),
        ("管理", "management"), ("代理", "agency"), ("投资", "investment"), ("控股", "holding"),
        ("石油", "petroleum"), ("石化", "petrochemical"), ("能源", "energy"), ("电力", "power"),
        ("电气", "electric"), ("电器", "appliances"), ("通信", "communication"), ("通讯", "communication"),
        ("网络", "network"), ("信息", "information"), ("软件", "software"), ("光电", "optoelectronics"),
        ("光学", "optics"), ("钢铁", "steel"), ("金属", "metal"), ("矿业", "mining"), ("航空", "aviation"),
        ("航运", "shipping"), ("海运", "shipping"), ("船舶", "ship"), ("造船", "shipbuilding"),
        ("旅游", "travel"), ("酒店", "hotel"), ("文化", "culture"), ("传媒", "media"), ("广告", "advertising"),
        ("教育", "education"), ("咨询", "consulting"), ("服务", "services"), ("环保", "environmental"),
        ("橡胶", "rubber"), ("陶瓷", "ceramics"), ("玻璃", "glass"), ("印刷", "printing"), ("皮革", "leather"),
        ("鞋业", "shoes"), ("箱包", "luggage"), ("珠宝", "jewelry"), ("工艺品", "crafts"), ("礼品", "gifts"),
        ("化妆品", "cosmetics"), ("药业", "pharmaceutical"), ("轴承", "bearing"), ("电缆", "cable"),
        ("电池", "battery"), ("半导体", "semiconductor"), ("自动化", "automation"), ("智能", "intelligent"),
        ("机器人", "robot"), ("制造", "manufacturing"), ("加工", "processing"), ("工程", "engineering"),
        ("建筑", "construction"), ("建设", "construction"), ("建材", "building materials"),
        ("开发", "development"), ("发展", "development"), ("房地产", "real estate"), ("租赁", "leasing"),
        ("保险", "insurance"), ("银行", "bank"), ("工具", "tools"),
        ("工厂", "factory"), ("厂", "factory"), ("店", "store"),
    ]

    /// Trade words by the word for their class.
    package static let trade: [String: String] = {
        let groups: [String: String] = [
            "mold": "mold molds mould moulds molde moldes muju",
            "transport": "transport transports transporte transportes transp transportation yunshu",
            "logistics": "logistics logistic logistica logisticos wuliu",
            "trading": "trading trade traders comercio comercial comercializadora maoyi shangmao",
            "chemical": "chemical chemicals chem quimica quimico quimicos quimicas huagong huaxue",
            "machinery": "machinery machine machines maquinaria maquinas jixie",
            "equipment": "equipment equipments equipo equipos shebei",
            "international": "international intl internacional guoji",
            "technology": "technology technologies tech tecnologia tecnologias keji jishu",
            "industry": "industry industries industrial industria industrias gongye shiye",
            "group": "group grupo jituan holding holdings",
            "electronics": "electronics electronic electronica dianzi",
            "plastic": "plastic plastics plastico plasticos suliao",
            "pharmaceutical": "pharmaceutical pharmaceuticals pharma farmaceutica farmaceuticos zhiyao yiyao yaoye",
            "biological": "biological biotech bio biologica shengwu",
            "express": "express kuaidi",
            "freight": "freight forwarding forwarder forwarders cargo fletes huoyun",
            "hardware": "hardware ferreteria wujin",
            "factory": "factory fabrica works plant chang gongchang",
            "store": "store shop tienda dian",
            "import": "import imports importacion importaciones importadora jinkou",
            "export": "export exports exportacion exportaciones exportadora chukou",
            "services": "service services servicio servicios fuwu",
            "shipping": "shipping maritime maritima naviera line lines hangyun haiyun",
            "products": "products product productos zhipin chanpin",
            "garment": "garment garments apparel clothing clothes ropa fuzhuang",
            "furniture": "furniture furnitures muebles jiaju",
            "home": "home household hogar",
            "toys": "toys toy juguetes wanju",
            "food": "food foods foodstuff foodstuffs alimentos shipin",
            "beverage": "beverage beverages drinks bebidas yinliao",
            "agriculture": "agriculture agricultural agro agricola nongye",
            "aquatic": "aquatic seafood aquaculture shuichan",
            "textile": "textile textiles weaving textil fangzhi",
            "lighting": "lighting lightings lamps iluminacion zhaoming dengshi",
            "packaging": "packaging packing package packages empaques baozhuang",
            "materials": "materials material materiales cailiao",
            "auto": "auto automobile automotive automobiles vehicle automotriz qiche",
            "motorcycle": "motorcycle motorcycles motuoche",
            "bicycle": "bicycle bicycles bike zixingche",
            "parts": "parts part accessories accessory fittings refacciones peijian lingbujian",
            "medical": "medical medicare medico yiliao",
            "instrument": "instrument instruments apparatus device devices qixie yiqi",
            "management": "management mgmt administracion guanli",
            "agency": "agency agent agents agencia daili",
            "investment": "investment investments invest inversiones touzi",
            "petroleum": "petroleum oil petroleo shiyou",
            "petrochemical": "petrochemical petrochemicals petroquimica shihua",
            "energy": "energy energia nengyuan",
            "power": "power dianli",
            "electric": "electric electrical electrico",
            "appliances": "appliances appliance",
            "communication":
                "communication communications comms telecom telecommunication telecommunications tongxin tongxun",
            "network": "network networks redes wangluo",
            "information": "information informacion xinxi",
            "software": "software ruanjian",
            "optoelectronics": "optoelectronics optoelectronic photoelectric guangdian",
            "optics": "optics optical guangxue",
            "steel": "steel acero gangtie",
            "metal": "metal metals metales jinshu",
            "mining": "mining mines mineria minera minas kuangye",
            "aviation": "aviation airlines airways air aeronautics hangkong",
            "ship": "ship ships marine chuanbo",
            "shipbuilding": "shipbuilding zaochuan",
            "travel": "travel tourism turismo lvyou",
            "hotel": "hotel hotels jiudian",
            "culture": "culture cultural wenhua",
            "media": "media chuanmei",
            "advertising": "advertising publicidad guanggao",
            "education": "education educational jiaoyu",
            "consulting": "consulting consultancy consultants consultoria zixun",
            "environmental": "environmental environment ambiental huanbao",
            "rubber": "rubber hule xiangjiao",
            "ceramics": "ceramics ceramic ceramica taoci",
            "glass": "glass vidrio",
            "printing": "printing print imprenta yinshua",
            "leather": "leather cuero pige",
            "shoes": "shoes shoe footwear calzado xieye",
            "luggage": "luggage bags bag xiangbao",
            "jewelry": "jewelry jewellery joyeria zhubao",
            "crafts": "crafts craft arts handicrafts artesanias gongyipin",
            "gifts": "gifts gift regalos",
            "cosmetics": "cosmetics cosmetic cosmeticos huazhuangpin",
            "bearing": "bearing bearings zhoucheng",
            "cable": "cable cables dianlan",
            "battery": "battery batteries dianchi",
            "semiconductor": "semiconductor semiconductors bandaoti",
            "automation": "automation zidonghua",
            "intelligent": "intelligent smart zhineng",
            "robot": "robot robotics robots jiqiren",
            "manufacturing": "manufacturing manufacture manufacturer manufacturers mfg zhizao",
            "processing": "processing jiagong",
            "engineering": "engineering engineers ingenieria gongcheng",
            "construction": "construction builders building constructora jianzhu jianshe",
            "development": "development desarrollo kaifa fazhan",
            "leasing": "leasing rental zulin",
            "insurance": "insurance seguros baoxian",
            "bank": "bank banco banque yinhang",
            "tools": "tools tool herramientas gongju",
            "branch": "branch sucursal filial fengongsi",
        ]
        var table: [String: String] = [:]
        for (trade, words) in groups {
            for word in words.split(separator: " ") { table[String(word)] = trade }
        }
        return table
    }()

    /// Trade words in pinyin by the English word for their class. Syllables that are also names are left out.
    package static let pinyinTrade: [String: String] = trade.filter {
        [
            "muju", "yunshu", "wuliu", "maoyi", "shangmao", "huagong", "huaxue", "jixie", "shebei", "guoji", "keji",
            "jishu", "gongye", "shiye", "jituan", "dianzi", "suliao", "zhiyao", "yiyao", "shengwu", "kuaidi", "huoyun",
            "wujin", "gongchang", "jinkou", "chukou", "fuwu",
            "zhipin", "chanpin", "fuzhuang", "jiaju", "wanju", "shipin", "yinliao", "nongye", "shuichan",
            "fangzhi", "zhaoming", "dengshi", "baozhuang", "cailiao", "qiche", "motuoche", "zixingche",
            "peijian", "lingbujian", "yiliao", "qixie", "yiqi", "guanli", "daili", "touzi", "konggu", "shiyou",
            "shihua", "nengyuan", "dianli", "tongxin", "tongxun", "wangluo", "xinxi", "ruanjian", "guangdian",
            "guangxue", "gangtie", "jinshu", "kuangye", "hangkong", "hangyun", "haiyun", "chuanbo", "zaochuan",
            "lvyou", "jiudian", "wenhua", "chuanmei", "guanggao", "jiaoyu", "zixun", "huanbao", "xiangjiao",
            "taoci", "yinshua", "pige", "xieye", "xiangbao", "zhubao", "gongyipin", "huazhuangpin", "yaoye",
            "zhoucheng", "dianlan", "dianchi", "bandaoti", "zidonghua", "zhineng", "jiqiren", "zhizao",
            "jiagong", "gongcheng", "jianzhu", "jianshe", "kaifa", "fazhan", "zulin", "baoxian", "yinhang",
            "gongju",
        ].contains($0.key)
    }

    /// Words that many organisations have in their names, whatever their trade.
    package static let generic: [String] = """
        national state central general public united new first royal federal regional republic ministry department office
        institute university college school hospital foundation association union society organization organisation
        committee council center centre agency fund trust bureau academy party front movement army brigade battalion
        islamic american european asian african china chinese india indian russia russian iran iranian syria syrian
        global world inter trans euro asia north south east west great star golden sun joint stock open closed private
        enterprise enterprises firm corporation management
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    /// Words that only join others.
    package static let joining: Set<String> = [
        "and", "of", "y", "e", "de", "del", "la", "el", "los", "las", "the", "und", "et",
    ]
}
