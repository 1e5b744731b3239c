internal import Diagnostics
internal import StrictJSON

/// Parsing of keyword values.
extension SchemaBuilder {
    func types(_ value: JSONValue) throws(Fault) -> TypeSet {
        var result: TypeSet = []
        let names = if let name = value.string { [name] } else { try strings("type", value) }
        for name in names {
            guard let type = TypeSet.names.first(where: { $0.name == name })?.type else {
                throw invalid("type", "one of the seven type names, or a list of them")
            }
            result.insert(type)
        }
        return result
    }

    func constants(_ values: [JSONValue], isConst: Bool) -> Constants {
        var distinct: [[UInt8]] = []
        var seen: Set<[UInt8]> = []
        for text in values.compactMap(\.string) where seen.insert(Array(text.utf8)).inserted {
            distinct.append(Array(text.utf8))
        }
        return Constants(
            isConst: isConst, strings: ByteTable(distinct), others: values.filter { $0.string == nil },
            text: values.prefix(12).map { $0.text() }.joined(separator: ", ") + (values.count > 12 ? ", …" : ""))
    }

    func pattern(_ text: String) throws(Fault) -> Pattern {
        do throws(Pattern.Unsupported) { return try Pattern.shared(text) } catch {
            throw Fault(
                .schemaPatternUnsupported, kind: .badData,
                ["pattern": text, "schema": location, "reason": error.reason])
        }
    }

    func format(_ name: String, _ options: CompiledSchema.Options) throws(Fault) -> Format? {
        guard options.formats == .asserted || entry.dialect.assertsFormats else { return nil }
        if let format = Format(rawValue: name) { return format }
        guard options.unknown == .ignored else {
            throw Fault(.schemaFormatUnsupported, kind: .badData, ["format": name, "schema": location])
        }
        return nil
    }

    func text(_ name: String, _ value: JSONValue) throws(Fault) -> String {
        guard let text = value.string else { throw invalid(name, "a string") }
        return text
    }

    func number(_ name: String, _ value: JSONValue) throws(Fault) -> JSONNumber {
        guard let number = value.number else { throw invalid(name, "a number") }
        return number
    }

    func count(_ name: String, _ value: JSONValue) throws(Fault) -> Int {
        guard let count = value.number?.integer, count >= 0 else {
            throw invalid(name, "a whole number, zero or more")
        }
        return count
    }

    func list(_ name: String, _ value: JSONValue) throws(Fault) -> [JSONValue] {
        guard let list = value.array else { throw invalid(name, "a list") }
        return list
    }

    func map(_ name: String, _ value: JSONValue) throws(Fault) -> [(key: String, value: JSONValue)] {
        guard let object = value.object else { throw invalid(name, "an object") }
        return object.members.map { ($0.key, $0.value) }
    }

    func strings(_ name: String, _ value: JSONValue) throws(Fault) -> [String] {
        var result: [String] = []
        for element in try list(name, value) {
            guard let text = element.string else { throw invalid(name, "a list of strings") }
            result.append(text)
        }
        return result
    }

    func invalid(_ name: String, _ expected: String) -> Fault {
        Fault(
            .schemaKeywordInvalid, kind: .badData,
            ["keyword": name, "schema": location + "/" + JSONPointer.escape(name), "expected": expected])
    }
}
