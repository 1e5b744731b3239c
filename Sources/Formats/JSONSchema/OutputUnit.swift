internal import StrictJSON

/// One result of the standard's output (2020-12 Core, section 12): of a keyword on a value.
struct OutputUnit {
    /// Where a keyword stands, along the references that led to it, and on which value.
    struct Location: Hashable {
        /// The path from the root schema, through references: `keywordLocation`.
        var keyword: String
        /// The schema's identifier with the path in it: `absoluteKeywordLocation`.
        var absolute: String
        /// The value's pointer: `instanceLocation`.
        var instance: String
    }

    var location: Location
    /// The schemas gone through on the way, from the root.
    var trail: [Location] = []
    var error: String?
    var annotation: JSONValue?

    /// The unit as JSON, without children.
    func json(isValid: Bool) -> JSONObject {
        var object = JSONObject()
        object["valid"] = .bool(isValid)
        object["keywordLocation"] = .string(location.keyword)
        // A schema without an identifier has no absolute location.
        if !location.absolute.hasPrefix("#") { object["absoluteKeywordLocation"] = .string(location.absolute) }
        object["instanceLocation"] = .string(location.instance)
        if let error { object["error"] = .string(error) }
        if let annotation { object["annotation"] = annotation }
        return object
    }
}
