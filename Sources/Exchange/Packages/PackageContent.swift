package import Files

/// One thing to be put into a package.
package struct PackageContent: Sendable {
    /// Its entry name, under `data/`.
    package let name: String
    /// Its bytes.
    package let source: any ByteSource
    /// Whether it is a bundle; all else is an attachment.
    package let isBundle: Bool

    /// Content named after a file: `data/` and the last part of `fileName`.
    package init(fileName: String, source: any ByteSource, isBundle: Bool) {
        name = "data/" + Paths.name(of: fileName)
        self.source = source
        self.isBundle = isBundle
    }

    /// Content of an existing package, by its entry name.
    package init(entry: String, source: any ByteSource, isBundle: Bool) {
        name = entry
        self.source = source
        self.isBundle = isBundle
    }

    /// The media type that the container's manifest names.
    var mediaType: String {
        switch Paths.fileExtension(of: name) {
        case "json" where isBundle: "application/stix+json;version=2.1"
        case "json": "application/json"
        case "xml": "application/xml"
        case "csv": "text/csv"
        case "txt": "text/plain"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "pdf": "application/pdf"
        case "asice": "application/vnd.etsi.asic-e+zip"
        default: "application/octet-stream"
        }
    }

    /// Whether deflate is worth trying.
    var isText: Bool { ["json", "xml", "csv", "txt"].contains(Paths.fileExtension(of: name)) }
}
