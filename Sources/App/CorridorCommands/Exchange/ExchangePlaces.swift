internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Transports
internal import X509

/// Where a home exchanges files with its partners: the folder that an option names, or the address of each partner.
final class ExchangePlaces {
    private let home: Home
    private let named: (any ExchangeFolder)?
    /// The folders that were used already: one connection to a server serves a whole call.
    private var opened: [String: any ExchangeFolder] = [:]

    /// The places of a home.
    ///
    /// - Parameter folder: the folder that an option names, for all partners.
    /// - Throws: `Fault` `address-invalid`.
    init(_ home: Home, named folder: String?) throws(Fault) {
        self.home = home
        named = try folder.map { folder throws(Fault) in try Self.folder(at: folder, of: home) }
    }

    /// The folder over which files go to a partner.
    ///
    /// - Throws: `Fault` `address-missing`, `address-changed`.
    func folder(of party: PartyID) throws(Fault) -> any ExchangeFolder {
        if let named { return named }
        let name = try home.name(of: party)
        guard let address = try home.address(of: party) else {
            throw Fault(.addressMissing, kind: .usage, ["name": name])
        }
        guard try home.proposedAddresses(of: party) == address.proposed else {
            throw Fault(.addressChanged, kind: .policy, ["name": name, "address": address.address])
        }
        if let folder = opened[address.address] { return folder }
        let folder = try Self.folder(at: address.address, of: home)
        opened[address.address] = folder
        return folder
    }

    /// The folder at an address: a path, or a folder on a server, used with the keys of the home.
    static func folder(at address: String, of home: Home) throws(Fault) -> any ExchangeFolder {
        guard address.hasPrefix("sftp://") else { return LocalFolder(address) }
        let settings = SFTPSettings(key: home.layout.transportKey, knownHosts: home.layout.knownHosts)
        return SFTPFolder(try SFTPAddress(address), settings)
    }
}
