import Platform
import Testing

@testable import RecordLinkage

/// Whole names word by word: spellings of one name, and words by their rarity.
@Suite struct NameAlignmentTests {
    /// A table of names alone.
    private static func table(_ names: [(record: String, person: String, name: String)]) throws -> LinkageTable {
        try People.table(
            names.map { People.Row(record: $0.record, person: $0.person, values: [$0.name]) }, fields: [.name])
    }

    /// The alignment of two names in a table that has only these.
    private static func alignment(_ one: String, _ other: String) throws -> NameAlignment {
        let table = try table([("1", "", one), ("2", "", other)])
        let index = try #require(table.columns[0].names)
        let (a, b) = (table.cell(0, 0), table.cell(1, 0))
        return NameAlignment(min(a, b), max(a, b), in: index, by: TextSimilarityKernel())
    }

    @Test(arguments: [
        ("Khrustalev Gleb", "Hrustalev Gleb"), ("Hamid Chakroun", "Hamid Shakroun"),
        ("Joukovsky Anton", "Zhukovsky Anton"),
        ("Gaber Hosny", "Jaber Hosny"), ("Wu Xiaomei", "Xiao Mei Wu"), ("Abdul Rahim Salem", "Salem, Abdulrahim"),
        ("Abd al-Rahim Salem", "Abdelrahim Salem"), ("Saad Almansouri", "Saad al-Mansouri"),
        ("Helena Kask", "Elena Kask"),
        ("خليل الحداد", "Khalil al-Haddad"), ("Ανδρέας Βλάχος", "Andreas Vlachos"), ("한지호", "Han Jiho"),
        ("Бобырев Фома", "Bobyrev Foma"), ("Dr. Philippa Orne", "Filippa Orne"),
        // Scripts that write few vowels: an ayn at the beginning, a feminine ending, an alif.
        ("عدنان الكردي", "Adnan al-Kurdi"), ("سلمى الكردي", "Salma el-Kurdi"), ("نعيمة دباغ", "Naima Dabbagh"),
        // Romanisations of Korean.
        ("Bae Seok-ho", "Pae, Suk Ho"), ("No Yeong-su", "Roh Young Soo"), ("Shim Ae-ra", "SIM AERA"),
        // Devanagari as passports spell it.
        ("राकेश शुक्ला", "Rakesh Shukla"), ("अजय चोपड़ा", "Ajay Chopra"),
        ("Sir Barnaby Orne", "Barnaby Orne"),
    ])
    func spellingsOfOneNameAreAligned(_ one: String, _ other: String) throws {
        let alignment = try Self.alignment(one, other)
        #expect([ValueComparer.Part.alike, ValueComparer.Part.same].contains(alignment.level))
        #expect(alignment.whole >= 2)
    }

    @Test(arguments: [
        ("Deepak Varma", "Deepak Sarma"), ("Ping Ping Jiang", "Jing Ping Jiang"),
        ("No 2 Example Plant", "No 3 Example Plant"),
        ("Photopoulos Ilias", "Papadopoulos Ilias"), ("Quell Sapphire", "Quell Zephyr"),
        ("Orne Ellingstrom", "Orne Langstrom"), ("Abd al-Rahim Salem", "Abd al-Karim Salem"),
        // Registrations of aircraft, and abbreviations.
        ("XQ-MNG", "XQ-MNK"), ("XQ-AQF", "XQ-AGF"), ("XQ-OJHH", "XQ-OJHI"), ("XQ-CJW", "XQ-CKJ"), ("XQ-MNH", "XQ-MNI"),
        ("XQ-MOC", "XQ-MMC"), ("Mob Example", "Mop Example"),
    ])
    func anotherWordIsNoSpelling(_ one: String, _ other: String) throws {
        #expect(try Self.alignment(one, other).level == ValueComparer.Part.near)
    }

    @Test func aLetterWeighsLessThanANameAndNeverMoreThanItsRarity() throws {
        let initial = try Self.alignment("Q. Hidaran", "Quillon Hidaran")
        let whole = try Self.alignment("Quillon Hidaran", "Hidaran, Quillon")
        #expect(initial.level == ValueComparer.Part.partial)
        #expect(initial.bits < whole.bits)
        #expect(try initial.bits > Self.alignment("Hidaran", "Quillon Hidaran").bits)
    }

    @Test func twoLettersThatDifferWeighLessThanOne() throws {
        let one = try Self.alignment("Orne Balderakis", "Orne Balderagis")
        #expect(try Self.alignment("Orne Balderakis", "Orne Balderotis").bits < one.bits)
    }

    @Test(arguments: [
        ("Quillon Trading Aktiengesellschaft", "Quillon Trading AG"),
        ("Quillon Trading OOO", "Quillon Trading obshchestvo s ogranichennoy otvetstvennostyu"),
        ("Quillon Mines Ltd", "Quillon Mining Limited"), ("Quillon Sp. z o.o.", "Quillon"),
    ])
    func legalFormsAreNoPartOfAName(_ one: String, _ other: String) throws {
        let found = try Self.alignment(one, other)
        #expect([ValueComparer.Part.alike, ValueComparer.Part.same].contains(found.level))
        #expect(found.further == 0)
    }

    @Test func whatASpellingWeighsGrowsWithWhatIsEqual() throws {
        let short = try Self.alignment("Hidar Quell", "Hider Quell")
        let long = try Self.alignment("Hidaranovskaya Quell", "Hideranovskaya Quell")
        #expect(short.bits < long.bits)
    }

    @Test func furtherWordsOfAnOrganisationAreCounted() throws {
        let part = try Self.alignment("Example Trading Company", "Example Quixote Trading Company")
        #expect(part.level == ValueComparer.Part.partial)
        #expect(part.further > 5)
        #expect(try Self.alignment("Example Trading", "Trading Example").further == 0)
    }

    /// Names of two words; a tenth of them a second time in another spelling, and pairs that share one common word.
    private static func names(_ seed: UInt64, syllables: Int = 4) -> [(record: String, person: String, name: String)] {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = StableHash.mix(state &+ 0x51)
            return Int(state % UInt64(bound))
        }
        func word() -> String {
            // Enough of them that hardly two people bear one name; no two syllables sound the same.
            (0..<syllables).map { _ in
                ["bar", "ned", "lim", "fos", "kri", "tul", "dav", "mon", "sep", "wex", "jun", "rug"][next(12)]
            }
            .joined()
        }
        return (0..<1500).flatMap { number -> [(record: String, person: String, name: String)] in
            let (given, family) = (number % 3 == 0 ? ["maria", "jose", "ali"][next(3)] : word(), word())
            let name = (record: "r\(number)", person: "p\(number)", name: "\(given) \(family)")
            guard number % 10 == 0 else { return [name] }
            var letters = Array(family)
            letters.insert(letters[4], at: 4)
            return [name, (record: "s\(number)", person: "p\(number)", name: "\(String(letters)), \(given)")]
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func rareWordsIdentifyInATableOfNamesAlone(_ seed: UInt64) throws {
        let score = LinkageEvaluation(Linkage().link(try Self.table(Self.names(seed)))).clusters
        #expect(score.precision > 0.97)
        #expect(score.recall > 0.6)
    }

    @Test func commonWordsDoNot() throws {
        let common = ["maria", "jose", "ana", "luis", "juan", "rosa"].flatMap { given in
            ["garcia", "lopez", "perez", "gomez", "diaz", "cruz"].map { "\(given) \($0)" }
        }
        let names = (0..<720).map {
            (record: "r\($0)", person: "", name: $0 % 2 == 0 ? common[$0 / 2 % 36] : "x\($0) y\($0)")
        }
        let result = Linkage().link(try Self.table(names))
        #expect(result.counts().several == 0)
    }

    @Test(arguments: [1, 2, 5])
    func anyOrderAndAnyNumberOfWorkersGiveTheSameClustersOfNames(_ workers: Int) throws {
        let names = Self.names(4)
        let expected = Set(People.clusters(Linkage().link(try Self.table(names))).keys)
        #expect(expected.contains { $0.count == 2 })
        let found = try Concurrent.withWorkers(workers) {
            Set(People.clusters(Linkage().link(try Self.table(names.reversed()))).keys)
        }
        #expect(found == expected)
    }

    @Test(arguments: [6, 7, 8] as [UInt64])
    func thePairsKeptAreThoseThatComparingAllCompletelyWouldKeep(_ seed: UInt64) throws {
        let table = try Self.table(Array(Self.names(seed, syllables: 3).prefix(700)))
        let result = Linkage().link(table)
        let scorer = LinkageScorer(table, result.model)
        let comparer = RowComparer(table)
        let rows = table.rowsOfEachContent.map { Int($0) }
        var all: Set<[Int]> = []
        for (place, one) in rows.enumerated() {
            for other in rows[(place + 1)...] {
                let vector = comparer.compare(one, other)
                if vector.bits != 0, scorer.weight(vector, left: one, right: other) >= Linkage().floor {
                    all.insert([min(one, other), max(one, other)])
                }
            }
        }
        let blocks = LinkageBlocks(LinkageKeys(table), rows: table.rowsOfEachContent)
        let kept = LinkageScoring(blocks: blocks, scorer: scorer, rows: table.rowsOfEachContent).pairs(
            floor: Linkage().floor)
        #expect(!all.isEmpty)
        let found = Set(kept.map { [min(Int($0.left), Int($0.right)), max(Int($0.left), Int($0.right))] })
        #expect(found == all)
        #expect(kept.count == found.count)
    }
}
