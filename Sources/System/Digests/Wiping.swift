internal import COpenSSL

/// Takes secrets out of memory in a way that no compiler leaves out.
public enum Wiping {
    /// Fills memory with zeros.
    public static func wipe(_ memory: UnsafeMutableRawBufferPointer) {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
    }
}
