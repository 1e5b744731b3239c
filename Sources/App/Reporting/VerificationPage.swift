package import ReportValues
package import Diagnostics
package import Files
package import Platform

/// The certificate of a verification: a self-contained page that states what was verified, the result, and how to
/// repeat the verification. It proves nothing by itself, and says so.
package enum VerificationPage {
    /// The page, as text.
    ///
    /// - Parameter time: the time of the verification.
    package static func render(_ records: [VerificationRecord], made time: Timestamp) -> String {
        var html = HTML()
        html.literal("<!DOCTYPE html>\n")
        html.element("html", .lang("en")) { html in
            html.newline()
            PageFrame.head(title: "Certificate of verification", into: &html)
            html.element("body", .class("single")) { html in
                html.newline()
                html.element("a", .class("skip"), .href(Anchor("content")), text: "Skip to the content")
                html.newline()
                html.element("header", .class("masthead")) { html in
                    html.element("p", .class("kicker"), text: "Corridor certificate of verification")
                    html.element("h1") { html in
                        if records.count == 1 {
                            html.value(records[0].file)
                        } else {
                            html.text(Decimals.count(records.count, one: "file", many: "files"))
                        }
                    }
                    html.element("dl", .class("facts")) { html in
                        PageFrame.fact("Verified", into: &html) { HTMLComponents.time(time, into: &$0) }
                    }
                }
                html.newline()
                html.element("main", .id(Anchor("content")), .fixed("tabindex", "-1")) { html in
                    html.newline()
                    if records.count > 1 { overview(records, into: &html) }
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
    /// - Throws: the errors of the sink.
    package static func write(
        _ records: [VerificationRecord], made time: Timestamp, to sink: any ByteSink
    ) throws(Fault) {
        try sink.write(render(records, made: time))
    }

    /// The files and their verdicts, where there are several.
    private static func overview(_ records: [VerificationRecord], into html: inout HTML) {
        let heading = Anchor("files")
        html.element("section", .labelled(by: heading)) { html in
            html.element("h2", .id(heading), text: "Verdicts")
            let columns = ["File", "Kind", "Verdict"]
            HTMLComponents.table(caption: "Files that were verified", .class("brief"), columns: columns, into: &html) {
                html in
                for (index, record) in records.enumerated() {
                    html.element("tr") { html in
                        html.element("th", .fixed("scope", "row")) { html in
                            html.element("a", .href(Anchor("file", index + 1))) { $0.value(record.file) }
                        }
                        html.element("td", text: record.kind)
                        html.element("td") { HTMLComponents.badge(record.authenticity.outcome, into: &$0) }
                    }
                    html.newline()
                }
            }
        }
        html.newline()
    }

    private static func section(_ record: VerificationRecord, _ number: Int, into html: inout HTML) {
        let heading = Anchor("file", number)
        html.element("section", .labelled(by: heading)) { html in
            html.newline()
            html.element("h2", .id(heading)) { html in
                html.value(record.file)
                html.literal(" ")
                HTMLComponents.badge(record.authenticity.outcome, into: &html)
            }
            html.newline()
            html.element("dl", .class("facts")) { html in
                mono("SHA-256 of the file", record.fileDigest, into: &html)
                PageFrame.fact("Size in bytes", into: &html) { $0.text(Decimals.count(record.size)) }
                PageFrame.fact("Kind", into: &html) { $0.text(record.kind) }
                mono("Message", record.message, into: &html)
                mono("Manifest digest", record.manifestDigest, into: &html)
            }
            html.newline()
            HTMLComponents.reasons(record.authenticity.reasons, into: &html)
            if !record.signatures.isEmpty { signatures(record, into: &html) }
            if !record.entries.isEmpty { entries(record, into: &html) }
        }
        html.newline()
    }

    private static func mono(_ name: String, _ text: String, into html: inout HTML) {
        guard !text.isEmpty else { return }
        PageFrame.fact(name, into: &html) { html in html.element("span", .class("mono")) { $0.value(text) } }
    }

    private static func signatures(_ record: VerificationRecord, into html: inout HTML) {
        let columns = ["No.", "Signer", "Vouched for by", "Times", "Verdict"]
        HTMLComponents.table(caption: "Signatures", .class("data wide signatures"), columns: columns, into: &html) {
            html in
            for (index, signature) in record.signatures.enumerated() {
                html.element("tr") { html in
                    HTMLComponents.cell(columns[0], into: &html) { $0.text("\(index + 1)") }
                    html.element("th", .fixed("scope", "row")) { html in
                        html.value(signature.signer.isEmpty ? "unknown" : signature.signer)
                        html.literal(" ")
                        html.element("span", .class("under mono"), text: signature.certificate)
                    }
                    HTMLComponents.cell(columns[2], into: &html) { html in
                        html.value(signature.root.isEmpty ? "nobody that was named" : signature.root)
                        html.literal(" ")
                        html.element("span", .class("under mono"), text: signature.rootCertificate)
                    }
                    HTMLComponents.cell(columns[3], into: &html) { html in
                        times([("claimed", signature.claimed), ("proven", signature.proven)], into: &html)
                        times([("trust judged at", signature.judged)], into: &html)
                    }
                    HTMLComponents.cell(columns[4], into: &html) { html in
                        HTMLComponents.verdict(signature.verdict, told: record.authenticity.reasons, into: &html)
                    }
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
                HTMLComponents.time(time, into: &html)
                html.literal(" ")
            }
        }
    }

    private static func entries(_ record: VerificationRecord, into html: inout HTML) {
        let columns = ["Entry", "Signed by", "Verdict"]
        HTMLComponents.table(caption: "Entries that are signed for", .class("brief"), columns: columns, into: &html) {
            html in
            for entry in record.entries {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.element("span", .class("mono")) { $0.value(entry.name) }
                    }
                    html.element("td") { html in
                        for number in entry.signatures where record.signatures.indices.contains(number - 1) {
                            let name = record.signatures[number - 1].signer
                            html.element("span", .class("line")) { html in
                                html.text("\(number) ")
                                html.value(name.isEmpty ? "unknown" : name)
                            }
                            html.literal(" ")
                        }
                        if entry.signatures.isEmpty { html.text("nobody") }
                    }
                    html.element("td") { html in
                        HTMLComponents.verdict(entry.verdict, told: record.authenticity.reasons, into: &html)
                    }
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
                    "This page is not signed and proves nothing by itself. It tells what one verification found, so "
                        + "that anybody can compare: the same file (by its SHA-256), the same roots and the same "
                        + "revocation lists give the same answer.")
            }
            html.element(
                "p",
                text:
                    "Compare the SHA-256 of the roots with what their parties say, and the digests in each manifest "
                    + "with those of the entries. Then verify again, with this program or with others:")
            html.element("ul", .class("commands")) { html in
                for command in [
                    "corridor verify FILE --trust ROOT.pem --crl LIST --explain", "unzip -t FILE",
                    "openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s "
                        + "-content META-INF/ASiCManifest001.xml -CAfile ROOT.pem",
                    "sha256sum ENTRY",
                ] {
                    html.element("li") { $0.element("code", text: command) }
                    html.newline()
                }
            }
        }
        html.newline()
    }
}
