/// What a SignedData is over.
enum SignedContent {
    /// Bytes that are elsewhere, of the type data.
    case detached
    /// A time stamp's TSTInfo, inside (RFC 3161, section 2.4.2).
    case timestampInfo

    var type: [UInt8] { self == .detached ? ObjectIdentifiers.data : ObjectIdentifiers.timestampInfo }
}
