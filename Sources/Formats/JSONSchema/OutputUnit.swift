internal import StrictJSON

/// A result of the standard's output (2020-12 Core, section 12): of one keyword for one value.
struct OutputUnit {
    /// The location of a keyword, along the references that led to it, and of the value.
    struct Location: Hashable {
        /// The path from the root schema through references: `keywordLocation`.
        var keyword: String
        /// The identifier of the schema with the path in it: `absoluteKeywordLocation`.
        var absolute: String
        /// The pointer of the value: `instanceLocation`.
        var instance: String
    }

    var location: Location
    /// The entered schemas on the path, from the root.
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
