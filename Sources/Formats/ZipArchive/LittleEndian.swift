/// Writes integers sequentially in ZIP's byte order.
struct LittleEndian {
    var bytes: [UInt8] = []

    mutating func add<Integer: FixedWidthInteger>(_ value: Integer) {
        for shift in stride(from: 0, to: Integer.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Integer(shift)))
        }
    }
}

/// Reads integers in ZIP's byte order, at positions that the caller has checked.
struct LittleEndianReader {
    let bytes: [UInt8]

    func u16(_ offset: Int) -> UInt16 { UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8 }

    func u32(_ offset: Int) -> UInt32 { UInt32(u16(offset)) | UInt32(u16(offset + 2)) << 16 }

    func u64(_ offset: Int) -> UInt64 { UInt64(u32(offset)) | UInt64(u32(offset + 4)) << 32 }

    /// A 64-bit size or offset; `nil` when no file could be that large.
    func size(_ offset: Int) -> Int? {
        let value = u64(offset)
        return value < 1 << 62 ? Int(value) : nil
    }
}
