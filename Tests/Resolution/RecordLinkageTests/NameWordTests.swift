import Testing

@testable import RecordLinkage

/// Names as words: what distinguishes two names is a word, in whatever script it is written.
@Suite struct NameWordTests {
    /// The normal form of a value.
    private static func form(_ text: String, _ field: LinkageField = .name) -> String {
        var form = GrowingBytes(capacity: 16)
        Array(text.utf8).withUnsafeBufferPointer { LinkageText(field: field) { $0 }.append($0, to: &form) }
        return String(decoding: form.from(0), as: UTF8.self)
    }

    /// The level of two names in a table that has only these.
    private static func level(_ one: String, _ other: String) throws -> AgreementLevel {
        let builder = LinkageTableBuilder(fields: [.name], readers: [{ $0 }])
        try builder.add(rows: [("1", [one]), ("2", [other])], from: "list")
        let table = builder.build()
        return LinkageField.name.levels[RowComparer(table).compare(0, 1)[0]]
    }

    @Test(arguments: [
        ("深圳市海龙科技有限公司", "Shenzhen Hailong Keji Youxian Gongsi"),
        ("深圳市海龙科技有限公司", "SHENZHEN HAILONG TECHNOLOGY CO., LTD."),
        ("上海远航国际货运有限公司", "Yuanhang International Freight (Shanghai) Co Ltd"),
        ("广东省明珠化工股份有限公司", "Guangdong Mingzhu Chemical Co Ltd"),
        ("大连北辰机械设备有限公司", "Dalian Beichen Jixie Shebei Youxian Gongsi"),
        ("宁波ABC模具厂", "Ningbo ABC Mold Factory"),
    ])
    func aCompanyInHanIsTheSameInPinyinAndInEnglish(_ han: String, _ latin: String) throws {
        #expect(try Self.level(han, latin) == .same)
    }

    @Test(arguments: [
        ("深圳市海龙科技有限公司", "Shenzhen Hongtu Technology Co Ltd"),
        ("上海远航国际货运有限公司", "Shanghai Dongfang International Freight Co Ltd"),
    ])
    func anotherCoreIsAnotherCompanyWhateverPlaceAndTrade(_ han: String, _ latin: String) throws {
        let level = try Self.level(han, latin)
        #expect([.near, .different].contains(level))
    }

    @Test func aPersonInHanIsNoCompany() {
        #expect(Self.form("欧阳娜娜") == "ouyang nana")
        #expect(Self.form("李明") == "li ming")
    }

    @Test(arguments: [("al mosuli", "al rawi"), ("abd al karim", "abd al rahim"), ("maria santos", "mario benitez")])
    func aDifferentContentWordIsNoTypo(_ one: String, _ other: String) throws {
        let level = try Self.level(one, other)
        #expect([.near, .different].contains(level))
    }

    @Test(arguments: [("al mosuli", "al mosulli"), ("yusuf haddad", "yusuf hadad"), ("anna petrova", "petrowa anna")])
    func aSpellingOfAWordIs(_ one: String, _ other: String) throws {
        let level = try Self.level(one, other)
        #expect([.same, .alike].contains(level))
    }

    @Test(arguments: [
        ("Dr. Ada Example", "ada example"), ("Mr. Sheikh Omar", "omar"), ("Miss", "miss"), ("Ada Miss", "ada miss"),
    ])
    func titlesBeforeANameAreLeftOut(_ text: String, _ form: String) {
        #expect(Self.form(text) == form)
        #expect(Self.form(text, .givenName) == form)
    }

    // Osage, Adlam and Nyiakeng Puachue Hmong have no transliteration into Latin letters.
    @Test(arguments: ["𐒰𐓍𐓂𐓐 𐓀𐒻", "𞤀𞤣𞤤𞤢𞤥", "𞄀𞄄𞄩"])
    func aScriptThatCannotBeReadIsComparedAsItStands(_ text: String) throws {
        #expect(!Self.form(text).isEmpty)
        #expect(Self.form(text) == Self.form(text + " "))
        #expect(try Self.level(text, text) == .same)
        #expect(try Self.level(text, "Ada Example") == .different)
    }

    @Test(arguments: ["…", "🚢", "—", "\u{FFFD}\u{FFFD}"])
    func signsWithoutLettersAreNoName(_ text: String) { #expect(Self.form(text).isEmpty) }

    @Test func namesOfOneWordMeetWithoutAnythingElse() throws {
        // So many rows that not all pairs are compared.
        let rows = (0..<1500).map { number -> (id: String, values: [String]) in
            ("r\(number)", [number < 2 ? "quartzfield" : "name" + Self.word(number), "19\(10 + number % 80)-01-01"])
        }
        let builder = LinkageTableBuilder(fields: [.name, .birthDate], readers: [{ $0 }, { $0 }])
        try builder.add(rows: rows, from: "list")
        let table = builder.build()
        let keys = LinkageKeys(table)
        let pair = table.rows(of: [
            LinkageRecord(source: "list", record: "r0"), LinkageRecord(source: "list", record: "r1"),
        ])
        .values.flatMap(\.self)
        #expect(keys.isShared(pair[0], pair[1]))
    }

    private static func word(_ number: Int) -> String {
        var (word, rest) = ("", number)
        for _ in 0..<4 {
            word += ["ba", "co", "di", "fu", "ge", "ha", "jo", "ki", "lu", "me"][rest % 10]
            rest /= 10
        }
        return word
    }
}
