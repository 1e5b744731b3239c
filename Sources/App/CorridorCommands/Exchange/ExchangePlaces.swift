internal import Diagnostics
internal import Messaging
internal import PartyHome
internal import Transports
internal import X509

/// Where a home exchanges files with its partners: the folder that an option names, or the address of each partner.
struct ExchangePlaces {
    private let home: Home
    private let named: LocalFolder?

    /// The places of a home.
    ///
    /// - Parameter folder: the folder that an option names, for all partners.
    init(_ home: Home, named folder: String?) {
        self.home = home
        named = folder.map(LocalFolder.init)
    }

    /// The folder over which files go to a partner.
    ///
    /// - Throws: `Fault` `address-missing`.
    func folder(of party: PartyID) throws(Fault) -> any ExchangeFolder {
        if let named { return named }
        // The addresses of partners are looked up here.
        throw Fault(.addressMissing, kind: .usage, ["name": try home.name(of: party)])
    }
}
