internal import Diagnostics
internal import Platform

/// Errors of the parser, with their places.
extension TapeParser {
    /// An error at an offset, with line, column and the pointer of the current value.
    func fault(
        _ code: FindingCode, at offset: Int, _ facts: [String: String] = [:], pointer: String? = nil
    ) -> Fault {
        var place = origin.place(of: offset, in: source)
        place.pointer = origin.pointer + (pointer ?? self.pointer(through: open.count))
        return Fault(code, kind: .badData, at: place, facts)
    }

    func truncated(in start: Int? = nil) -> Fault {
        let inside =
            if let start {
                source[start] == UInt8(ascii: "\"") ? "a string" : "a number"
            } else if let frame = open.last {
                frame.isObject ? "an object" : "an array"
            } else {
                "a value"
            }
        return fault(.jsonTruncated, at: source.count, ["inside": inside])
    }

    func unexpected(_ expected: String) -> Fault {
        if UTF8Sequence.length(source, at: position) == nil { return invalidUTF8() }
        return fault(.jsonUnexpected, at: position, ["found": found(), "expected": expected])
    }

    func invalidUTF8() -> Fault {
        let hexadecimal = String(source[position], radix: 16, uppercase: true)
        return fault(.jsonInvalidUTF8, at: position, ["byte": "0x" + hexadecimal])
    }

    func duplicate(_ first: Int, _ second: Int) -> Fault {
        let key = ObjectKeyStack.Source(source: source, tape: tape).withKey(second) {
            String(decoding: $0, as: UTF8.self)
        }
        let line = origin.place(of: tape[first].offset, in: source).line ?? 0
        return fault(
            .jsonDuplicateKey, at: tape[second].offset, ["key": key, "first": "\(line)"],
            pointer: pointer(through: open.count - 1) + "/" + JSONPointer.escape(key))
    }

    /// A description of the bytes at the position, for messages.
    func found() -> String {
        guard let length = UTF8Sequence.length(source, at: position) else {
            return "the byte 0x" + String(source[position], radix: 16, uppercase: true)
        }
        if source[position] < 0x20 { return "the control character " + Self.name(of: source[position]) }
        return "‘" + String(decoding: source[position..<position + length], as: UTF8.self) + "’"
    }

    static func name(of byte: UInt8) -> String { "U+" + byte.padded(to: 4, radix: 16, uppercase: true) }

    /// The pointer of the current value, from the nodes of the open containers. A closed container has the index of the
    /// node after it; for an open one it is in the next frame.
    private func pointer(through levels: Int) -> String {
        var result = ""
        let keys = ObjectKeyStack.Source(source: source, tape: tape)
        for (level, frame) in open.prefix(levels).enumerated() {
            let inner = level + 1 < open.count ? open[level + 1].node : tape.count
            var (node, index, last) = (frame.node + 1, 0, -1)
            while node < tape.count {
                last = node
                let value = frame.isObject ? node + 1 : node
                if value >= inner || value >= tape.count { break }
                node = tape[value].isContainer ? tape[value].payload : value + 1
                index += 1
            }
            if frame.isObject {
                guard last >= 0 else { continue }
                result += "/" + JSONPointer.escape(keys.withKey(last) { String(decoding: $0, as: UTF8.self) })
            } else {
                result += "/\(index)"
            }
        }
        return result
    }
}
