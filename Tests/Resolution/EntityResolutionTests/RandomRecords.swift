internal import EntityResolution
internal import RecordLinkage
internal import TestSupport

/// Fictional records drawn from small pools, so that many of them share something: the same ones for the same seed.
struct RandomRecords {
    private var generator: SeededGenerator

    init(_ seed: UInt64) { generator = SeededGenerator(seed) }

    private static let given = ["Zenobia", "Jose", "Na", "Ivan", "Lucia"]
    private static let family = ["Quartzfield", "Ejemplo Prueba", "Li", "Petrov"]
    private static let companies = ["Yantai Hailong Mold Co Ltd", "Yantai Hailong Mould", "Transportes Rio Bravo SA"]
    private static let days = ["1985-03-15", "1985", "1990-05-05"]
    private static let places = ["Ensenada", "Cali"]
    private static let streets = ["1 Example Street", "250 Sample Road"]

    /// A number below a bound.
    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

    // Something, or more rarely nothing.
    private mutating func perhaps<Value>(_ values: [Value]) -> Value? {
        below(3) == 0 ? nil : values[below(values.count)]
    }

    private mutating func identifiers(_ scheme: String) -> [Record.Identifier] {
        var values: Set<Int> = []
        for _ in 0..<below(3) { values.insert(below(5)) }
        return values.sorted().map { Scenario.exclusive(scheme, "EXAMPLE\($0)") }
    }

    private mutating func address() -> Record.Address {
        Record.Address(street: one(of: Self.streets), city: "Springfield", postcode: "00100", country: "US")
    }

    /// A person with none, one or two values of each identifier.
    mutating func person(_ id: String) -> Record {
        var record = Scenario.person(
            id, one(of: Self.given) + " " + one(of: Self.family), standing: one(of: [.recorded, .declared, .listed]),
            identifiers: identifiers("curp"), born: perhaps(Self.days), birthPlace: perhaps(Self.places),
            phone: perhaps(["+1 202 555 0142", "+1 202 555 0143"]), email: perhaps(["office@example.com"]))
        if below(2) == 0 { record.addresses = [address()] }
        record.created = "2026-01-0\(1 + below(9))T00:00:00.000Z"
        return record
    }

    /// A company with none, one or two values of each identifier.
    mutating func company(_ id: String) -> Record {
        var record = Scenario.company(
            id, one(of: Self.companies), identifiers: identifiers("uscc"),
            phone: perhaps(["+1 202 555 0142", "+1 202 555 0143"]), email: perhaps(["office@example.com"]))
        if below(2) == 0 { record.addresses = [address()] }
        return record
    }

    /// A person or a company.
    mutating func record(_ id: String) -> Record { below(3) == 0 ? company(id) : person(id) }

    /// Persons and companies, mixed.
    mutating func records(_ count: Int) -> [Record] { (0..<count).map { record("r\($0)") } }

    /// Decisions about random records, each later than the one before.
    mutating func decisions(_ count: Int, about records: [Record]) -> [Decision] {
        (0..<count).map { index in
            Scenario.decision(
                one(of: records).id, right: one(of: records).id, verdict: one(of: [.same, .different, .unsure]),
                at: Int64(index))
        }
    }

    /// The same elements in another order.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] { elements.shuffled(using: &generator) }

    /// The same elements in the same order, divided at random places.
    mutating func divided<Element>(_ elements: [Element]) -> [[Element]] {
        var parts: [[Element]] = [[]]
        for element in elements {
            if below(4) == 0 { parts.append([]) }
            parts[parts.count - 1].append(element)
        }
        return parts
    }
}
