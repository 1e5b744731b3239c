internal import Diagnostics

/// The extra fields of a header (PKWARE APPNOTE, section 4.5; Info-ZIP's registry); under our profile an allow-list.
struct ZipExtraFields {
    private var wideBytes: LittleEndianReader?

    init(_ bytes: ArraySlice<UInt8>, of name: String, profile: ZipProfile) throws(Fault) {
        var rest = bytes
        while !rest.isEmpty {
            let reader = LittleEndianReader(bytes: Array(rest.prefix(4)))
            guard rest.count >= 4, rest.count - 4 >= Int(reader.u16(2)) else {
                throw Fault(.zipStructure, kind: .badData, ["what": "an extra field of \(name) is damaged"])
            }
            let content = rest.dropFirst(4).prefix(Int(reader.u16(2)))
            rest = rest.dropFirst(4 + content.count)
            let identifier = reader.u16(0)
            switch identifier {
            case 0x0001:
                guard wideBytes == nil else { throw Self.invalid(name) }
                wideBytes = LittleEndianReader(bytes: Array(content))
            case 0x7075, 0x6375:
                // Info-ZIP's alternative name and comment: some readers use these instead.
                throw Fault(
                    .zipHeadersDiffer, kind: .badData, at: Place(entry: name), ["name": name, "field": "second name"])
            case 0x9901, 0x0017: throw Fault(.zipEncrypted, kind: .badData, at: Place(entry: name), ["name": name])
            // Info-ZIP's times, and its owner and group: never applied.
            case 0x5455, 0x7875: break
            default:
                guard profile.isStrict else { break }
                let digits = String(identifier, radix: 16, uppercase: true)
                throw Fault(
                    .zipExtraField, kind: .badData, at: Place(entry: name),
                    ["name": name, "id": "0x" + String(repeating: "0", count: 4 - digits.count) + digits])
            }
        }
    }

    /// Whether there are 64-bit sizes.
    var hasWide: Bool { wideBytes != nil }

    /// The values of 32-bit fields, or of the 64-bit field for those that refer to it.
    ///
    /// - Throws: `Fault` `zip64-invalid` when the 64-bit field has too few or too many values.
    func wide(_ narrow: [UInt32], of name: String) throws(Fault) -> [Int] {
        var position = 0
        var values: [Int] = []
        for field in narrow {
            guard field == ZipRecords.see64 else {
                values.append(Int(field))
                continue
            }
            guard let wideBytes, position + 8 <= wideBytes.bytes.count, let value = wideBytes.size(position) else {
                throw Self.invalid(name)
            }
            values.append(value)
            position += 8
        }
        guard position == wideBytes?.bytes.count ?? 0 else { throw Self.invalid(name) }
        return values
    }

    private static func invalid(_ name: String) -> Fault {
        Fault(
            .zip64Invalid, kind: .badData, at: Place(entry: name), ["what": "the sizes of \(name) are said in two ways"]
        )
    }
}
