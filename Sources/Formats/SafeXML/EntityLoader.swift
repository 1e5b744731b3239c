internal import CLibXML2
internal import Diagnostics
internal import Synchronization

/// What libxml2 gets when it asks for a file: nothing, but for the schemas of a set while that is compiled.
enum EntityLoader {
    /// What is given while a set of schemas is compiled.
    struct Offer: Sendable {
        /// The bytes of a schema by its path; `nil` for what is not in the set.
        let bytes: @Sendable (String) -> [UInt8]?
    }

    private static let offer = Mutex<Offer?>(nil)
    private static let turn = Mutex<Void>(())

    /// Set once for the process.
    static let installed: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { url, _, context in
            guard let url, let context, let offer = EntityLoader.offer.withLock({ $0 }),
                let bytes = offer.bytes(String(cString: url))
            else { return nil }
            // A copy of the bytes that libxml2 owns.
            guard
                let buffer = bytes.withUnsafeBytes({
                    xmlParserInputBufferCreateMem(
                        $0.bindMemory(to: CChar.self).baseAddress, CInt($0.count), XML_CHAR_ENCODING_NONE)
                })
            else { return nil }
            let input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
            // What this schema refers to is found from where it stands.
            if let input, let name = xmlCharStrdup(url) {
                input.pointee.filename = UnsafePointer(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
            }
            return input
        }
    }()

    /// Runs `body` while these schemas can be loaded; one such body runs at a time.
    static func offering<Result>(_ new: Offer, _ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        try turn.withLock { (_) throws(Fault) in
            offer.withLock { $0 = new }
            defer { offer.withLock { $0 = nil } }
            return try body()
        }
    }
}
