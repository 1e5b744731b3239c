internal import CDeflate

/// An incremental CRC-32 with libdeflate, several times as fast as zlib's.
struct Checksum {
    private(set) var value: UInt32 = 0
    private(set) var count = 0

    mutating func update(_ piece: UnsafeRawBufferPointer) {
        // A null pointer would return the initial value.
        guard !piece.isEmpty else { return }
        value = libdeflate_crc32(value, piece.baseAddress, piece.count)
        count += piece.count
    }
}
