internal import CLibXML2
internal import Diagnostics
internal import Synchronization

/// The response to libxml2's requests for files: none, except the schemas of a set while it is compiled.
enum EntityLoader {
    /// The schemas available while a set is compiled.
    struct Offer: Sendable {
        /// The bytes of a schema by its path; `nil` if it is not in the set.
        let bytes: @Sendable (String) -> [UInt8]?
    }

    private static let offer = Mutex<Offer?>(nil)
    private static let turn = Mutex<Void>(())

    /// Installed once per process.
    static let installed: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { url, _, context in
            guard let url, let context, let offer = EntityLoader.offer.withLock({ $0 }),
                let bytes = offer.bytes(String(cString: url))
            else { return nil }
            // A copy of the bytes, owned by libxml2.
            guard
                let buffer = bytes.withUnsafeBytes({
                    xmlParserInputBufferCreateMem(
                        $0.bindMemory(to: CChar.self).baseAddress, CInt($0.count), XML_CHAR_ENCODING_NONE)
                })
            else { return nil }
            let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
            // References in this schema are resolved relative to its own path.
            if let input, let name = xmlCharStrdup(url) {
                input.pointee.filename = UnsafePointer(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
            }
            return input
        }
    }()

    /// Runs `body` while these schemas can be loaded; only one such body runs at a time.
    static func offering<Result>(_ new: Offer, _ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        try turn.withLock { (_) throws(Fault) in
            offer.withLock { $0 = new }
            defer { offer.withLock { $0 = nil } }
            return try body()
        }
    }
}
