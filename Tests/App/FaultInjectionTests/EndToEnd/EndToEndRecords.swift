internal import Foundation
internal import TestSupport

/// What a home says in the end of what it sent and received, by its own commands.
struct EndToEndRecords {
    /// A message that it sent, of `corridor receipt sent`.
    struct Sent: Decodable {
        let to: String
        let message: String
        let answer: String?

        enum CodingKeys: String, CodingKey {
            case to, answer
            case message = "message_id"
        }
    }

    /// An entry of its log.
    struct Entry: Decodable {
        let act: String
        let subject: String
        let details: String

        /// A value of the details.
        func detail(_ name: String) -> String? {
            let values = try? JSONSerialization.jsonObject(with: Data(details.utf8)) as? [String: Any]
            return values?[name] as? String
        }
    }

    let sent: [Sent]
    let log: [Entry]
    private let party: EndToEndParty
    private let folder: String
    private let program: String

    /// Asks a home.
    init(of party: EndToEndParty, in folder: String, _ program: String) throws {
        (self.party, self.folder, self.program) = (party, folder, program)
        sent = try Self.list(["receipt", "sent"], of: party, in: folder, program)
        log = try Self.list(["log", "list"], of: party, in: folder, program)
    }

    private static func list<Row: Decodable>(
        _ words: [String], of party: EndToEndParty, in folder: String, _ program: String
    ) throws -> [Row] {
        let result = try Tool.run(
            program, words + ["--home", party.home, "--format", "json"], folder: folder,
            environment: Theatre.environment(folder))
        return try JSONDecoder().decode([Row].self, from: Data(result.output))
    }

    /// The party id.
    var id: String { log.first { $0.act == "home-initialised" }?.subject ?? "" }

    /// The messages with bundles of a party that this home imported, each as often as it did; requests for what a cut
    /// held up are imported too.
    func imported(from party: String) -> [String] {
        log.filter { $0.act == "imported" && $0.detail("originator") == party && $0.detail("kind") == "bundle" }.map(
            \.subject)
    }

    /// What is wrong with the home, when anything is: its files, its log, its quarantine.
    func problem() throws -> String? {
        let home = ["--home", party.home]
        for words in [["check-home", "--passphrase-file", "passphrase.txt"], ["log", "verify"]] {
            let result = try Tool.run(
                program, words + home, folder: folder, environment: Theatre.environment(folder))
            if result.status != 0 { return "\(words[0]) of \(party.home): \(result.text)\(result.errorText)" }
        }
        let quarantine = try Tool.run(
            program, ["quarantine", "list", "--format", "json"] + home, folder: folder,
            environment: Theatre.environment(folder))
        let held = try JSONSerialization.jsonObject(with: Data(quarantine.output)) as? [Any]
        return held?.isEmpty == true ? nil : "quarantine of \(party.home): \(quarantine.text)"
    }
}
