package import CaseFile
package import Diagnostics
internal import Files
internal import StrictJSON
package import X509

/// The addresses that files for partners go to, and the keys that servers are used with.
extension Home {
    /// The confirmed address of a partner; `nil` when there is none.
    package func address(of party: PartyID) throws(Fault) -> PartnerAddress? {
        try AddressBook(reading: layout.addresses).entries[party.text]
    }

    /// All confirmed addresses, in the order of the party ids.
    package func addresses() throws(Fault) -> [(party: String, address: PartnerAddress)] {
        try AddressBook(reading: layout.addresses).entries.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What the profile of a partner proposes; nothing counts by it until a person confirmed it.
    package func proposedAddresses(of party: PartyID) throws(Fault) -> [String] {
        try profile(of: party)?.addresses ?? []
    }

    /// Notes that a person confirmed an address of a partner, or took it back.
    ///
    /// - Parameter address: `nil` to remove it.
    package func confirmAddress(_ address: String?, of party: PartyID, by actor: LogActor) throws(Fault) {
        try writing { home throws(Fault) in
            var book = try AddressBook(reading: home.layout.addresses)
            let former = book.entries[party.text]?.address
            book.entries[party.text] = try address.map { address throws(Fault) in
                PartnerAddress(
                    address: address, actor: actor.name, time: actor.time,
                    proposed: try home.proposedAddresses(of: party))
            }
            var details = JSONObject()
            details["address"] = address.map(JSONValue.string)
            details["former"] = former.map(JSONValue.string)
            // The log first: an address in the log that is not used does no harm, one that is used and not in the log would.
            try home.caseFile.record(.partnerAddressConfirmed, of: party.text, by: actor, details)
            try AtomicFile.write(book.bytes, to: home.layout.addresses, mode: 0o600, replacing: true)
        }
    }

    /// Notes the key of a server that a person confirmed, in place of earlier keys of that server.
    ///
    /// - Parameters:
    ///   - name: the server, as `known_hosts` names it.
    ///   - key: type and Base64 of the key, with a blank between them.
    ///   - fingerprint: of the key, for the log.
    package func confirmHostKey(
        of name: String, key: String, fingerprint: String, by actor: LogActor
    ) throws(Fault) {
        try writing { home throws(Fault) in
            try Paths.makeFolder(home.layout.transport, mode: 0o700)
            let path = home.layout.knownHosts
            let text =
                Paths.exists(path) ? String(decoding: try File.bytes(at: path, limit: 1 << 24), as: UTF8.self) : ""
            let others = text.split(separator: "\n").filter { !$0.hasPrefix(name + " ") }
            var details = JSONObject()
            details["fingerprint"] = .string(fingerprint)
            details["replaced"] = .bool(others.count < text.split(separator: "\n").count)
            try home.caseFile.record(.hostKeyConfirmed, of: name, by: actor, details)
            let lines = others.map(String.init) + ["\(name) \(key)"]
            try AtomicFile.write(
                Array((lines.joined(separator: "\n") + "\n").utf8), to: path, mode: 0o600, replacing: true)
        }
    }

    /// Makes the home's key for servers, where it has none.
    ///
    /// - Parameter make: writes the private key to a path that does not exist, and the public key beside it (`.pub`).
    /// - Returns: the public key in one line.
    package func makeTransportKey(
        by actor: LogActor, _ make: (String) throws(Fault) -> Void
    ) throws(Fault) -> String {
        try writing { home throws(Fault) in
            let (key, published) = (home.layout.transportKey, home.layout.transportKey + ".pub")
            if !Paths.exists(key) {
                try Paths.makeFolder(home.layout.transport, mode: 0o700)
                // Made under another name, so that a key which is there is a whole one.
                let draft = key + ".draft"
                for path in [draft, draft + ".pub", published] { try Paths.removeFile(path) }
                try make(draft)
                try Paths.setPermissions(draft, 0o600)
                try home.caseFile.record(.transportKeyMade, of: home.identity.party.text, by: actor)
                try Paths.move(draft + ".pub", to: published)
                try Paths.move(draft, to: key)
                try Paths.syncFolder(of: key)
            }
            let text = String(decoding: try File.bytes(at: published, limit: 1 << 16), as: UTF8.self)
            return String(text.prefix { $0 != "\n" })
        }
    }
}
