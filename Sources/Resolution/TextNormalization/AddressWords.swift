/// Words of addresses, in the scripts and languages of the trade.
package enum AddressWords {
    /// Kinds of streets by the word for their class.
    package static let streets: [String: String] = {
        let groups: [String: String] = [
            "road": "road rd lu",
            "street": "street st str calle c jie rua rue via ulitsa ul strasse",
            "avenue": "avenue ave av avenida dajie dadao prospekt",
            "boulevard": "boulevard blvd bulevar bvd",
            "drive": "drive dr", "lane": "lane ln xiang hutong", "highway": "highway hwy carretera carr",
            "way": "way", "court": "court ct", "place": "place pl", "alley": "alley nong callejon privada priv",
        ]
        var table: [String: String] = [:]
        for (kind, words) in groups { for word in words.split(separator: " ") { table[String(word)] = kind } }
        return table
    }()

    /// Words before the number of a unit.
    static let units: Set<String> = [
        "suite", "ste", "apt", "apartment", "unit", "room", "rm", "floor", "fl", "interior", "int", "depto",
        "departamento", "piso", "local", "oficina", "of", "office", "bldg", "building", "stall", "shop", "flat",
        "door", "shi", "lou", "dong", "danyuan", "puerta", "bodega", "nave",
    ]

    /// Words that do not distinguish addresses.
    static let idle: Set<String> = [
        "no", "num", "number", "numero", "hao", "care", "attn", "the", "and", "y", "de", "del",
        "la", "el", "los", "las", "col", "colonia", "city",
    ]

    /// Han words of addresses with their replacements, applied before the rest is transliterated.
    package static let original: [(word: String, latin: String)] = [
        ("大街", " avenue "), ("大道", " avenue "), ("公路", " highway "), ("路", " road "), ("街", " street "),
        ("胡同", " lane "), ("巷", " lane "), ("弄", " alley "), ("号楼", " bldg# "), ("号院", " bldg# "), ("栋", " bldg# "),
        ("幢", " bldg# "), ("单元", " unit# "), ("号", "# "), ("楼", " floor# "), ("层", " floor# "), ("室", " room# "),
    ]

    /// The last characters of names of administrative areas, in Han.
    static let areas: Set<Character> = ["省", "市", "区", "县", "镇"]
}
