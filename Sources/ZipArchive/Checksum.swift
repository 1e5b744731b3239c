internal import CZlib

/// The CRC-32 of bytes that come in pieces.
struct Checksum {
    private(set) var value: UInt32 = 0
    private(set) var count = 0

    mutating func update(_ piece: UnsafeRawBufferPointer) {
        // A null pointer would ask zlib for the initial value.
        guard let start = piece.baseAddress, !piece.isEmpty else { return }
        value = UInt32(
            truncatingIfNeeded: crc32_z(UInt(value), start.assumingMemoryBound(to: UInt8.self), piece.count))
        count += piece.count
    }
}
