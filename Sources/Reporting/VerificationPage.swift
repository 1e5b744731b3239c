public import Files
public import Findings

/// The certificate of a verification: one self-contained page that says what was verified, with what result, and how
/// anybody can do it again. It proves nothing by itself, and says so.
public enum VerificationPage {
    /// The page, as text.
    ///
    /// - Parameter time: when it was verified.
    public static func render(_ records: [VerificationRecord], made time: Timestamp) -> String {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: "Certificate of verification", into: &html)
            html.element("body") { html in
                html.newline()
                html.element("header", .class("masthead")) { html in
                    html.element("p", .class("kicker"), text: "Corridor certificate of verification")
                    html.element("h1") { $0.value(records.map(\.file).joined(separator: ", ")) }
                    html.element("dl", .class("facts")) { html in
                        PageFrame.fact("Verified", into: &html) { Parts.time(time, into: &$0) }
                    }
                }
                html.newline()
                html.element("main", .id(Anchor("content"))) { html in
                    html.newline()
                    for (index, record) in records.enumerated() { section(record, index + 1, into: &html) }
                    repeating(into: &html)
                }
                html.newline()
            }
        }
        html.newline()
        return html.markup
    }

    /// Writes the page to a sink.
    ///
    /// - Throws: what the sink throws.
    public static func write(
        _ records: [VerificationRecord], made time: Timestamp, to sink: any ByteSink
    ) throws(Fault) {
        try sink.write(render(records, made: time))
    }

    private static func section(_ record: VerificationRecord, _ number: Int, into html: inout HTML) {
        let heading = Anchor("file", number)
        html.element("section", .labelled(by: heading)) { html in
            html.newline()
            html.element("h2", .id(heading)) { html in
                html.value(record.file)
                html.literal(" ")
                Parts.badge(record.authenticity.outcome, into: &html)
            }
            html.newline()
            html.element("dl", .class("facts")) { html in
                mono("SHA-256 of the file", record.fileDigest, into: &html)
                mono("Size in bytes", "\(record.size)", into: &html)
                mono("Kind", record.kind, into: &html)
                mono("Message", record.message, into: &html)
                mono("Manifest digest", record.manifestDigest, into: &html)
            }
            html.newline()
            Parts.reasons(record.authenticity.reasons, into: &html)
            if !record.signatures.isEmpty { signatures(record.signatures, into: &html) }
            if !record.entries.isEmpty { entries(record.entries, into: &html) }
        }
        html.newline()
    }

    private static func mono(_ name: String, _ text: String, into html: inout HTML) {
        guard !text.isEmpty else { return }
        PageFrame.fact(name, into: &html) { html in html.element("span", .class("mono")) { $0.value(text) } }
    }

    private static func signatures(_ signatures: [VerificationRecord.Signature], into html: inout HTML) {
        let columns = ["Signer", "Vouched for by", "Times", "Verdict"]
        Parts.table(caption: "Signatures", .class("data wide"), columns: columns, into: &html) { html in
            for signature in signatures {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.value(signature.signer.isEmpty ? "unknown" : signature.signer)
                        html.element("span", .class("under mono"), text: signature.certificate)
                    }
                    html.element("td") { html in
                        html.value(signature.root.isEmpty ? "nobody that was named" : signature.root)
                        html.element("span", .class("under mono"), text: signature.rootCertificate)
                    }
                    html.element("td") { html in
                        times([("claimed", signature.claimed), ("proven", signature.proven)], into: &html)
                        times([("trust judged at", signature.judged)], into: &html)
                    }
                    html.element("td") { Parts.verdict(signature.verdict, into: &$0) }
                }
                html.newline()
            }
        }
    }

    private static func times(_ times: [(String, Timestamp?)], into html: inout HTML) {
        for (words, time) in times {
            guard let time else { continue }
            html.element("span", .class("line")) { html in
                html.text(words + " ")
                Parts.time(time, into: &html)
            }
        }
    }

    private static func entries(_ entries: [VerificationRecord.Entry], into html: inout HTML) {
        Parts.table(caption: "Entries that are signed for", columns: ["Entry", "Verdict"], into: &html) { html in
            for entry in entries {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.element("span", .class("mono")) { $0.value(entry.name) }
                    }
                    html.element("td") { Parts.verdict(entry.verdict, into: &$0) }
                }
                html.newline()
            }
        }
    }

    private static func repeating(into html: inout HTML) {
        let heading = Anchor("again")
        html.element("section", .labelled(by: heading)) { html in
            html.element("h2", .id(heading), text: "What this page is worth")
            html.element("p") { html in
                html.text(
                    "This page is not signed and proves nothing by itself. It tells what one verification found, so that "
                        + "anybody can compare: the same file (by its SHA-256), the same roots and the same revocation "
                        + "lists give the same answer.")
            }
            html.element("p") { html in
                html.text("Compare the SHA-256 of the roots with what their parties say. Then: ")
                html.element("code", text: "corridor verify FILE --trust ROOT.pem --crl LIST --explain")
                html.text(", or with other tools: ")
                html.element("code", text: "unzip -t FILE")
                html.text(", and for each signature ")
                html.element(
                    "code",
                    text:
                        "openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s "
                        + "-content META-INF/ASiCManifest001.xml -CAfile ROOT.pem")
                html.text(", and the digests in the manifest with ")
                html.element("code", text: "sha256sum")
                html.text(".")
            }
        }
        html.newline()
    }
}
