internal import SafeXML
internal import Synchronization
internal import TradeModel

/// The names of the XML form, each with a number.
enum XMLFormNames {
    private static let table = Mutex<[String: Int]>([:])

    /// The number of a name such as `nc:Person`.
    static func number(of name: String) -> Int {
        table.withLock { table in
            if let known = table[name] { return known }
            table[name] = table.count
            return table.count - 1
        }
    }

    /// The number of a name of a document; -1 for one that is not in the form.
    static func number(of name: XMLName) -> Int {
        _ = all
        guard let prefix = prefixes[name.namespace] else { return -1 }
        return table.withLock { $0["\(prefix):\(name.local)"] ?? -1 }
    }

    /// Ensures that all names of the form have numbers.
    private static let all: Void = {
        _ = (bundle, member, preservedObject, preservedProperty, propertyPath, propertyValue)
        _ = XMLShapePlan.byTerm
    }()

    private static let prefixes = Dictionary(uniqueKeysWithValues: XMLNamespaces.list.map { ($0.namespace, $0.prefix) })

    static let bundle = number(of: "ti:Bundle")
    static let member = number(of: "ti:BundleMember")
    static let preservedObject = number(of: "ti:PreservedObject")
    static let preservedProperty = number(of: "ti:PreservedProperty")
    static let propertyPath = number(of: "ti:PropertyPathText")
    static let propertyValue = number(of: "ti:PropertyValueText")

    static let id = XMLName(namespace: XMLNamespaces.all["structures"] ?? "", local: "id")
    static let reference = XMLName(namespace: XMLNamespaces.all["structures"] ?? "", local: "ref")
    static let isNil = XMLName(namespace: XMLNamespaces.all["xsi"] ?? "", local: "nil")
}
