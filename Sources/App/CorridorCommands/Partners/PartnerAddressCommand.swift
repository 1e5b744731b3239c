internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import PartyHome
internal import Platform
internal import Transports
internal import X509

/// `corridor partner address`
struct PartnerAddressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "address", abstract: "Show or confirm the address that files for a partner go to.",
        discussion: """
            An address is a folder, or sftp://USER@HOST[:PORT]/PATH. The addresses in a partner's profile are proposals: \
            nothing is sent there until a person confirmed one with --confirm, or gave another address. When the profile \
            proposes others later, nothing is sent until an address is confirmed again.
            """)

    @Argument(help: "The partner's full name, its party id, or the beginning of the id.")
    var partner: String
    @Argument(help: "The address to use from now on.")
    var address: String?
    @Flag(help: "Confirm the address that the partner's profile proposes; of several, the one that is named.")
    var confirm = false
    @Flag(help: "Send nothing to an address any more.")
    var remove = false
    @OptionGroup var home: HomeOptions

    func validate() throws {
        guard !remove || address == nil && !confirm else {
            throw ValidationError("--remove takes no address.")
        }
    }

    func run() throws {
        let home = try self.home.open(.upkeep)
        let party = try home.party(named: partner)
        let name = try home.name(of: party)
        if remove {
            try home.confirmAddress(nil, of: party, by: self.home.acting(.system))
            return Console.print("No address of \(name) is used any more.")
        }
        let proposed = try home.proposedAddresses(of: party)
        guard confirm || address != nil else { return try show(home, party, name: name, proposed: proposed) }
        let chosen = try confirm ? confirmed(proposed, name) : address ?? ""
        let stored = try Self.normal(chosen)
        try home.confirmAddress(stored, of: party, by: self.home.acting(.system))
        Console.print("Files for \(name) go to \(stored).")
    }

    private func show(_ home: Home, _ party: PartyID, name: String, proposed: [String]) throws {
        if let address = try home.address(of: party) {
            Console.print("Files for \(name) go to \(address.address).")
            Console.print("Confirmed by \(address.actor) at \(address.time.rfc3339).")
            if address.proposed != proposed { Console.print("The profile proposes other addresses now.") }
        } else {
            Console.print("No address of \(name) is confirmed.")
        }
        for address in proposed { Console.print("Proposed by its profile: \(address)") }
    }

    /// The proposal that is confirmed.
    private func confirmed(_ proposed: [String], _ name: String) throws(Fault) -> String {
        if let address, proposed.contains(address) { return address }
        guard address == nil, proposed.count == 1 else {
            let what =
                proposed.isEmpty
                ? "The profile of \(name) proposes no address" : "The profile of \(name) proposes other addresses"
            let instead =
                proposed.isEmpty
                ? "Give an address without --confirm"
                : "Look at them, and name one: \(proposed.joined(separator: ", "))"
            throw Fault(.usageWrong, kind: .usage, ["what": what, "instead": instead])
        }
        return proposed[0]
    }

    /// The address in its normal form: an absolute path, or a valid address of a server.
    private static func normal(_ text: String) throws(Fault) -> String {
        if text.contains("://") { return try SFTPAddress(text).description }
        guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            throw Fault(.addressInvalid, kind: .usage, ["address": text, "reason": "it has control characters"])
        }
        return text.hasPrefix("/") ? text : Paths.join(Paths.workingFolder(), text)
    }
}
