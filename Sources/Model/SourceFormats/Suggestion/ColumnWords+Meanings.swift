/// The phrases of column names, and what they mean.
extension ColumnWords {
    /// Meanings by phrase; the longest phrase that a name contains decides.
    static let meanings: [(meaning: ColumnMeaning, phrases: [String])] = ofConsignments + ofParties + ofGoods + details

    private static let ofConsignments: [(meaning: ColumnMeaning, phrases: [String])] = [
        (
            .houseWaybill,
            [
                "hawb", "house waybill", "house awb", "house air waybill", "house bl", "hbl", "hwb", "waybill",
                "waybill no", "tracking", "tracking no", "tracking id", "shipment id", "shipment no", "parcel id",
                "parcel no", "parcel", "barcode", "parcel barcode", "piece id", "consignment no", "guia", "no guia",
                "guia aerea", "guia house", "guia hija", "codigo barras", "codigo rastreo", "no rastreo", "rastreo",
                "运单号", "运单号码", "运单编号", "运单", "快递单号", "分单号", "单号", "面单号", "分运单号", "条码", "条形码", "物流单号",
            ]
        ),
        (
            .masterWaybill,
            [
                "mawb", "master", "master waybill", "master awb", "master awb no", "mbl", "guia master",
                "guia maestra", "guia madre", "主单号", "总运单号", "主运单号", "主运单编号", "总单号", "提运单号",
            ]
        ), (.airWaybill, ["awb", "air waybill", "awb no", "空运单号"]),
        (
            .postalItem,
            [
                "item id", "item identifier", "postal item", "s10", "item no", "mail item", "no envio", "邮件号", "邮件号码",
                "邮件编号",
            ]
        ),
        (
            .recordNumber,
            [
                "id", "no", "sn", "record", "record id", "ref", "reference", "reference no", "case", "case no",
                "subject no", "entry", "entry no", "file no", "uid", "key", "watch id", "list id", "order", "order no",
                "order id", "shipment ref", "booking", "booking no", "booking ref", "booking reference",
                "declaration no", "customs entry no", "mrn", "expediente", "folio", "pedido", "no pedido", "pedimento",
                "no pedimento", "clave", "referencia", "caso", "no caso", "acta", "no acta", "reserva", "编号", "序号",
                "订单号", "订单编号", "订单", "案号", "记录号", "案件编号", "档案号", "报关单号", "订舱号",
            ]
        ),
        (
            .declarationDate,
            [
                "declared at", "declaration date", "declared", "posted", "posting date", "date posting", "ship date",
                "shipped", "shipped at", "shipped on", "shipment date", "shipping date", "date shipped",
                "date shipment", "dispatch date", "date dispatch", "despatch date", "date despatch", "accepted at",
                "acceptance date", "booked on", "booking date", "fecha envio",
                "fecha declaracion", "fecha embarque", "fecha imposicion", "fecha entrada", "寄件日期", "发货日期", "申报日期",
                "收寄日期", "寄件时间", "发件日期", "申报时间", "发货时间", "发运日期", "发运时间",
            ]
        ), (.date, ["date", "fecha", "日期", "时间", "seizure date", "date seizure", "fecha decomiso", "查获日期"]),
        (
            .originPlace,
            [
                "origin airport", "airport origin", "departure airport", "airport departure", "origin station",
                "port loading", "pol", "origin port", "load port", "place receipt", "from airport", "from port",
                "aeropuerto origen", "aeropuerto salida", "puerto carga", "puerto embarque", "始发港", "始发站", "起运港", "装货港",
                "启运港", "始发地",
            ]
        ),
        (
            .destinationPlace,
            [
                "destination", "dest", "destination airport", "airport destination", "arrival airport",
                "airport arrival", "destination station", "port discharge", "pod", "destination port",
                "discharge port", "to airport", "to port", "destination country", "country destination",
                "aeropuerto destino", "aeropuerto llegada", "puerto descarga", "puerto destino", "destino",
                "pais destino", "目的港", "目的站", "卸货港", "目的地", "目的国", "抵运国",
            ]
        ),
        (
            .pieces,
            [
                "pieces", "piece count", "packages", "package count", "cartons", "no pieces", "pieces no",
                "pieces quantity", "pc", "no packages", "no items", "items", "bultos", "piezas", "no piezas",
                "no bultos",
                "cantidad bultos", "cantidad piezas", "total bultos", "件数", "包裹数", "箱数", "总件数",
            ]
        ),
    ]

    private static let ofParties: [(meaning: ColumnMeaning, phrases: [String])] = [
        (
            .name,
            [
                "name", "nombre", "nombre o razon social", "denominacion", "full name", "nombre completo", "customer",
                "customer name", "client", "client name", "cliente", "姓名", "名称", "名字", "客户", "客户名称", "名",
            ]
        ),
        (
            .company,
            [
                "company", "company name", "business name", "organization", "organisation", "organization name",
                "firm", "co", "corp", "razon social", "empresa", "compania", "公司", "公司名称", "企业名称", "单位名称",
            ]
        ),
        (
            .contactName,
            [
                "contact", "contact name", "contact person", "customer contact", "attention", "attn", "contacto",
                "nombre contacto",
                "persona contacto", "联系人", "联系人姓名",
            ]
        ),
        (
            .nameAndAddress,
            ["name address", "name and address", "nombre domicilio", "nombre direccion", "名称地址", "姓名地址", "名称及地址"]
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
            [
                "alias", "aliases", "aka", "also known as", "trade name", "other names", "other name",
                "nombre comercial", "conocido como", "otros nombres", "别名", "化名", "其他名称",
            ]
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
                "phone", "phone no", "tel", "tel no", "telephone", "telephones", "telephone no", "mobile", "mobile no",
                "cell", "cell phone", "contact no", "telefono", "telefonos", "no telefono", "celular", "movil", "tfno",
                "电话", "手机", "电话号码", "手机号", "手机号码", "联系电话", "联系方式",
            ]
        ),
        (
            .email,
            [
                "email", "e mail", "mail", "email address", "e mail address", "correo", "correo electronico", "邮箱",
                "电子邮件", "电子邮箱", "邮件地址",
            ]
        ),
        (
            .street,
            [
                "street", "address", "addresses", "address line", "street address", "street no",
                "street and no", "known addresses", "calle", "direccion", "domicilio", "domicilio fiscal",
                "calle y no", "地址", "街道", "详细地址", "住址",
            ]
        ),
        (
            .city,
            ["city", "city name", "town", "town name", "ciudad", "municipio", "localidad", "poblacion", "城市", "市"]
        ),
        (
            .area,
            [
                "state", "state name", "province", "state or province", "state province", "region", "county", "estado",
                "provincia", "entidad", "省", "州", "省份", "州省", "省州", "省 州", "省市", "地区",
            ]
        ),
        (
            .postalCode,
            [
                "postcode", "post code", "postal code", "zip", "zip code", "zipcode", "postal", "cp", "codigo postal",
                "邮编", "邮政编码",
            ]
        ),
        (
            .country,
            [
                "country", "country code", "country name", "pais", "codigo pais", "国家", "国别", "国家代码", "国家地区",
                "国家 地区",
            ]
        ),
        (
            .birthDate,
            [
                "birth date", "date birth", "dob", "birth year", "year birth", "birthday", "born", "birth",
                "fecha nacimiento", "nacimiento", "ano nacimiento", "出生日期", "生日", "出生年份",
            ]
        ),
        (
            .birthPlace,
            ["birth place", "place birth", "birthplace", "pob", "lugar nacimiento", "出生地", "出生地点"]
        ),
        (.nationality, ["nationality", "citizenship", "nacionalidad", "ciudadania", "国籍"]),
        (.identifier("uscc"), ["uscc", "unified social credit code", "统一社会信用代码", "社会信用代码", "信用代码"]),
        (.identifier("rfc"), ["rfc"]), (.identifier("curp"), ["curp"]), (.identifier("lei"), ["lei"]),
        (.identifier("eori"), ["eori", "eori no"]), (.identifier("vat"), ["vat", "vat no", "vat id", "nif", "iva"]),
        (.identifier("ein"), ["ein", "fein"]), (.identifier("duns"), ["duns", "d u n s"]),
        (.identifier("passport"), ["passport", "passport no", "pasaporte", "no pasaporte", "护照", "护照号", "护照号码"]),
        (
            .identifier("national-id"),
            [
                "national id", "id card", "id card no", "identity card", "dni", "cedula", "身份证", "身份证号", "身份证号码",
                "证件号", "证件号码",
            ]
        ),
        (
            .identifier("tax-id"),
            ["tax id", "tax no", "id fiscal", "identificacion fiscal", "税号", "纳税人识别号"]
        ),
    ]

    private static let ofGoods: [(meaning: ColumnMeaning, phrases: [String])] = [
        (.identifier("cas"), ["cas", "cas no", "no cas", "CAS号"]),
        (.identifier("iso6346"), ["container", "container no", "contenedor", "no contenedor", "箱号", "集装箱号"]),
        (
            .goods,
            [
                "goods", "goods description", "description", "description goods", "contents", "content",
                "content description", "description contents", "commodity", "commodity description", "cargo",
                "cargo description", "merchandise", "item description", "nature goods",
                "nature and quantity of goods", "nature quantity goods", "mercancia", "mercancias", "descripcion",
                "descripcion mercancia",
                "contenido", "品名", "货物名称", "货物", "商品名称", "商品", "内件", "内件品名", "物品名称", "货物描述", "中文品名",
                "货品名称",
            ]
        ),
        (
            .hsCode,
            [
                "hs", "hs code", "hscode", "hs no", "hts", "hts code", "tariff", "tariff code", "tariff no",
                "hs tariff no", "commodity code", "harmonized code", "harmonised code", "harmonized system code",
                "fraccion", "fraccion arancelaria", "partida", "partida arancelaria", "subpartida",
                "subpartida arancelaria", "arancel", "codigo arancelario", "codigo hs", "海关编码", "商品编码", "税则号",
                "税则号列", "hs编码", "HS编码", "商品HS编码", "hs号",
            ]
        ), (.quantity, ["quantity", "cantidad", "数量", "申报数量"]),
        (
            .grossWeight,
            [
                "weight", "gross weight", "gross", "actual weight", "weight actual", "piece weight", "gross mass",
                "peso", "peso bruto", "masa bruta", "重量", "毛重", "实际重量", "总重量",
            ]
        ), (.netWeight, ["net weight", "net", "net mass", "peso neto", "净重"]),
        (
            .value,
            [
                "value", "declared value", "customs value", "value customs", "value for customs", "invoice value",
                "invoice amount", "valor factura", "item value", "declared value amount", "amount", "price",
                "total price",
                "valor", "valor declarado", "valor aduana", "valor aduanas", "importe", "precio", "valor total", "价值",
                "申报价值", "金额", "货值", "总价", "总值", "申报金额", "发票金额",
            ]
        ),
        (
            .currency,
            [
                "currency", "currency code", "value currency", "moneda", "divisa", "币种", "币别", "币制", "货币",
            ]
        ),
        (
            .origin,
            [
                "origin", "country origin", "coo", "made in", "origin country", "goods origin", "country origin goods",
                "manufacture country", "country manufacture", "pais origen", "origen", "pais fabricacion", "原产国", "原产地",
                "原产国地区", "原产国 地区", "制造国", "生产国",
            ]
        ),
        (
            .weightUnit,
            ["weight unit", "weight uom", "unit weight code", "weight unit code", "unidad peso", "重量单位"]
        ),
        (
            .quantityUnit,
            [
                "uom", "unit", "units", "unit measure", "unit quantity", "quantity unit", "unidad", "unidad medida",
                "计量单位", "数量单位", "申报单位", "单位",
            ]
        ),
        (
            .concealment,
            [
                "concealment", "concealment method", "method concealment", "metodo ocultamiento", "ocultamiento",
                "藏匿方式", "藏匿方法",
            ]
        ), (.equipment, ["equipment", "equipment kind", "machine", "equipo", "maquina", "设备", "机器"]),
        (.make, ["make", "manufacturer", "brand", "fabricante", "marca", "品牌", "制造商"]),
        (.model, ["model", "modelo", "型号"]), (.serialNumber, ["serial", "serial no", "no serie", "序列号"]),
        (.substance, ["substance", "chemical", "sustancia", "物质", "化学品"]),
        (
            .account,
            [
                "account", "account no", "account id", "customer account", "customer no", "customer id", "cuenta",
                "no cuenta", "no cliente", "账号", "客户编号", "客户号",
            ]
        ), (.laboratoryNumber, ["lab no", "laboratory no", "no laboratorio", "化验号"]),
    ]

    /// What is of the trade and has no property: words of a note.
    private static let details: [(meaning: ColumnMeaning, phrases: [String])] = [
        (
            .remark,
            [
                "remark", "remarks", "note", "notes", "comment", "comments", "role", "officer note", "category",
                "flight", "flight no", "flight date", "vessel", "voyage", "etd", "eta", "departure", "departure date",
                "requested departure", "arrival", "arrival date", "chargeable weight", "volume", "volume weight",
                "volumetric weight", "cbm", "marks", "marks and nos", "marks nos", "shc",
                "special handling", "package type", "goods specification", "status", "scan time", "event time",
                "event date", "length",
                "width", "height", "dimensions", "状态", "扫描时间", "尺寸", "specification", "office origin", "origin office",
                "office destination", "unit price", "sku",
                "nature transaction", "reason", "reason listing", "listing reason", "date listed", "listed on",
                "sex", "gender", "observaciones", "observacion", "notas", "comentarios", "rol", "categoria", "vuelo",
                "no vuelo", "fecha vuelo", "fecha llegada", "fecha salida", "volumen", "peso cobrable", "tipo bulto",
                "precio unitario", "motivo", "sexo", "dictamen", "备注", "说明", "附注", "角色", "航班", "航班号", "航班日期", "体积",
                "计费重量", "规格", "规格型号", "商品货号", "货号", "单价", "性别", "包装", "包装种类", "原因", "唛头",
            ]
        )
    ]
}
