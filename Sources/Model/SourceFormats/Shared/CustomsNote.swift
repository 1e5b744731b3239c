internal import SafeXML

/// A customs note of a waybill: what a line of other customs information (OCI) says.
struct CustomsNote: Hashable {
    /// What it is, such as `T` (trader identification), `CT` (contact telephone), `CP` (contact person).
    let content: String?
    /// Its text.
    let text: String?
    /// Whom it is about, such as `SHP` (shipper), `CNE` (consignee), `AGT` (agent), `NFY` (notify).
    let subject: String?
    /// Whose customs asks for it.
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
