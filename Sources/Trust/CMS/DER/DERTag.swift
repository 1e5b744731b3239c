/// The identifier octets in use (ITU-T X.690, section 8.1.2); each is one byte.
enum DERTag {
    static let boolean: UInt8 = 0x01
    static let integer: UInt8 = 0x02
    static let bitString: UInt8 = 0x03
    static let octetString: UInt8 = 0x04
    static let null: UInt8 = 0x05
    static let objectIdentifier: UInt8 = 0x06
    static let utcTime: UInt8 = 0x17
    static let generalizedTime: UInt8 = 0x18
    static let sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31

    /// `[n]`, constructed.
    static func constructed(_ number: UInt8) -> UInt8 { 0xA0 | number }

    /// `[n]`, primitive.
    static func primitive(_ number: UInt8) -> UInt8 { 0x80 | number }
}
