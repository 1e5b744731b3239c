internal import Platform
internal import StrictJSON
internal import TradeModel

/// The marking that says by when a record must be validated again (`review_by`, specs/markings.md), made for a time that a
/// column or an option of an export states.
///
/// Its id is derived from the time, so that two exports of one home have the same marking, with the same bytes.
struct ReviewMarking {
    private let time: Timestamp
    private let producer: String
    let id: String

    init(_ time: Timestamp, _ options: SourceReadingOptions) {
        self.time = Timestamp(milliseconds: time.milliseconds)
        producer = options.producer.id
        id = options.namespace.identifier(
            type: "marking-definition", key: Array("review-by\u{1F}\(self.time.rfc3339)".utf8))
    }

    /// The definition.
    var object: STIXObject {
        var handling = JSONObject()
        handling["extension_type"] = "property-extension"
        handling["review_by"] = .string(time.rfc3339)
        var extensions = JSONObject()
        extensions[ExtensionDefinition.handling.id] = .object(handling)
        var object = JSONObject()
        object["type"] = "marking-definition"
        object["spec_version"] = "2.1"
        object["id"] = .string(id)
        object["created_by_ref"] = .string(producer)
        // As that of the producer it never changes.
        object["created"] = "2020-01-01T00:00:00.000Z"
        object["name"] = .string("Review by \(time.date)")
        object["extensions"] = .object(extensions)
        return STIXObject(object)
    }
}
