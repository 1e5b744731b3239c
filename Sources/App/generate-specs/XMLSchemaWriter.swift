internal import TradeModel

/// Writes the schema of one namespace.
struct XMLSchemaWriter {
    let prefix: String
    let model: XMLSchemaModel

    private static let simpleTypes = [
        "boolean", "date", "dateTime", "decimal", "double", "gYear", "gYearMonth", "integer", "nonNegativeInteger",
        "string",
    ]

    var text: String {
        let body =
            switch prefix {
            case "structures": structures
            case "niem-xs": adapters
            case "ti": extensions
            default: niem
            }
        return head(using: body) + body + "</xs:schema>\n"
    }

    /// The start tag, with the namespaces and imports that the body needs.
    private func head(using body: String) -> String {
        let used = XMLSchemaFiles.schemas.map(\.prefix).filter { name in
            name != prefix && ["\"\(name):"].contains { body.contains($0) }
        }
        let target = prefix == "ti" ? "ExtensionSchemaDocument" : "SubsetSchemaDocument"
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Made by Scripts/specs of the model's table; do not edit. -->
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
              xmlns:ct="https://docs.oasis-open.org/niemopen/ns/specification/conformanceTargets/6.0/"

            """
        for name in [prefix] + used { text += "  xmlns:\(name)=\"\(XMLNamespaces.all[name] ?? "")\"\n" }
        text += """
              targetNamespace="\(XMLNamespaces.all[prefix] ?? "")" version="1" xml:lang="en-US"
              ct:conformanceTargets="https://docs.oasis-open.org/niemopen/ns/specification/NDR/6.0/#\(target)">
              <xs:annotation>
                <xs:documentation>\(Self.title(prefix))</xs:documentation>
              </xs:annotation>

            """
        for name in used {
            text +=
                "  <xs:import namespace=\"\(XMLNamespaces.all[name] ?? "")\" schemaLocation=\"\(location(of: name))\"/>\n"
        }
        return text
    }

    private static func title(_ prefix: String) -> String {
        switch prefix {
        case "ti": "The XML form of bundles of trade intelligence: what NIEM 6.0 has no terms for."
        case "nc": "What the XML form of bundles uses of NIEM Core 6.0, described in the words of this project."
        case "it": "What the XML form of bundles uses of NIEM's International Trade domain 6.0."
        case "j": "What the XML form of bundles uses of NIEM's Justice domain 6.0."
        case "structures": "What the XML form of bundles uses of NIEM's structures 6.0."
        default: "What the XML form of bundles uses of NIEM's adapters for the types of XML Schema 6.0."
        }
    }

    /// The relative path from this schema to another.
    private func location(of other: String) -> String {
        let paths = Dictionary(uniqueKeysWithValues: XMLSchemaFiles.schemas.map { ($0.prefix, $0.path) })
        let depth = (paths[prefix] ?? "").split(separator: "/").count - 1
        guard depth > 0 else { return paths[other] ?? "" }
        let steps = String(repeating: "../", count: depth - 1)
        return steps + (paths[other] ?? "").dropFirst("niem/".count)
    }

    // MARK: Parts

    private func documented(_ text: String, _ level: Int = 2) -> String {
        let indent = String(repeating: "  ", count: level)
        return """
            \(indent)<xs:annotation>
            \(indent)  <xs:documentation>\(Self.escaped(text))</xs:documentation>
            \(indent)</xs:annotation>

            """
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    private func element(_ element: NIEMTable.Element) -> String {
        var attributes = " name=\"\(element.name.split(separator: ":")[1])\""
        if let type = element.type { attributes += " type=\"\(type)\"" } else { attributes += " abstract=\"true\"" }
        if let head = element.head { attributes += " substitutionGroup=\"\(head)\"" }
        if element.type != nil { attributes += " nillable=\"true\"" }
        return "  <xs:element\(attributes)>\n" + documented(element.summary) + "  </xs:element>\n"
    }

    /// The maximum number of occurrences of an element: for an augmentation point the number of augmentations (NDR 6.0,
    /// rule 9-70), independent of the reader of bundles.
    private func most(of use: XMLSchemaModel.Use) -> String {
        use.isList || use.element.hasSuffix("AugmentationPoint") ? "unbounded" : "1"
    }

    private func uses(_ list: [XMLSchemaModel.Use], _ indent: String) -> String {
        list.map { use in
            "\(indent)<xs:element ref=\"\(use.element)\" minOccurs=\"\(use.isRequired ? 1 : 0)\" maxOccurs=\"\(most(of: use))\"/>\n"
        }.joined()
    }

    private func complexType(_ name: String, base: String, noun: String, content: String) -> String {
        """
          <xs:complexType name="\(name.split(separator: ":")[1])">
        \(documented("A data type for \(noun)."))    <xs:complexContent>
              <xs:extension base="\(base)">
                <xs:sequence>
        \(content)        </xs:sequence>
              </xs:extension>
            </xs:complexContent>
          </xs:complexType>

        """
    }

    private func simpleContent(_ name: String, base: String, noun: String, attributes: Bool) -> String {
        let group = "<xs:attributeGroup ref=\"structures:SimpleObjectAttributeGroup\"/>"
        return """
              <xs:complexType name="\(name)">
            \(documented("A data type for \(noun)."))    <xs:simpleContent>
                  <xs:extension base="\(base)">\(attributes ? "\n        \(group)\n      " : "")</xs:extension>
                </xs:simpleContent>
              </xs:complexType>

            """
    }

    // MARK: Schemas

    private var niem: String {
        let elements = model.niem.filter { $0.hasPrefix(prefix + ":") }.sorted()
        var needed: Set<String> = []
        func need(_ name: String?) {
            guard let name, let type = NIEMTable.types[name], needed.insert(name).inserted else { return }
            need(type.base)
        }
        for element in model.niem { need(NIEMTable.elements[element]?.type) }
        for element in model.ownElements.values { need(element.type) }
        for type in model.ownTypes.values { need(type.base) }
        var text = ""
        if prefix == "nc" {
            text += degrees("Latitude", 90) + degrees("Longitude", 180)
        }
        for name in needed.sorted() where name.hasPrefix(prefix + ":") {
            guard let type = NIEMTable.types[name] else { continue }
            if type.isSimple {
                text += simpleContent(
                    String(name.split(separator: ":")[1]), base: type.base, noun: type.noun,
                    attributes: type.base.hasPrefix("xs:") || type.base.hasSuffix("SimpleType"))
            } else {
                text += complexType(
                    name, base: type.base, noun: type.noun, content: uses(model.uses(of: type), "          "))
            }
        }
        for name in elements { if let found = NIEMTable.elements[name] { text += element(found) } }
        return text
    }

    private func degrees(_ name: String, _ most: Int) -> String {
        """
          <xs:simpleType name="\(name)DegreeSimpleType">
        \(documented("A data type for degrees from -\(most) to \(most)."))    <xs:restriction base="xs:decimal">
              <xs:minInclusive value="-\(most)"/>
              <xs:maxInclusive value="\(most)"/>
            </xs:restriction>
          </xs:simpleType>

        """
    }

    private var adapters: String {
        Self.simpleTypes.map { simpleContent($0, base: "xs:\($0)", noun: "values of xs:\($0)", attributes: true) }
            .joined()
    }

    private var structures: String {
        """
          <xs:attributeGroup name="SimpleObjectAttributeGroup"/>
          <xs:complexType name="ObjectType" abstract="true">
        \(documented("A data type for a thing that is told apart from others."))    <xs:sequence>
              <xs:element ref="structures:ObjectAugmentationPoint" minOccurs="0" maxOccurs="1"/>
            </xs:sequence>
            <xs:attribute ref="structures:id"/>
            <xs:attribute ref="structures:ref"/>
          </xs:complexType>
          <xs:complexType name="AssociationType" abstract="true">
        \(documented("A data type for what holds between things."))    <xs:sequence>
              <xs:element ref="structures:AssociationAugmentationPoint" minOccurs="0" maxOccurs="1"/>
            </xs:sequence>
            <xs:attribute ref="structures:id"/>
            <xs:attribute ref="structures:ref"/>
          </xs:complexType>
          <xs:complexType name="AugmentationType" abstract="true">
        \(documented("A data type for properties that are added to those of a type of NIEM."))  </xs:complexType>
          <xs:element name="ObjectAugmentationPoint" abstract="true">
        \(documented("An augmentation point for structures:ObjectType."))  </xs:element>
          <xs:element name="AssociationAugmentationPoint" abstract="true">
        \(documented("An augmentation point for structures:AssociationType."))  </xs:element>
          <xs:attribute name="id" type="xs:ID">
        \(documented("An identifier of an element in its document."))  </xs:attribute>
          <xs:attribute name="ref" type="xs:IDREF">
        \(documented("The identifier of another element of the document."))  </xs:attribute>

        """
    }

    private var extensions: String {
        var text = bundle
        for (name, values) in model.codes.sorted(by: { $0.key < $1.key }) { text += code(name, values) }
        for type in model.ownTypes.values.sorted(by: { $0.name < $1.name }) {
            text += complexType(type.name, base: type.base, noun: type.noun, content: uses(type.uses, "          "))
        }
        for element in model.ownElements.values.sorted(by: { $0.name < $1.name }) { text += self.element(element) }
        return text
    }

    private func code(_ name: String, _ values: [String]) -> String {
        let local = String(name.split(separator: ":")[1])
        let simple = local.dropLast("Type".count) + "SimpleType"
        var text = "  <xs:simpleType name=\"\(simple)\">\n" + documented("A data type for a code.")
        text += "    <xs:restriction base=\"xs:token\">\n"
        for value in values {
            text += "      <xs:enumeration value=\"\(value)\">\n" + documented(value, 4) + "      </xs:enumeration>\n"
        }
        text += "    </xs:restriction>\n  </xs:simpleType>\n"
        return text + simpleContent(local, base: "ti:\(simple)", noun: "a code", attributes: true)
    }

    /// The frame of a message.
    private var bundle: String {
        let members = XMLShapes.all.map(\.element).filter { name in
            // An element that substitutes another element of the choice is included by that.
            NIEMTable.elements[name]?.head.map { head in !XMLShapes.all.contains { $0.element == head } } ?? true
        }
        var text = complexType(
            "ti:BundleType", base: "structures:ObjectType",
            noun: "a message: the records that one party gives to others",
            content: uses(
                [
                    .init(element: "ti:BundleMember", isList: true),
                    .init(element: "ti:PreservedProperty", isList: true),
                ],
                "          "))
        let choice = (members + ["ti:PreservedObject"]).map { "            <xs:element ref=\"\($0)\"/>\n" }.joined()
        text += complexType(
            "ti:BundleMemberType", base: "structures:ObjectType", noun: "one record of a message",
            content: "          <xs:choice>\n\(choice)          </xs:choice>\n")
        text += complexType(
            "ti:ReferenceType", base: "structures:ObjectType", noun: "a reference to another record", content: "")
        text += complexType(
            "ti:PreservedPropertyType", base: "structures:ObjectType",
            noun: "a property of a record that has no form of its own in XML",
            content: uses(
                [
                    .init(element: "ti:PropertyPathText", isList: false),
                    .init(element: "ti:PropertyValueText", isList: false),
                ], "          "))
        text += complexType(
            "ti:PreservedObjectType", base: "structures:ObjectType",
            noun: "a record of a kind that has no form of its own in XML",
            content: uses([.init(element: "ti:PropertyValueText", isList: false)], "          "))
        for (name, type, summary) in [
            ("ti:Bundle", "ti:BundleType", "A message: the records that one party gives to others."),
            ("ti:BundleMember", "ti:BundleMemberType", "A record of a message."),
            ("ti:PreservedProperty", "ti:PreservedPropertyType", "A property that has no form of its own in XML."),
            ("ti:PreservedObject", "ti:PreservedObjectType", "A record that has no form of its own in XML."),
            ("ti:PropertyPathText", "nc:TextType", "A JSON Pointer (RFC 6901) of a property in its record."),
            (
                "ti:PropertyValueText", "nc:TextType",
                "A value of a property, or a record, as canonical JSON (RFC 8785)."
            ),
        ] {
            text += element(NIEMTable.Element(name: name, type: type, head: nil, summary: summary))
        }
        return text
    }
}
