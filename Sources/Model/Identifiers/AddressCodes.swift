internal import Digests

/// The codes with which addresses of digital currencies are checked.
enum AddressCodes {
    private static let base58 = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let base32 = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// The payload of a base 58 address, if the four bytes of its digest are right.
    static func base58Check(_ text: [UInt8]) -> [UInt8]? {
        guard text.count <= 64 else { return nil }
        var number: [UInt8] = []
        for character in text {
            guard var carry = base58.firstIndex(of: character) else { return nil }
            for index in number.indices.reversed() {
                carry += Int(number[index]) * 58
                number[index] = UInt8(carry & 255)
                carry >>= 8
            }
            while carry > 0 {
                number.insert(UInt8(carry & 255), at: 0)
                carry >>= 8
            }
        }
        let zeros = text.prefix { $0 == UInt8(ascii: "1") }.count
        let bytes = [UInt8](repeating: 0, count: zeros) + number
        guard bytes.count > 4 else { return nil }
        let payload = Array(bytes.dropLast(4))
        let digest = Digest.sha256(Digest.sha256(payload).bytes).bytes
        return digest.prefix(4).elementsEqual(bytes.suffix(4)) ? payload : nil
    }

    /// Whether a text is an address of BIP 173 (version 0) or BIP 350 (later versions).
    static func isSegregatedWitness(_ text: [UInt8], prefix: String) -> Bool {
        let prefix = Array(prefix.utf8)
        var values: [UInt32] = []
        for byte in text.dropFirst(prefix.count + 1) {
            guard let value = base32.firstIndex(of: byte) else { return false }
            values.append(UInt32(value))
        }
        guard values.count >= 7, let version = values.first, version <= 16 else { return false }
        let expanded = prefix.map { UInt32($0) >> 5 } + [0] + prefix.map { UInt32($0) & 31 }
        guard checksum(expanded + values) == (version == 0 ? 1 : 0x2BC8_30A3) else { return false }
        let program = values.dropFirst().dropLast(6)
        // The bits left over are zero and fewer than a group.
        let spare = program.count * 5 % 8
        let isPadded = spare < 5 && (program.last ?? 0) & ((1 << UInt32(spare)) - 1) == 0
        let length = program.count * 5 / 8
        return isPadded && (version == 0 ? length == 20 || length == 32 : (2...40).contains(length))
    }

    private static func checksum(_ values: [UInt32]) -> UInt32 {
        let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
        return values.reduce(1) { sum, value in
            let top = sum >> 25
            var next = (sum & 0x1FF_FFFF) << 5 ^ value
            for (index, generator) in generators.enumerated() where top >> UInt32(index) & 1 == 1 { next ^= generator }
            return next
        }
    }
}
