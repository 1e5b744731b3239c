package import StrictJSON

/// The data of a bundle that another vocabulary could not hold.
package struct LossReport: Hashable, Sendable {
    /// The fate of data without a counterpart in the other vocabulary.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        /// It is not in the result.
        case lost
        /// It is in the result as text, which no program reads back.
        case text
    }

    /// One kind of loss.
    package struct Loss: Hashable, Sendable {
        /// The type of the objects.
        package let type: String
        /// The property; `*` for the whole object.
        package let property: String
        /// Its fate.
        package let fate: Fate
        /// The number of objects affected.
        package internal(set) var count: Int
        /// The ids of the first of them.
        package internal(set) var examples: [String]
    }

    /// The vocabulary, by its name in `--to`.
    package let target: String
    /// The number of objects that were read.
    package internal(set) var objects = 0
    /// The number of records that were written.
    package internal(set) var written = 0
    private var byKey: [[String]: Loss] = [:]

    /// A report without losses.
    package init(target: String) { self.target = target }

    /// The losses: `lost` first, then by type and property.
    package var losses: [Loss] {
        byKey.values.sorted {
            ($0.fate.rawValue, $0.type, $0.property) < ($1.fate.rawValue, $1.type, $1.property)
        }
    }

    mutating func add(_ fate: Fate, type: String, property: String, id: String) {
        let key = [type, property, fate.rawValue]
        var loss = byKey[key] ?? Loss(type: type, property: property, fate: fate, count: 0, examples: [])
        loss.count += 1
        if loss.examples.count < 3 { loss.examples.append(id) }
        byKey[key] = loss
    }

    /// The report as JSON: `{target, objects, written, losses: [{fate, type, property, objects, examples}]}`.
    package var json: JSONValue {
        [
            "target": .string(target), "objects": .number(JSONNumber(objects)),
            "written": .number(JSONNumber(written)),
            "losses": .array(
                losses.map {
                    [
                        "fate": .string($0.fate.rawValue), "type": .string($0.type), "property": .string($0.property),
                        "objects": .number(JSONNumber($0.count)),
                        "examples": .array($0.examples.map { .string($0) }),
                    ]
                }),
        ]
    }
}
