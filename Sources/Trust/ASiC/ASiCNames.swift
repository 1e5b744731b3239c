internal import Platform
internal import SafeXML

/// The names fixed by ETSI EN 319 162-1.
enum ASiCNames {
    /// The entry with the media type.
    static let mimetype = "mimetype"
    /// The media type of ASiC-E (annex A).
    static let mediaType = Array("application/vnd.etsi.asic-e+zip".utf8)
    /// The media type of a signature.
    static let signatureMediaType = "application/pkcs7-signature"
    /// The folder of manifests and signatures.
    static let metaFolder = "META-INF/"

    static let namespace = "http://uri.etsi.org/02918/v1.2.1#"
    static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"

    static func asic(_ local: String) -> XMLName { XMLName(namespace: namespace, local: local) }

    static func ds(_ local: String) -> XMLName { XMLName(namespace: signatureNamespace, local: local) }

    /// `META-INF/ASiCManifest001.xml`; `number` counts from 1.
    static func manifest(_ number: Int) -> String { "\(metaFolder)ASiCManifest\(number.padded(to: 3)).xml" }

    /// `META-INF/signature001.p7s`; `number` counts from 1.
    static func signature(_ number: Int) -> String { "\(metaFolder)signature\(number.padded(to: 3)).p7s" }

    /// Whether an entry is content: neither `mimetype` nor under META-INF, in any letter case.
    static func isData(_ name: String) -> Bool {
        let folded = name.lowercased()
        return folded != mimetype && folded != "meta-inf" && !folded.hasPrefix("meta-inf/")
    }
}
