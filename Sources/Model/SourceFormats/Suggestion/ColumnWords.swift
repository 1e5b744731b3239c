/// The words of column names in English, Spanish and Chinese, and what they mean.
enum ColumnWords {
    /// Words that name the role of a party.
    static let roles: [(words: [String], role: ConsignmentRole)] = [
        (
            [
                "sender", "shipper", "shpr", "consignor", "cnor", "exporter", "remitente", "expedidor", "exportador",
                "embarcador", "发件人", "寄件人", "发货人", "寄货人", "托运人", "出口商", "发件方", "寄件方", "发件", "寄件",
            ], .sender
        ),
        (
            [
                "receiver", "recipient", "consignee", "cnee", "addressee", "importer", "destinatario", "consignatario",
                "importador", "receptor", "收件人", "收货人", "收货方", "收件方", "进口商", "收件", "收货",
            ], .receiver
        ),
        (["notify party", "notify", "notificar", "notificado", "通知人", "通知方"], .notify),
        (["carrier", "transportista", "承运人"], .carrier),
        (["customs broker", "broker", "agente aduanal", "报关行", "报关人"], .broker),
    ]

    /// Words that are roles only before something of a party.
    static let weakRoles: [(word: String, role: ConsignmentRole)] = [("from", .sender), ("to", .receiver)]

    /// Words without a meaning of their own.
    static let fillers: Set<String> = [
        "de", "del", "la", "el", "los", "las", "of", "the", "full", "completo", "completa", "party", "parte", "main",
        "primary", "1", "info", "details", "lab", "的",
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

    /// Meanings by phrase; the longest phrase that a name contains decides.
    static let meanings: [(meaning: ColumnMeaning, phrases: [String])] = [
        (
            .houseWaybill,
            [
                "hawb", "house waybill", "house awb", "house air waybill", "hwb", "waybill", "waybill no",
                "waybill number", "tracking", "tracking no", "tracking number", "tracking id", "shipment id",
                "shipment no", "shipment number", "parcel id", "parcel no", "guia", "numero guia", "no guia",
                "guia aerea", "guia house", "numero rastreo", "rastreo", "运单号", "运单", "快递单号", "分单号", "单号", "面单号",
                "分运单号",
            ]
        ),
        (
            .masterWaybill,
            [
                "mawb", "master", "master waybill", "master awb", "guia master", "guia maestra", "主单号", "总运单号",
                "主运单号", "总单号",
            ]
        ), (.airWaybill, ["awb", "air waybill", "awb no", "awb number", "空运单号"]),
        (.postalItem, ["item id", "postal item", "s10", "item number", "numero envio", "邮件号", "邮件号码", "邮件编号"]),
        (
            .recordNumber,
            [
                "id", "no", "number", "record", "record id", "ref", "reference", "case", "case no", "case number",
                "subject no", "entry", "entry no", "file no", "uid", "key", "watch id", "list id", "order", "order no",
                "order number", "order id", "shipment ref", "expediente",
                "folio", "pedido", "numero pedido", "no pedido", "numero", "num", "clave", "referencia", "caso",
                "numero caso", "编号", "序号", "订单号", "订单编号", "订单", "案号", "记录号",
                "案件编号", "档案号",
            ]
        ),
        (
            .name,
            [
                "name", "nombre", "company", "company name", "razon social", "nombre o razon social", "empresa",
                "denominacion", "full name", "nombre completo", "contact name", "姓名", "名称", "名字", "公司", "公司名称",
                "名",
            ]
        ), (.givenName, ["given name", "given names", "first name", "forename", "nombres", "nombre pila", "名字(名)"]),
        (
            .familyName,
            [
                "family name", "last name", "surname", "apellido", "apellidos", "primer apellido", "segundo apellido",
                "apellido paterno", "apellido materno", "姓", "姓氏",
            ]
        ),
        (
            .alias,
            ["alias", "aka", "a k a", "also known as", "trade name", "nombre comercial", "conocido como", "别名", "化名"]
        ), (.formerName, ["former name", "previous name", "fka", "nombre anterior", "曾用名"]),
        (
            .kind,
            [
                "kind", "party kind", "party type", "entity type", "type", "tipo", "tipo persona", "identity class",
                "类型", "类别",
            ]
        ),
        (
            .phone,
            [
                "phone", "phone no", "phone number", "tel", "tel no", "telephone", "telephone no", "mobile", "cell",
                "telefono", "celular", "movil", "tfno", "电话", "手机", "电话号码", "手机号", "联系电话", "联系方式",
            ]
        ),
        (.email, ["email", "e mail", "mail", "correo", "correo electronico", "邮箱", "电子邮件", "电子邮箱"]),
        (
            .street,
            [
                "street", "address", "addr", "address line", "street address", "calle", "direccion", "domicilio",
                "calle y numero", "地址", "街道", "详细地址", "住址",
            ]
        ), (.city, ["city", "town", "ciudad", "municipio", "localidad", "poblacion", "城市", "市"]),
        (
            .area,
            [
                "state", "province", "region", "county", "estado", "provincia", "entidad", "省", "州", "省份", "州省", "省州",
                "省 州", "省市",
            ]
        ),
        (
            .postalCode,
            [
                "postcode", "post code", "postal code", "zip", "zip code", "zipcode", "postal", "cp", "c p",
                "codigo postal",
                "邮编", "邮政编码",
            ]
        ),
        (
            .country,
            ["country", "country code", "ctry", "pais", "codigo pais", "国家", "国别", "国家代码", "国家地区"]
        ),
        (
            .birthDate,
            [
                "birth date", "date birth", "dob", "birth year", "year birth", "birthday", "born", "birth",
                "fecha nacimiento", "nacimiento", "ano nacimiento", "出生日期", "生日", "出生年份",
            ]
        ), (.nationality, ["nationality", "citizenship", "nacionalidad", "国籍"]),
        (.identifier("uscc"), ["uscc", "unified social credit code", "统一社会信用代码", "社会信用代码", "信用代码"]),
        (.identifier("rfc"), ["rfc"]), (.identifier("curp"), ["curp"]), (.identifier("lei"), ["lei"]),
        (.identifier("eori"), ["eori"]), (.identifier("vat"), ["vat", "vat no", "vat number", "nif", "iva"]),
        (.identifier("ein"), ["ein", "fein"]), (.identifier("duns"), ["duns", "d u n s"]),
        (.identifier("passport"), ["passport", "passport no", "passport number", "pasaporte", "护照", "护照号", "护照号码"]),
        (
            .identifier("national-id"),
            ["national id", "id card", "identity card", "dni", "cedula", "身份证", "身份证号", "身份证号码"]
        ),
        (
            .identifier("tax-id"),
            ["tax id", "tax no", "tax number", "id fiscal", "identificacion fiscal", "税号", "纳税人识别号"]
        ),
        (.identifier("cas"), ["cas", "cas no", "cas number", "numero cas", "CAS号"]),
        (.identifier("iso6346"), ["container", "container no", "container number", "contenedor", "箱号", "集装箱号"]),
        (
            .goods,
            [
                "goods", "goods description", "description", "description goods", "contents", "content", "commodity",
                "commodity description", "cargo", "cargo description", "merchandise", "item description", "mercancia",
                "mercancias", "descripcion", "descripcion mercancia", "contenido", "品名", "货物名称", "货物", "商品名称", "商品",
                "内件", "内件品名", "物品名称", "货物描述", "中文品名",
            ]
        ),
        (
            .hsCode,
            [
                "hs", "hs code", "hscode", "hts", "hts code", "tariff", "tariff code", "commodity code", "fraccion",
                "fraccion arancelaria", "partida", "partida arancelaria", "subpartida", "subpartida arancelaria",
                "arancel",
                "codigo arancelario", "codigo hs", "海关编码", "商品编码", "税则号", "税则号列", "hs编码", "HS编码", "hs号",
            ]
        ),
        (
            .pieces,
            [
                "pieces", "pcs", "piece count", "packages", "package count", "pkgs", "cartons", "no pieces",
                "number pieces", "bultos", "piezas", "numero piezas", "numero bultos", "件数", "包裹数",
            ]
        ), (.quantity, ["quantity", "qty", "cantidad", "数量"]),
        (
            .grossWeight,
            [
                "weight", "wt", "gross weight", "gross wt", "gross", "actual weight", "peso", "peso bruto", "重量", "毛重",
            ]
        ), (.netWeight, ["net weight", "net wt", "net", "peso neto", "净重"]),
        (
            .value,
            [
                "value", "declared value", "customs value", "invoice value", "amount", "price", "valor",
                "valor declarado", "valor aduana", "importe", "precio", "价值", "申报价值", "金额", "货值",
            ]
        ), (.currency, ["currency", "ccy", "currency code", "moneda", "divisa", "币种", "币别", "货币"]),
        (
            .origin,
            [
                "origin", "country origin", "coo", "made in", "origin country", "manufacture country", "pais origen",
                "origen", "原产国", "原产地",
            ]
        ),
        (
            .declarationDate,
            [
                "declared at", "declaration date", "declared", "posted", "posting date", "ship date", "shipped at",
                "shipment date", "shipping date", "date shipped", "accepted at", "acceptance date", "fecha envio",
                "fecha declaracion", "fecha embarque", "fecha imposicion", "寄件日期", "发货日期", "申报日期", "收寄日期", "寄件时间",
                "发件日期",
            ]
        ), (.date, ["date", "fecha", "日期", "时间", "seizure date", "fecha decomiso", "查获日期"]),
        (.equipment, ["equipment", "equipment kind", "machine", "equipo", "maquina", "设备", "机器"]),
        (.make, ["make", "manufacturer", "brand", "fabricante", "marca", "品牌", "制造商"]),
        (.model, ["model", "modelo", "型号"]), (.serialNumber, ["serial", "serial no", "serial number", "序列号"]),
        (.substance, ["substance", "chemical", "sustancia", "物质", "化学品"]),
        (.laboratoryNumber, ["lab no", "lab number", "laboratory no", "numero laboratorio", "化验号"]),
        (
            .remark,
            [
                "remark", "remarks", "note", "notes", "comment", "comments", "role", "officer note", "category",
                "observaciones", "observacion", "notas", "comentarios", "rol", "categoria", "备注", "说明", "附注", "角色",
            ]
        ),
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
        "italia": "IT", "意大利": "IT",
    ]
}
