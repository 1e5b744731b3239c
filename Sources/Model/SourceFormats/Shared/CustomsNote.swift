internal import SafeXML

/// A customs note of a waybill: the content of a line of other customs information (OCI).
struct CustomsNote: Hashable {
    /// The kind of content, such as `T` (trader identification), `CT` (contact telephone), `CP` (contact person).
    let content: String?
    /// Its text.
    let text: String?
    /// The subject, such as `SHP` (shipper), `CNE` (consignee), `AGT` (agent), `NFY` (notify).
    let subject: String?
    /// The country whose customs require it.
    let country: String?

    init(_ element: XMLElement, _ reader: ElementReader) {
        content = reader.text("ContentCode", of: element)
        text = reader.text("Content", of: element)
        subject = reader.text("SubjectCode", of: element)
        country = reader.text("CountryID", of: element)
    }

    /// The note as one line, in the order of the OCI line: `IE/SHP/T/IE1234567N`.
    var line: String { [country, subject, content, text].map { $0 ?? "" }.joined(separator: "/") }
}

extension CustomsNote {
    /// A note from its parts.
    init(content: String?, text: String?, subject: String?, country: String?) {
        self.content = content
        self.text = text
        self.subject = subject
        self.country = country
    }
}
