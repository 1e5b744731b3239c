internal import COpenSSL

/// Calls one of OpenSSL's `i2d` functions twice: for the length and for the bytes.
func derBytes(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> CInt) -> [UInt8] {
    let count = Int(encode(nil))
    guard count > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        var cursor = buffer.baseAddress
        initialized = max(0, Int(encode(&cursor)))
    }
}
