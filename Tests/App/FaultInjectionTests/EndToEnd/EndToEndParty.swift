/// One of the four parties: a home in the folder of its name.
struct EndToEndParty: Hashable {
    /// The folder of its home.
    let home: String
    /// Its name.
    let name: String

    /// All four.
    static let all = [
        EndToEndParty(home: "carrier", name: "Example Carrier"),
        EndToEndParty(home: "agency", name: "Example Agency"),
        EndToEndParty(home: "partner", name: "Example Partner"),
        EndToEndParty(home: "customs", name: "Example Customs"),
    ]

    /// The other three.
    var others: [EndToEndParty] { Self.all.filter { $0 != self } }
    /// The folder with the bundles that it sends to all others.
    var bundles: String { "bundles-\(home)" }
}
