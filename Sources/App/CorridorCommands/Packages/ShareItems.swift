internal import BundleFormats
internal import CaseFile
internal import CaseWork
internal import Diagnostics
internal import EntityResolution
internal import Files
internal import Messaging
internal import PartyHome

/// Finds what the arguments of `corridor share` name.
struct ShareItems {
    private let home: Home
    private let view: any CaseAnswers

    init(_ home: Home) throws(Fault) {
        self.home = home
        view = try home.caseAnswers()
    }

    /// What an argument names: a file, else a received message, else an object or entity, else what a search finds.
    ///
    /// - Throws: `Fault` `share-nothing`, `message-ambiguous`, `object-ambiguous` or `usage-wrong`.
    func item(_ text: String) throws(Fault) -> ShareRequest.Item {
        if Paths.exists(text) {
            guard try BundleReader.isBundle(try File(path: text)) else {
                throw Fault(
                    .usageWrong, kind: .usage,
                    [
                        "what": "\(text) is no bundle",
                        "instead":
                            "Name a bundle; give other files with --attachment, and name a received message by its id",
                    ])
            }
            return .bundle(text)
        }
        let messages = try home.caseFile.receivedMessages(beginningWith: text)
        if let first = messages.first {
            guard messages.count == 1 || first == text.lowercased() else {
                throw Fault(
                    .messageAmbiguous, kind: .usage,
                    ["message": text, "candidates": messages.joined(separator: ", ")])
            }
            return .message(first)
        }
        do throws(Fault) {
            switch try view.handle(text) {
            case .entity(let entity): return .objects(entity.members)
            case .object(let id): return .objects([id])
            }
        } catch {
            guard error.code == .objectUnknown else { throw error }
        }
        let search = try view.search(text)
        let ids = search.entities.flatMap(\.entity.members) + search.others
        guard !ids.isEmpty else { throw Fault(.shareNothing, kind: .usage, ["name": text]) }
        return .objects(ids)
    }
}
