/// Builds the shapes of one type: assigns elements to its properties, and the remaining ones to an element of the
/// extension schema.
struct XMLNames {
    private let type: ModelType
    /// The properties by name, those of our extension with its id.
    private let properties: [(property: ModelProperty, extensionID: String?)]

    init(_ type: ModelType) {
        self.type = type
        properties =
            type.properties.filter { $0.name != "created_by_ref" }.map { ($0, nil) }
            + type.extensions.sorted { $0.key < $1.key }.flatMap { id, list in list.map { ($0, id) } }
    }

    /// An element for a property.
    func part(_ name: String, _ property: String, as text: XMLText? = nil) -> XMLElementMapping {
        guard let (found, id) = properties.first(where: { $0.property.name == property }),
            let part = XMLElementMapping(found, in: id, named: name)
        else { preconditionFailure("\(type.name) has no \(property) with a form of its own") }
        guard let text else { return part }
        return XMLElementMapping(name, place: part.place, content: .text(text), summary: part.summary)
    }

    /// Elements around the value of a property.
    func wrapped(_ name: String, inner: [String], property: String, as text: XMLText? = nil) -> XMLElementMapping {
        let part = part(name, property, as: text)
        var content = part.content
        for name in inner.reversed() { content = .wrapped(XMLElementMapping(name, place: .itself, content: content)) }
        return XMLElementMapping(name, place: part.place, content: content, isList: part.isList, summary: part.summary)
    }

    /// A time in the date element of NIEM.
    func dateTime(_ name: String, _ property: String) -> XMLElementMapping {
        wrapped(name, inner: ["nc:DateTime"], property: property)
    }

    func group(_ name: String, _ parts: [XMLElementMapping], isWhole: Bool = false) -> XMLElementMapping {
        XMLElementMapping(name, place: .none, content: .group(parts), isWhole: isWhole)
    }

    /// The identifications of NIEM.
    func identifiers(_ name: String) -> XMLElementMapping {
        let part = part(name, "identifiers")
        let members: [XMLElementMapping] = [
            XMLElementMapping("nc:IdentificationID", place: .member("value"), content: .text(.string)),
            XMLElementMapping("nc:IdentificationCategoryText", place: .member("scheme"), content: .text(.string)),
            group(
                "nc:IdentificationIssuerCountry",
                [XMLElementMapping("ti:CountryCodeText", place: .member("country"), content: .text(.string))]),
            XMLElementMapping("nc:IdentificationIssuerOrganization", place: .member("issuer_ref"), content: .reference),
            group(
                "ti:IdentificationAugmentation",
                [
                    XMLElementMapping(
                        "ti:BasisText", place: .member("basis"), content: .text(.string), summary: "Who vouches for it."
                    )
                ]),
        ]
        return XMLElementMapping(
            name, place: part.place, content: .members(members), isList: true, summary: part.summary)
    }

    /// The seals of a container.
    var seals: XMLElementMapping {
        let part = part("it:Seal", "seals")
        let others = part.children.filter { $0.place != .member("number") }
        let members = [
            XMLElementMapping("it:SealID", place: .member("number"), content: .text(.string)),
            group("ti:SealAugmentation", others),
        ]
        return XMLElementMapping(
            "it:Seal", place: part.place, content: .members(members), isList: true, summary: part.summary)
    }

    /// A shape in an element of NIEM: `parts`, and an augmentation with the remaining properties.
    func niem(
        _ element: String, schemaType: String, where condition: (key: String, value: String)? = nil,
        parts: [XMLElementMapping], augmentation: String, renamed: [String: String] = [:]
    ) -> XMLShape {
        let rest = left(by: parts, renamed)
        return XMLShape(
            type.name, element: element, schemaType: schemaType, where: condition, summary: type.summary,
            parts: parts + (rest.isEmpty ? [] : [group(augmentation, rest)]))
    }

    /// A shape in an element of the extension schema, whose type extends one of NIEM.
    func own(_ base: String, _ parts: [XMLElementMapping]) -> XMLShape {
        let words = type.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        let name = "ti:" + words + (base == "nc:AssociationType" ? "Association" : "")
        return XMLShape(
            type.name, element: name, schemaType: name + "Type", base: base, summary: type.summary,
            parts: parts + left(by: parts, [:]))
    }

    private func left(by parts: [XMLElementMapping], _ renamed: [String: String]) -> [XMLElementMapping] {
        let used = Set(parts.flatMap(Self.keys))
        return properties.filter { !used.contains($0.property.name) }.compactMap { property, id in
            if property.name == "seals" { return seals }
            return XMLElementMapping(property, in: id, named: renamed[property.name])
        }
    }

    private static func keys(of part: XMLElementMapping) -> [String] {
        switch part.place {
        case .member(let key), .extended(_, let key): [key]
        case .none: part.children.flatMap(keys)
        case .itself: []
        }
    }
}
