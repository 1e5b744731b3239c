internal import TradeModel

/// The content of the schemas: the elements of each type, collected from all shapes.
struct XMLSchemaModel {
    /// An element inside a type.
    struct Use: Hashable {
        let element: String
        var isList: Bool
        var isRequired = false
    }

    /// A type of the extension schema.
    struct OwnType {
        let name: String
        let base: String
        let noun: String
        var uses: [Use] = []
    }

    /// By type of NIEM, the elements that are used in it.
    private(set) var uses: [String: [Use]] = [:]
    /// The elements of NIEM that are used, abstract heads included.
    private(set) var niem: Set<String> = []
    private(set) var ownTypes: [String: OwnType] = [:]
    private(set) var ownElements: [String: NIEMTable.Element] = [:]
    private(set) var codes: [String: [String]] = [:]

    init() {
        for shape in XMLShapes.all {
            if let base = shape.base {
                ownTypes[shape.schemaType] = OwnType(name: shape.schemaType, base: base, noun: Self.noun(shape.summary))
                addElement(
                    shape.element, shape.schemaType, summary: "A record of this kind: " + Self.lower(shape.summary))
            } else {
                addNIEM(shape.element)
            }
            for part in shape.parts { add(part, to: shape.schemaType) }
        }
        for (name, head) in [
            ("ti:RecordAugmentation", "structures:ObjectAugmentationPoint"),
            ("ti:AssociationRecordAugmentation", "structures:AssociationAugmentationPoint"),
        ] {
            addElement(name, "ti:RecordAugmentationType", head: head, summary: "Additional information about a record.")
        }
        ownTypes["ti:RecordAugmentationType"] = OwnType(
            name: "ti:RecordAugmentationType", base: "structures:AugmentationType",
            noun: "what every record has: who made it, when, and what a reader may do with it")
        for part in XMLShapes.record { add(part, to: "ti:RecordAugmentationType") }
        ownTypes["ti:RecordAugmentationType"]?.uses.append(Use(element: "ti:PreservedProperty", isList: true))
    }

    private static func lower(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// A sentence as the rest of "A data type for …".
    private static func noun(_ summary: String) -> String {
        lower(summary.last == "." ? String(summary.dropLast()) : summary)
    }

    private mutating func addElement(_ name: String, _ type: String, head: String? = nil, summary: String) {
        if let known = ownElements[name] {
            precondition(known.type == type, "\(name) is of two types: \(type) and \(known.type ?? "none")")
            return
        }
        ownElements[name] = NIEMTable.Element(name: name, type: type, head: head, summary: summary)
    }

    private mutating func addNIEM(_ name: String) {
        guard let element = NIEMTable.elements[name] else { preconditionFailure("\(name) is not in the table") }
        niem.insert(name)
        if let head = element.head { addNIEM(head) }
    }

    private mutating func add(_ part: XMLElementMapping, to type: String) {
        let isOwn = part.name.hasPrefix("ti:")
        let inner = isOwn ? ownType(of: part) : NIEMTable.elements[part.name]?.type ?? ""
        if isOwn {
            var head = NIEMTable.heads[part.name]
            if case .group = part.content {
                head = ["nc:", "it:"].map { $0 + part.name.dropFirst(3) + "Point" }.first {
                    NIEMTable.elements[$0] != nil
                }
                precondition(head != nil, "\(part.name) augments nothing")
            }
            if let head { addNIEM(head) }
            addElement(part.name, inner, head: head, summary: Self.summary(of: part))
            use(head ?? part.name, isList: part.isList, in: type)
        } else {
            addNIEM(part.name)
            use(part.name, isList: part.isList, in: type)
        }
        for child in part.children {
            add(child, to: inner)
            if part.isWhole { require(child.name, in: inner) }
        }
    }

    /// The type of an element of the extension; created if it belongs to the extension too.
    private mutating func ownType(of part: XMLElementMapping) -> String {
        let name = part.name + "Type"
        switch part.content {
        case .text(let text):
            switch text {
            case .string: return "nc:TextType"
            case .code(let values):
                precondition(codes[name] == nil || codes[name] == values, "\(name) has two vocabularies")
                codes[name] = values
                return name
            case .integer: return "niem-xs:integer"
            case .nonNegative: return "niem-xs:nonNegativeInteger"
            case .number: return "niem-xs:double"
            case .degrees, .decimal: return "niem-xs:decimal"
            case .boolean: return "niem-xs:boolean"
            case .dateTime: return "niem-xs:dateTime"
            case .date: return "niem-xs:date"
            case .yearMonth: return "niem-xs:gYearMonth"
            case .year: return "niem-xs:gYear"
            }
        case .reference: return "ti:ReferenceType"
        case .date: return "nc:DateType"
        case .members(let parts) where parts.first?.name == "nc:MeasureDecimalValue": return "nc:MeasureType"
        case .members(let parts) where parts.first?.name == "nc:Amount": return "nc:AmountType"
        case .group:
            if ownTypes[name] == nil {
                ownTypes[name] = OwnType(
                    name: name, base: "structures:AugmentationType",
                    noun: "additional information about \(Self.noun(part.name))")
            }
            return name
        case .members, .entry, .wrapped:
            if ownTypes[name] == nil {
                ownTypes[name] = OwnType(
                    name: name, base: "structures:ObjectType", noun: "an entry: " + Self.noun(part.summary))
            }
            return name
        }
    }

    private mutating func require(_ element: String, in type: String) {
        guard let index = uses[type]?.firstIndex(where: { $0.element == element }) else { return }
        uses[type]?[index].isRequired = true
    }

    private mutating func use(_ element: String, isList: Bool, in type: String) {
        if type.hasPrefix("ti:"), var own = ownTypes[type] {
            guard own.base.hasPrefix("nc:"), Self.owner(of: element, from: own.base) != nil else {
                Self.add(element, isList, to: &own.uses)
                ownTypes[type] = own
                return
            }
            return use(element, isList: isList, in: own.base)
        }
        guard let owner = Self.owner(of: element, from: type) else {
            preconditionFailure("\(type) cannot have \(element)")
        }
        Self.add(Self.slot(of: element, in: owner) ?? element, isList, to: &uses[owner, default: []])
        members[owner + " " + (Self.slot(of: element, in: owner) ?? ""), default: []].insert(element)
    }

    /// By type and abstract element, the elements that substitute it.
    private var members: [String: Set<String>] = [:]

    private static func add(_ element: String, _ isList: Bool, to uses: inout [Use]) {
        if let index = uses.firstIndex(where: { $0.element == element }) {
            uses[index].isList = uses[index].isList || isList
        } else {
            uses.append(Use(element: element, isList: isList))
        }
    }

    /// The type that has an element, from `type` to its bases.
    private static func owner(of element: String, from type: String) -> String? {
        var current: String? = type
        while let name = current, let found = NIEMTable.types[name] {
            if slot(of: element, in: name) != nil { return name }
            current = found.base
        }
        return nil
    }

    /// The element that represents another in a type: itself or the abstract element that it substitutes.
    private static func slot(of element: String, in type: String) -> String? {
        let elements = NIEMTable.types[type]?.elements ?? []
        var current: String? = element
        while let name = current {
            if elements.contains(name) { return name }
            current = NIEMTable.elements[name]?.head
        }
        return nil
    }

    /// The used elements of a type of NIEM, in the order of the standard.
    func uses(of type: NIEMTable.ComplexType) -> [Use] {
        let found = uses[type.name] ?? []
        return type.elements.compactMap { name in
            guard var use = found.first(where: { $0.element == name }) else { return nil }
            if (members[type.name + " " + name] ?? []).count > 1, name != "nc:DateRepresentation" { use.isList = true }
            return use
        }
    }

    private static func summary(of part: XMLElementMapping) -> String {
        let term: String =
            switch part.content {
            case .text(.boolean): "True if this holds, false otherwise"
            case .text(.code): "A code"
            case .text(.integer), .text(.nonNegative), .text(.number): "A number"
            case .text(.dateTime): "A date and time"
            case .date: "A date"
            case .text: "A text"
            case .reference: "A reference to another record"
            case .members: "An entry"
            case .entry: "A digest"
            case .group: "Additional information"
            case .wrapped: "A value"
            }
        return part.summary.isEmpty ? term + "." : term + ": " + lower(part.summary)
    }
}
