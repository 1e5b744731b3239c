/// An AlgorithmIdentifier (RFC 5280, section 4.1.1.2): the algorithm and its encoded parameters.
struct AlgorithmIdentifier: Hashable {
    /// The NULL that some producers write for absent parameters.
    static let null: [UInt8] = [DERTag.null, 0]

    let identifier: [UInt8]
    /// Empty when there are none.
    let parameters: [UInt8]

    init(_ identifier: [UInt8], parameters: [UInt8] = []) {
        self.identifier = identifier
        self.parameters = parameters
    }

    /// Reads one.
    ///
    /// - Parameter tag: another tag than that of a SEQUENCE, where it is tagged implicitly.
    init(
        reading reader: inout DERReader, _ expected: String, tag: UInt8 = DERTag.sequence
    ) throws(DERReader.Failure) {
        var algorithm = try reader.enter(tag, expected)
        identifier = try algorithm.identifier(expected)
        parameters = algorithm.isAtEnd ? [] : Array(try algorithm.any(expected).encoding)
        try algorithm.finish(expected)
    }

    /// Whether there are no parameters, encoded as absent or as NULL.
    var isBare: Bool { parameters.isEmpty || parameters == Self.null }

    /// Whether it is the same algorithm with the same parameters; NULL counts as absent (RFC 5754, section 2).
    func isEquivalent(to other: AlgorithmIdentifier) -> Bool {
        identifier == other.identifier && (parameters == other.parameters || isBare && other.isBare)
    }

    var der: [UInt8] { DERWriter.sequence(DERWriter.identifier(identifier), parameters) }
}
