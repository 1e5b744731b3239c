/// The words of column names in English, Spanish and Chinese, and what they mean.
enum ColumnWords {
    /// Words that name the role of a party.
    static let roles: [(words: [String], role: ConsignmentRole)] = [
        (
            [
                "sender", "shipper", "consignor", "exporter", "remitente", "expedidor", "expedidora", "exportador",
                "exportadora", "embarcador", "embarcadora",
                "发件人", "寄件人", "发货人", "寄货人", "托运人", "出口商", "发件方", "寄件方", "寄方", "发件", "寄件", "发货",
            ], .sender
        ),
        (
            [
                "receiver", "recipient", "consignee", "addressee", "importer", "destinatario", "destinataria",
                "consignatario", "consignataria", "importador", "importadora", "receptor", "receptora", "收件人", "收货人",
                "收货方", "收件方", "收方", "进口商", "收件", "收货",
            ], .receiver
        ),
        (["notify party", "notify", "notificar", "notificado", "通知人", "通知方"], .notify),
        (["carrier", "airline", "transportista", "aerolinea", "承运人", "航空公司"], .carrier),
        (["customs broker", "broker", "agente aduanal", "报关行", "报关人"], .broker),
    ]

    /// Words that name a party of a trade, who sends or receives where no column names who does.
    static let tradeRoles: [(words: [String], role: ConsignmentRole)] = [
        (["supplier", "vendor", "seller", "proveedor", "vendedor", "供应商", "供货商", "卖方"], .sender),
        (["buyer", "purchaser", "comprador", "订购人", "购买人", "买方"], .receiver),
    ]

    /// Words that are roles only before something of a party.
    static let weakRoles: [(words: [String], role: ConsignmentRole)] = [
        (["ship", "from"], .sender), (["ship", "to"], .receiver), (["deliver", "to"], .receiver), (["from"], .sender),
        (["to"], .receiver), (["delivery"], .receiver), (["pickup"], .sender),
    ]

    /// Words without a meaning of their own.
    static let fillers: Set<String> = [
        "de", "del", "la", "el", "los", "las", "of", "the", "full", "completo", "completa", "party", "parte", "main",
        "primary", "1", "info", "details", "lab", "total", "code", "line", "and", "y", "的",
    ]

    /// Words for another script or language.
    static let otherScripts: [String] = [
        "latin", "latino", "romanised", "romanized", "roman", "pinyin", "english", "ingles", "native", "local",
        "original script", "chinese", "英文", "拼音", "拉丁", "外文", "本地",
    ]

    /// Units of weight.
    static let weights: [String: String] = [
        "kg": "KGM", "kgs": "KGM", "kilo": "KGM", "kilos": "KGM", "kilogram": "KGM", "kilograms": "KGM",
        "kilogramos": "KGM", "公斤": "KGM", "千克": "KGM", "lb": "LBR", "lbs": "LBR", "pound": "LBR", "pounds": "LBR",
        "libras": "LBR", "磅": "LBR", "g": "GRM", "gr": "GRM", "grams": "GRM", "gramos": "GRM", "克": "GRM",
        "oz": "ONZ", "ounces": "ONZ", "t": "TNE", "tons": "TNE", "tonnes": "TNE", "toneladas": "TNE", "吨": "TNE",
    ]

    /// Schemes of identifiers of persons and companies.
    static let partySchemes: Set<String> = [
        "uscc", "rfc", "curp", "lei", "eori", "vat", "ein", "duns", "passport", "national-id", "tax-id",
        "cn-resident-id", "ssn", "registration-number",
    ]

    /// Words that show that a table is about seizures.
    static let seizures: [String] = [
        "seizure", "seized", "officer", "case no", "lab no", "decomiso", "incautacion", "aseguramiento", "查获", "缉获",
        "扣押",
    ]

    /// What a party is, by the words of columns.
    static let kinds: [String: String] = [
        "person": "individual", "individual": "individual", "natural person": "individual", "p": "individual",
        "i": "individual", "persona": "individual", "fisica": "individual", "persona fisica": "individual",
        "个人": "individual", "自然人": "individual", "company": "organization", "organization": "organization",
        "organisation": "organization", "business": "organization", "corporate": "organization",
        "legal person": "organization", "legal entity": "organization", "c": "organization", "o": "organization",
        "b": "organization", "empresa": "organization", "moral": "organization", "persona moral": "organization",
        "persona juridica": "organization", "公司": "organization", "企业": "organization", "法人": "organization",
        "单位": "organization",
    ]

    /// Names of countries in the three languages, besides those of the code list.
    static let countries: [String: String] = [
        "usa": "US", "u s a": "US", "united states": "US", "united states of america": "US", "estados unidos": "US",
        "eeuu": "US", "ee uu": "US", "美国": "US", "mexico": "MX", "mejico": "MX", "墨西哥": "MX", "china": "CN",
        "pr china": "CN", "p r china": "CN", "peoples republic of china": "CN", "中国": "CN", "中国大陆": "CN",
        "hong kong": "HK", "香港": "HK", "中国香港": "HK", "taiwan": "TW", "台湾": "TW", "canada": "CA", "加拿大": "CA",
        "india": "IN", "印度": "IN", "germany": "DE", "alemania": "DE", "德国": "DE", "spain": "ES", "espana": "ES",
        "西班牙": "ES", "netherlands": "NL", "paises bajos": "NL", "荷兰": "NL", "colombia": "CO", "哥伦比亚": "CO",
        "guatemala": "GT", "危地马拉": "GT", "united kingdom": "GB", "uk": "GB", "great britain": "GB",
        "reino unido": "GB", "英国": "GB", "japan": "JP", "japon": "JP", "日本": "JP", "south korea": "KR",
        "korea": "KR", "corea": "KR", "corea del sur": "KR", "韩国": "KR", "vietnam": "VN", "越南": "VN",
        "thailand": "TH", "tailandia": "TH", "泰国": "TH", "turkey": "TR", "turquia": "TR", "土耳其": "TR",
        "brazil": "BR", "brasil": "BR", "巴西": "BR", "france": "FR", "francia": "FR", "法国": "FR", "italy": "IT",
        "italia": "IT", "意大利": "IT", "filipinas": "PH", "菲律宾": "PH", "印度尼西亚": "ID", "印尼": "ID", "malasia": "MY",
        "马来西亚": "MY", "singapur": "SG", "新加坡": "SG", "camboya": "KH", "柬埔寨": "KH", "birmania": "MM", "缅甸": "MM",
        "巴基斯坦": "PK", "孟加拉国": "BD", "澳大利亚": "AU", "澳洲": "AU", "nueva zelanda": "NZ", "新西兰": "NZ", "澳门": "MO",
        "emiratos arabes unidos": "AE", "uae": "AE", "阿联酋": "AE", "arabia saudita": "SA", "沙特阿拉伯": "SA", "以色列": "IL",
        "egipto": "EG", "埃及": "EG", "sudafrica": "ZA", "南非": "ZA", "marruecos": "MA", "rusia": "RU", "俄罗斯": "RU",
        "ucrania": "UA", "乌克兰": "UA", "polonia": "PL", "波兰": "PL", "belgica": "BE", "比利时": "BE", "suiza": "CH",
        "瑞士": "CH", "suecia": "SE", "瑞典": "SE", "noruega": "NO", "挪威": "NO", "dinamarca": "DK", "丹麦": "DK",
        "葡萄牙": "PT", "irlanda": "IE", "爱尔兰": "IE", "奥地利": "AT", "grecia": "GR", "希腊": "GR", "阿根廷": "AR", "智利": "CL",
        "秘鲁": "PE", "厄瓜多尔": "EC", "巴拿马": "PA", "republica dominicana": "DO", "洪都拉斯": "HN", "委内瑞拉": "VE",
        "古巴": "CU", "bolivia": "BO", "venezuela": "VE", "iran": "IR", "伊朗": "IR", "syria": "SY", "siria": "SY",
    ]

    /// Nationalities in English and Spanish.
    static let nationalities: [String: String] = [
        "american": "US", "estadounidense": "US", "mexican": "MX", "mexicana": "MX", "mexicano": "MX", "chinese": "CN",
        "canadian": "CA", "canadiense": "CA", "british": "GB", "spanish": "ES", "espanola": "ES", "espanol": "ES",
        "german": "DE", "alemana": "DE", "aleman": "DE", "french": "FR", "francesa": "FR", "frances": "FR",
        "italian": "IT", "italiana": "IT", "italiano": "IT", "dutch": "NL", "polish": "PL", "russian": "RU",
        "ukrainian": "UA", "turkish": "TR", "indian": "IN", "pakistani": "PK", "afghan": "AF", "iranian": "IR",
        "iraqi": "IQ", "syrian": "SY", "lebanese": "LB", "israeli": "IL", "egyptian": "EG", "nigerian": "NG",
        "japanese": "JP", "vietnamese": "VN", "thai": "TH", "filipino": "PH", "indonesian": "ID", "malaysian": "MY",
        "colombian": "CO", "colombiana": "CO", "colombiano": "CO", "guatemalan": "GT", "guatemalteca": "GT",
        "guatemalteco": "GT", "honduran": "HN", "hondurena": "HN", "hondureno": "HN", "salvadoran": "SV",
        "salvadorena": "SV", "salvadoreno": "SV", "venezuelan": "VE", "venezolana": "VE", "venezolano": "VE",
        "cuban": "CU", "cubana": "CU", "cubano": "CU", "brazilian": "BR", "brasilena": "BR", "brasileno": "BR",
        "argentine": "AR", "peruvian": "PE", "peruana": "PE", "peruano": "PE", "ecuadorian": "EC",
    ]
}
