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

    /// Multiplies to 128 bits and folds, eight bytes at a time: each step depends on both secrets.
    func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state = first ^ UInt64(bytes.count)
        var index = 0
        if let start = bytes.baseAddress {
            while index + 8 <= bytes.count {
                state = mix(state ^ UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
                index += 8
            }
        }
        var tail: UInt64 = 0
        while index < bytes.count {
            tail = tail << 8 | UInt64(bytes[index])
            index += 1
        }
        return mix(mix(state ^ tail) ^ first)
    }

    private func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ first).multipliedFullWidth(by: second)
        return product.high &+ product.low.byteSwapped ^ value
    }
}
