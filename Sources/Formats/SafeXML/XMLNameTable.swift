internal import CLibXML2

/// The numbered names of a document. The parser stores each name once, so that names are equal if their addresses are.
struct XMLNameTable {
    private struct Key: Hashable {
        let namespace: UnsafePointer<UInt8>?
        let local: UnsafePointer<UInt8>
    }

    private var numbers: [Key: Int] = [:]
    private var names: [XMLName] = []
    /// The names used last, found without hashing.
    private var recent: [(key: Key, number: Int)?] = Array(repeating: nil, count: 256)

    subscript(number: Int) -> XMLName { names[number] }

    mutating func number(_ namespace: UnsafePointer<UInt8>?, _ local: UnsafePointer<UInt8>) -> Int {
        let key = Key(namespace: namespace, local: local)
        let slot = (Int(bitPattern: local) >> 3 ^ Int(bitPattern: local) >> 11) & 255
        if let found = recent[slot], found.key == key { return found.number }
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            number = names.count
            names.append(
                XMLName(namespace: namespace.map { String(cString: $0) } ?? "", local: String(cString: local)))
            numbers[key] = number
        }
        recent[slot] = (key, number)
        return number
    }
}
