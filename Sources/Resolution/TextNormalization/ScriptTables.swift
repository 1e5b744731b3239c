/// Facts about scripts needed to read names and addresses; common usage, stored as data.
package enum ScriptTables {
    /// Whether a character is a Han ideograph.
    package static func isHan(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
            || (0x20000...0x3FFFF).contains(value) || (0xF900...0xFAFF).contains(value)
    }

    /// Whether a character is a Hangul syllable.
    package static func isHangul(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0xAC00...0xD7A3).contains(value)
    }

    /// Whether a text has letters of a script that omits most vowels (Hebrew, Arabic).
    package static func isAbjad(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) }
    }

    /// The word at the start of `text` whose characters have readings other than their usual ones, with its reading.
    static func heteronym(at text: Substring) -> (word: String, reading: String)? {
        guard let first = text.first, let candidates = heteronyms[first] else { return nil }
        return candidates.first { text.hasPrefix($0.word) }
    }

    // Place names and words of addresses for which ICU uses the other reading of a character.
    private static let heteronyms: [Character: [(word: String, reading: String)]] = Dictionary(
        grouping: [
            ("长江", "chang jiang"), ("长沙", "chang sha"), ("长春", "chang chun"), ("长安", "chang an"),
            ("长城", "chang cheng"), ("长治", "chang zhi"), ("长宁", "chang ning"), ("长兴", "chang xing"),
            ("厦门", "xia men"), ("大厦", "da xia"), ("银行", "yin hang"), ("六安", "lu an"), ("蚌埠", "beng bu"),
            ("番禺", "pan yu"), ("乐清", "yue qing"), ("台州", "tai zhou"), ("丽水", "li shui"), ("重庆", "chong qing"),
        ].map { (word: $0.0, reading: $0.1) }, by: { $0.word.first ?? " " })

    /// Provinces and large cities of China, which stand at the start of the names of companies.
    static let chinesePlaces: [String] = [
        "北京", "上海", "天津", "重庆", "广东", "浙江", "江苏", "山东", "河北", "河南", "湖北", "湖南", "福建", "安徽", "江西", "四川",
        "辽宁", "吉林", "黑龙江", "陕西", "山西", "云南", "贵州", "广西", "海南", "甘肃", "青海", "宁夏", "新疆", "西藏", "内蒙古",
        "香港", "澳门", "台湾", "深圳", "广州", "东莞", "佛山", "珠海", "中山", "惠州", "汕头", "杭州", "宁波", "温州", "义乌", "台州",
        "绍兴", "金华", "嘉兴", "南京", "苏州", "无锡", "常州", "南通", "扬州", "徐州", "青岛", "济南", "烟台", "潍坊", "淄博", "武汉",
        "长沙", "郑州", "石家庄", "合肥", "南昌", "福州", "厦门", "泉州", "成都", "西安", "大连", "沈阳", "长春", "哈尔滨", "昆明",
        "贵阳", "南宁", "太原", "兰州", "乌鲁木齐", "呼和浩特", "银川", "西宁", "海口", "中国",
    ]

    /// The same places in Latin letters.
    package static let latinPlaces: [String] = chinesePlaces.map { Transliteration.latin($0).filter { $0 != " " } }

    /// Surnames whose character has another reading otherwise.
    package static let surnameReadings: [Character: String] = [
        "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "翟": "zhai", "朴": "piao",
        "盖": "ge", "任": "ren", "尹": "yin", "覃": "qin", "纪": "ji", "缪": "miao", "乐": "yue", "折": "she",
    ]

    /// Chinese surnames of two characters.
    static let compoundSurnames: Set<String> = [
        "欧阳", "司马", "诸葛", "上官", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐",
        "长孙", "宇文", "端木", "申屠", "钟离",
    ]

    /// Korean surnames in Hangul, with their spelling in passports.
    static let koreanSurnames: [Character: String] = [
        "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang", "조": "cho", "윤": "yoon",
        "장": "jang", "임": "lim", "한": "han", "오": "oh", "서": "seo", "신": "shin", "권": "kwon", "황": "hwang",
        "안": "ahn", "송": "song", "류": "ryu", "유": "yoo", "홍": "hong", "전": "jeon", "고": "ko", "문": "moon",
        "양": "yang", "손": "son", "배": "bae", "백": "baek", "허": "heo", "남": "nam", "심": "shim", "노": "noh",
    ]

    /// Cyrillic letters with their spelling in passports; ICU's scholarly spelling loses ж, ч, ш, щ, ю, я in ASCII.
    static let cyrillic: [Character: String] = {
        let lower: [Character: String] = [
            "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "й": "y",
            "ё": "e", "э": "e", "ы": "y", "ъ": "", "ь": "", "є": "ye", "ї": "yi", "ґ": "g",
        ]
        return lower.reduce(into: lower) { table, entry in
            if let upper = entry.key.uppercased().first { table[upper] = entry.value }
        }
    }()
}
