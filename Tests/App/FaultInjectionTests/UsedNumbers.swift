internal import Digests
internal import Files
internal import Packages
internal import X509

/// The numbers that the envelopes in a folder have in their streams.
enum UsedNumbers {
    private struct Place: Hashable {
        let sender: PartyID
        let recipient: PartyID
        let stream: UUID
        let sequence: Int
    }

    /// The envelope that has a number which another message has too; `nil` where each number was used once. What is in
    /// quarantine was not accepted, and does not count.
    static func conflict(in folder: String) throws -> String? {
        var messages: [Place: String] = [:]
        return try conflict(in: folder, &messages)
    }

    private static func conflict(in folder: String, _ messages: inout [Place: String]) throws -> String? {
        for name in try Paths.names(in: folder) {
            let path = Paths.join(folder, name)
            if Paths.isFolder(path) {
                if name == "quarantine" { continue }
                if let found = try conflict(in: path, &messages) { return found }
            }
            guard name.hasSuffix(".asice"), let slip = try? RoutingSlip.unverified(in: File(path: path)) else {
                continue
            }
            for position in slip.positions {
                let place = Place(
                    sender: slip.sender, recipient: position.recipient, stream: position.stream,
                    sequence: position.sequence)
                let message = slip.messageID.description
                let first = messages[place] ?? message
                messages[place] = first
                if first != message { return "\(path): number \(position.sequence) is that of message \(first) too" }
            }
        }
        return nil
    }
}
