internal import Glibc

/// Converts the bytes of a field to UTF-8. Not shared between threads.
final class FieldDecoder {
    private let encoding: TextEncoding
    private var converter: iconv_t?

    /// `nil` when the system cannot convert from this encoding.
    init?(_ encoding: TextEncoding) {
        self.encoding = encoding
        guard encoding == .gb18030 else { return }
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
        self.converter = converter
    }

    deinit { if let converter { iconv_close(converter) } }

    /// The field in UTF-8; `nil` when it is invalid in the encoding.
    func decode(_ bytes: [UInt8]) -> [UInt8]? {
        switch encoding {
        case .utf8: bytes
        case .latin1: Self.encode(bytes.lazy.map { UInt32($0) })
        case .windows1252:
            bytes.contains { Self.windows1252($0) == nil }
                ? nil : Self.encode(bytes.lazy.map { Self.windows1252($0) ?? 0xFFFD })
        case .gb18030: convert(bytes)
        }
    }

    private static func encode(_ scalars: some Sequence<UInt32>) -> [UInt8] {
        var result: [UInt8] = []
        for value in scalars {
            if value < 0x80 {
                result.append(UInt8(value))
            } else if value < 0x800 {
                result += [UInt8(0xC0 | value >> 6), UInt8(0x80 | value & 0x3F)]
            } else {
                result += [UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F)]
            }
        }
        return result
    }

    /// Bytes 0x80 to 0x9F of code page 1252; zero for unassigned ones.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]

    private static func windows1252(_ byte: UInt8) -> UInt32? {
        guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
        let value = upper[Int(byte) - 0x80]
        return value == 0 ? nil : value
    }

    private func convert(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter else { return nil }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        _ = iconv(converter, nil, nil, nil, nil)
        var input = bytes.map { CChar(bitPattern: $0) }
        // A character of one or two bytes becomes at most three bytes, one of four bytes at most four.
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output -> Int? in
                var (from, fromLeft) = (input.baseAddress, input.count)
                var (to, toLeft) = (output.baseAddress, output.count)
                let outcome = iconv(converter, &from, &fromLeft, &to, &toLeft)
                // iconv returns (size_t)-1 on failure.
                return outcome == -1 || fromLeft != 0 ? nil : output.count - toLeft
            }
        }
        return written.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
    }
}
