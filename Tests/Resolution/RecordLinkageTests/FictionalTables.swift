import TestSupport

@testable import RecordLinkage

/// Fictional tables of several kinds, with the thing that each row is about: the same for the same seed.
struct FictionalTables {
    private var generator: SeededGenerator

    init(seed: UInt64 = 1) { generator = SeededGenerator(seed) }

    private static let givenNames =
        "ada bela cleo dora egon fritz gita hanna igor jana karl lena mila nils olga piet rosa sven tilda ulf".split(
            separator: " "
        ).map(String.init)
    private static let beginnings = "ahl bren dor fal gran holl kel lind mar nor ost palm".split(separator: " ")
    private static let endings = "berg dahl gren holm kvist lund mark ström und vik".split(separator: " ")

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[number(0...(elements.count - 1))] }

    mutating func given() -> String { one(of: Self.givenNames) }

    mutating func family() -> String {
        String(one(of: Array(Self.beginnings))) + String(one(of: Array(Self.endings)))
    }

    mutating func date(_ years: ClosedRange<Int>) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(number(years))-\(two(number(1...12)))-\(two(number(1...28)))"
    }

    mutating func shuffled(_ rows: [People.Row]) -> [People.Row] { rows.shuffled(using: &generator) }

    /// People by given name, family name and birth date, some of them twice.
    mutating func people(_ count: Int, copies: Int, years: ClosedRange<Int> = 1930...2004) -> [People.Row] {
        var rows = (0..<count).map { index in
            People.Row(record: "r\(index)", person: "p\(index)", values: [given(), family(), date(years)])
        }
        for (index, row) in shuffled(rows).prefix(copies).enumerated() {
            rows.append(People.Row(record: "c\(index)", person: row.person, values: row.values))
        }
        return shuffled(rows)
    }

    /// Households: parents, children, twins, and sons with the father's name, with given and family name, birth date,
    /// telephone number and street. Each person has one to three records; a copy may lack the date or have another
    /// telephone number.
    mutating func households(_ count: Int) -> [People.Row] {
        var people: [[String]] = []
        for home in 0..<count {
            let (family, street) = (family() + " " + self.family(), "\(home + 1) \(self.family()) street")
            let phone = "5550\(100_000 + home)"
            let father = [given(), family, date(1940...1965), phone, street]
            var children: [[String]] = []
            for _ in 0..<number(0...3) {
                var child = [given(), family, date(1970...2000), phone, street]
                if chance(0.2) { child[0] = father[0] }
                if let other = children.last, chance(0.2), other[0] != child[0] { child[2] = other[2] }
                if children.allSatisfy({ $0[0] != child[0] }) { children.append(child) }
            }
            people += [father] + children
        }
        var rows: [People.Row] = []
        for (index, person) in people.enumerated() {
            for copy in 0..<number(1...3) {
                var values = person
                if copy > 0 {
                    if chance(0.2) { values[1] = String(values[1].split(separator: " ")[0]) }
                    if chance(0.15) { values[2] = "" }
                    if chance(0.3) { values[3] = "5559\(number(100_000...999_999))" }
                }
                rows.append(People.Row(record: "r\(index)-\(copy)", person: "p\(index)", values: values))
            }
        }
        return shuffled(rows)
    }

    /// Payments in two ledgers, by amount, date and memo: each is once in each, the second a few days later and in other
    /// words.
    mutating func payments(_ count: Int) -> (ours: [People.Row], theirs: [People.Row]) {
        var (ours, theirs): ([People.Row], [People.Row]) = ([], [])
        for index in 0..<count {
            let (payee, cents, month, day) = (family(), number(500...90_000), number(1...12), number(1...24))
            func text(_ cents: Int) -> String { "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }
            func date(_ day: Int) -> String { "2024-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
            let kind = one(of: ["rent", "order", "fee", "invoice"])
            ours.append(
                People.Row(
                    record: "o\(index)", person: "t\(index)",
                    values: [text(cents), date(day), "\(payee) \(kind) \(number(1...9999))"]))
            theirs.append(
                People.Row(
                    record: "t\(index)", person: "t\(index)",
                    values: [
                        text(chance(0.85) ? cents : cents - cents / number(60...200)), date(day + number(0...3)),
                        one(of: ["PAYMENT \(payee)", "\(payee.uppercased()) \(kind)", "transfer \(payee)"]),
                    ]))
        }
        return (shuffled(ours), shuffled(theirs))
    }

    /// Products in two catalogues, by title and price: the second leaves out words, adds others and asks another price.
    mutating func products(_ count: Int) -> (ours: [People.Row], theirs: [People.Row]) {
        let kinds = "drill saw lamp heater mixer kettle radio clock".split(separator: " ").map(String.init)
        let words = "cordless heavy duty compact steel white classic double adjustable foldable".split(separator: " ")
            .map(String.init)
        var (ours, theirs): ([People.Row], [People.Row]) = ([], [])
        for index in 0..<count {
            let (maker, kind) = (family(), one(of: kinds))
            let code = "\(one(of: ["k", "m", "tx", "v"]))\(number(100...9999))"
            let details = (0..<4).map { _ in one(of: words) }
            let price = Double(number(900...90_000)) / 100
            ours.append(
                People.Row(
                    record: "o\(index)", person: "g\(index)",
                    values: [([maker, code] + details + [kind]).joined(separator: " "), "\(price)"]))
            guard chance(0.8) else { continue }
            let kept = details.filter { _ in chance(0.6) } + [one(of: words)]
            let title = shuffledWords([maker] + (chance(0.85) ? [code] : []) + kept + [kind])
            theirs.append(
                People.Row(
                    record: "t\(index)", person: "g\(index)",
                    values: [title, chance(0.2) ? "" : "\(price * Double(number(90...110)) / 100)"]))
        }
        return (shuffled(ours), shuffled(theirs))
    }

    private mutating func shuffledWords(_ words: [String]) -> String {
        words.shuffled(using: &generator).joined(separator: " ")
    }

    /// An IMO ship number with its check digit, another one for each index below 1,000.
    mutating func shipNumber(_ index: Int) -> String {
        let digits = [9, index / 100 % 10, index / 10 % 10, index % 10] + (0..<2).map { _ in number(0...9) }
        let sum = zip(digits, [7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
        return digits.map(String.init).joined() + "\(sum % 10)"
    }

    /// A table of rows of several sources.
    static func table(_ sources: [(name: String, rows: [People.Row])], fields: [LinkageField]) throws -> LinkageTable {
        let builder = LinkageTableBuilder(fields: fields, readers: fields.map { _ in { $0 } })
        for (name, rows) in sources {
            let batch = LinkageBatch(fields: fields.count)
            for row in rows {
                for (field, value) in row.values.enumerated() {
                    Array(value.utf8).withUnsafeBufferPointer { batch.append($0, to: field) }
                }
                Array(name.utf8).withUnsafeBufferPointer { source in
                    Array(row.record.utf8).withUnsafeBufferPointer { record in
                        Array(row.person.utf8).withUnsafeBufferPointer { person in
                            batch.end(source: source, record: record, label: person)
                        }
                    }
                }
            }
            try builder.add(batch) {}
        }
        return builder.build()
    }
}
