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

    init(reading reader: inout DERReader, _ expected: String) throws(DERReader.Failure) {
        var algorithm = try reader.enter(DERTag.sequence, expected)
        identifier = try algorithm.identifier(expected)
        parameters = algorithm.isAtEnd ? [] : Array(try algorithm.any(expected).encoding)
        try algorithm.finish(expected)
    }

    /// Whether there are no parameters, encoded as absent or as NULL.
    var isBare: Bool { parameters.isEmpty || parameters == Self.null }

    var der: [UInt8] { DERWriter.sequence(DERWriter.identifier(identifier), parameters) }
}
