/// A hash of keys with a secret per process, so that an attacker cannot construct colliding keys. It affects only the
/// speed of finding duplicates, never the result.
struct KeyHash {
    private let first: UInt64
    private let second: UInt64

    /// The hash function of this process.
    static let shared = KeyHash()

    private init() {
        var generator = SystemRandomNumberGenerator()
        first = generator.next()
        second = generator.next() | 1
    }

    /// Multiplies to 128 bits and folds, eight bytes at a time: each step depends on both secrets. The last eight bytes may
    /// overlap those before them.
    func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        var state = first ^ UInt64(count)
        var tail: UInt64 = 0
        if let start = UnsafeRawPointer(bytes.baseAddress), count > 0 {
            if count >= 8 {
                var index = 0
                while index + 8 < count {
                    state = mix(state ^ start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                    index += 8
                }
                tail = start.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            } else if count >= 4 {
                let last = start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
                tail = UInt64(start.loadUnaligned(as: UInt32.self)) | UInt64(last) << 32
            } else {
                tail = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
            }
        }
        return mix(mix(state ^ tail) ^ first)
    }

    private func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ first).multipliedFullWidth(by: second)
        return product.high &+ product.low.byteSwapped ^ value
    }
}
