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
        "obshchestvo s ogranichennoy otvetstvennostyu", "limited liability company",
    ].map { $0.split(separator: " ").map(String.init) }

    /// The first words of `legalForms`.
    static let legalFormBeginnings = Set(legalForms.compactMap(\.first))

    /// Legal forms of one word, removed at the end of a name.
    package static let finalForms: Set<String> = [
        "co", "ltd", "limited", "company", "corp", "corporation", "inc", "incorporated", "llc", "llp", "lp", "plc",
        "gmbh", "mbh", "ag", "kg", "ug", "ohg", "sa", "sas", "srl", "sarl", "sl", "slu", "spa", "bv", "nv", "oy", "oyj",
        "ab", "as", "asa", "aps", "ltda", "eirl", "pte", "pty", "sdn", "bhd", "kk", "jsc", "pjsc", "cjsc", "ojsc",
        "fze", "fzco", "fzc", "dmcc", "gongsi", "cia", "compania",
    ]

    /// Legal forms of one word, removed at the start of a name.
    package static let initialForms: Set<String> = [
        "ooo", "zao", "oao", "pao", "ao", "too", "tov", "pt", "sharikat", "the",
    ]

    /// Trade words in Han, which have no word breaks: replaced by the English word.
    static let originalTradeWords: [(word: String, trade: String)] = [
        ("进出口", "import export"), ("模具", "mold"), ("运输", "transport"), ("物流", "logistics"), ("贸易", "trading"),
        ("商贸", "trading"), ("化工", "chemical"), ("化学", "chemical"), ("机械", "machinery"), ("设备", "equipment"),
        ("国际", "international"), ("科技", "technology"), ("技术", "technology"), ("工业", "industry"), ("实业", "industry"),
        ("集团", "group"), ("电子", "electronics"), ("塑料", "plastic"), ("制药", "pharmaceutical"), ("医药", "pharmaceutical"),
        ("生物", "biological"), ("快递", "express"), ("货运", "freight"), ("五金", "hardware"), ("分公司", "branch"),
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
            "pharmaceutical": "pharmaceutical pharmaceuticals pharma farmaceutica farmaceuticos zhiyao yiyao",
            "biological": "biological biotech bio biologica shengwu",
            "express": "express kuaidi",
            "freight": "freight forwarding forwarder forwarders cargo fletes huoyun",
            "hardware": "hardware ferreteria wujin",
            "factory": "factory fabrica works plant chang gongchang",
            "store": "store shop tienda dian",
            "import": "import imports importacion importaciones importadora jinkou",
            "export": "export exports exportacion exportaciones exportadora chukou",
            "services": "service services servicio servicios fuwu",
            "shipping": "shipping maritime maritima naviera line lines",
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
        ].contains($0.key)
    }

    /// Words that only join others.
    package static let joining: Set<String> = [
        "and", "of", "y", "e", "de", "del", "la", "el", "los", "las", "the", "und", "et",
    ]
}
