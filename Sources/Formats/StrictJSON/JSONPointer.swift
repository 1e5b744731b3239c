/// JSON Pointer (RFC 6901).
public enum JSONPointer {
    /// A key as a reference token: `~` becomes `~0`, `/` becomes `~1`.
    public static func escape(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        var result = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The unescaped keys and indexes of a pointer; `nil` when it is invalid.
    public static func tokens(_ pointer: String) -> [String]? {
        guard !pointer.isEmpty else { return [] }
        guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
        let first = pointer.unicodeScalars.dropFirst()
        if !first.contains(where: { $0 == "/" || $0 == "~" }) { return [String(Substring(first))] }
        var tokens: [String] = []
        for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            var bytes: [UInt8] = []
            var isEscaped = false
            for byte in part {
                switch (byte, isEscaped) {
                case (UInt8(ascii: "0"), true): bytes.append(UInt8(ascii: "~"))
                case (UInt8(ascii: "1"), true): bytes.append(UInt8(ascii: "/"))
                case (_, true): return nil
                case (UInt8(ascii: "~"), false):
                    isEscaped = true
                    continue
                default: bytes.append(byte)
                }
                isEscaped = false
            }
            if isEscaped { return nil }
            tokens.append(String(decoding: bytes, as: UTF8.self))
        }
        return tokens
    }

    /// A reference token as an array index: digits without a leading zero.
    public static func index(_ token: String) -> Int? {
        let digits = token.utf8
        guard digits.allSatisfy({ (48...57).contains($0) }), digits.count == 1 || digits.first != 48 else { return nil }
        return Int(token)
    }
}
