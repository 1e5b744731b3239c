internal import Platform

/// The content of a time stamp: TSTInfo (RFC 3161, section 2.4.2).
struct TimestampInfo {
    let imprintAlgorithm: AlgorithmIdentifier
    let imprint: [UInt8]
    /// The stated time.
    let time: Timestamp
    /// The possible deviation of the stated time in milliseconds, rounded up.
    let accuracy: Int64

    init(_ der: [UInt8]) throws(DERReader.Failure) {
        var outer = DERReader(der[...])
        var info = try outer.enter(DERTag.sequence, "a TSTInfo")
        try outer.finish("the TSTInfo")
        guard try info.smallInteger("version 1") == 1 else {
            throw DERReader.Failure(expected: "version 1", offset: 0)
        }
        _ = try info.identifier("a policy")
        var message = try info.enter(DERTag.sequence, "a message imprint")
        imprintAlgorithm = try AlgorithmIdentifier(reading: &message, "a digest algorithm")
        imprint = Array(try message.read(DERTag.octetString, "a digest").content)
        try message.finish("the message imprint")
        _ = try info.read(DERTag.integer, "a serial number")
        guard info.nextTag == DERTag.generalizedTime else {
            throw DERReader.Failure(expected: "a GeneralizedTime", offset: 0)
        }
        time = try DERTime.read(&info, "the time")
        accuracy =
            try info.readIfPresent(DERTag.sequence, "the accuracy").map { element throws(DERReader.Failure) in
                try Self.accuracy(DERReader(element.content))
            } ?? 0
        _ = try info.readIfPresent(DERTag.boolean, "the ordering")
        _ = try info.readIfPresent(DERTag.integer, "a nonce")
        _ = try info.readIfPresent(DERTag.constructed(0), "the authority's name")
        if let extensions = try info.readIfPresent(DERTag.constructed(1), "extensions") {
            try Self.requireUncritical(DERReader(extensions.content))
        }
        try info.finish("the TSTInfo")
    }

    /// Checks that there is no critical extension (RFC 3161, section 2.4.2), because none is supported.
    private static func requireUncritical(_ reader: DERReader) throws(DERReader.Failure) {
        var extensions = reader
        while !extensions.isAtEnd {
            var item = try extensions.enter(DERTag.sequence, "an extension")
            _ = try item.identifier("the kind of an extension")
            let start = item.position
            let isCritical = try item.readIfPresent(DERTag.boolean, "whether an extension is critical")
            guard isCritical.map({ $0.content.allSatisfy { $0 == 0 } }) ?? true else {
                throw DERReader.Failure(expected: "no critical extension", offset: start)
            }
            _ = try item.read(DERTag.octetString, "the value of an extension")
            try item.finish("an extension")
        }
    }

    private static func accuracy(_ reader: DERReader) throws(DERReader.Failure) -> Int64 {
        var parts = reader
        let seconds = try parts.readIfPresent(DERTag.integer, "seconds").map { number($0.content) } ?? 0
        let milliseconds = try parts.readIfPresent(DERTag.primitive(0), "milliseconds").map { number($0.content) } ?? 0
        let microseconds = try parts.readIfPresent(DERTag.primitive(1), "microseconds").map { number($0.content) } ?? 0
        try parts.finish("the accuracy")
        return seconds * 1000 + milliseconds + (microseconds + 999) / 1000
    }

    /// A non-negative number; an excessive one counts as ten years.
    private static func number(_ content: ArraySlice<UInt8>) -> Int64 {
        let most: Int64 = 10 * 366 * 86_400
        guard let first = content.first, first < 0x80, content.count <= 5 else { return most }
        return min(most, content.reduce(0) { $0 << 8 | Int64($1) })
    }
}
