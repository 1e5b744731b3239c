internal import ExchangeProtocol

/// A message as its originator really sealed it: the truth that every home is compared with.
struct SimulatedMessage {
    /// What its receiver finds when it looks at it: the same for each receiver and each time.
    enum Nature {
        case good
        case heldForAPerson
        case bad(RejectionReason)
    }

    /// Its number in the world; the core knows it as message id `m…` and digest `d…`.
    let index: Int
    /// The home that sealed it.
    let home: Int
    /// The party of that home.
    let originator: Int
    /// The party that it is for.
    let recipient: Int
    /// The stream, by its number in the world.
    let stream: Int
    /// The number in the stream.
    let number: Int
    /// The message before it in the stream, as its home remembers it.
    let previous: Int?
    /// What it is.
    let kind: ExchangeKind
    /// What its receiver finds.
    let nature: Nature
    /// The size of its file.
    let bytes: Int

    /// Whether its receiver refuses it for ever.
    var isBad: Bool { if case .bad = nature { true } else { false } }
    var message: String { "m\(index)" }
    var digest: String { "d\(index)" }
    var place: ExchangePlace { ExchangePlace(stream: "s\(stream)", number: number) }

    /// The number in the world of the message with an id or a digest.
    static func index(of text: String) -> Int { Int(text.dropFirst()) ?? -1 }
}

/// A file on its way.
struct SimulatedFile {
    /// The message in it; -1 for a file of a stranger.
    var message: Int
    /// The party that it is on the way to, and the one that it seems to come from.
    let recipient: Int
    let sender: Int
    /// The place that its envelope claims.
    var claim: ExchangePlace
    /// Whether someone changed it, so that it does not verify.
    var isAltered = false
    /// Whether some of its parts did not come.
    var isIncomplete = false
    /// Whether it has only parts that were asked for.
    var hasOnlyParts = false
    /// How often the certificate of the recipient had been exchanged when it was sealed.
    let certificate: Int
}
