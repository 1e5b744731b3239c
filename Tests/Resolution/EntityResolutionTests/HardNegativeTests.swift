import EntityResolution
import Testing

/// Pairs that look like one person and are two: none merges automatically under `intelligence`.
struct HardNegativeTests {
    private static let families = [
        "Quartzfield", "Ejemplo Prueba", "Li", "Wang", "García Muestra", "Petrov", "Al-Masri", "Nguyen", "Okafor",
        "Example", "Smith", "Hernández López", "Kim", "Zhang", "Ivanova",
    ]
    private static let given = ["José", "Na", "Zenobia", "Ivan", "Maria"]

    private static func address(_ number: Int) -> Record.Address {
        Record.Address(street: "\(number) Example Street", city: "Springfield", postcode: "00100", country: "US")
    }

    private static func phone(_ number: Int) -> String { "+1 202 555 01\(number % 90 + 10)" }

    private static func birth(_ number: Int) -> String { "19\(50 + number % 40)-0\(1 + number % 9)-1\(number % 10)" }

    /// Two records of each kind for each name: 75 names, four kinds.
    static let pairs: [(kind: String, left: Record, right: Record)] = {
        var pairs: [(kind: String, left: Record, right: Record)] = []
        for (i, family) in families.enumerated() {
            for (j, first) in given.enumerated() {
                let number = i * 10 + j
                let name = "\(first) \(family)"
                pairs.append(
                    (
                        "namesakes",
                        Scenario.person("n\(number)a", name, born: birth(number), address: address(number)),
                        Scenario.person("n\(number)b", name, born: birth(number + 7), address: address(number + 500))
                    ))
                pairs.append(
                    (
                        "twins",
                        Scenario.person(
                            "t\(number)a", name, born: birth(number), address: address(number + 1000),
                            phone: phone(number)),
                        Scenario.person(
                            "t\(number)b", "\(given[(j + 1) % given.count]) \(family)", born: birth(number),
                            address: address(number + 1000), phone: phone(number))
                    ))
                pairs.append(
                    (
                        "father and son",
                        Scenario.person(
                            "f\(number)a", name + " Sr", address: address(number + 2000), phone: phone(number + 3)),
                        Scenario.person(
                            "f\(number)b", name + (j % 2 == 0 ? " Jr" : ""), born: birth(number),
                            address: address(number + 2000), phone: phone(number + 3))
                    ))
                pairs.append(
                    (
                        "shared contact",
                        Scenario.person(
                            "c\(number)a", name, address: address(number + 3000), phone: phone(number + 5),
                            email: "office\(number)@example.com", country: "US"),
                        Scenario.person(
                            "c\(number)b", name, address: address(number + 3000), phone: phone(number + 5),
                            email: "office\(number)@example.com", country: "US")
                    ))
            }
        }
        return pairs
    }()

    @Test func noneOfThreeHundredMerges() {
        let pairs = Self.pairs
        #expect(pairs.count == 300)
        let result = Scenario.resolve(pairs.flatMap { [$0.left, $0.right] }).result
        for (kind, left, right) in pairs {
            let entity = result.entity(of: left.id)
            #expect(entity?.members.contains(right.id) == false, "\(kind): \(left.id) and \(right.id) were merged")
        }
        #expect(result.entities.allSatisfy { $0.members.count == 1 })
    }

    @Test func pairsByThemselvesStayApart() {
        for (kind, left, right) in Self.pairs.enumerated().filter({ $0.offset % 5 == 0 }).map(\.element) {
            let result = Scenario.resolve([left, right]).result
            #expect(result.entities.count == 2, "\(kind): \(left.id) and \(right.id) were merged")
        }
    }
}
