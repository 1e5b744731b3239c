internal import ArgumentParser
internal import CaseFile
internal import Digests
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

/// `corridor person list`
struct PersonList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the persons, and what the home asks them for.")

    @OptionGroup var home: HomeOptions
    @OptionGroup var output: FormatOption

    func run() throws {
        let home = try self.home.open(.upkeep)
        let persons = try home.caseFile.persons()
        let rules = try home.personRules()
        switch output.format {
        case .text:
            if persons.isEmpty {
                Console.say("There are no persons. Add one with corridor person add NAME --role ROLES.")
            } else {
                var table = TextTable("NAME", "ROLES", "VALID UNTIL", "STATE")
                for person in persons {
                    table.add(
                        person.name, person.roles.sorted().joined(separator: ", "),
                        person.certificate.notAfter.date, person.removed == nil ? "active" : "removed")
                }
                Console.print(table)
            }
            if rules.requiresPersons { Console.print("Acts that persons can sign must be signed by one.") }
            if !rules.requiresTwo.isEmpty {
                Console.print(
                    "Two persons sign: \(rules.requiresTwo.map(\.rawValue).sorted().joined(separator: ", ")).")
            }
        case .json:
            Console.print(
                json: [
                    "persons": .array(persons.map(Self.json)), "require_persons": .bool(rules.requiresPersons),
                    "require_two": .array(rules.requiresTwo.map(\.rawValue).sorted().map(JSONValue.string)),
                ])
        }
    }

    private static func json(_ person: Person) -> JSONValue {
        var object = JSONObject()
        object["name"] = .string(person.name)
        object["roles"] = .array(person.roles.sorted().map(JSONValue.string))
        object["certificate_sha256"] = .string(person.certificate.fingerprint.hex)
        object["not_after"] = .string(person.certificate.notAfter.rfc3339)
        object["added"] = .string(person.added)
        object["removed"] = person.removed.map(JSONValue.string)
        return .object(object)
    }
}
